"""Located nodes: what a YAML file says, with the place of every value, and no meaning yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from psychoed.diagnostics import Span


@dataclass(slots=True)
class Scalar:
    """A single value as it was written. `plain` tells that it stood without quotes.

    `like_fields` are the places of words inside its lines that look like the name of a field: a
    field that was indented by accident is swallowed by the text above it.
    """

    text: str
    plain: bool
    span: Span
    like_fields: Iterable[tuple[str, Span]] = ()


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    span: Span


@dataclass(slots=True)
class Mapping:
    """Fields with their values, in the order of the file; no name occurs twice."""

    fields: dict[str, Field]
    span: Span


@dataclass(slots=True)
class Field:
    """One field of a mapping: the place of its name, and its value."""

    name: Span
    value: Node


Node = Scalar | Sequence | Mapping
