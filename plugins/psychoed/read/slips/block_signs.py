"""Slips for the signs | and > behind a field's colon: `body: I`, `body: /`, `body | :`."""

from __future__ import annotations

import re

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, indent_of, is_comment, is_item, owner
from psychoed.read.slips.fault import Fault

_SIGN = re.compile(r"""(?:[^\w\s"'#]|_){1,3}|[IlLiJj1][-+]?""")
_WORD = re.compile(r"[A-Za-z]{2,12}")
_PROPER = re.compile(r"[|>][-+0-9]*")
_COLON_BEHIND = re.compile(r"\s*(?:- +)?([a-z_]+) +([|>][-+0-9]*) *:\s*")


def is_slip(value: str) -> bool:
    """Whether all that stands behind a colon is a sign, or a letter that looks like the sign |."""
    return bool(_SIGN.fullmatch(value)) and not _PROPER.fullmatch(value)


def meant_sign(value: str) -> str:
    """The sign that was most likely meant by `value`, where the text may be of one paragraph."""
    return ">-" if set(value) & set("<>=-") and value[0] not in "|IlLiJj1" else "|"


def sign_mistaken(fault: Fault) -> Diagnostic | None:
    """``body: I`` or ``body: text``, with a text of several lines below it."""
    lines = fault.lines
    field, line = FIELD.match(fault.text), fault.line
    if field is None or not field["value"] or not is_slip(field["value"]):
        found = owner(lines, fault.start[0])
        if found is None:
            return None
        line, field = found
    value, column = field["value"] or "", len(field["before"])
    below = [n for n in range(line + 1, len(lines)) if lines[n].strip()]
    if not below or indent_of(lines[below[0]]) <= column:
        return None
    first = lines[below[0]]
    if is_item(first) or FIELD.match(first) or is_comment(first):
        return None
    said = sum(indent_of(lines[n]) > column for n in below if n <= fault.line)
    if not (is_slip(value) or (_WORD.fullmatch(value) and said > 2)):
        return None
    end = next((n for n in below if indent_of(lines[n]) <= column), len(lines))
    several = any(not lines[n].strip() for n in range(below[0], end - 1))
    sign = "|" if several else meant_sign(value)
    return fault.tell(
        codes.SYNTAX,
        (line, field.start("value")),
        f"`{value}` does not say that a text of several lines follows: the sign {sign[0]} does",
        f"write `{field['name']}: {sign}`; if `{value}` belongs to the text, move it to the line "
        "below"
        if _WORD.fullmatch(value)
        else f"write `{field['name']}: {sign}`",
        end=field.end("value"),
    )


def colon_behind_sign(fault: Fault) -> Diagnostic | None:
    """``body | :``"""
    for line in range(fault.line, max(-1, fault.start[0] - 40), -1):
        if found := _COLON_BEHIND.fullmatch(fault.lines[line]):
            return fault.tell(
                codes.SYNTAX,
                (line, found.start(2)),
                f"the colon stands behind the sign {found[2]}, not behind `{found[1]}`",
                f"write `{found[1]}: {found[2]}`",
                end=len(fault.lines[line].rstrip()),
            )
    return None
