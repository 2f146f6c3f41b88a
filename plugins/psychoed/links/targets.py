"""Links, pictures and scripts that authors write themselves: do they lead somewhere, are they safe?

In entries every path is checked. In hand-written pages the host checks paths, and this module only
what would harm a reader.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from psychoed.diagnostics import Code
from psychoed.graph.doubts import Doubts
from psychoed.links import codes
from psychoed.links.html import OPEN, OTHER, Attribute, attributes_of, tokens
from psychoed.links.paths import CLIMB, PATH, SITE, nearest_path
from psychoed.links.written_pages import WrittenPage
from psychoed.model.codes import BAD_ADDRESS

ANY = re.compile(
    r"<(?:base|embed|form|frame|iframe|link|meta|object|script|source|video|audio)\b"
    r"|<(?!h[1-6] id=\"[^\"]*\">|a class=\"(?:headerlink|footnote-))[a-z][a-z0-9-]*[\s/]",
    re.IGNORECASE,
)
"""Without any of these, an element that does something or a tag with attributes, a fragment has
nothing to check. Tags that the converter makes of its own are none of them."""

ACTIVE = frozenset("base embed form frame iframe link meta object script".split())
"""Elements that run, fetch or send something."""

RAW = re.compile(r"<(script|iframe)", re.IGNORECASE)
"""Elements whose inside is no HTML: tokens of their own."""

FETCHES = frozenset({"src", "srcset", "poster", "data", "background"})
"""Attributes whose address a browser asks for without being told to."""

ADDRESSES = FETCHES | {"href"}
OWN_DISK = re.compile(r"[a-z]:[\\/]|\\\\|file:", re.IGNORECASE)
HARMFUL = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")

ID = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""")

MADE = re.compile("section-|__|top$")
"""Places that every page has: those of its own sections, and its top."""


NO_DOUBTS = Doubts()


class Fault(NamedTuple):
    """Something that is wrong with a link: what the author wrote, and what to say."""

    code: Code
    written: str
    message: str
    hint: str


class Targets:
    """Where links may lead: pages by path, with their anchors where these are known, and files."""

    def __init__(
        self,
        pages: Mapping[str, str],
        anchors: Callable[[str], Collection[str] | None],
        files: Collection[str] | None,
        doubts: Doubts = NO_DOUBTS,
    ) -> None:
        """`pages` gives the address of each ``path.md``, `anchors` those of a path, if known.

        Without `files`, there may be some that nobody knows yet, and none is reported as missing.
        Neither is a page that may exist according to `doubts`.
        """
        self._pages = pages
        self._addresses = {address.rstrip("/"): path for path, address in pages.items()}
        self._anchors = anchors
        self._files = files
        self._doubts = doubts

    def faults(self, page: WrittenPage) -> Iterator[Fault]:
        """What is wrong with the links of one page, in page order."""
        for fragment in page.fragments:
            if not ANY.search(fragment):
                continue
            for token in tokens(fragment):
                if token.kind is OPEN:
                    yield from self._tag(token.name, attributes_of(token.attributes), page)
                elif token.kind is OTHER and (raw := RAW.match(token.text)):
                    yield _active(raw[1].lower())

    def _tag(
        self, name: str, attributes: Iterable[Attribute], page: WrittenPage
    ) -> Iterator[Fault]:
        if name in ACTIVE:
            yield _active(name)
            return
        checked = bool(page.own) or page.is_list
        for attribute in attributes:
            value = attribute.value.strip()
            if attribute.name.startswith("on"):
                yield Fault(
                    codes.UNSAFE_HTML,
                    attribute.name,
                    f"`{attribute.name}` would run a script on the page",
                    "remove it",
                )
            elif attribute.name in ADDRESSES and OWN_DISK.match(value):
                yield Fault(
                    codes.BROKEN_PAGE_LINK,
                    value,
                    f"`{value}` is a place on your own computer, where nobody else has it",
                    "put the file into the folder of hand-written pages, and name it from there: "
                    "`images/room.jpg`",
                )
            elif attribute.name in FETCHES and ELSEWHERE.match(value):
                yield Fault(
                    codes.UNSAFE_HTML,
                    value,
                    f"showing `{value}` would tell another site who reads this page",
                    "put a copy of the file into this site, or make it a link",
                )
            elif attribute.name == "href" and HARMFUL.match(value):
                yield Fault(
                    codes.UNSAFE_HTML, value, f"`{value[:40]}` would run a script", "remove it"
                )
            elif checked and attribute.name == "href" and name == "a":
                yield from self._link(value, page)
            elif checked and attribute.name == "src" and not SCHEME.match(value):
                yield from self._file(value)

    def _link(self, target: str, page: WrittenPage) -> Iterator[Fault]:
        if not target or SCHEME.match(target) or target.startswith("?"):
            return
        path, _, anchor = target.partition("#")
        path = path.partition("?")[0]
        found = page.path
        if path:
            bare = unquote(CLIMB.sub("", path, count=1) if CLIMB.match(path) else path)
            if bare in self._pages:
                found = bare.removesuffix(".md")
            elif bare.rstrip("/") in self._addresses:
                found = self._addresses[bare.rstrip("/")].removesuffix(".md")
            elif SITE.match(target):
                yield Fault(
                    BAD_ADDRESS,
                    target,
                    f"`{target}` is read as a place on this site, because it has no https:// "
                    "before it",
                    f"write `https://{target}`",
                )
                return
            elif self._may_be_file(bare) or self._doubts.may_be_page(bare):
                return
            else:
                yield Fault(
                    codes.BROKEN_PAGE_LINK,
                    target,
                    f"there is no page `{target}`",
                    self._near(bare, f"#{anchor}" if anchor else ""),
                )
                return
        if anchor and (fault := self.lost_place(found, anchor, target)):
            yield fault

    def lost_place(self, path: str, anchor: str, target: str) -> Fault | None:
        """What is wrong with a link `target` to the place `anchor` of the page `path`."""
        known = self._anchors(path)
        if known is None or MADE.match(anchor) or unquote(anchor) in known:
            return None
        near = difflib.get_close_matches(anchor, sorted(known), 1, 0.7)
        return Fault(
            codes.BROKEN_PAGE_LINK,
            target,
            f"`{path}` has no place called `#{anchor}`",
            f"did you mean `#{near[0]}`?"
            if near
            else "name one of its headings in small letters with hyphens, or leave out the part "
            "behind the #",
        )

    def _file(self, source: str) -> Iterator[Fault]:
        match = PATH.match(source)
        path = match[0] if match else source
        bare = unquote(CLIMB.sub("", path, count=1) if CLIMB.match(path) else path)
        if bare and not self._may_be_file(bare):
            yield Fault(
                codes.BROKEN_PAGE_LINK,
                source,
                f"there is no file `{source}`",
                "name the file from the folder of hand-written pages: `images/room.jpg`",
            )

    def _may_be_file(self, path: str) -> bool:
        if self._files is None:
            return not path.endswith(".md")
        return path in self._files and not path.endswith(".md")

    def _near(self, path: str, place: str) -> str:
        stem = re.sub(r"\.(?:html?|ya?ml|md)$|/$", "", path)
        for candidate in (f"{stem}.md", f"{stem}/index.md"):
            if candidate in self._pages:
                return f"write `{candidate}{place}`"
        if near := nearest_path(f"{stem}.md", self._pages):
            return f"did you mean `{near}{place}`?"
        return "name the page from the top of the site, or an entry as [[id]]"


def _active(name: str) -> Fault:
    return Fault(
        codes.UNSAFE_HTML,
        f"<{name}",
        f"`<{name}>` is not for texts: it could run, fetch or send something",
        "remove it; what every page needs belongs into the theme",
    )


def anchors_of(page: WrittenPage) -> frozenset[str]:
    """The places of a page that a link can name."""
    return frozenset(found for fragment in page.fragments for found in ID.findall(fragment))
