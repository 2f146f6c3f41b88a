"""Words by how they begin: about the same ones without the inflections of a language."""

from __future__ import annotations

import re

_LETTERS = 5
_WORD = re.compile(r"[^\W\d_]{4,}")


def beginnings(text: str) -> set[str]:
    """The beginnings of the words in a text: "partner" and "partnership" have one in common."""
    return {word[:_LETTERS] for word in _WORD.findall(text.casefold())}
