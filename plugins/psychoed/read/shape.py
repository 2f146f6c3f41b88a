"""What may stand in a file and behind its names, as far as reading needs to know it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shape:
    """One or several of: a text, a list, fields, and values under names that an editor chooses.

    `required` are those of `fields` that must be there.
    """

    text: bool = False
    item: Shape | None = None
    fields: Mapping[str, Shape] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    value: Shape | None = None

    def names(self) -> Iterator[str]:
        """The names of all fields in it, at any depth."""
        for name, inner in self.fields.items():
            yield name
            yield from inner.names()
        for part in (self.item, self.value):
            if part:
                yield from part.names()

    def lists(self) -> Iterator[str]:
        """The names of all fields that hold a list, at any depth."""
        for name, inner in self.fields.items():
            if inner.item and not inner.text:
                yield name
            yield from inner.lists()
        for part in (self.item, self.value):
            if part:
                yield from part.lists()

    def under(self, name: str) -> Shape | None:
        """What may stand behind `name`, if anything may."""
        return self.fields.get(name, self.value)


ANYTHING = Shape(text=True)
"""The shape of a file of which nothing is known."""
