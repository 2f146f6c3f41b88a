"""Brackets and quotation marks that don't come in pairs, or have something behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.fault import Fault

_VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?")
_FIELD_BEHIND = re.compile(r"\s*([A-Za-z_]\w*):")
_CLOSING = {"[": "]", "{": "}"}
IN_QUOTES = "put the whole text in quotes"


def quoted(line: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The columns of both marks of every quotation in a line; -1 for a mark that is missing."""
    column, value_may_begin = start, True
    while column < len(line):
        char = line[column]
        if value_may_begin and char in "\"'":
            end = closing_mark(line, column)
            yield column, end
            if end < 0:
                return
            column, value_may_begin = end, False
        elif char in "[{," or (char in ":-" and line[column + 1 : column + 2] in (" ", "")):
            value_may_begin = True
        elif char == "#" and line[:column].endswith(" "):
            return
        elif not char.isspace():
            value_may_begin = False
        column += 1


def closing_mark(line: str, opening: int) -> int:
    """The column of the mark that closes the quotation begun at `opening`, or -1."""
    pattern = r'(?:[^"\\]|\\.)*(")' if line[opening] == '"' else r"(?:[^']|'')*(')"
    found = re.compile(pattern).match(line, opening + 1)
    return found.start(1) if found else -1


def _behind(line: str, end: int) -> str:
    """What stands behind a quotation or bracket, when something does that should not."""
    rest = line[end + 1 :].lstrip()
    return "" if not rest or rest[0] in ",]}:" or rest.startswith("#") else rest


def loose_quote(line: str) -> int | None:
    """The column of a quotation mark without a partner."""
    for opening, end in quoted(line):
        odd = line.count(line[opening]) % 2 == 1
        if odd and (end < 0 or _behind(line, end)):
            return opening
    return None


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


def text_behind_bracket(fault: Fault) -> Diagnostic | None:
    """``definition: [[trust]] and more``: a text that begins with a bracket."""
    start = _VALUE.match(fault.text)
    assert start
    column = start.end()
    opening = fault.text[column : column + 1]
    if opening not in _CLOSING or fault.column < column:
        return None
    depth = 0
    for at in range(column, len(fault.text)):
        depth += (fault.text[at] == opening) - (fault.text[at] == _CLOSING[opening])
        if not depth:
            if not _behind(fault.text, at):
                return None
            return fault.tell(
                codes.SYNTAX,
                (fault.line, column),
                f"text that begins with {opening} is read as a list or as fields",
                IN_QUOTES,
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
            if end >= 0 and (rest := _behind(line, end)) and not _FIELD_BEHIND.match(rest):
                return _text_behind(fault, (number, len(line) - len(rest)), line[opened])
            if end >= 0 and (found := _FIELD_BEHIND.match(line, end + 1)):
                return fault.tell(
                    codes.SYNTAX,
                    (number, end),
                    f"a comma is missing here, before `{found[1]}`",
                    "write a comma between the two",
                )
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


def without_partner(fault: Fault, place: tuple[int, int]) -> Diagnostic:
    line, column = place
    text = fault.lines[line]
    end = closing_mark(text, column)
    if text[column] == "'" and end >= 0 and text[end + 1 : end + 2].isalpha():
        return fault.tell(
            codes.SYNTAX,
            (line, end),
            "this apostrophe is read as the closing quotation mark",
            "put the text in double quotes, in which ' is an apostrophe",
        )
    hint = "add the closing mark at the end of the text"
    if text[column] == '"' and (curly := re.search("[“”„]", text[column:])):
        hint = f'write a straight mark (") there: {curly[0]} does not count'
    return fault.tell(
        codes.UNCLOSED_QUOTE,
        place,
        f"the quotation mark {text[column]} opened here is never closed",
        hint,
    )


def in_quotation(fault: Fault) -> Diagnostic | None:
    """A quotation that never ends, or a backslash in it."""
    if "quoted scalar" not in fault.context or fault.opening is None:
        return None
    if "escape" in fault.problem or "hexdecimal" in fault.problem:
        line, column = fault.line, fault.column
        return fault.tell(
            codes.SYNTAX,
            (line, max(0, fault.text.rfind("\\", 0, column + 1))),
            "a backslash (\\) in double quotes starts a special sign, and this one is unknown",
            "write two backslashes, or use single quotes",
        )
    line, column = fault.opening
    loose = loose_quote(fault.lines[line])
    return without_partner(fault, (line, column if loose is None else min(loose, column)))


def quote_opened_above(fault: Fault) -> Diagnostic | None:
    """A quotation that was meant to end on its own line, but ran on.

    It shows in the line where YAML gave up: text follows a mark that has no partner there.
    """
    before = fault.text[: fault.column].rstrip()
    mark = before[-1:]
    if mark not in ("'", '"') or before.count(mark) % 2 == 0:
        return None
    place = _opened_above(fault.lines, fault.line, mark)
    if place is None:
        return None
    curly = re.search("[“”„]", fault.lines[place[0]][place[1] :]) if mark == '"' else None
    return fault.tell(
        codes.UNCLOSED_QUOTE,
        place,
        f"the quotation mark {mark} opened here runs on until line {fault.line + 1}",
        f'write a straight mark (") at its end: {curly[0]} does not count'
        if curly
        else "add the closing mark at the end of this line",
    )


def _opened_above(lines: Sequence[str], line: int, mark: str) -> tuple[int, int] | None:
    for number in range(line - 1, -1, -1):
        start = _VALUE.match(lines[number])
        assert start
        if lines[number][start.end() :].startswith(mark) and lines[number].count(mark) % 2:
            return number, start.end()
    return None


def text_behind_quotation(fault: Fault) -> Diagnostic | None:
    """``title: "Trust" in therapy``."""
    start = _VALUE.match(fault.text)
    assert start
    opening = start.end()
    if fault.text[opening : opening + 1] not in ('"', "'"):
        return None
    end = closing_mark(fault.text, opening)
    if end < 0 or not (rest := _behind(fault.text, end)):
        return None
    return _text_behind(fault, (fault.line, len(fault.text) - len(rest)), fault.text[opening])


def _text_behind(fault: Fault, place: tuple[int, int], mark: str) -> Diagnostic:
    return fault.tell(
        codes.SYNTAX,
        place,
        "there is text behind the closing quotation mark",
        'put the whole text in quotes; a quotation mark inside double quotes is written \\"'
        if mark == '"'
        else "put the whole text in double quotes, in which ' is an apostrophe",
        end=len(fault.lines[place[0]]),
    )
