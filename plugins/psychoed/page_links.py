"""Links and pictures of hand-written pages, and pages of the navigation, that lead nowhere.

The host finds them too, but only after it has begun to write the site.
"""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import unescape
from urllib.parse import unquote, urlsplit

from psychoed.articles import HandWrittenPage
from psychoed.diagnostics import Diagnostic, SourceLines, Span
from psychoed.links.codes import BROKEN_PAGE_LINK
from psychoed.model import Text

_TARGET = re.compile(r"<(a|img)\b[^>]*?\s(?:href|src)=\"([^\"]+)\"")


def broken_links(
    pages: Iterable[HandWrittenPage],
    html: Mapping[str, str],
    known: Collection[str],
    lines: SourceLines,
) -> Iterator[Diagnostic]:
    """What pages link to or show, and what is not among the `known` sources of the site.

    `html` has the pages by their path. Whole addresses are not looked up, nor places in a page.
    """
    for page in pages:
        folder = posixpath.dirname(page.path)
        for kind, target in dict.fromkeys(_TARGET.findall(html[page.path])):
            address = urlsplit(unescape(target))
            path = unquote(address.path)
            if address.scheme or address.netloc or not path or path.startswith(("/", "\\")):
                continue
            source = posixpath.normpath(posixpath.join(folder, path))
            if source in known or not posixpath.splitext(path)[1]:
                continue
            what = "picture" if kind == "img" else "page" if path.endswith(".md") else "file"
            near = _like(source, known)
            yield Diagnostic(
                BROKEN_PAGE_LINK,
                _place(path, page.file, lines),
                f"there is no {what} `{path}`, seen from this page",
                f"did you mean `{posixpath.relpath(near, folder or '.')}`?"
                if near
                else "correct the name, or remove the link",
            )


def missing_pages(nav: Sequence[Text], known: Collection[str]) -> Iterator[Diagnostic]:
    """Pages that the navigation names, and that do not exist."""
    for target in nav:
        if target not in known:
            near = _like(target, known)
            yield Diagnostic(
                BROKEN_PAGE_LINK,
                target.span,
                f"the navigation names the page `{target}`, but there is none",
                f"did you mean `{near}`?" if near else "remove it from `nav`, or write the page",
            )


def _like(source: str, known: Collection[str]) -> str:
    """The source among the `known` whose own name looks most like the one of `source`."""
    names = {posixpath.basename(other): other for other in sorted(known, reverse=True)}
    near = difflib.get_close_matches(posixpath.basename(source), names, 1, 0.75)
    return names[near[0]] if near else ""


def _place(needle: str, file: str, lines: SourceLines) -> Span:
    for number, line in enumerate(lines.get(file, ()), 1):
        column = line.find(needle)
        if column >= 0:
            return Span(file, number, column + 1, number, column + 1 + len(needle))
    return Span.of_file(file)
