"""The lines of a YAML file as an editor sees them: fields, and texts that stand below a field.

YAML's own reader stops at the first thing that can't be, often lines behind the slip. These lines
are looked at only where it stopped, to find the line that an editor has to change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from psychoed.read.text_file import INVISIBLE

NO_SPACE = f"{INVISIBLE}\u00a0\u1680\u2000-\u200a\u2028-\u202f\u205f\u3000"
"""Characters that look like a space or like nothing, but that YAML takes for letters."""

FIELD = re.compile(
    r"""(?P<before>[ ]*(?:-[ ]+)*)(?P<name>[A-Za-z_][\w-]*)[ ]*:(?:[ ]+(?P<value>.*?))?[ ]*$"""
)
"""A line with a field; `before` holds its indentation and the hyphens of list items."""

_HEADER = re.compile(r"[|>][-+0-9]*(?:\s+#.*)?$")
_ITEM_HEADER = re.compile(r"(?P<before>[ ]*(?:-[ ]+)*-[ ]+)[|>][-+0-9]*(?:\s+#.*)?$")
_ITEM = re.compile(r"-(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Block:
    """A text below ``name: |``. Lines and columns count from 0; `end` is its first line no more.

    `column` is that of the name: whatever belongs to the text stands further in. `indent` is the
    column of the text itself, or two more than `column` while there is none.
    """

    name: str
    line: int
    column: int
    indent: int
    end: int


def indent_of(line: str) -> int:
    """Spaces at the beginning."""
    return len(line) - len(line.lstrip(" "))


def is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def said_above(lines: Sequence[str], number: int) -> int | None:
    """The nearest line above that is not blank and no comment."""
    return next(
        (n for n in range(number - 1, -1, -1) if lines[n].strip() and not is_comment(lines[n])),
        None,
    )


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """All texts that stand below a field or list item ending in | or >."""
    number = 0
    while number < len(lines):
        header = _header(lines[number])
        number += 1
        if header is None:
            continue
        name, column = header
        indent = 0
        start, end = number - 1, number
        while number < len(lines):
            line = lines[number]
            if line.strip():
                here = indent_of(line)
                if here <= column or here < indent:
                    break
                indent = indent or here
                end = number + 1
            number += 1
        yield Block(name, start, column, indent or column + 2, end)


def _header(line: str) -> tuple[str, int] | None:
    """The name and column of a field whose text stands below it."""
    field = FIELD.match(line)
    if field and _HEADER.match(field["value"] or ""):
        return field["name"], len(field["before"])
    item = _ITEM_HEADER.match(line)
    return ("", item["before"].rindex("-")) if item else None


def owner(lines: Sequence[str], number: int) -> tuple[int, re.Match[str]] | None:
    """The field below which a line stands: the nearest one above that begins further left."""
    column = indent_of(lines[number])
    for above in range(number - 1, -1, -1):
        line = lines[above]
        if not line.strip() or is_comment(line):
            continue
        field = FIELD.match(line)
        begins = len(field["before"]) if field else indent_of(line)
        if begins < column:
            if field:
                return above, field
            column = begins
    return None


def is_field(line: str) -> bool:
    """Whether a line is rather a field than text with a colon, as in `Note: it can break.`"""
    field = FIELD.match(line)
    return field is not None and (field["name"][0].islower() or not field["value"])


def is_item(line: str) -> bool:
    """Whether a line begins with the hyphen of a list item."""
    return bool(_ITEM.match(line.lstrip(" ")))
