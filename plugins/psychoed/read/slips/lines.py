"""How frequent slips look in a line, where YAML only knows that something is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import (
    FIELD,
    NO_SPACE,
    blocks,
    is_comment,
    is_field,
    is_item,
    owner,
    said_above,
)
from psychoed.read.phrases import beginning
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.quotes import IN_QUOTES

_INVISIBLE_BEHIND = re.compile(rf"\s*(?:- +)*(?:(-)|([\w-]+:))([{NO_SPACE}]+)(.*)")
_INVISIBLE_BEFORE = re.compile(rf"[ ]*([{NO_SPACE}]+)\s*(.*)")
_COLON_IN_TEXT = re.compile(r"^\s*(?:- )?(?!- )[^\s:#'\"\[{][^:#]*: +[^'\"\[{|>#&*!].*?(: |:$)")
_ROUND = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?\(((?=[^()]*\b[a-z_]+: )[^()]*)\)\s*$")
_NO_SPACE = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*:[^\s:/]")


_OTHER_COLON = re.compile(r"\s*(?:- )?[A-Za-z_][\w-]*\s*([：﹕︓＝=;；])")
_COLON_IN_QUOTES = re.compile(r"""\s*["'][\w-]+: """)


def tab(fault: Fault) -> Diagnostic | None:
    """A line indented with a tab."""
    about_tabs = "cannot start any token" in fault.problem or "tab" in fault.problem.lower()
    if not about_tabs or "\t" not in fault.text[: fault.column + 1]:
        return None
    if not fault.text.strip():
        return fault.tell(
            codes.TAB,
            (fault.line, fault.text.index("\t")),
            "this line looks empty, but holds a tab",
            "delete the tab",
        )
    return fault.tell(
        codes.TAB,
        (fault.line, fault.text.index("\t")),
        "this line is indented with a tab",
        "use spaces instead of the tab",
    )


def invisible(fault: Fault) -> Diagnostic | None:
    """A no-break space or the like where YAML needs an ordinary one."""
    for line in near(fault):
        text = fault.lines[line]
        if behind := _INVISIBLE_BEHIND.match(text):
            sign = "this hyphen" if behind[1] else f"`{behind[2]}`"
            start, end, before, rest = *behind.span(3), behind[1] or behind[2], behind[4]
            where = f"behind {sign}"
            hint = f"type it anew with an ordinary space: `{before} {beginning(rest)}`"
        elif found := _INVISIBLE_BEFORE.match(text):
            start, end = found.span(1)
            where = f"before `{beginning(found[2])}`"
            hint = "delete everything before the word, and type ordinary spaces"
        else:
            continue
        return fault.tell(
            codes.CONTROL_CHARACTER,
            (line, start),
            f"an invisible character (U+{ord(text[start]):04X}) stands {where}",
            hint,
            end=end,
        )
    return None


def near(fault: Fault) -> Iterator[int]:
    """The line where YAML gave up and the two above that say something, outside of texts."""
    inside = {n for block in blocks(fault.lines) for n in range(block.line + 1, block.end)}
    line: int | None = fault.start[0]
    for _ in range(3):
        if line is None:
            return
        if line not in inside:
            yield line
        line = said_above(fault.lines, line)


def fields_in_round_brackets(fault: Fault) -> Diagnostic | None:
    """``review: (by: "", date: "")``"""
    found = _ROUND.match(fault.text)
    if found is None or "mapping values" not in fault.problem:
        return None
    inner = found[1].strip()
    return fault.tell(
        codes.SYNTAX,
        (fault.line, found.start(1) - 1),
        "fields stand in curly brackets, not in round ones",
        f"write `{{{inner}}}`" if len(inner) < 60 else "write { and } instead of ( and )",
        end=found.end(1) + 1,
    )


def text_without_sign(fault: Fault) -> Diagnostic | None:
    """``body:`` with a text of several lines below it, but without the sign |."""
    last = fault.start[0]
    found = owner(fault.lines, last)
    if found is None or found[1]["value"] or is_item(fault.lines[last]):
        return None
    line, field = found
    said = (n for n in range(line + 1, last + 1) if fault.lines[n].strip())
    first = next((n for n in said if not is_comment(fault.lines[n])), last)
    text = fault.lines[first]
    no_field = any(map(is_field, (text, fault.lines[last]))) or text.strip()[0] in "\"'[{-<"
    if no_field or (first == last and "simple key" not in fault.context):
        return None
    name = field["name"]
    return fault.tell(
        codes.SYNTAX,
        (line, field.start("name")),
        f"nothing behind `{name}:` says that a text of several lines follows, "
        "so it can't have headings or colons in it",
        f"write `{name}: |`, so that the text keeps its lines and headings",
        end=field.end("name") + 1,
    )


def colon_in_text(fault: Fault) -> Diagnostic | None:
    """A colon and a space in a text without quotes."""
    for number in (fault.line, fault.line - 1):
        if number >= 0 and (found := _COLON_IN_TEXT.match(fault.lines[number])):
            return colon_within(fault, number, found.start(1))
    return None


def colon_in_wrapped_text(fault: Fault) -> Diagnostic | None:
    """The same in a further line of the text."""
    found = owner(fault.lines, fault.line)
    if "mapping values" not in fault.problem or found is None or FIELD.match(fault.text):
        return None
    value = found[1]["value"] or ""
    if not value or value[0] in "\"'[{|>":
        return None
    otherwise = f"; or write `{found[1]['name']}: >-` and begin the text on the next line"
    return colon_within(fault, fault.line, fault.column, otherwise)


def colon_within(fault: Fault, line: int, column: int, otherwise: str = "") -> Diagnostic:
    curly = re.search("[“”„‘’]", fault.lines[line])
    return fault.tell(
        codes.SYNTAX,
        (line, column),
        "a colon followed by a space, in the middle of a text, is read as a new field",
        'put the whole text in straight quotes ("), for curly ones do not count'
        if curly
        else f"{IN_QUOTES}{otherwise}",
    )


def no_field(fault: Fault, line: int) -> Diagnostic:
    """A line that YAML takes for a field, and that is none."""
    text = fault.lines[line]
    if other := _OTHER_COLON.match(text):
        return fault.tell(
            codes.SYNTAX,
            (line, other.start(1)),
            f"the sign {other[1]} does not end the name of a field",
            "write a colon and a space instead",
        )
    if text.lstrip().startswith("<!--"):
        message = "a comment of HTML stands here, but this file is YAML"
        hint = "begin the comment with `# ` and remove its other signs"
    elif _COLON_IN_QUOTES.match(text):
        message = "the colon stands inside the quotation marks, so this is no field"
        hint = "put only what stands behind the colon in quotes"
    else:
        message = "a colon is missing: this line is neither a field nor part of a text"
        name, _, value = text.strip().partition(" ")
        is_name = re.fullmatch("[a-z_]+", name) is not None
        field = f"{name}: {beginning(value)}".strip() if is_name else "name: value"
        hint = f"write `{field}`, or indent the line so that it belongs to the text above"
    return fault.tell_line(codes.SYNTAX, line, message, hint)


def no_space(fault: Fault) -> Diagnostic | None:
    """``title:Trust``."""
    above = said_above(fault.lines, fault.start[0])
    for line in (fault.start[0], above):
        if line is not None and _NO_SPACE.match(fault.lines[line]):
            text = fault.lines[line]
            column = text.index(":")
            return fault.tell(
                codes.SYNTAX,
                (line, column),
                "a space is missing behind this colon",
                f"write `{text[:column].strip()}: {beginning(text[column + 1 :])}`",
            )
    return None
