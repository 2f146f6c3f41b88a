"""A line that says to what those below it belong is gone, and YAML can read the file all the same.

The lines below it became part of what stands above: of a text, or of other fields. So a line is
written in their place, ``steps:``, ``body: >-``, and told if the file looks right with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, blocks, indent_of, is_comment, is_item, said_above
from psychoed.read.phrases import beginning
from psychoed.read.shape import ANYTHING, Shape
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.trial import LONGEST, score

TEXTS = ("definition", "short_answer", "intro", "body")
"""Fields whose text is long, and stands below them: the likeliest names of such a line."""


MOST_READ = 6_000_000
"""Characters that are read at most while lines are tried: about two seconds."""


def lost_line(
    file: str, lines: Sequence[str], shape: Shape, problems: Sequence[Diagnostic]
) -> Diagnostic | None:
    """The line that is missing in a file with these `problems`, if one line would mend them."""
    length = sum(map(len, lines))
    if shape is ANYTHING or not shape.fields or length > LONGEST:
        return None
    trials = MOST_READ // max(length, 1)
    fault = Fault(file, lines, 0, 0, "", "", None, shape, frozenset(shape.names()))
    is_odd = bool(score(fault, len(lines)))
    told = {problem.span.line for problem in problems}
    for line in _beginnings(lines):
        above = said_above(lines, line)
        if above is None or not (is_odd or above + 1 in told):
            continue
        text = lines[line]
        parts = FIELD.match(text) is not None or is_item(text)
        sign = "" if parts else " >-"
        names = _names(lines, shape, parts=parts)
        trials -= len(names)
        if trials < 0:
            return None
        fitting = [name for name in names if score(fault, line, f"{name}:{sign}", text) == 0]
        if fitting:
            return _missing(fault, line, fitting, sign)
    return None


def _beginnings(lines: Sequence[str]) -> Iterator[int]:
    """Lines that could stand first below a line that is gone.

    The second line of a text that begins beside its name; an item or a field in a text below a
    name, in the column of the text; and a field among those of a field.
    """
    texts = list(blocks(lines))
    inside = {n: block for block in texts for n in range(block.line + 1, block.end)}
    for line, text in enumerate(lines):
        above = said_above(lines, line)
        here = indent_of(text)
        if above is None or not text.strip() or is_comment(text) or not here:
            continue
        block = inside.get(line)
        parts = FIELD.match(text) is not None or is_item(text)
        if block:
            if block.column == 0 and here == block.indent and parts and above != block.line:
                yield line
            continue
        head = FIELD.match(lines[above])
        if not parts:
            short = head and head["value"] and head["name"] not in TEXTS
            if short and not indent_of(lines[above]):
                yield line
        elif here <= 2 and indent_of(lines[above]) >= here:
            yield line


def _names(lines: Sequence[str], shape: Shape, *, parts: bool) -> list[str]:
    """Fields of the file that are not there, the likeliest first."""
    there = {field["name"] for text in lines if (field := FIELD.match(text)) and text[:1] != " "}
    names = [name for name in shape.fields if name not in there]
    if parts:
        names = [name for name in names if shape.fields[name] != Shape(text=True)]
    else:
        names = [name for name in names if name in TEXTS]
    return sorted(
        names,
        key=lambda name: (
            name not in shape.required,
            TEXTS.index(name) if name in TEXTS else len(TEXTS),
        ),
    )


def _missing(fault: Fault, line: int, fitting: Sequence[str], sign: str) -> Diagnostic:
    what = named(fault.lines[line]) or f"`{beginning(fault.lines[line].strip())}`"
    is_sure = len(fitting) == 1 or fitting[0] in {*fault.shape.required, *TEXTS}
    name = f"`{fitting[0]}:{sign}`" if is_sure else "the name of its field and a colon"
    return missing_above(fault, line, what, f"write {name} on a line of its own above it")


def named(text: str) -> str:
    """What an editor would call a line that holds an item or a field."""
    if is_item(text):
        return "this item"
    field = FIELD.match(text)
    return f"`{field['name']}`" if field else ""


def missing_above(fault: Fault, line: int, what: str, hint: str) -> Diagnostic:
    """That a line is gone above another one, which holds `what`."""
    message = f"a line is missing above that says to what {what} belongs"
    return fault.tell_line(codes.SYNTAX, line, message, hint)
