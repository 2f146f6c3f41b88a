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
_CITATION = re.compile(
    r"^TY  - .*"
    r"|^[ \t]*[A-Z][\w'’-]+, (?:[A-Z]\.|[A-Z]\w+).*\(?\b(?:19|20)\d\d[a-z]?\b.*",
    re.MULTILINE,
)
_NO_SOURCES = ("comment", "preamble", "string")


def written_items(text: str) -> Iterator[WrittenItem]:
    """All items, in order. What stands between them is a comment, unless it looks like an item."""
    start = _START.search(text)
    yield from _between(text, 0, start.start() if start else len(text), None)
    while start:
        reader = ItemReader(text, start)
        if reader.type.lower() in _NO_SOURCES:
            place = reader.skip()
            item = None
        else:
            item = reader.read()
            place = max(item.end, start.end())
        start = _START.search(text, place)
        yield from _between(text, place, start.start() if start else len(text), item)


def _between(text: str, start: int, end: int, item: WrittenItem | None) -> Iterator[WrittenItem]:
    """`item`, and what behind it is an item that lost its first line or its sign @."""
    lost = [*_without_sign(text, start, end), *_citations(text, start, end)]
    found = _FIELD.search(_without_comments(text, start, end))
    if lost or found is None or (item and item.slip):
        yield from (item, *lost) if item else lost
    elif item and found[1].lower() not in item.fields:
        yield _closed_too_early(item, found[1], end)
    else:
        at = start + found.start()
        slip = Slip(
            at,
            at + len(found[1]),
            f"`{found[1]}` stands outside of any item, so this source would be missing",
            "write the first line of the item above it: its kind, a brace, its key and a comma, "
            "as in `@article{rogers1957,`",
        )
        yield from (item,) if item else ()
        yield WrittenItem(at, at, "", slip)


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


def _citations(text: str, start: int, end: int) -> Iterator[WrittenItem]:
    """Sources that are written as in a list of references, or in the form of another program."""
    for found in _CITATION.finditer(_without_comments(text, start, end)):
        at = start + found.start()
        slip = Slip(
            at,
            start + found.end(),
            "this source is not written as an item of BibTeX, so it would be missing",
            "write it as the others: `@article{key,` and its fields, each with = and braces",
        )
        yield WrittenItem(at, at, "", slip)


def _closed_too_early(item: WrittenItem, field: str, end: int) -> WrittenItem:
    """The item, of which a field stands behind its closing brace."""
    slip = Slip(
        item.end - 1,
        item.end,
        f"a brace too many closes the item here, so its field `{field}` would be missing",
        "remove the brace; every brace that is opened is closed once",
    )
    return replace(item, end=end, slip=slip)


def _without_comments(text: str, start: int, end: int) -> str:
    """A part of the text with blanks for its comments."""
    return _COMMENT.sub(lambda found: " " * len(found[0]), text[start:end])
