"""Records: sets of named fields, from the nodes that hold them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, cast

from psychoed.diagnostics import Span
from psychoed.model import codes
from psychoed.model.collections import ListOf, MapOf
from psychoed.model.fields import FieldSpec, R, Record, specs
from psychoed.model.guesses import glued_field, guess_field, unknown_field_hint
from psychoed.model.nesting import gathered, joined, lifted, lowered, unwrapped
from psychoed.model.text import Text, Where
from psychoed.model.values import Problems, ValueType, is_empty, wrong_shape
from psychoed.model.words import Words, sentence_with_colon
from psychoed.read import Field, Node, Scalar
from psychoed.read import Mapping as MappingNode
from psychoed.read import Sequence as ListNode
from psychoed.read.codes import SYNTAX


@dataclass(frozen=True, slots=True)
class RecordOf(ValueType[R]):
    """A record written as fields; with `shorthand`, a text alone stands for that one field.

    Two records with the same `key` make no sense in a list.
    """

    record: type[R]
    shorthand: str = ""
    key: str = ""

    def decode(self, node: Node, name: str, problems: Problems) -> R:
        known = specs(self.record)
        if isinstance(node, Scalar) and (colon := glued_field(node, known)):
            problems.report(SYNTAX, *colon)
            return self.record(where=Where(node.span))
        if self.shorthand and (isinstance(node, Scalar) or self._is_sentence(node)):
            spec = known[self.shorthand]
            value = spec.type.decode(node, name, problems)
            return self.record(where=Where(node.span), **{self.shorthand: value})
        if not isinstance(node, MappingNode):
            wanted = "a text or a set of fields" if self.shorthand else "a set of fields"
            hint = f"its fields are: {', '.join(known)}"
            if self.shorthand and isinstance(node, ListNode):
                hint = f"write it without brackets or a second hyphen; {hint}"
            wrong_shape(node, name, wanted, hint, problems)
            return self.record(where=Where(node.span))
        if unnamed := self._unnamed(node):
            others = ", ".join(
                f"`{other}`" for other in specs(self.record) if other != self.shorthand
            )
            problems.report(
                codes.UNKNOWN_FIELD,
                node.fields[unnamed].name,
                f"there is no field called `{unnamed}` in `{name}`",
                f"write `{self.shorthand}: {unnamed}`, and below it, in the same column, {others}",
            )
            return self.record(where=Where(node.span))
        return self.record(**decode_fields(self.record, node, problems, within=name))

    def _unnamed(self, node: MappingNode) -> str:
        """The name of the only field, where it is rather the value of the one that is required."""
        known = specs(self.record)
        if not self.shorthand or not known[self.shorthand].required or len(node.fields) != 1:
            return ""
        name = next(iter(node.fields))
        return "" if guess_field(name, known) else name

    def _is_sentence(self, node: Node) -> bool:
        """Whether these fields are a text that YAML split at its colon."""
        known = specs(self.record)
        return (
            isinstance(node, MappingNode)
            and isinstance(known[self.shorthand].type, Words)
            and sentence_with_colon(node) not in ("", *known)
        )

    @property
    def own_name(self) -> str:
        return self.shorthand or self.key or ("id" if "id" in specs(self.record) else "")

    def identity(self, value: object) -> Text | None:
        name = self.shorthand or self.key
        return getattr(value, name) if name else None

    def describe(self) -> str:
        fields = ", ".join(
            f"{name}{'*' if spec.required else ''}" for name, spec in specs(self.record).items()
        )
        return f"{'text, or ' if self.shorthand else ''}fields: {fields}"


def decode_fields(
    record: type[Record],
    node: MappingNode,
    problems: Problems,
    *,
    within: str = "",
    elsewhere: Mapping[str, Iterable[str]] | None = None,
) -> dict[str, Any]:
    """The arguments for a record from a mapping, with `where`; what is wrong goes to `problems`.

    `elsewhere` names other places, such as `modalities/`, with the fields that are known there.
    """
    known, python_names, inside, _, _ = _shape(cast(Hashable, record))
    values: dict[str, Any] = {}
    before = len(problems)
    fields = _in_place(record, node.fields, problems)
    swallowed: set[str] = set()
    above = ""
    held = Problems()  # what is empty, unless the next field shows where its text went
    unknown = fields.keys() - known.keys()
    told: set[str] = set()
    outdented = {outer for outer in inside if unknown & set(inside[outer])}
    for name, found in fields.items():
        spec = known.get(name)
        problems += held if spec else ()
        held.clear()
        if spec is None:
            place = f" in `{within}`" if within else ""
            homes = {outer for outer in inside if name in inside[outer]}
            if homes & told:
                continue
            told |= homes & outdented
            problems.report(
                codes.UNKNOWN_FIELD,
                found.name,
                f"there is no field called `{name}`{place}",
                unknown_field_hint(name, known, inside, elsewhere or {}, above),
            )
        elif is_empty(found.value) and name in outdented:
            pass  # what belongs to it stands beside it
        elif is_empty(found.value):
            problems.report(
                codes.EMPTY_VALUE,
                found.name,
                f"nothing stands behind `{name}:`",
                "write the value" if spec.required else "write the value, or remove the line",
            )
        else:
            said = Problems()
            value = values[python_names[name]] = spec.type.decode(found.value, name, said)
            inner = list(_swallowed(name, found.value, known, problems))
            swallowed.update(inner)
            if isinstance(found.value, Scalar) and found.value.below and not found.value.text:
                held += said
            elif not inner:  # what is wrong with two texts together says nothing
                problems += said
            if spec.required and value == () and isinstance(found.value, ListNode):
                problems.report(
                    codes.EMPTY_VALUE,
                    found.name,
                    f"the list `{name}` is empty",
                    f"write at least one item: {spec.doc}",
                )
        above = name if isinstance(found.value, Scalar) and found.value.below else ""
    problems += held
    meant = {guess_field(name, known) for name in fields if name not in known}
    names = {name: found.name for name, found in fields.items()}
    for name, spec in known.items():
        if spec.required and not {name} & (fields.keys() | meant | swallowed):
            problems.report(
                codes.MISSING_FIELD,
                _beginning(node),
                f"the field `{name}` is missing{f' in `{within}`' if within else ''}",
                f"add a line `{name}: ...`: {spec.doc}",
            )
    return {"where": Where(node.span, names, refused=len(problems) > before), **values}


def _swallowed(
    name: str, value: Node, known: Mapping[str, FieldSpec], problems: Problems
) -> Iterator[str]:
    """Fields that became part of the text above them, because they are indented like it."""
    for field_name, place in value.like_fields if isinstance(value, Scalar) else ():
        if field_name in known and field_name != name:
            problems.report(
                codes.FIELD_IN_TEXT,
                place,
                f"`{field_name}:` is read as part of `{name}`, not as a field",
                f"begin it in the same column as `{name}`; if it is text, put another word first",
            )
            yield field_name


def _in_place(
    record: type[Record], fields: Mapping[str, Field], problems: Problems
) -> dict[str, Field]:
    """The fields of a record, each at its level."""
    known, _, inside, lists, maps = _shape(cast(Hashable, record))
    if not fields.keys() <= known.keys():
        fields = unwrapped(joined(fields, known.keys(), lists, problems), known, problems)
        fields = lowered(fields, known, maps, problems)
    found = dict(fields)
    for name in maps.keys() & found.keys():
        field = found[name]
        if maps[name] and isinstance(field.value, MappingNode):
            found[name] = Field(field.name, gathered(field.value, maps[name], problems))
    return lifted(found, known, inside, lists, maps, problems)


class _Shape(NamedTuple):
    """What is known of a record's fields: their declarations, and the names that Python has.

    `inside` has the fields of those that have fields themselves; `lists` are those with a list,
    `maps` those with values under chosen names, each with the fields of its values.
    """

    known: Mapping[str, FieldSpec]
    python_names: Mapping[str, str]
    inside: Mapping[str, Collection[str]]
    lists: Collection[str]
    maps: Mapping[str, Collection[str]]


@cache
def _shape(record: Hashable) -> _Shape:
    fields = dataclasses.fields(cast(type[Record], record))
    known = specs(cast(type[Record], record))
    return _Shape(
        known,
        {field.name.removesuffix("_"): field.name for field in fields},
        {
            name: specs(spec.type.record)
            for name, spec in known.items()
            if isinstance(spec.type, RecordOf)
        },
        {name for name, spec in known.items() if isinstance(spec.type, ListOf)},
        {
            name: specs(spec.type.value.record) if isinstance(spec.type.value, RecordOf) else ()
            for name, spec in known.items()
            if isinstance(spec.type, MapOf)
        },
    )


def _beginning(node: MappingNode) -> Span:
    """The name of the first field: the place that best stands for the whole."""
    return next((found.name for found in node.fields.values()), node.span)
