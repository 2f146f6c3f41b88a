"""What a field may hold: types that turn located nodes into values, or say what is wrong.

A type never fails: where a value is unusable it reports why and gives a harmless stand-in, so that
everything else in the file is checked in the same run. Errors keep the stand-ins from the site.
"""

from __future__ import annotations

import difflib
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Sequence
from typing import Generic, TypeVar

from psychoed.diagnostics import Code, Diagnostic, Span
from psychoed.model import codes
from psychoed.model.text import Text
from psychoed.read import Field, Mapping, Node, Scalar
from psychoed.read import Sequence as ListNode

T = TypeVar("T", covariant=True)
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))


class Problems(list[Diagnostic]):
    """What has been found so far."""

    def report(self, code: Code, span: Span, message: str, hint: str = "") -> None:
        self.append(Diagnostic(code, span, message, hint))


class ItemName(str):
    """The name of a list, where its items are spoken of."""

    __slots__ = ()


class ValueType(ABC, Generic[T]):
    """A type of value. `name` in `decode` is the field's name, for messages."""

    @abstractmethod
    def decode(self, node: Node, name: str, problems: Problems) -> T: ...

    @abstractmethod
    def describe(self) -> str:
        """In a few words, for messages and for the reference: ``text``, ``a list of ids``."""

    def sift(self, nodes: Sequence[Node], name: str, problems: Problems) -> Sequence[Node]:
        """Items of a list that may be of this type; what the others are is told for all at once."""
        return nodes

    def inner_fields(self) -> Collection[str]:
        """The names of the fields that a value of this type has itself."""
        return ()

    @property
    def own_name(self) -> str:
        """The field that tells a value from others of this type, where it has fields."""
        return ""

    def identity(self, value: object) -> Text | None:
        """What tells a value from the others in its list, where two of them make no sense."""
        return value if isinstance(value, Text) else None


def with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def closest(word: str, options: Iterable[str]) -> str:
    """The option that looks most like `word`, if any looks like it at all."""
    return next(iter(difflib.get_close_matches(word, list(options), 1, 0.6)), "")


def nearest(word: str, options: Iterable[str]) -> str:
    """``did you mean `x`?`` for the option that looks most like `word`, or nothing."""
    near = closest(word, options)
    return f"did you mean `{near}`?" if near else ""


def is_empty(node: Node) -> bool:
    """Whether nothing stands behind the colon."""
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


def report_empty(
    field: Field, name: str, problems: Problems, hint: str = "write the value, or remove the line"
) -> None:
    """Nothing stands behind a colon, or what YAML takes for nothing."""
    null = field.value.text if isinstance(field.value, Scalar) else ""
    if null.isalpha():
        hint += f'; if it is meant as text, write it in quotes: "{null}"'
    problems.report(
        codes.EMPTY_VALUE,
        field.value.span if null else field.name,
        f"`{null}` is read as nothing" if null else f"nothing stands behind `{name}:`",
        hint,
    )


def shape(node: Node) -> str:
    """What an editor would call this node."""
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, Mapping):
        return "a set of fields"
    return "text"


def wrong_shape(node: Node, name: str, wanted: str, hint: str, problems: Problems) -> None:
    what = f"each item of `{name}`" if isinstance(name, ItemName) else f"`{name}`"
    problems.report(
        codes.WRONG_TYPE,
        first_line(node.span),
        f"{what} must be {wanted}, but this is {shape(node)}",
        hint,
    )


def first_line(span: Span) -> Span:
    return (
        span
        if span.line == span.end_line
        else span._replace(end_line=span.line, end_column=span.column + 1)
    )
