"""How frequent slips look in a line, where YAML only knows that something is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from psychoed.diagnostics import Code, Diagnostic, Span
from psychoed.read import codes

COLON_IN_TEXT = re.compile(r"^\s*(?:- )?[^\s:#'\"\[{][^:#]*: +[^'\"\[{|>#&*!].*?(: |:$)")
BRACKET_THEN_TEXT = re.compile(r"^\s*(?:- )?(?:[\w-]+: +)?([\[{])[^\[\]{}]*[\]}]\s*[^\s,\]}:#]")
NO_SPACE = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*:[^ \t:/]")
NO_SPACE_AFTER_HYPHEN = re.compile(r"^\s*-[^\s-]")
OTHER_COLON = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*\s*([：﹕︓＝=])")
OPENS_TEXT = re.compile(r"^\s*(?:- )?([\w-]+):\s*$")


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


def no_colon(file: str, lines: Sequence[str], number: int) -> Diagnostic:
    """A line (from 0) that YAML takes for a field, and that lacks a colon or the space behind."""
    while number > 0 and (number >= len(lines) or not lines[number].strip()):
        number -= 1  # libyaml points behind the end, or at a blank line
    line = lines[number]
    if NO_SPACE.match(line):
        return _no_space(file, lines, number)
    if NO_SPACE_AFTER_HYPHEN.match(line):
        hyphen = line.index("-") + 1
        return Diagnostic(
            codes.SYNTAX,
            Span(file, number + 1, hyphen, number + 1, hyphen + 1),
            "a space is missing behind this hyphen",
            f"write `- {line.strip()[1:21]}`",
        )
    if found := OTHER_COLON.match(line):
        return Diagnostic(
            codes.SYNTAX,
            Span(file, number + 1, found.start(1) + 1, number + 1, found.end(1) + 1),
            f"the sign {found[1]} does not end the name of a field",
            "write a colon and a space instead",
        )
    if line.lstrip().startswith("<!--"):
        return _whole_line(
            file,
            lines,
            number,
            "a comment of HTML stands here, but this file is YAML",
            "begin the comment with `# ` and remove its other signs",
        )
    if re.match(r"""^\s*["'][\w-]+: """, line):
        return _whole_line(
            file,
            lines,
            number,
            "the colon stands inside the quotation marks, so this is no field",
            "put only what stands behind the colon in quotes",
        )
    opening = _opens_text(lines, number)
    return _whole_line(
        file,
        lines,
        number,
        "a colon is missing: this line is neither a field nor part of a text",
        f"write `name: value`; if it is text, write `|` behind the colon in line {opening + 1}"
        if opening is not None
        else "write `name: value`, or indent the line so that it belongs to the text above",
    )


def _whole_line(
    file: str, lines: Sequence[str], number: int, message: str, hint: str
) -> Diagnostic:
    line = lines[number]
    start = len(line) - len(line.lstrip()) + 1
    span = Span(file, number + 1, start, number + 1, len(line) + 1)
    return Diagnostic(codes.SYNTAX, span, message, hint)


def _opens_text(lines: Sequence[str], number: int) -> int | None:
    """The line of a field with nothing behind its colon, to which line `number` belongs."""
    own = len(lines[number]) - len(lines[number].lstrip())
    for above in range(number - 1, -1, -1):
        line = lines[above]
        if line.strip() and len(line) - len(line.lstrip()) < own:
            return above if OPENS_TEXT.match(line) else None
    return None


def field_too_deep(file: str, lines: Sequence[str], place: yaml.Mark) -> Diagnostic:
    """A field where none can be: too far in, or below a line that lacks its colon."""
    line = lines[place.line]
    above = next((n for n in range(place.line - 1, -1, -1) if lines[n].strip()), None)
    indent = len(line) - len(line.lstrip())
    if above is not None and (NO_SPACE.match(lines[above]) or ":" not in lines[above]):
        return no_colon(file, lines, above)
    return Diagnostic(
        codes.SYNTAX,
        Span(file, place.line + 1, indent + 1, place.line + 1, place.column + 2),
        "this field is indented further than the line above allows",
        "begin it in the same column as the fields around it",
    )


def _no_space(file: str, lines: Sequence[str], line: int) -> Diagnostic:
    column = lines[line].index(":")
    behind = lines[line][column + 1 :]
    return Diagnostic(
        codes.SYNTAX,
        Span(file, line + 1, column + 1, line + 1, column + 2),
        "the blank behind this colon is not an ordinary space"
        if behind[:1].isspace()
        else "a space is missing behind this colon",
        f"write `{lines[line][:column].strip()}: {behind.strip()[:20]}`",
    )


def at(
    file: str, lines: Sequence[str], mark: yaml.Mark, code: Code, message: str, hint: str
) -> Diagnostic:
    line, column = mark.line, mark.column
    if line >= len(lines) or not lines[line].strip():
        # libyaml points behind the end, or at a blank line: show the last line that says something.
        line = next((n for n in range(min(line, len(lines)) - 1, -1, -1) if lines[n].strip()), 0)
        column = len(lines[line]) - len(lines[line].lstrip()) if lines else 0
    return Diagnostic(code, Span(file, line + 1, column + 1, line + 1, column + 2), message, hint)
