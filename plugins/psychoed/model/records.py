"""Records: sets of named fields, declared once as dataclasses.

The declaration of a field is its validation, its documentation and the skeleton of a new file.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar, cast

from psychoed.diagnostics import Span
from psychoed.model import codes
from psychoed.model.collections import ListOf, MapOf
from psychoed.model.guesses import guess_field, unknown_field_hint
from psychoed.model.text import Text, Where
from psychoed.model.text_values import Id, Words
from psychoed.model.values import Problems, ValueType, is_empty, wrong_shape
from psychoed.read import Mapping as MappingNode
from psychoed.read import Node, Scalar


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """Base of everything that editors write as a set of fields."""

    where: Where = Where()


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """What is known of a field: its type, what it means, whether it must be there."""

    type: ValueType[Any]
    doc: str
    required: bool


def value_field(
    type: ValueType[Any], doc: str, *, required: bool = False, default: Any = None
) -> Any:
    """A field of a record. A default that is a callable is called (``dict``, a record's class)."""
    metadata = {"spec": FieldSpec(type, doc, required)}
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


def text_field(doc: str, type: ValueType[Text], *, required: bool = False) -> Any:
    """A field with one text; empty when it was not written."""
    return value_field(type, doc, required=required, default=Text())


def list_field(doc: str, item: ValueType[Any]) -> Any:
    """A field with a list; empty when it was not written."""
    return value_field(ListOf(item), doc, default=())


def specs(record: type[Record]) -> Mapping[str, FieldSpec]:
    """The declared fields of a record, in order, by the names that editors write."""
    return _specs(cast(Hashable, record))


@cache
def _specs(record: Hashable) -> Mapping[str, FieldSpec]:
    return {
        field.name.removesuffix("_"): field.metadata["spec"]
        for field in dataclasses.fields(cast(type[Record], record))
        if "spec" in field.metadata
    }


@dataclass(frozen=True, slots=True)
class RecordOf(ValueType[R]):
    """A record written as fields; with `shorthand`, a text alone stands for that one field."""

    record: type[R]
    shorthand: str = ""

    def decode(self, node: Node, name: str, problems: Problems) -> R:
        if self.shorthand and isinstance(node, Scalar):
            spec = specs(self.record)[self.shorthand]
            value = spec.type.decode(node, name, problems)
            return self.record(where=Where(node.span), **{self.shorthand: value})
        if not isinstance(node, MappingNode):
            wanted = "a text or a set of fields" if self.shorthand else "a set of fields"
            known = ", ".join(specs(self.record))
            wrong_shape(node, name, wanted, f"its fields are: {known}", problems)
            return self.record(where=Where(node.span))
        return self.record(**decode_fields(self.record, node, problems, within=name))

    def describe(self) -> str:
        fields = ", ".join(
            f"{name}{'*' if spec.required else ''}" for name, spec in specs(self.record).items()
        )
        return f"{'text, or ' if self.shorthand else ''}fields: {fields}"


def decode_fields(
    record: type[Record], node: MappingNode, problems: Problems, *, within: str = ""
) -> dict[str, Any]:
    """The arguments for a record from a mapping, with `where`; what is wrong goes to `problems`."""
    known = specs(record)
    python_names = {
        field.name.removesuffix("_"): field.name for field in dataclasses.fields(record)
    }
    values: dict[str, Any] = {}
    for name, found in node.fields.items():
        spec = known.get(name)
        if spec is None:
            place = f" in `{within}`" if within else ""
            problems.report(
                codes.UNKNOWN_FIELD,
                found.name,
                f"there is no field called `{name}`{place}",
                unknown_field_hint(name, known, _inside(known)),
            )
        elif is_empty(found.value):
            problems.report(
                codes.EMPTY_VALUE,
                found.name,
                f"nothing stands behind `{name}:`",
                "write the value" if spec.required else "write the value, or remove the line",
            )
        else:
            values[python_names[name]] = spec.type.decode(found.value, name, problems)
    meant = {guess_field(name, known) for name in node.fields if name not in known}
    names = {name: found.name for name, found in node.fields.items()}
    for name, spec in known.items():
        if spec.required and name not in node.fields and name not in meant:
            problems.report(
                codes.MISSING_FIELD,
                _beginning(node),
                f"the field `{name}` is missing{f' in `{within}`' if within else ''}",
                f"add a line `{name}: ...`: {spec.doc}",
            )
    return {"where": Where(node.span, names), **values}


def _inside(known: Mapping[str, FieldSpec]) -> dict[str, list[str]]:
    """The fields of those fields that have fields themselves."""
    return {
        name: list(specs(spec.type.record))
        for name, spec in known.items()
        if isinstance(spec.type, RecordOf)
    }


def _beginning(node: MappingNode) -> Span:
    """The name of the first field: the place that best stands for the whole."""
    return next((found.name for found in node.fields.values()), node.span)


def references(record: Record) -> Iterator[tuple[Text, Id]]:
    """Every id that a record names, however deep, with what it should be the id of."""
    for _, type, text in _texts(record):
        if isinstance(type, Id):
            yield text, type


def texts(record: Record) -> Iterator[tuple[str, Text]]:
    """Every text that a record holds, however deep, with the name of its field; ids are none."""
    for name, type, text in _texts(record):
        if isinstance(type, Words):
            yield name, text


def _texts(record: Record) -> Iterator[tuple[str, ValueType[Any], Text]]:
    """All texts of a record that are not empty: the name of their field, their type, themselves."""
    for name, spec in specs(type(record)).items():
        value = (
            getattr(record, name, None) if hasattr(record, name) else getattr(record, f"{name}_")
        )
        yield from _texts_of(name, spec.type, value)


def _texts_of(
    name: str, type: ValueType[Any], value: Any
) -> Iterator[tuple[str, ValueType[Any], Text]]:
    if isinstance(type, ListOf):
        for item in value:
            yield from _texts_of(name, type.item, item)
    elif isinstance(type, MapOf):
        for key, item in value.items():
            yield from _texts_of(name, type.key, key)
            yield from _texts_of(name, type.value, item)
    elif isinstance(value, Record):
        yield from _texts(value)
    elif isinstance(value, Text) and value:
        yield name, type, value
