"""What a search box knows of generated pages: one item a page."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypedDict


class SearchItem(TypedDict):
    """An item of Material's ``search_index.json``; title and text are HTML."""

    location: str
    title: str
    text: str


def search_items(pages: Iterable[tuple[str, str, str]]) -> list[SearchItem]:
    """Items for pages given as address, title and text."""
    return [
        SearchItem(
            location=location,
            title=escape(title, quote=False),
            text=f"<p>{escape(text, quote=False)}</p>",
        )
        for location, title, text in pages
    ]
