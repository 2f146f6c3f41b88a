"""Which terms a reader meets in a definition, and how many they need to understand it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from psychoed.graph.cycles import cycles
from psychoed.links.lexicon import Lexicon
from psychoed.links.mentions import Decision

Uses = Mapping[str, Sequence[str]]
"""By concept, the concepts that its definition names, in order."""


def terms_in_definitions(definitions: Mapping[str, str], lexicon: Lexicon) -> Uses:
    """The concepts that each definition names. Everyday words count for none: readers know them."""
    return {
        entry: tuple(
            dict.fromkeys(
                match.sense.entries[0]
                for match in lexicon.find(definition)
                if match.sense.decision is Decision.LINKED
                and not match.sense.in_context
                and match.sense.entries[0] != entry
                and match.sense.entries[0] in definitions
            )
        )
        for entry, definition in definitions.items()
    }


def circles(uses: Uses) -> Iterator[tuple[str, ...]]:
    """Definitions that lead round: to understand one a reader needs the other, and back."""
    return cycles(uses)


def needed_terms(entry: str, uses: Uses) -> frozenset[str]:
    """Every concept that a reader needs for a definition: those it names, those they name ..."""
    needed: set[str] = set()
    todo = [entry]
    while todo:
        new = set(uses[todo.pop()]) - needed - {entry}
        needed |= new
        todo += new
    return frozenset(needed)
