"""How the fields of a record are declared: once, as a dataclass.

The declaration of a field is its validation, its documentation and the skeleton of a new file.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar, cast

from psychoed.model.collections import ListOf, MapOf
from psychoed.model.id_values import Id
from psychoed.model.text import Text, Where
from psychoed.model.values import ValueType
from psychoed.model.words import Words


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
