"""The theme's frame around generated pages, rendered once for all that differ in few places.

A theme spends most of its time on what is the same on every page: header, navigation, footer,
scripts. Generated pages are outside the navigation, so that pages of one folder share all of it but
their title, description, addresses, table of contents and article. The frame is rendered once with
marks in these places, cut at the marks, and filled for each page.
"""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from psychoed.articles import Heading

TEMPLATE = "psychoed-shell.html"
"""The template that stands for a shared frame. It calls `Shell.render`."""

OWN_META = frozenset({"description", "search", "template"})
"""What the metadata of generated pages holds; `description` is filled in for each page."""

_MARK = re.compile("\ue000([a-z_]+)\ue001")
_TOC_ITEM = re.compile(
    r"\s*<li\b[^>]*>(?:(?!</?li\b).)*" + "\ue000toc_id\ue001" + r"(?:(?!</?li\b).)*</li>", re.DOTALL
)


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


class _StandInHeading(NamedTuple):
    """A heading of the table of contents, as themes see it."""

    title: str
    id: str
    url: str
    level: int
    children: Sequence[Any] = ()


class _Cut(NamedTuple):
    """A frame in pieces: constant texts, and the names of what to fill in between them."""

    texts: Sequence[str]
    names: Sequence[str]
    toc_items: Sequence[str]


def can_share(headings: Iterable[Heading]) -> bool:
    """Whether a page's table of contents is a plain list: all that a shared frame can fill in."""
    return all(heading.level == 2 for heading in headings)


class Shell:
    """Renders pages of a theme whose templates nobody has changed.

    `pages` are MkDocs' page objects: `title`, `content`, `meta`, `toc`, `url`, `canonical_url` and
    `edit_url` are what themes read of them.
    """

    def __init__(self, environment: Environment, finish: Callable[[str], str] = str) -> None:
        """`finish` is what else happens to a page when its theme is done, around its article."""
        self._environment = environment
        self._finish = finish
        self._cuts: dict[tuple[Any, ...], _Cut] = {}

    @pass_context
    def render(self, context: Context, page: Any) -> str:
        """The whole HTML of a page outside the navigation, with headings of one level."""
        others = {name: value for name, value in page.meta.items() if name not in OWN_META}
        key = (
            # Pages at the top are few, and one of them is where the way to help leads.
            posixpath.dirname(page.url.rstrip("/")) or page.url,
            repr(sorted(others.items())),  # what other plugins say of a page, for templates
            bool(page.toc),
            bool(page.edit_url),
            bool(page.canonical_url),
            bool(page.meta.get("description")),
        )
        cut = self._cuts.get(key)
        if cut is None:
            cut = self._cuts[key] = self._cut(context, page)
        return self._fill(cut, page)

    def _cut(self, context: Context, page: Any) -> _Cut:
        stand_in = copy.copy(page)
        stand_in.title = _mark("title")
        stand_in.content = f"<h1></h1>{_mark('content')}"
        stand_in.meta = {
            **page.meta,
            "description": page.meta.get("description") and _mark("description"),
        }
        stand_in.canonical_url = page.canonical_url and _mark("canonical_url")
        stand_in.edit_url = page.edit_url and _mark("source_url")
        heading = _StandInHeading(_mark("toc_title"), _mark("toc_id"), f"#{_mark('toc_id')}", 2)
        stand_in.toc = [heading] if page.toc else []
        values = {**context.get_all(), "page": stand_in}
        html = self._finish(self._environment.get_template("main.html").render(values))
        html = html.replace("<h1></h1>", "", 1)
        toc_items: list[str] = []

        def take(found: re.Match[str]) -> str:
            toc_items.append(found[0])
            return _mark(f"toc_{'abcdefgh'[len(toc_items) - 1]}")

        parts = _MARK.split(_TOC_ITEM.sub(take, html))
        return _Cut(parts[::2], parts[1::2], toc_items)

    def _fill(self, cut: _Cut, page: Any) -> str:
        headings = list(page.toc)
        values: dict[str, str] = {
            "title": str(page.title),
            "content": page.content,
            "description": str(page.meta.get("description") or ""),
            "canonical_url": page.canonical_url or "",
            "source_url": page.edit_url or "",
            "toc_id": headings[0].id if headings else "",  # outside the table itself: the skip link
        }
        for number, item in enumerate(cut.toc_items):
            values[f"toc_{'abcdefgh'[number]}"] = "".join(
                item.replace(_mark("toc_id"), heading.id).replace(_mark("toc_title"), heading.title)
                for heading in headings
            )
        pieces = [cut.texts[0]]
        for name, text in zip(cut.names, cut.texts[1:], strict=True):
            pieces += (values[name], text)
        return "".join(pieces)
