"""Brackets that don't come in pairs, or have something wrong in them or behind them."""

from __future__ import annotations

import re

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.lines import colon_within
from psychoed.read.slips.quotes import (
    IN_QUOTES,
    VALUE,
    behind,
    in_quotes,
    loose_quote,
    quoted,
    text_behind,
    without_partner,
)

_FIELD_BEHIND = re.compile(r"\s*([A-Za-z_]\w*):")
_LISTS = re.compile(r"\[+[^\[\]{}]*\]+(?:\s*,\s*\[+[^\[\]{}]*\]+)+")
_MANY = re.compile(r"(?:[\[{]\s*){13}")
_CLOSING = {"[": "]", "{": "}"}


def bracket_around(fault: Fault) -> tuple[int, int] | None:
    """The place of the innermost bracket that is open where YAML gave up."""
    closed = 0
    lines, place = fault.lines, (fault.line, fault.column)
    for number in range(fault.line, -1, -1):
        line = lines[number]
        last = min(fault.column, len(line) - 1) if number == fault.line else len(line) - 1
        for column in range(last, -1, -1):
            if line[column] in "[{":
                if not closed:
                    return number, column
                closed -= 1
            elif line[column] in "]}" and (number, column) != place:
                closed += 1
    return None


def too_many_brackets(fault: Fault) -> Diagnostic | None:
    """``title: [[[[[[[[[[[[[``, where YAML gives up before it says so."""
    for line in sorted({fault.line, fault.start[0]}):
        if found := _MANY.search(fault.lines[line]):
            return fault.tell(
                codes.TOO_DEEP,
                (line, found.start()),
                "values are nested too deeply here",
                "look for repeated brackets, or for indentation that grows by accident",
            )
    return None


def bracket_without_partner(fault: Fault) -> Diagnostic | None:
    """``faith]]``: a bracket too many."""
    if fault.character not in ("]", "}") or bracket_around(fault) is not None:
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, fault.column),
        f"the bracket {fault.character} is closed here, but none was opened",
        f"remove it, or {IN_QUOTES}",
    )


def several_lists(fault: Fault) -> Diagnostic | None:
    """``concepts: [trust], [hope]``, as links are written in a text."""
    field = FIELD.match(fault.text)
    value = (field and field["value"]) or ""
    if field is None or not _LISTS.fullmatch(value) or value.count("[") != value.count("]"):
        return None
    shape = fault.shape.under(field["name"])
    of_lists = bool(shape and shape.item and shape.item.item)
    items = [item.strip("[] ") for item in value.split(",")]
    whole = f"[{value}]" if of_lists else f"[{', '.join(items)}]"
    return fault.tell(
        codes.SYNTAX,
        (fault.line, field.start("value")),
        f"several lists stand behind `{field['name']}:`",
        f"write one pair of brackets around all: {whole}",
        end=field.end("value"),
    )


def text_behind_bracket(fault: Fault) -> Diagnostic | None:
    """``definition: [[trust]] and more``: a text that begins with a bracket."""
    start = VALUE.match(fault.text)
    assert start
    column = start.end()
    opening = fault.text[column : column + 1]
    if opening not in _CLOSING or fault.column < column:
        return None
    depth = 0
    for at in range(column, len(fault.text)):
        depth += (fault.text[at] == opening) - (fault.text[at] == _CLOSING[opening])
        if not depth:
            if not (rest := behind(fault.text, at)):
                return None
            if field := _FIELD_BEHIND.match(rest):
                return fault.tell(
                    codes.SYNTAX,
                    (fault.line, len(fault.text) - len(rest)),
                    f"the field `{field[1]}` begins behind the bracket of another field",
                    f"begin `{field[1]}:` on a line of its own",
                    end=len(fault.text) - len(rest) + len(field[1]),
                )
            place = fault.line, len(fault.text) - len(rest)
            if rest.startswith("- "):
                return fault.tell(
                    codes.SYNTAX,
                    place,
                    "an item begins on the line of another one",
                    "press Enter before its hyphen, and begin it in the column of the other",
                )
            name = FIELD.match(fault.text)
            if name and name["name"] in fault.shape.lists():
                return fault.tell(
                    codes.SYNTAX,
                    place,
                    f"there is text behind the closing bracket of the list `{name['name']}`",
                    "remove it, or put it into the list",
                    end=len(fault.text.rstrip()),
                )
            return fault.tell(
                codes.SYNTAX,
                (fault.line, column),
                f"text that begins with {opening} is read as a list or as fields",
                in_quotes(fault.text),
            )
    return None


def inside_brackets(fault: Fault) -> Diagnostic | None:
    """What is wrong inside brackets: a quotation mark, a comma, or the bracket itself."""
    if "flow" not in fault.context:
        return None
    bracket = fault.opening
    if bracket is None or fault.lines[bracket[0]][bracket[1] : bracket[1] + 1] not in _CLOSING:
        bracket = bracket_around(fault)
    first = bracket[0] if bracket else fault.line
    for number in range(first, fault.line + 1):
        line = fault.lines[number]
        loose = loose_quote(line)
        if loose is not None and (number, loose) <= (fault.line, fault.column):
            return without_partner(fault, (number, loose))
        for opened, end in quoted(line):
            if end >= 0 and (rest := behind(line, end)) and not _FIELD_BEHIND.match(rest):
                return text_behind(fault, (number, len(line) - len(rest)), line[opened])
            if end >= 0 and (found := _FIELD_BEHIND.match(line, end + 1)):
                return fault.tell(
                    codes.SYNTAX,
                    (number, end),
                    f"a comma is missing here, before `{found[1]}`",
                    "write a comma between the two",
                )
    closed = bracket and _CLOSING[fault.lines[bracket[0]][bracket[1]]] in fault.text[fault.column :]
    if fault.character == ":" and bracket and bracket[0] == fault.line and closed:
        return colon_within(fault, fault.line, fault.column)
    if fault.character == ",":
        return fault.tell(
            codes.SYNTAX,
            (fault.line, fault.column),
            "there is nothing before this comma",
            "remove it, or write before it what is missing",
        )
    if bracket is None:
        return None
    number, column = bracket
    return fault.tell(
        codes.SYNTAX,
        bracket,
        f"the bracket {fault.lines[number][column]} opened here is not closed, "
        "or a comma is missing behind it",
        "close the bracket; text with a comma or bracket in it needs quotes",
    )
