"""Words that YAML would drop from a text, and lines that it would join."""

from __future__ import annotations

import re
from collections.abc import Sequence

from psychoed.diagnostics import Span
from psychoed.model.codes import STRAY_SIGN
from psychoed.model.values import ItemName, Problems, first_line
from psychoed.read import Changed, Scalar, is_slip, meant_sign
from psychoed.read.codes import JOINED_LINES, LOST_TEXT, SYNTAX

_HEADING = re.compile(r"#{1,6}\s+\S")
_BEGINS_BLOCK = re.compile(r"(?:[-*+]|\d{1,3}[.)]|>)\s+\S|\|.*\||```|~~~")

_NARROW = 72
"""Columns: nobody breaks a line that has room for another word up to here."""

_NAMES_OF_SIGNS = ("text", "Text", "markdown", "Markdown")


def report_changes(node: Scalar, name: str, problems: Problems, *, markdown: bool) -> None:
    """Report what would be missing from the text of the field `name`, or would lose its form."""
    changed = node.changed
    if changed is None:
        return
    if changed.beside:
        problems.report(
            LOST_TEXT,
            changed.beside.span,
            f"`{changed.beside.text}` is read as a comment, so it would be missing from the site",
            "begin the text on the next line; a comment of your own has two spaces before its #"
            if node.below
            else "put the whole text in quotes if it belongs to the text; "
            "a comment of your own has two spaces before its #",
        )
    if _sign_shown(node, changed, name, problems, markdown=markdown):
        return
    if node.below:
        _lines_behind(changed, problems)
    elif _lines_between(changed, name, problems, markdown=markdown):
        return
    if markdown:
        _form(node, changed, name, problems)
    elif not report_joined_items(node, problems) and isinstance(name, ItemName):
        _hyphen_forgotten(node, changed, name, problems)


def _sign_shown(
    node: Scalar, changed: Changed, name: str, problems: Problems, *, markdown: bool
) -> bool:
    """Whether the first line of a text is a slip for the sign | or >, as in ``definition: ->``."""
    first = changed.lines[0].strip() if changed.lines and node.plain else ""
    in_words = first in _NAMES_OF_SIGNS if markdown else False
    shown = in_words or (bool(first) and is_slip(first))
    if not shown or (isinstance(name, ItemName) and first.isalnum()):
        return False
    sign = "|" if markdown else meant_sign(first)
    problems.report(
        STRAY_SIGN,
        node.span._replace(end_line=node.span.line, end_column=node.span.column + len(first)),
        f"`{first}` is read as the beginning of the text, so readers would see it",
        f"write the sign `{sign}` instead"
        if isinstance(name, ItemName)
        else f"write `{name}: {sign}`",
    )
    return True


def _lines_behind(changed: Changed, problems: Problems) -> None:
    for comment in changed.dropped:
        problems.report(
            LOST_TEXT,
            comment.span,
            f"`{comment.text}` is read as a comment, so it would be missing from the site",
            "indent it like the lines above it; a comment of your own begins with one # "
            "in the first column",
        )


def _lines_between(changed: Changed, name: str, problems: Problems, *, markdown: bool) -> bool:
    """Whether a text without | has lines that begin with #. A comment may stand in plain words."""
    lost = [comment for comment in changed.dropped if markdown or comment.text.startswith("##")]
    for comment in lost[:1]:
        problems.report(
            LOST_TEXT,
            changed.field or comment.span,
            f"`{comment.text}` is read as a comment, so it would be missing from the site",
            f"write `{name}: |` so that the text keeps its lines and headings"
            if markdown
            else "remove it, or begin it with one # if it is a comment of your own",
        )
    return bool(lost)


def _form(node: Scalar, changed: Changed, name: str, problems: Problems) -> None:
    if lost := _lost_form(changed.lines, node.text.split("\n")):
        problems.report(
            JOINED_LINES,
            changed.field or first_line(node.span),
            f"the lines of `{name}` are joined, so `{lost}` would not stand on a line of its own",
            f"write `{name}: |`, and the text on the lines below it, indented by two spaces",
        )


def _lost_form(written: Sequence[str], read: Sequence[str]) -> str:
    """The first of the lines that begins a Markdown block as `written`, and none as `read`."""
    whole = {line.strip() for line in read}
    for line in map(str.strip, written):
        if _HEADING.match(line) and line not in whole:
            return line
        if _BEGINS_BLOCK.match(line) and not any(text.startswith(line) for text in whole):
            return line
    return ""


def _hyphen_forgotten(node: Scalar, changed: Changed, name: str, problems: Problems) -> None:
    """Report a further line of an item that is rather an item of its own.

    It does not begin below the item's text, or the line above it had room for its first word.
    """
    lines = changed.lines if node.plain else ()
    width = node.span.column - 1 + len(lines[0].rstrip()) if lines else 0
    for number, line in enumerate(lines[1:], node.span.line + 1):
        if not line.strip():
            continue
        column = len(line) - len(line.lstrip()) + 1
        wrapped = width + 1 + len(line.split()[0]) > _NARROW
        if column < node.span.column or not wrapped:
            report_item_in_text(node.span, number, line, name, problems, wrapped=wrapped)
            return
        width = len(line.rstrip())


def report_item_in_text(
    span: Span, number: int, line: str, name: str, problems: Problems, *, wrapped: bool = False
) -> None:
    column = len(line) - len(line.lstrip()) + 1
    place = span._replace(line=number, column=column, end_line=number, end_column=len(line) + 1)
    otherwise = "begin it in the column of" if wrapped else "join it to"
    problems.report(
        SYNTAX,
        place,
        f"this line is read as part of the item of `{name}` above it",
        f"begin it with a hyphen if it is an item; else {otherwise} the text above it",
    )


def report_joined_items(node: Scalar, problems: Problems) -> bool:
    """Report the first list item that YAML has joined to the text above it."""
    lines = node.changed.lines if node.changed and node.plain else ()
    items = [line for line in lines[1:] if line.lstrip().startswith("- ")]
    for number, line in enumerate(lines[1:], node.span.line + 1):
        if line.lstrip().startswith("- "):
            if len(items) > 1:  # more of them agree with each other than with the one above
                problems.report(
                    SYNTAX,
                    first_line(node.span),
                    f"this list item does not begin in the column of the {len(items)} below it, "
                    "which are read as part of it",
                    "begin all items of a list in the same column",
                )
                return True
            column = len(line) - len(line.lstrip()) + 1
            place = node.span._replace(
                line=number, column=column, end_line=number, end_column=len(line) + 1
            )
            problems.report(
                SYNTAX,
                place,
                "this list item is read as part of the text above it",
                "begin all items of a list in the same column",
            )
            return True
    return False
