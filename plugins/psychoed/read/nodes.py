"""Located nodes: what a YAML file says, with the place of every value, and no meaning yet."""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.diagnostics import Span


@dataclass(slots=True)
class Scalar:
    """A single value as it was written. `plain` tells that it stood without quotes."""

    text: str
    plain: bool
    span: Span


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
