"""Located nodes: what a YAML file says, with the place of every value, and no meaning yet."""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Comment:
    """Words that YAML takes for a comment, with their #."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Changed:
    """What YAML has changed in a text without a word.

    `lines` are its lines in the file, where YAML has joined them into one. `beside` is a comment
    behind the text, with one space between. `dropped` are whole lines in it that begin with #.
    `field` is the place of the field's name, where the text has one.
    """

    lines: tuple[str, ...] = ()
    beside: Comment | None = None
    dropped: tuple[Comment, ...] = ()
    field: Span | None = None


@dataclass(slots=True)
class Scalar:
    """A single value as it was written.

    `plain` tells that it stood without quotes, `below` that it stood below the sign | or >.
    `like_fields` are the places of words inside its lines that look like the name of a field: a
    field that was indented by accident is swallowed by the text above it.
    """

    text: str
    plain: bool
    span: Span
    below: bool = False
    changed: Changed | None = None
    like_fields: tuple[tuple[str, Span], ...] = ()


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
