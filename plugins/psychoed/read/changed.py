"""What YAML changes in a text: it joins lines, and takes what follows a # for a comment.

YAML does so without a word. Whether it matters depends on the field, so it is only noted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Span
from psychoed.read.nodes import Changed, Comment
from psychoed.read.outline import indent_of, is_comment

_COMMENT = re.compile(r"(\s+)(#.*)")
_HEADER = re.compile(r"[|>][-+0-9]*")
_LIKE_FIELDS = re.compile(r"(?<=[a-z_]):(?:\s|$)")
_LIKE_FIELD = re.compile(r" +([a-z_]+):(?=\s|$)")
_HEADING = re.compile(r"#{2,6}\s+\w")


def suspects(lines: Sequence[str]) -> set[int]:
    """The lines (from 1) where a text may not be what it seems.

    They have a comment or a curly quotation mark in them, or a comment is next to them.
    """
    found: set[int] = set()
    for number, line in enumerate(lines, 1):
        if "#" not in line and "“" not in line and "„" not in line:
            continue
        found.add(number)
        if is_comment(line):
            said = (n for n in range(number - 1, 0, -1) if lines[n - 1].strip())
            found.add(next(said, 1))
            said = (n for n in range(number + 1, len(lines) + 1) if lines[n - 1].strip())
            found.add(next(said, number))
    return found


def comment_beside(lines: Sequence[str], span: Span, style: str) -> tuple[Comment, int] | None:
    """The comment on the last line of a value, and the number of spaces before it.

    A text below the sign | or > may have one behind the sign.
    """
    if style in ("|", ">"):
        number = span.line
        header = _HEADER.match(lines[number - 1], span.column - 1)
        start = header.end() if header else span.column - 1
    else:
        number, start = span.end_line, span.end_column - 1
    line = lines[number - 1]
    if "#" not in line[start:] or not (found := _COMMENT.match(line, start)):
        return None
    return _comment(lines, span.file, number - 1, found.start(2)), len(found[1])


def changes(
    lines: Sequence[str], span: Span, style: str, beside: Comment | None, field: Span | None
) -> Changed | None:
    """What YAML has changed in the text at `span`. `field` is the place of its field's name."""
    joined = () if style == "|" or span.line == span.end_line else _lines_of(lines, span, style)
    dropped = tuple(_dropped(lines, span, style, field))
    if not joined and not dropped and beside is None:
        return None
    return Changed(joined, beside, dropped, field)


def like_fields(lines: Sequence[str], span: Span, text: str) -> Iterator[tuple[str, Span]]:
    """Lines of a text, indented like its first one, that look like fields: name and place."""
    if ":" not in text or span.line == span.end_line or not _LIKE_FIELDS.search(text):
        return
    indent = -1
    for number in range(span.line + 1, span.end_line + (span.end_column > 1)):
        line = lines[number - 1]
        if not line.strip():
            continue
        here = len(line) - len(line.lstrip())
        indent = here if indent < 0 else indent
        if here == indent and (name := _LIKE_FIELD.match(line)):
            yield name[1], Span(span.file, number, here + 1, number, name.end() + 1)


def _lines_of(lines: Sequence[str], span: Span, style: str) -> tuple[str, ...]:
    if style == ">":
        return tuple(lines[span.line : span.end_line - 1])
    first = lines[span.line - 1][span.column - 1 :]
    last = lines[span.end_line - 1][: span.end_column - 1]
    written = (first, *lines[span.line : span.end_line - 1], last)
    return written if style in ("", " ") else (written[0][1:], *written[1:-1], last[:-1])


def _dropped(lines: Sequence[str], span: Span, style: str, field: Span | None) -> Iterator[Comment]:
    """Lines that begin with # between the parts of a text, or right behind it.

    Behind a text they belong to it when they stand further in than the field's name. Below the
    sign | they do so, too, when they look like a heading that somebody forgot to indent.
    """
    below = style in ("|", ">")
    if field is not None and not below:
        for number in range(field.line, span.line - 1):
            if is_comment(lines[number]):
                yield _comment(lines, span.file, number)
    column = field.column - 1 if field else None
    for number in range(span.end_line - 1 if below else span.end_line, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if not is_comment(line):
            return
        further_in = column is not None and indent_of(line) > column
        if further_in or (style == "|" and _HEADING.match(line.lstrip())):
            yield _comment(lines, span.file, number)


def _comment(lines: Sequence[str], file: str, number: int, start: int | None = None) -> Comment:
    line = lines[number]
    start = len(line) - len(line.lstrip()) if start is None else start
    end = len(line.rstrip())
    return Comment(line[start:end], Span(file, number + 1, start + 1, number + 1, end + 1))
