"""Quotation marks that don't come in pairs, or have something behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.slips.fault import Fault

VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?")
"""What stands before the value in a line."""

_CLOSED = re.compile(
    r"""\s*(?:- +)*(?:["']?[\w-]+["']? *: +)?"""
    r"""(?P<value>\[[^\[\]]*\]|\{[^{}]*\}|"(?:[^"\\]|\\.)*"|'[^']*')"""
    r"""\s*(?P<sign>[^\w\s#&*@]{1,2})\s*"""
)
_NAMES = {",": "comma", ";": "semicolon", ".": "full stop", ":": "colon"}

_NO_APOSTROPHE = re.compile(r"(?<!\w)'|'(?!\w)")

IN_QUOTES = "put the whole text in quotes"

_MARKDOWN = re.compile(r"\s*(?:\*+[^*\s][^*]*\*|\[\[|\[[^\[\]]*\]\()")
_PLAIN = ("title", "definition", "acronym", "ask")
"""Fields that are shown as they are written."""


def in_quotes(line: str) -> str:
    """What to do about a text that begins with a sign of YAML, which may be one of Markdown."""
    name, _, value = line.strip().removeprefix("- ").partition(":")
    if name in _PLAIN and _MARKDOWN.match(value):
        return "write the words alone: emphasis and references have their place in `body`"
    return IN_QUOTES


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


def behind(line: str, end: int) -> str:
    """What stands behind a quotation or bracket, when something does that should not."""
    rest = line[end + 1 :].lstrip()
    return "" if not rest or rest[0] in ",]}:" or rest.startswith("#") else rest


def loose_quote(line: str) -> int | None:
    """The column of a quotation mark without a partner."""
    for opening, end in quoted(line):
        odd = line.count(line[opening]) % 2 == 1
        if line[opening] == "'":
            odd = odd or len(_NO_APOSTROPHE.findall(line)) % 2 == 1
        if odd and (end < 0 or behind(line, end)):
            return opening
    return None


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
        start = VALUE.match(lines[number])
        assert start
        if lines[number][start.end() :].startswith(mark) and lines[number].count(mark) % 2:
            return number, start.end()
    return None


def sign_behind_value(fault: Fault) -> Diagnostic | None:
    """``sources: [a, b],`` and ``title: "Trust",``: a sign behind a value that is closed."""
    if "flow" in fault.context:
        return None
    for line in sorted({fault.line, fault.start[0]}, reverse=True):
        text = fault.lines[line]
        closed = _CLOSED.fullmatch(text)
        if closed is None or closed["sign"] in ("]", "}"):
            continue
        start, end = closed.span("sign")
        what = "bracket" if closed["value"][-1] in "]}" else "quotation mark"
        return fault.tell(
            codes.SYNTAX,
            (line, start),
            f"the {_NAMES.get(closed['sign'], 'sign ' + closed['sign'])} behind the closing "
            f"{what} {closed['value'][-1]} is too much",
            "remove it: a value ends with its line",
            end=end - 1,
        )
    return None


def text_behind_quotation(fault: Fault) -> Diagnostic | None:
    """``title: "Trust" in therapy``."""
    start = VALUE.match(fault.text)
    assert start
    opening = start.end()
    if fault.text[opening : opening + 1] not in ('"', "'"):
        return None
    end = closing_mark(fault.text, opening)
    rest = fault.text[end + 1 :].lstrip()
    if end < 0 or not rest or rest[0] in ":#":
        return None
    return text_behind(fault, (fault.line, len(fault.text) - len(rest)), fault.text[opening])


def text_behind(fault: Fault, place: tuple[int, int], mark: str) -> Diagnostic:
    return fault.tell(
        codes.SYNTAX,
        place,
        "there is text behind the closing quotation mark",
        'put the whole text in quotes; a quotation mark inside double quotes is written \\"'
        if mark == '"'
        else "put the whole text in double quotes, in which ' is an apostrophe",
        end=len(fault.lines[place[0]]),
    )
