"""What a search box knows of generated pages: one item a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple, TypedDict


class SearchItem(TypedDict):
    """An item of Material's ``search_index.json``; title and text are HTML."""

    location: str
    title: str
    text: str


class SearchablePage(NamedTuple):
    """A page at an address. `phrases` and `words` are searched and not shown."""

    address: str
    title: str
    text: str
    phrases: Sequence[str]
    words: str


def search_items(pages: Iterable[SearchablePage]) -> list[SearchItem]:
    """Items for pages.

    Material ranks a word in a title a thousand times higher than one in the text, and knows no
    third place. So the phrases that readers use stand in the title, where a result does not show
    them; with them in the text a third as many of our phrases found their page among the first
    three.
    """
    return [
        SearchItem(
            location=page.address,
            title=escape(page.title, quote=False) + _hidden("span", "; ".join(page.phrases)),
            text=f"<p>{escape(page.text, quote=False)}</p>{_hidden('p', page.words)}",
        )
        for page in pages
    ]


def _hidden(element: str, text: str) -> str:
    """Text that is searched and not shown."""
    return f"<{element} hidden> {escape(text, quote=False)}</{element}>" if text else ""
