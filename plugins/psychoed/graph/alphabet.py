"""The A to Z: which letters there are, and which names stand under each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from psychoed.graph.knowledge import Knowledge, title_key
from psychoed.model import Concept

MOST_ON_ONE_PAGE = 400
"""Entries up to which the whole A to Z is one page: about 150 kB of HTML."""

Names = Mapping[str, Sequence[tuple[str, Concept]]]
"""Under each letter, the names that begin with it and the concepts they name, in order."""


def on_one_page(knowledge: Knowledge) -> bool:
    return len(knowledge.concepts) <= MOST_ON_ONE_PAGE


def names_by_letter(knowledge: Knowledge) -> Names:
    pairs = [
        (name, concept) for concept in knowledge.concepts.values() for name in _names_of(concept)
    ]
    letters: dict[str, list[tuple[str, Concept]]] = {}
    for key, name, concept in sorted(
        ((title_key(name), name, concept) for name, concept in pairs),
        key=lambda found: (found[0], found[2].id),
    ):
        first = key[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append((name, concept))
    return dict(sorted(letters.items()))


def _names_of(concept: Concept) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            name for name in (concept.title, concept.acronym, *concept.also_called) if name
        )
    )


def letter_anchor(letter: str) -> str:
    """The name of a letter in an address."""
    if letter == "#":
        return "other"
    return letter.lower() if letter.isascii() else f"u{ord(letter):x}"
