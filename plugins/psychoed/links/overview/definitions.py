"""Which terms a reader meets in a definition, and how many they need to understand it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from psychoed.graph.cycles import cycles
from psychoed.links.claims import Sense
from psychoed.links.lexicon import Lexicon
from psychoed.links.mentions import Decision

Uses = Mapping[str, Sequence[str]]
"""By concept, the concepts that its definition names, in order."""


SMALL = 4
"""Definitions in a circle that is named whatever others there are."""


def terms_in_definitions(definitions: Mapping[str, str], lexicon: Lexicon) -> Uses:
    """The concepts that each definition names for certain. Everyday words may mean anything."""
    return _named(definitions, lexicon, lambda sense: sense.is_certain)


def all_terms_in_definitions(definitions: Mapping[str, str], lexicon: Lexicon) -> Uses:
    """The concepts that each definition names, also by words that are not linked everywhere: a
    reader needs them all the same."""
    return _named(definitions, lexicon, _is_one)


def _is_one(sense: Sense) -> bool:
    held_back = sense.decision is Decision.EVERYDAY_WORD and len(sense.entries) == 1
    return sense.decision is Decision.LINKED or held_back


def _named(
    definitions: Mapping[str, str], lexicon: Lexicon, counts: Callable[[Sense], bool]
) -> Uses:
    return {
        entry: tuple(
            dict.fromkeys(
                match.sense.entries[0]
                for match in lexicon.find(definition)
                if counts(match.sense)
                and match.sense.entries[0] != entry
                and match.sense.entries[0] in definitions
            )
        )
        for entry, definition in definitions.items()
    }


def circles(uses: Uses) -> Iterator[tuple[str, ...]]:
    """Definitions that lead round: to understand one a reader needs the other, and back.

    Every circle of few definitions, and of many at least one for each knot. Each begins with its
    smallest name.
    """
    for start in sorted(uses):
        yield from _small_circles((start,), uses)
    for circle in cycles(uses):
        if len(circle) > SMALL:
            yield circle


def _small_circles(way: tuple[str, ...], uses: Uses) -> Iterator[tuple[str, ...]]:
    for target in sorted(uses[way[-1]]):
        if target == way[0]:
            yield way
        elif target > way[0] and target not in way and len(way) < SMALL:
            yield from _small_circles((*way, target), uses)


def needed_terms(entry: str, uses: Uses) -> frozenset[str]:
    """Every concept that a reader needs for a definition: those it names, those they name ..."""
    needed: set[str] = set()
    todo = [entry]
    while todo:
        new = set(uses[todo.pop()]) - needed - {entry}
        needed |= new
        todo += new
    return frozenset(needed)
