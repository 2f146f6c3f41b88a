"""The A to Z: which letters there are, and which names stand under each of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from psychoed.model import Concept

Names = Mapping[str, Sequence[tuple[str, Concept]]]
"""Under each letter, the names that begin with it and the concepts they name, in order."""


def title_key(title: str) -> str:
    """How titles are sorted: without regard to case, accents and leading marks."""
    if title.isascii():
        return title.lower().lstrip("\"'([ ") + "\0" + title
    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", letters).lstrip("\"'“‘([ ") + "\0" + title


def names_by_letter(concepts: Iterable[Concept]) -> Names:
    """All names of concepts, by their first letter; those without one stand under ``#``."""
    keyed = sorted(
        (
            (title_key(name), name, concept)
            for concept in concepts
            for name in dict.fromkeys((concept.title, concept.acronym, *concept.also_called))
            if name
        ),
        key=lambda found: (found[0], found[2].id),
    )
    letters: dict[str, list[tuple[str, Concept]]] = {}
    for key, name, concept in keyed:
        first = key[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append((name, concept))
    return dict(sorted(letters.items()))


def letter_anchor(letter: str) -> str:
    """The name of a letter in an address."""
    if letter == "#":
        return "other"
    return letter.lower() if letter.isascii() else f"u{ord(letter):x}"
