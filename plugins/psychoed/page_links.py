"""Links and pictures, and pages of the navigation, that lead nowhere.

The host finds those of hand-written pages too, but only after it has begun to write the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from psychoed.articles import Articles, HandWrittenPage
from psychoed.diagnostics import Code, Diagnostic, SourceLines, Span
from psychoed.graph.doubts import Doubts
from psychoed.links.codes import BROKEN_PAGE_LINK
from psychoed.links.paths import SITE, nearest_path
from psychoed.links.targets import Targets
from psychoed.model import Text
from psychoed.model.codes import BAD_ADDRESS

_TARGET = re.compile(r"<(a|img)\b[^>]*?\s(?:href|src)=\"([^\"]+)\"")


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources of pages and files, and which more there may be.

    When not `whole`, there may be files that nobody has looked up. `targets` know the places in
    pages, where these are to be looked up.
    """

    known: Collection[str]
    doubts: Doubts
    targets: Targets | None = None
    whole: bool = True

    def __contains__(self, source: str) -> bool:
        return source in self.known or self.doubts.may_be_page(source)

    def like(self, source: str) -> str:
        """The source that was most likely meant by `source`, or nothing."""
        return nearest_path(source, self.known)


def lost_pages(
    articles: Articles,
    by_hand: Sequence[HandWrittenPage],
    sources: Sources,
    nav: Sequence[Text],
    lines: SourceLines,
) -> tuple[Diagnostic, ...]:
    """What hand-written pages and the navigation name, and what is not there."""
    linking = linking_pages(articles, by_hand) if sources.whole else ()
    return (*broken_links(linking, sources, lines), *missing_pages(nav, sources))


class LinkingPage(NamedTuple):
    """A page with its file, its source below the pages' folder, and its HTML."""

    file: str
    source: str
    html: str

    @property
    def folder(self) -> str:
        """To which addresses in the HTML are relative."""
        return posixpath.dirname(self.source)


def linking_pages(articles: Articles, by_hand: Iterable[HandWrittenPage]) -> Iterator[LinkingPage]:
    """The hand-written pages; links in entries are looked up where they are linked."""
    for page in by_hand:
        yield LinkingPage(page.file, f"{page.path}.md", articles.by_hand[page.path])


def broken_links(
    pages: Iterable[LinkingPage], sources: Sources, lines: SourceLines
) -> Iterator[Diagnostic]:
    """What pages link to or show, and what is not among the sources of the site.

    Whole addresses are not looked up.
    """
    for page in pages:
        for kind, target in dict.fromkeys(_TARGET.findall(page.html)):
            address = urlsplit(unescape(target))
            path = unquote(address.path)
            if address.scheme or address.netloc or path.startswith(("/", "\\")):
                continue
            source = posixpath.normpath(posixpath.join(page.folder, path)) if path else page.source
            if source in sources:
                yield from _lost_place(source, unescape(target), page, sources, lines)
                continue
            if problem := _problem(kind, path, page, sources):
                code, message, hint = problem
                yield Diagnostic(code, _place(path, page.file, lines), message, hint)


def _lost_place(
    source: str, target: str, page: LinkingPage, sources: Sources, lines: SourceLines
) -> Iterator[Diagnostic]:
    anchor = target.partition("#")[2]
    if anchor and source.endswith(".md") and sources.targets:
        fault = sources.targets.lost_place(source.removesuffix(".md"), anchor, target)
        if fault:
            place = _place(fault.written, page.file, lines)
            yield Diagnostic(fault.code, place, fault.message, fault.hint)


def _problem(
    kind: str, path: str, page: LinkingPage, sources: Sources
) -> tuple[Code, str, str] | None:
    if SITE.match(path):
        return (
            BAD_ADDRESS,
            f"`{path}` is read as a place on this site, because it has no https:// before it",
            f"write `https://{path}`",
        )
    if not posixpath.splitext(path)[1]:
        return None  # a page's address, which may be right
    what = "picture" if kind == "img" else "page" if path.endswith(".md") else "file"
    near = sources.like(posixpath.normpath(posixpath.join(page.folder, path)))
    return (
        BROKEN_PAGE_LINK,
        f"there is no {what} `{path}`, seen from this page",
        f"did you mean `{posixpath.relpath(near, page.folder or '.')}`?"
        if near
        else "correct the name, or remove the link",
    )


def missing_pages(nav: Sequence[Text], sources: Sources) -> Iterator[Diagnostic]:
    """Pages that the navigation names, and that do not exist."""
    for target in nav:
        if target not in sources:
            near = sources.like(target)
            yield Diagnostic(
                BROKEN_PAGE_LINK,
                target.span,
                f"the navigation names the page `{target}`, but there is none",
                f"did you mean `{near}`?" if near else "remove it from `nav`, or write the page",
            )


def _place(needle: str, file: str, lines: SourceLines) -> Span:
    for number, line in enumerate(lines.get(file, ()), 1):
        column = line.find(needle)
        if column >= 0:
            return Span(file, number, column + 1, number, column + 1 + len(needle))
    return Span.of_file(file)
