"""Texts in which YAML sees something else than their author."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes

_LOST = re.compile(r"\s+#\S")
_CUT = re.compile("[“„][^“”,]*")
_LIST_ITEM = re.compile(r"\s*- ")
_LIKE_FIELDS = re.compile(r"(?:^|\s)[a-z_]+:(?:\s|$)")
_LIKE_FIELD = re.compile(r" +([a-z_]+):(?=\s|$)")


def like_fields(lines: Sequence[str], span: Span, text: str) -> list[tuple[str, Span]]:
    """Lines of a text, indented like its first one, that look like fields: name and place."""
    found: list[tuple[str, Span]] = []
    if span.line == span.end_line or not _LIKE_FIELDS.search(text):
        return found
    indent = -1
    for number in range(span.line + 1, span.end_line + (span.end_column > 1)):
        line = lines[number - 1]
        if not line.strip():
            continue
        here = len(line) - len(line.lstrip())
        indent = here if indent < 0 else indent
        if here == indent and (name := _LIKE_FIELD.match(line)):
            found.append((name[1], Span(span.file, number, here + 1, number, name.end() + 1)))
    return found


def lost_text(file: str, lines: Sequence[str], span: Span) -> Iterator[Diagnostic]:
    """YAML cuts plain text at ` #` and at commas, and joins lines: where that was not meant."""
    rest = lines[span.end_line - 1][span.end_column - 1 :]
    if rest[:1] == "," and (cut := _CUT.match(lines[span.line - 1], span.column - 1)):
        yield Diagnostic(
            codes.SYNTAX,
            span,
            f"`{cut[0]}` ends at the comma, because curly quotation marks do not count",
            'put the whole text in straight quotes: "',
        )
    if _LOST.match(rest):
        start = span.end_column + len(rest) - len(rest.lstrip())
        yield Diagnostic(
            codes.LOST_TEXT,
            Span(file, span.end_line, start, span.end_line, span.end_column + len(rest)),
            f"`{rest.strip()}` is read as a comment, so it would be missing from the site",
            "put the whole text in quotes if it belongs to the text; "
            "write a space behind the # if it is a comment",
        )
    for number in range(span.line + 1, span.end_line + 1):
        line = lines[number - 1]
        if _LIST_ITEM.match(line):
            column = len(line) - len(line.lstrip()) + 1
            yield Diagnostic(
                codes.SYNTAX,
                Span(file, number, column, number, len(line) + 1),
                "this list item is read as part of the text above it",
                "begin all items of a list in the same column",
            )
