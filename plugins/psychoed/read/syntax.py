"""libyaml's complaints in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes
from psychoed.read.slips import (
    BRACKET_THEN_TEXT,
    COLON_IN_TEXT,
    at,
    bracket_around,
    field_too_deep,
    no_colon,
    quote_opened_above,
    runs_on,
    text_after_quote,
)


def explain_syntax_error(
    file: str, lines: Sequence[str], error: yaml.MarkedYAMLError
) -> Diagnostic:
    """One diagnostic for the place where YAML gave up, or where the cause more likely is."""
    problem = error.problem or ""
    context = error.context or ""
    place = error.problem_mark or error.context_mark
    opening = error.context_mark

    if "quoted scalar" in context and opening is not None:
        line = lines[opening.line] if opening.line < len(lines) else ""
        if "escape" in problem and place is not None:
            return at(
                file,
                lines,
                place,
                codes.SYNTAX,
                "a backslash (\\) in double quotes starts a special sign, and this one is unknown",
                "write two backslashes, or use single quotes",
            )
        return at(
            file,
            lines,
            opening,
            codes.UNCLOSED_QUOTE,
            f"the quotation mark {line[opening.column :][:1]} opened here is never closed",
            "add the closing mark at the end of the text",
        )

    start = opening or place
    if start is not None and ("alias" in context or "anchor" in context):
        sign = lines[start.line][start.column]
        return at(
            file,
            lines,
            start,
            codes.ALIAS,
            f"text that begins with {sign} is read as a reference to another place in the file",
            "put the whole text in quotes",
        )
    if place is None:
        return Diagnostic(codes.SYNTAX, Span.of_file(file), f"this is not valid YAML: {problem}")
    line = lines[place.line] if place.line < len(lines) else ""
    character = line[place.column : place.column + 1]

    if character in ("]", "}") and bracket_around(lines, place) is None:
        return at(
            file,
            lines,
            place,
            codes.SYNTAX,
            f"the bracket {character} is closed here, but none was opened",
            "remove it, or put the whole text in quotes",
        )
    if "flow" in context and character == ",":
        return at(
            file,
            lines,
            place,
            codes.SYNTAX,
            "there is nothing before this comma",
            "remove it, or write before it what is missing",
        )
    if "flow" in context and (bracket := bracket_around(lines, opening or place)):
        number, column = bracket
        return Diagnostic(
            codes.SYNTAX,
            Span(file, number + 1, column + 1, number + 1, column + 2),
            f"the bracket {lines[number][column]} opened here is not closed, "
            "or a comma is missing behind it",
            "close the bracket; text with a comma or bracket in it needs quotes",
        )
    if "cannot start any token" in problem or "tab" in problem.lower():
        if "\t" in line[: place.column + 1] or character == "\t":
            tab = line.index("\t")
            span = Span(file, place.line + 1, tab + 1, place.line + 1, tab + 2)
            if not line.strip():
                return Diagnostic(
                    codes.TAB, span, "this line looks empty, but holds a tab", "delete the tab"
                )
            return Diagnostic(
                codes.TAB, span, "this line is indented with a tab", "use spaces instead of the tab"
            )
        return at(
            file,
            lines,
            place,
            codes.SYNTAX,
            f"text can't begin with the sign {character}",
            "put the whole text in quotes",
        )
    if "comment or line break" in problem:
        return at(
            file,
            lines,
            place,
            codes.SYNTAX,
            f"behind the sign {line[: place.column].strip()[-1:]} the text begins on a new line",
            "press Enter behind the sign, and indent the text by two spaces",
        )
    if "document start" in problem and lines[0][:1] == " ":
        first = len(lines[0]) - len(lines[0].lstrip())
        return Diagnostic(
            codes.SYNTAX,
            Span(file, 1, 1, 1, first + 1),
            "the first field is indented, and the fields below it are not",
            "begin all fields of the entry in the same column",
        )
    if found := BRACKET_THEN_TEXT.match(line):
        return Diagnostic(
            codes.SYNTAX,
            Span(file, place.line + 1, found.start(1) + 1, place.line + 1, found.start(1) + 2),
            f"text that begins with {found[1]} is read as a list or as fields",
            "put the whole text in quotes",
        )
    if (opened := quote_opened_above(lines, place)) is not None:
        return runs_on(file, lines, *opened, closed=place.line + 1)
    quoted = text_after_quote(line)
    if quoted is not None:
        span = Span(file, place.line + 1, quoted + 1, place.line + 1, len(line) + 1)
        return Diagnostic(
            codes.SYNTAX,
            span,
            "there is text behind the closing quotation mark",
            'put the whole text in quotes; a quotation mark inside double quotes is written \\"',
        )
    for number in (place.line, place.line - 1):
        if 0 <= number < len(lines) and (found := COLON_IN_TEXT.match(lines[number])):
            column = found.start(1)
            return Diagnostic(
                codes.SYNTAX,
                Span(file, number + 1, column + 1, number + 1, column + 2),
                "a colon followed by a space, in the middle of a text, is read as a new field",
                'put the whole text in straight quotes ("), for curly ones do not count'
                if re.search("[“”„‘’]", lines[number])
                else "put the whole text in quotes",
            )
    if (
        "did not find expected key" in problem
        or "block end" in problem
        or "expected '-'" in problem
    ):
        return at(
            file,
            lines,
            place,
            codes.SYNTAX,
            "this line does not fit to the lines above it",
            "check its indentation: fields of one entry begin in the same column, "
            "and lines of a text stand two spaces further in",
        )
    if "expected ':'" in problem or "simple key" in context:
        return no_colon(file, lines, (opening or place).line)
    if "mapping values" in problem:
        return field_too_deep(file, lines, place)
    if "not allowed in this context" in problem:
        return at(
            file,
            lines,
            place,
            codes.SYNTAX,
            "a field or list item can't begin here",
            "check the indentation of this line, and put text with a colon or a hyphen in quotes",
        )
    return at(
        file,
        lines,
        place,
        codes.SYNTAX,
        f"this is not valid YAML: {problem}",
        "compare the line with the example in CONTRIBUTING.md",
    )
