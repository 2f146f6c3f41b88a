"""What may stand in the files of each part of the glossary, for those who read them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from psychoed.model import shared
from psychoed.model.collections import ListOf, MapOf
from psychoed.model.decode import KINDS
from psychoed.model.fields import Record, specs
from psychoed.model.records import RecordOf
from psychoed.model.values import ValueType
from psychoed.read import Shape

LISTS: Mapping[str, type[Record]] = {
    "groups": shared.Group,
    "dimensions": shared.Dimension,
    "comparisons": shared.Comparison,
}
RECORDS: Mapping[str, type[Record]] = {
    **KINDS,
    "help_lines": shared.HelpLines,
    "site": shared.SiteSettings,
}


@cache
def shapes() -> Mapping[str, Shape]:
    """The shape of the files of each part, by its name."""
    records = {part: _record(record) for part, record in RECORDS.items()}
    return {**records, **{part: Shape(item=_record(record)) for part, record in LISTS.items()}}


def _record(record: type[Record], *, text: bool = False) -> Shape:
    fields = specs(record)
    return Shape(
        text=text,
        fields={name: _of(spec.type) for name, spec in fields.items()},
        required=frozenset(name for name, spec in fields.items() if spec.required),
    )


def _of(kind: ValueType[Any]) -> Shape:
    if isinstance(kind, ListOf):
        return Shape(item=_of(kind.item))
    if isinstance(kind, MapOf):
        return Shape(value=_of(kind.value))
    if isinstance(kind, RecordOf):
        return _record(kind.record, text=bool(kind.shorthand))
    return Shape(text=True)
