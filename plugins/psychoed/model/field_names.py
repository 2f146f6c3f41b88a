"""The names of all fields, by the part of the glossary in whose files they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from psychoed.model import shared
from psychoed.model.collections import ListOf, MapOf
from psychoed.model.decode import KINDS
from psychoed.model.fields import Record, specs
from psychoed.model.records import RecordOf
from psychoed.model.values import ValueType

RECORDS: Mapping[str, type[Record]] = {
    **KINDS,
    "groups": shared.Group,
    "dimensions": shared.Dimension,
    "comparisons": shared.Comparison,
    "help_lines": shared.HelpLines,
    "site": shared.SiteSettings,
}


@cache
def field_names() -> Mapping[str, frozenset[str]]:
    """Also of fields within fields."""
    return {part: frozenset(_names(record)) for part, record in RECORDS.items()}


def _names(record: type[Record]) -> Iterator[str]:
    for name, spec in specs(record).items():
        yield name
        if inner := _record_in(spec.type):
            yield from _names(inner)


def _record_in(kind: ValueType[Any]) -> type[Record] | None:
    """The record of which a value, or each value in it, is made."""
    if isinstance(kind, ListOf):
        return _record_in(kind.item)
    if isinstance(kind, MapOf):
        return _record_in(kind.value)
    return kind.record if isinstance(kind, RecordOf) else None
