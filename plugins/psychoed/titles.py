"""What hand-written pages are called, where other pages name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape

from psychoed.articles import HandWrittenPage
from psychoed.links import LinkedPage

_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_NO_WORDS = re.compile(
    r'<a\b[^>]*\bclass="headerlink".*?</a>|<sup\b.*?</sup>|<[^>]*>|<!--.*?-->', re.DOTALL
)
"""Tags, and what is no part of a heading: its permanent link, and marks of footnotes."""


def titles_of(
    by_hand: Iterable[HandWrittenPage], linked: Mapping[str, LinkedPage], *, home: str
) -> dict[str, str]:
    """The titles of pages by path; `linked` holds each under its path with ``.md``."""
    return {
        page.path: title_of(page, linked[f"{page.path}.md"].fragments[0], home=home)
        for page in by_hand
    }


def title_of(page: HandWrittenPage, html: str, *, home: str) -> str:
    """The title in the page's front matter, else its first heading, else what its file is called.

    `html` is the page, converted and linked. `home` is for a first page that has neither.
    """
    return page.title or _heading(html) or _words_of(page.path) or home


def _heading(html: str) -> str:
    found = _HEADING.search(html)
    return " ".join(unescape(_NO_WORDS.sub("", found[1])).split()) if found else ""


def _words_of(path: str) -> str:
    """The name of a file, or of the folder whose index it is, in words."""
    name = path.removesuffix("index").rstrip("/").rpartition("/")[2]
    words = name.replace("-", " ").replace("_", " ")
    return words.capitalize() if words == words.lower() else words
