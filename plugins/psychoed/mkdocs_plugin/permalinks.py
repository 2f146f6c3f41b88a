"""Permanent links of headings: alike on all pages, and named after what they lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

_HEADING = re.compile(r'<(h[1-6])((?: [^>]*?)?\bid="([^"]+)"[^>]*)>([^<]*(?:<(?!/\1>)[^<]*)*)</\1>')
_OWN_NAME = re.compile(r"\saria-label|<img\b")
_TAG = re.compile(r"<[^>]*>")


def name_permalinks(html: str, toc: Mapping[str, Any]) -> str:
    """An article whose headings have the links that a site asks for in `toc`'s options.

    Python-Markdown gives them one name for all, and our own headings have none. The first heading
    gets none: the page's own address leads there. A heading with a link says its name without it,
    which screen readers would read out as a part of it, as they would in tables that it names.
    """
    symbol = toc.get("permalink")
    if not symbol:
        return html
    kind = escape(toc.get("permalink_class", "headerlink"))
    title = escape(toc.get("permalink_title", "Permanent link"))
    sign = "&para;" if symbol is True else escape(str(symbol))
    theirs = re.compile(rf'<a class="{re.escape(kind)}".*?</a>', re.DOTALL)
    leading = toc.get("permalink_leading", False)

    def named(found: re.Match[str]) -> str:
        tag, attributes, anchor, inside = found.groups()
        bare = text = inside
        if "<" in inside:
            bare = theirs.sub("", inside)
            text = _TAG.sub("", bare)
        if tag == "h1":
            return f"<{tag}{attributes}>{bare}</{tag}>"
        name = " ".join(text.split()).replace('"', "&quot;")
        link = (
            f'<a class="{kind}" href="#{anchor}" title="{title}" aria-label="{title}: {name}">'
            f"{sign}</a>"
        )
        if name and not _OWN_NAME.search(attributes + bare):
            attributes += f' aria-label="{name}"'
        return (
            f"<{tag}{attributes}>{link if leading else ''}{bare}{'' if leading else link}</{tag}>"
        )

    pieces: list[str] = []
    end = at = 0
    # Finding the sign first takes a tenth of the time of a search for the whole pattern.
    while (at := html.find("<h", at)) >= 0:
        if heading := _HEADING.match(html, at):
            pieces += (html[end:at], named(heading))
            end = heading.end()
        at = max(at + 1, end)
    return "".join((*pieces, html[end:]))
