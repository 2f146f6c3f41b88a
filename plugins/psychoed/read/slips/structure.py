"""Lines that don't fit together: of several repairs, the one after which the file looks least odd.

A field too far in may also be one whose parent's line is missing, or that has a hyphen too many.
YAML could read on after any of these repairs; the shape of the file tells which was meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, indent_of, is_comment, is_item, said_above
from psychoed.read.phrases import beginning, spaces
from psychoed.read.slips.columns import moves
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.lost_line import TEXTS, missing_above, named
from psychoed.read.slips.trial import Repair, near_lines, score

_NAMELESS = "name"
"""Stands for a name that only the editor knows."""


def least_odd(fault: Fault) -> Diagnostic | None:
    """What is told of lines that YAML can't fit together."""
    if "flow" in fault.context:
        return None
    repairs = [*_hyphens(fault), *moves(fault), *_values(fault)]
    if all(repair.key[0] for repair in repairs):
        repairs += _missing_lines(fault)
    return min(repairs, key=lambda repair: repair.key).diagnostic if repairs else None


def _hyphens(fault: Fault) -> Iterator[Repair]:
    """``- part_of: [x]`` among fields that have no hyphen."""
    for rank, line in enumerate(near_lines(fault)):
        text = fault.lines[line]
        field = FIELD.match(text)
        if field is None or not is_item(text) or not _among_fields(fault, line):
            continue
        here = indent_of(text)
        odd = score(fault, line, f"{' ' * here}{text[len(field['before']) :]}")
        if odd == 0:
            diagnostic = fault.tell(
                codes.SYNTAX,
                (line, here),
                f"the hyphen before `{field['name']}` makes a list item of it, "
                "but fields stand around it",
                "remove the hyphen and the space behind it",
            )
            yield Repair((odd, 0, rank), diagnostic)


def _among_fields(fault: Fault, line: int) -> bool:
    """Whether neither neighbour of a line in its column is a list item, and one is a field."""
    here, found = indent_of(fault.lines[line]), False
    for step in (-1, 1):
        other = line + step
        while 0 <= other < len(fault.lines):
            text = fault.lines[other]
            if text.strip() and not is_comment(text) and indent_of(text) <= here:
                if indent_of(text) == here and is_item(text):
                    return False
                found |= indent_of(text) == here and FIELD.match(text) is not None
                break
            other += step
    return found


def _values(fault: Fault) -> Iterator[Repair]:
    """``host: the project`` with fields of its own below it."""
    for rank, line in enumerate(near_lines(fault)):
        found = FIELD.match(fault.lines[line])
        below = fault.lines[line + 1 : line + 2]
        child = FIELD.match(below[0]) if below and not is_item(below[0]) else None
        if found is None or child is None or not found["value"] or found["value"][0] in "|>":
            continue
        if len(child["before"]) <= len(found["before"]):
            continue
        odd = score(fault, line, fault.lines[line][: found.start("value")].rstrip())
        if odd == 0:
            diagnostic = fault.tell(
                codes.SYNTAX,
                (line, found.start("value")),
                f"`{found['name']}` has a value on its line, and fields of its own below it",
                f"write `{found['name']}:` alone, and move `{beginning(found['value'])}` "
                "to the field that it belongs to",
                end=found.end("value"),
            )
            yield Repair((odd, 4, rank), diagnostic)


def _missing_lines(fault: Fault) -> Iterator[Repair]:
    """A line is missing that says to what those below it belong: ``cells:``, ``text: >-``."""
    written = Counter(field["name"] for line in fault.lines if (field := FIELD.match(line)))
    names = sorted(fault.fields, key=lambda name: (-written[name], name))
    for rank, line in enumerate(near_lines(fault)[:4]):
        text, above = fault.lines[line], said_above(fault.lines, line)
        if above is None or indent_of(fault.lines[above]) >= indent_of(text):
            continue
        parent = FIELD.match(fault.lines[above])
        columns = {indent_of(fault.text), len(parent["before"]) if parent else 0}
        sign = "" if FIELD.match(text) or is_item(text) else " >-"
        likely = sorted(names, key=lambda name: name not in TEXTS) if sign else names
        for column in sorted(column for column in columns if column < indent_of(text)):
            before = " " * column
            fitting = [
                name
                for name in (_NAMELESS, *likely)
                if score(fault, line, f"{before}{name}:{sign}", text) == 0
            ]
            if fitting:
                yield Repair((0, 2, rank), _missing(fault, line, column, fitting, sign))


def _missing(fault: Fault, line: int, column: int, fitting: list[str], sign: str) -> Diagnostic:
    line_above = f"`{fitting[0]}:{sign}`"
    if len(fitting) == 1 or fitting[0] in TEXTS:
        hint = f"write {line_above} on a line of its own above it"
    else:
        example = "" if _NAMELESS in fitting else f", such as {line_above}"
        hint = f"write the name of its field above it{example}"
    what = named(fault.lines[line]) or "this line"
    if column:
        hint += f", indented by {spaces(column)}"
    return missing_above(fault, line, what, hint)
