"""Slips of one line, found by trying: when the line is written as it was meant, YAML can read on.

Where YAML gives up is often lines behind the slip. A hint that has been tried mends the file.
"""

from __future__ import annotations

import re

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, blocks, indent_of, is_comment, is_item
from psychoed.read.phrases import beginning, spaces
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.lists import no_hyphen
from psychoed.read.slips.quotes import VALUE, without_partner
from psychoed.read.slips.trial import near_lines, score

_NAME = re.compile(
    r"(?P<before> *(?:- +)*)(?P<name>[A-Za-z_][\w-]*)"
    r"(?P<colon>:?)(?P<gap> *)(?P<value>(?![=;：；＝]).*?) *"
)
_ID = re.compile(r"[a-z]+(?:[_-][a-z0-9]+)+|[A-Z]{2}|[a-z]+")
_FIELD_BEFORE = re.compile(r"(?P<said>.*\w)(?:[;.]? +|;)(?P<name>[a-z_]+)")
_IN_BRACES = re.compile(r" *- +\{(?P<name>\w+):")
_HYPHEN_AND_WORD = re.compile(r"( *)-([^\s-].*)")

SIGNS = "-\u2010\u2011\u2012\u2013\u2014\u2212•*·‣"
"""What may stand for a hyphen; other explanations tell them."""


def quotation(fault: Fault) -> Diagnostic | None:
    """``title: "Trust``, where a mark further down ends the quotation."""
    for line in near_lines(fault):
        text = fault.lines[line].rstrip()
        start = VALUE.match(text)
        mark = text[start.end() : start.end() + 1] if start else ""
        if not start or mark not in ('"', "'") or text.count(mark) != 1:
            continue
        if score(fault, line, text + mark) is not None:
            return without_partner(fault, (line, start.end()))
    return None


def name(fault: Fault) -> Diagnostic | None:
    """``structure``, ``- id trust`` and ``for:Anyone``: a name without its colon, or its space."""
    for line in near_lines(fault):
        text = fault.lines[line]
        found = None if FIELD.match(text) or is_comment(text) else _NAME.fullmatch(text)
        if found is None or not _is_name(fault, line, found):
            continue
        before, name, value = found["before"], found["name"], found["value"]
        if score(fault, line, f"{before}{name}: {value}") is None:
            continue
        missing = "a space" if found["colon"] else "a colon"
        right = f"{before.lstrip()}{name}: {beginning(value)}".rstrip()
        return fault.tell(
            codes.SYNTAX,
            (line, found.start("name")),
            f"{missing} is missing behind `{name}{found['colon']}`",
            f"write `{right}`",
            end=found.end("colon"),
        )
    return None


def comma(fault: Fault) -> Diagnostic | None:
    """``{text: trusted; auto: false}``: between fields in brackets stands no comma."""
    before = fault.text[: fault.column]
    found = _FIELD_BEFORE.match(before)
    if fault.character != ":" or found is None or found["name"] not in fault.fields:
        return None
    said, name = found["said"], found["name"]
    if score(fault, fault.line, f"{said}, {name}{fault.text[fault.column :]}") is None:
        return None
    word = said.split()[-1]
    return fault.tell(
        codes.SYNTAX,
        (fault.line, found.end("said")),
        f"a comma is missing before `{name}`",
        f"write `{word}, {name}: …`",
        end=fault.column,
    )


def braces(fault: Fault) -> Diagnostic | None:
    """``review: by: "", date: ""``: fields of a field on its line, without brackets."""
    found = FIELD.match(fault.text)
    first = FIELD.match(found["value"] or "") if found else None
    if found is None or first is None or first["name"] not in fault.fields:
        return None
    start = found.start("value")
    inner = f"{{{found['value']}}}"
    if score(fault, fault.line, f"{fault.text[:start]}{inner}") is None:
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, start),
        f"fields of `{found['name']}` on its own line need curly brackets around them",
        f"write `{found['name']}: {inner}`" if len(inner) < 60 else "write { and } around them",
        end=found.end("value"),
    )


def name_of_text(fault: Fault) -> Diagnostic | None:
    """``limits: >-`` with its text below it, and then fields: the line ``text: >-`` is missing."""
    block = next((b for b in reversed(list(blocks(fault.lines))) if b.end <= fault.line), None)
    if block is None or "text" not in fault.fields or block.name in fault.fields:
        return None
    head = fault.lines[block.line]
    sign, field = FIELD.match(head), FIELD.match(fault.text)
    inner = indent_of(fault.text)
    if sign is None or field is None or field["name"] not in fault.fields:
        return None
    if not block.column < inner < block.indent:
        return None
    alone = f"{' ' * block.column}{block.name}:"
    text = f"{' ' * inner}text: {sign['value']}"
    if score(fault, block.line, alone, text) is None:
        return None
    return fault.tell(
        codes.SYNTAX,
        (block.line, sign.start("name")),
        f"`{block.name}` has a text on its own and fields below it",
        f"write `{block.name}:` alone, and on the next line `text: {sign['value']}`, "
        f"indented by {spaces(inner)}",
        end=sign.end("name"),
    )


def space_behind_hyphen(fault: Fault) -> Diagnostic | None:
    """``-faith`` in a list."""
    for line in near_lines(fault):
        found = _HYPHEN_AND_WORD.match(fault.lines[line])
        if found and score(fault, line, f"{found[1]}- {found[2]}") is not None:
            return fault.tell(
                codes.SYNTAX,
                (line, len(found[1])),
                "a space is missing behind this hyphen",
                f"write `- {beginning(found[2])}`",
            )
    return None


def hyphen(fault: Fault) -> Diagnostic | None:
    """``text: Trust`` in a list whose other items begin with a hyphen."""
    for line in near_lines(fault):
        text = fault.lines[line]
        column = indent_of(text)
        if not _like_an_item(fault, line, column) and not _begins_list(fault, line):
            continue
        if score(fault, line, f"{' ' * column}- {text.lstrip()}") is not None:
            return no_hyphen(fault, line)
    return None


def _is_name(fault: Fault, line: int, found: re.Match[str]) -> bool:
    """Whether a line begins with the name of a field, or is an id with fields below it."""
    name, value = found["name"], found["value"]
    if name in fault.fields or (value and "_" in name.strip("_")):
        return bool(not value or found["colon"] or found["gap"])
    if value or is_item(found.string) or not _ID.fullmatch(name) or line + 1 >= len(fault.lines):
        return False
    below = fault.lines[line + 1]
    return bool(FIELD.match(below)) and indent_of(below) > len(found["before"])


def _begins_list(fault: Fault, line: int) -> bool:
    """Whether a line is the first of a file that is a list, and lacks its hyphen."""
    before = fault.lines[:line]
    is_first = all(not text.strip() or is_comment(text) for text in before)
    return is_first and fault.shape.item is not None and not is_item(fault.lines[line])


def _like_an_item(fault: Fault, line: int, column: int) -> bool:
    """Whether a line without a hyphen has a neighbour in its column that is like it and has one."""
    text = fault.lines[line]
    if is_item(text) or is_comment(text) or not text.strip() or text.lstrip()[0] in SIGNS + "/":
        return False
    field = FIELD.match(text)
    for numbers in (range(line + 1, len(fault.lines)), range(line - 1, -1, -1)):
        for number in numbers:
            other = fault.lines[number]
            if not other.strip() or is_comment(other) or indent_of(other) > column:
                continue
            if indent_of(other) == column and is_item(other):
                first = FIELD.match(other) or _IN_BRACES.match(other)
                return (field and field["name"]) == (first and first["name"])
            break
    return False
