"""Fields in the wrong column, and lines that belong to no field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.fault import Fault
from psychoed.read.outline import FIELD, indent_of, is_comment, is_item, owner, said_above
from psychoed.read.phrases import beginning

_NO_SPACE_WITHIN = re.compile(r"(?<![\w\"'.:/-])([A-Za-z_]\w*):[\[{\"']")

_SIGN_WITHOUT_COLON = re.compile(r"\s*(?:- )?([a-z_]+)(?:(:)| +)([|>][-+0-9]*)\s*")


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


def heading_in_another_column(fault: Fault) -> Diagnostic | None:
    """A field with fields below it that is out of line with the next of its kind."""
    field, found = FIELD.match(fault.text), owner(fault.lines, fault.line)
    if field is None or found is None or is_item(fault.text) or found[1]["value"]:
        return None
    first = next(n for n in range(found[0] + 1, fault.line + 1) if fault.lines[n].strip())
    child = FIELD.match(fault.lines[first])
    here = len(field["before"])
    if is_item(fault.lines[first]):
        return fault.tell(
            codes.SYNTAX,
            (fault.line, field.start("name")),
            f"`{field['name']}` begins further in than `{found[1]['name']}`, "
            "the field of the list above it",
            "begin both in the same column",
            end=field.end("name"),
        )
    if child is None or len(child["before"]) == here:
        return None
    beyond = range(fault.line + 1, len(fault.lines))
    said = (n for n in beyond if fault.lines[n].strip() and indent_of(fault.lines[n]) <= here)
    following = next(said, None)
    wrong, line, right = field, fault.line, child
    if not field["value"] and (sibling := _sibling_above(fault.lines, found[0], here)):
        wrong, line, right = found[1], found[0], sibling
    elif following is not None and indent_of(fault.lines[following]) == here:
        # The next one stands in the same column, so the one above is out of line.
        further_in = len(child["before"]) > here and len(found[1]["before"]) > 0
        wrong, line = (found[1], found[0]) if further_in else (child, first)
        right = field
    elif here < len(child["before"]):
        return fault.tell(
            codes.SYNTAX,
            (line, wrong.start("name")),
            f"`{wrong['name']}` begins between the columns of `{found[1]['name']}` "
            f"and `{child['name']}`, so it belongs to neither",
            _where_it_belongs(fault, found[1], child),
            end=wrong.end("name"),
        )
    return fault.tell(
        codes.SYNTAX,
        (line, wrong.start("name")),
        f"`{wrong['name']}` does not begin in the same column as `{right['name']}`",
        f"begin both in the same column, or write above `{wrong['name']}` what it belongs to",
        end=wrong.end("name"),
    )


def _sibling_above(lines: Sequence[str], line: int, column: int) -> re.Match[str] | None:
    """A field in `column` above `line`, below which nothing stands further left."""
    for number in range(line - 1, -1, -1):
        text = lines[number]
        if text.strip() and not is_comment(text) and indent_of(text) <= column:
            field = FIELD.match(text)
            alike = field and not field["value"] and len(field["before"]) == column
            return field if alike else None
    return None


def _where_it_belongs(fault: Fault, outer: re.Match[str], inner: re.Match[str]) -> str:
    """Where a field between two columns belongs: to the outer ones, unless fields follow in it."""
    field, below = FIELD.match(fault.text), fault.lines[fault.line + 1 : fault.line + 2]
    if field is None or field["value"] or not below or not below[0].strip():
        return "begin it in the same column as one of them"
    right = inner if indent_of(below[0]) > len(inner["before"]) else outer
    return f"begin it in the same column as `{right['name']}`, where others of its kind begin"


def sign_without_colon(fault: Fault) -> Diagnostic | None:
    """``text >-`` or ``text:>-``, with the text below it."""
    for line in range(fault.start[0], max(-1, fault.start[0] - 5), -1):
        if found := _SIGN_WITHOUT_COLON.fullmatch(fault.lines[line]):
            missing = f"a space is missing behind `{found[1]}:`"
            if not found[2]:
                missing = f"a colon is missing behind `{found[1]}`"
            return fault.tell(
                codes.SYNTAX,
                (line, found.end(1)),
                missing,
                f"write `{found[1]}: {found[3]}`",
            )
    return None


def _field_above(fault: Fault) -> re.Match[str] | None:
    """The field on the nearest line above, if it has its whole value there."""
    above = said_above(fault.lines, fault.line)
    field = FIELD.match(fault.lines[above]) if above is not None else None
    return field if field and field["value"] and field["value"][0] not in "|>" else None
