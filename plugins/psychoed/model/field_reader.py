"""The fields of a record, read from the mapping that holds them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, cast

from psychoed.diagnostics import Span
from psychoed.model import codes
from psychoed.model.collections import ListOf, MapOf
from psychoed.model.fields import FieldSpec, Record, specs
from psychoed.model.guesses import guess_field, is_value, unknown_field_hint
from psychoed.model.nesting import gathered, joined, lifted, lowered, raised, unwrapped
from psychoed.model.text import Where
from psychoed.model.values import Problems, is_empty, report_empty
from psychoed.read import Field, Scalar
from psychoed.read import Mapping as MappingNode
from psychoed.read import Sequence as ListNode


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
    before = len(problems)
    shape = _shape(cast(Hashable, record))
    fields = _in_place(shape, node.fields, problems)
    reader = _FieldReader(shape, fields, node.span, within, elsewhere or {}, problems)
    reader.read()
    names = {name: found.name for name, found in fields.items()}
    where = Where(node.span, names, refused=len(problems) > before)
    return {"where": where, **reader.values}


class _FieldReader:
    """Fields of one record while they are read."""

    def __init__(
        self,
        shape: _Shape,
        fields: Mapping[str, Field],
        span: Span,
        within: str,
        elsewhere: Mapping[str, Iterable[str]],
        problems: Problems,
    ) -> None:
        self.shape, self.fields, self.problems = shape, fields, problems
        self.span = span
        self.within = f" in `{within}`" if within else ""
        self.elsewhere = elsewhere
        self.values: dict[str, Any] = {}
        self.meant: set[str] = set()
        """Fields that are there in some other way, so that they are not missing."""
        self.outdented: set[str] = set()
        """Fields whose own fields stand beside them, one of which was reported."""
        self.held = Problems()
        """That a text is empty, unless the next field shows where it went."""

    def read(self) -> None:
        known = self.shape.known
        above = ""
        for name, found in self.fields.items():
            spec = known.get(name)
            if spec is None:
                self.held.clear()
                self.unknown(name, found, above)
            elif is_empty(found.value):
                self.empty(name, spec, found)
            else:
                self.value(name, spec, found)
            above = name if isinstance(found.value, Scalar) and found.value.below else ""
        self.problems += self.held
        for name in self.shape.required:
            if name not in self.fields and name not in self.meant:
                self.problems.report(
                    codes.MISSING_FIELD,
                    next((found.name for found in self.fields.values()), self.span),
                    f"the field `{name}` is missing{self.within}",
                    f"add a line `{name}: ...`: {known[name].doc}",
                )

    def unknown(self, name: str, found: Field, above: str) -> None:
        known, inside = self.shape.known, self.shape.inside
        homes = {outer for outer in inside if name in inside[outer] and outer in self.fields}
        lone = self.only_missing(found)
        meant = guess_field(name, known) or lone
        self.meant.add(meant)
        if homes & self.outdented:
            return
        self.outdented |= homes
        self.problems.report(
            codes.UNKNOWN_FIELD,
            found.name,
            f"there is no field called `{name}`{self.within}",
            f"write `{lone}: {name}`"
            if lone and is_empty(found.value) and is_value(name, known)
            else f"did you mean `{meant}`?"
            if meant and not guess_field(name, known)
            else unknown_field_hint(name, known, inside, self.elsewhere, above),
        )

    def only_missing(self, found: Field) -> str:
        """The one required field that is missing, if an unknown one has a value of its shape."""
        missing = [name for name in self.shape.required if name not in self.fields]
        unknown = self.fields.keys() - self.shape.known.keys()
        if len(missing) != 1 or len(unknown) != 1:
            return ""
        is_list = isinstance(found.value, ListNode)
        return missing[0] if is_list == (missing[0] in self.shape.lists) else ""

    def empty(self, name: str, spec: FieldSpec, found: Field) -> None:
        inner = set(self.shape.inside.get(name, ()))
        if inner and inner & (self.fields.keys() - self.shape.known.keys()):
            return  # what belongs to it stands beside it
        hint = ("write the value",) if spec.required else ()
        report_empty(found, name, self.problems, *hint)

    def value(self, name: str, spec: FieldSpec, found: Field) -> None:
        node = found.value
        if self.held:
            self.problems += self.held
            self.held = Problems()
        unsure = isinstance(node, Scalar) and (node.like_fields or (node.below and not node.text))
        said = Problems() if unsure else self.problems
        value = self.values[self.shape.python_names[name]] = spec.type.decode(node, name, said)
        if unsure and isinstance(node, Scalar):
            self.text(name, node, said)
        if spec.required and value == () and isinstance(node, ListNode):
            self.problems.report(
                codes.EMPTY_VALUE,
                found.name,
                f"the list `{name}` is empty",
                f"write at least one item: {spec.doc}",
            )

    def text(self, name: str, node: Scalar, said: Problems) -> None:
        """Note what is wrong with a text that is empty, or that swallowed fields."""
        swallowed = list(_swallowed(name, node, self.shape.known, self.problems))
        swallowed += self.headless(name, node)
        self.meant.update(swallowed)
        if not node.text:
            self.held = said
        elif not swallowed:  # what is wrong with two texts together says nothing
            self.problems += said

    def headless(self, name: str, node: Scalar) -> Iterator[str]:
        """A field that is missing, but whose own fields became part of the text above them."""
        for inner, place in node.like_fields:
            homes = (
                outer
                for outer, fields in self.shape.inside.items()
                if inner in fields and outer not in self.fields and outer not in self.shape.lists
            )
            home = next(homes, "") if inner not in self.shape.known else ""
            if home and f"{inner}: [" in node.text:
                self.problems.report(
                    codes.FIELD_IN_TEXT,
                    place,
                    f"`{inner}:` is read as part of `{name}`, not as a field",
                    f"write `{home}:` on a line of its own above it, in the column of `{name}`",
                )
                yield home
                return


def _swallowed(
    name: str, value: Scalar, known: Mapping[str, FieldSpec], problems: Problems
) -> Iterator[str]:
    """Fields that became part of the text above them, because they are indented like it."""
    for field_name, place in value.like_fields:
        if field_name in known and field_name != name:
            problems.report(
                codes.FIELD_IN_TEXT,
                place,
                f"`{field_name}:` is read as part of `{name}`, not as a field",
                f"begin it in the same column as `{name}`; if it is text, put another word first",
            )
            yield field_name


def _in_place(
    shape: _Shape, fields: Mapping[str, Field], problems: Problems
) -> Mapping[str, Field]:
    """The fields of a record, each at its level."""
    known, _, inside, lists, maps, _ = shape
    if not fields.keys() <= known.keys():
        fields = unwrapped(joined(fields, known.keys(), lists, problems), known, problems)
        fields = lowered(fields, known, maps, problems)
    if not inside and not maps:
        return fields
    found = dict(fields)
    for name in maps:
        field = found.get(name)
        if field and maps[name] and isinstance(field.value, MappingNode):
            together = gathered(field.value, maps[name], problems)
            found[name] = Field(field.name, raised(together, maps[name], problems))
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
    required: Collection[str]


@cache
def _shape(record: Hashable) -> _Shape:
    fields = dataclasses.fields(cast(type[Record], record))
    known = specs(cast(type[Record], record))
    return _Shape(
        known,
        {field.name.removesuffix("_"): field.name for field in fields},
        {
            name: spec.type.inner_fields()
            for name, spec in known.items()
            if spec.type.inner_fields()
        },
        {name for name, spec in known.items() if isinstance(spec.type, ListOf)},
        {
            name: spec.type.value.inner_fields()
            for name, spec in known.items()
            if isinstance(spec.type, MapOf)
        },
        [name for name, spec in known.items() if spec.required],
    )
