"""How frequent slips look in a line, where YAML only knows that something is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes

COLON_IN_TEXT = re.compile(r"^\s*(?:- )?[^\s:#'\"\[{][^:#]*: +[^'\"\[{|>#&*!].*?(: |:$)")
BRACKET_THEN_TEXT = re.compile(r"^\s*(?:- )?(?:[\w-]+: +)?([\[{])[^\[\]{}]*[\]}]\s*[^\s,\]}:#]")
NO_SPACE = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*:[^\s:/]")


def bracket_around(lines: Sequence[str], place: yaml.Mark) -> tuple[int, int] | None:
    """Line and column (from 0) of the innermost bracket that is open at `place`."""
    closed = 0
    for number in range(min(place.line, len(lines) - 1), -1, -1):
        line = lines[number]
        last = min(place.column, len(line) - 1) if number == place.line else len(line) - 1
        for column in range(last, -1, -1):
            if line[column] in "[{":
                if not closed:
                    return number, column
                closed -= 1
            elif line[column] in "]}" and (number, column) != (place.line, place.column):
                closed += 1
    return None


def quote_opened_above(lines: Sequence[str], place: yaml.Mark) -> tuple[int, int] | None:
    """Line and column (from 0) of a quotation that was meant to end on its own line, but ran on.

    It shows in the line where YAML gave up: text follows a mark that has no partner there.
    """
    before = lines[place.line][: place.column].rstrip() if place.line < len(lines) else ""
    mark = before[-1:]
    if mark not in ("'", '"') or before.count(mark) % 2 == 0:
        return None
    for number in range(place.line - 1, -1, -1):
        found = re.match(r"^\s*(?:- )?(?:[\w-]+: +)?(?=['\"])", lines[number])
        if found and lines[number][found.end()] == mark and lines[number].count(mark) % 2:
            return number, found.end()
    return None


def runs_on(file: str, lines: Sequence[str], line: int, column: int, *, closed: int) -> Diagnostic:
    return Diagnostic(
        codes.UNCLOSED_QUOTE,
        Span(file, line + 1, column + 1, line + 1, column + 2),
        f"the quotation mark {lines[line][column]} opened here runs on until line {closed}",
        "add the closing mark at the end of this line",
    )


def text_after_quote(line: str) -> int | None:
    """The column of text that follows a closed quotation, as in ``title: "Trust" in therapy``."""
    found = re.match(
        r"""^\s*(?:- )?(?:[\w-]+: +)?("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*([^\s,\]}:#].*)$""", line
    )
    return found.start(2) if found else None
