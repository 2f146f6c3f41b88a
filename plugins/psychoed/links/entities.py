"""Character references in the text of HTML, such as ``&nbsp;`` and ``&#39;``."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from html.entities import html5
from typing import NamedTuple

REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)")

OBJECT = "\ufffc"
"""Stands for what is no character of the text (a picture, an odd reference) and ends every word."""


class Decoded(NamedTuple):
    """Text without references, and how to get back: from `places[i]` on, add `shifts[i]`."""

    text: str
    places: list[int]
    shifts: list[int]

    def raw(self, place: int) -> int:
        """The offset in the raw text of an offset in `text`."""
        index = bisect_right(self.places, place)
        return place + self.shifts[index - 1] if index else place


def decode(raw: str) -> Decoded:
    """Replace every reference by exactly one character.

    The few references that mean two characters, or none, become `OBJECT`: what stands there is
    then no part of a word, and no link can begin or end inside a reference.
    """
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for match in REFERENCE.finditer(raw):
        end = match.start() + reference_length(match[0])
        if end == match.start():
            continue
        character = unescape(raw[match.start() : end])
        pieces += raw[done : match.start()], character if len(character) == 1 else OBJECT
        length += match.start() - done + 1
        done = end
        places.append(length)
        shifts.append(end - length)
    pieces.append(raw[done:])
    return Decoded("".join(pieces), places, shifts)


def reference_length(candidate: str) -> int:
    """How much of `candidate` a browser reads as a reference: old names need no semicolon."""
    name = candidate[1:]
    if name[0] == "#":
        return len(candidate)
    ends = (end for end in range(len(name), 1, -1) if name[:end] in html5)
    return next(ends, -1) + 1
