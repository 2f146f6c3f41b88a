"""The form of a bibliography: where a comma, a brace, a key or the sign @ is missing.

The library that gives the items their meaning reads over such slips, or loses the item. So every
item is first looked at as it was written; one with a slip is known by its key, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from psychoed.read.bib_item import ItemReader, Slip, WrittenItem

_START = re.compile(r"^[ \t]*@[ \t]*(\w*)|@(\w+)(?=\s*[{(])", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*%.*", re.MULTILINE)
_WITHOUT_SIGN = re.compile(r"^[ \t]*([A-Za-z]+)[ \t]*\{[ \t]*([^\s,{}=]+)[ \t]*,", re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z][\w-]*)\s*=\s*[{\"]")
_NO_SOURCES = ("comment", "preamble", "string")


def written_items(text: str) -> Iterator[WrittenItem]:
    """All items, in order. What stands between them is a comment, unless it looks like an item."""
    place = 0
    start = _START.search(text)
    yield from _without_sign(text, 0, start.start() if start else len(text))
    while start:
        reader = ItemReader(text, start)
        if reader.type.lower() in _NO_SOURCES:
            place = reader.skip()
            item = None
        else:
            item = reader.read()
            place = max(item.end, start.end())
        start = _START.search(text, place)
        between = start.start() if start else len(text)
        lost = list(_without_sign(text, place, between))
        if item:
            yield item if item.slip or lost else _closed_too_early(item, text, between)
        yield from lost


def _without_sign(text: str, start: int, end: int) -> Iterator[WrittenItem]:
    """Items that lost their sign @."""
    for found in _WITHOUT_SIGN.finditer(_without_comments(text, start, end)):
        at = start + found.start(1)
        slip = Slip(
            at,
            start + found.end(2),
            f"the sign @ is missing before `{found[1]}`, so this source would be missing",
            f"write `@{found[1]}{{{found[2]},`",
        )
        yield WrittenItem(at, at, found[2], slip)


def _closed_too_early(item: WrittenItem, text: str, end: int) -> WrittenItem:
    """The item, with a slip if fields of it stand behind its closing brace."""
    found = _FIELD.search(_without_comments(text, item.end, end))
    if found is None:
        return item
    slip = Slip(
        item.end - 1,
        item.end,
        f"a brace too many closes the item here, so its field `{found[1]}` would be missing",
        "remove the brace; every brace that is opened is closed once",
    )
    return replace(item, end=end, slip=slip)


def _without_comments(text: str, start: int, end: int) -> str:
    """A part of the text with blanks for its comments."""
    return _COMMENT.sub(lambda found: " " * len(found[0]), text[start:end])
