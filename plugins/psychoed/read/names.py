"""People in a bibliography, through bibtexparser."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from psychoed.read.bibtex import plain_text


class Person(NamedTuple):
    """A person, or an organisation with a `family` name only. `others` stands for "and others"."""

    family: str
    given: str = ""
    others: bool = False


@lru_cache(maxsize=4096)
def people(names: str) -> tuple[Person, ...]:
    """The people of a BibTeX ``author`` or ``editor`` field, in order."""
    found: list[Person] = []
    for name in split_multiple_persons_names(names):
        if name.strip().casefold() == "others":
            found.append(Person("", others=True))
        elif name.startswith("{") and name.endswith("}"):
            found.append(Person(plain_text(name)))
        else:
            found.append(_person(name))
    return tuple(found)


def _person(name: str) -> Person:
    try:
        parts = parse_single_name_into_parts(name)
    except InvalidNameError:
        return Person(plain_text(name))
    family = " ".join((*parts.von, *parts.last))
    if parts.jr:
        family += ", " + " ".join(parts.jr)
    return Person(plain_text(family), plain_text(" ".join(parts.first)))
