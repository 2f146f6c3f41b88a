"""Fields in the wrong column, and lines that belong to no field."""

from __future__ import annotations

import re

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, indent_of, is_item, said_above
from psychoed.read.phrases import beginning
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.quotes import IN_QUOTES

_NO_SPACE_WITHIN = re.compile(r"(?<![\w\"'.:/-])([A-Za-z_]\w*):[\[{\"']")

_TWO_FIELDS = re.compile(
    r"\s*(?:- )?([\w-]+): +(?:([a-z0-9][\w-]*,?|\[[^\]]*\]|\"[^\"]*\") +)?([a-z_]+):(?: |$)"
)
_FIELD_WITHIN = re.compile(r"\s([A-Za-z_]+):(?=\s|$)")


def no_space_before_bracket(fault: Fault) -> Diagnostic | None:
    """``review:{by: ""}`` or ``{text: Trust, not_in:[NHS trust]}``."""
    for line in {fault.line, fault.start[0]}:
        if found := _NO_SPACE_WITHIN.search(fault.lines[line]):
            colon = found.end(1)
            rest = fault.lines[line][colon + 1 :]
            return fault.tell(
                codes.SYNTAX,
                (line, colon),
                "a space is missing behind this colon",
                f"write `{found[1]}: {beginning(rest)}`",
            )
    return None


def list_on_its_line(fault: Fault) -> Diagnostic | None:
    """``everyday: - opening up``"""
    field = FIELD.match(fault.text)
    if field is None or not (field["value"] or "").startswith("- "):
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, field.start("value")),
        f"the list of `{field['name']}` begins on the line of its name",
        "press Enter before the hyphen, and indent it by two spaces",
    )


def field_in_another_column(fault: Fault) -> Diagnostic | None:
    """A field that begins further in, or further left, than the one above it."""
    field, other = FIELD.match(fault.text), _field_above(fault)
    if field is None or other is None or is_item(fault.text):
        return None
    here, there = len(field["before"]), len(other["before"])
    if here == there:
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, field.start("name")),
        f"`{field['name']}` begins further {'in' if here > there else 'left'} than "
        f"`{other['name']}`, the field above it",
        "begin both in the same column",
        end=field.end("name"),
    )


def text_without_field(fault: Fault) -> Diagnostic | None:
    """A line of text below a field that is complete."""
    other = _field_above(fault)
    if other is None or is_item(fault.text) or FIELD.match(fault.text):
        return None
    if indent_of(fault.text) <= len(other["before"]) or other["value"][-1:] not in (
        "]",
        "}",
        '"',
        "'",
    ):
        return None
    return fault.tell_line(
        codes.SYNTAX,
        fault.line,
        f"this line belongs to no field, for `{other['name']}` above it has a value already",
        "write the name of its field and a colon above it, or remove its indentation",
    )


def _field_above(fault: Fault) -> re.Match[str] | None:
    """The field on the nearest line above, if it has its whole value there."""
    above = said_above(fault.lines, fault.line)
    field = FIELD.match(fault.lines[above]) if above is not None else None
    return field if field and field["value"] and field["value"][0] not in "|>" else None


def two_fields_on_a_line(fault: Fault) -> Diagnostic | None:
    """``- id: trust why: It comes first.``"""
    found = _TWO_FIELDS.match(fault.text)
    if found is None or "mapping values" not in fault.problem or found[1] == found[3]:
        return None
    if fault.fields and found[3] not in fault.fields:
        return None
    column = "in the same column as" if found[2] else "two spaces further in than"
    return _on_the_line_of(fault, found.span(3), found[1], column)


def field_behind_value(fault: Fault) -> Diagnostic | None:
    """``title: Trust also_called: [trustworthiness]``, where the second name is one of a field."""
    first = FIELD.match(fault.text)
    if first is None or "mapping values" not in fault.problem or fault.text[-1:] in "\"'":
        return None
    for found in _FIELD_WITHIN.finditer(fault.text, first.start("value")):
        if found[1] not in fault.fields or found[1] == first["name"]:
            continue
        column = "in the same column as"
        may_be_text = "_" not in found[1]
        return _on_the_line_of(fault, found.span(1), first["name"], column, may_be_text=may_be_text)
    return None


def _on_the_line_of(
    fault: Fault, place: tuple[int, int], other: str, column: str, *, may_be_text: bool = True
) -> Diagnostic:
    """A field that begins at `place`, on the line of the field `other`."""
    start, end = place
    name = fault.text[start:end]
    if fault.text[:start].endswith("- ") and not fault.text[: start - 2].isspace():
        return fault.tell(
            codes.SYNTAX,
            (fault.line, start - 2),
            f"an item begins on the line of the field `{other}`",
            "press Enter before its hyphen, and begin it in the column of the items above",
            end=end,
        )
    if name in fault.shape.fields and other not in fault.shape.fields:
        column = "in the first column, not that of"
    otherwise = f"; if it is no field but text, {IN_QUOTES}" if may_be_text else ""
    return fault.tell(
        codes.SYNTAX,
        (fault.line, start),
        f"the field `{name}` begins on the line of another field, `{other}`",
        f"begin `{name}:` on a line of its own, {column} `{other}`{otherwise}",
        end=end,
    )
