"""Slips in lists: hyphens, and what stands below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, indent_of, is_item, said_above
from psychoed.read.phrases import beginning, spaces
from psychoed.read.shape import Shape
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.lines import near

OTHER_HYPHEN = re.compile(r"\s*([‐-―−•·*‣▪◦►]|\d{1,2}[.)])\s+(\S.*)")
_OTHER_COLON = re.compile(r"([a-z_]+)\s*([=;：；＝])\s*(\S.*)")


def _in_a_list(fault: Fault, line: int) -> bool:
    """Whether other items begin in the column of this line, or it is the first below a field."""
    lines, column = fault.lines, indent_of(fault.lines[line])
    if line + 1 < len(lines) and is_item(lines[line + 1]) and indent_of(lines[line + 1]) == column:
        return True
    above = said_above(lines, line)
    while above is not None and indent_of(lines[above]) > column:
        above = said_above(lines, above)
    if above is None:
        return False
    field = FIELD.match(lines[above])
    return is_item(lines[above]) or bool(field and not field["value"])


def item_without_hyphen(fault: Fault) -> Diagnostic | None:
    """An item in braces, or the first item of a list, that lacks its hyphen."""
    for line in sorted({fault.line - 1, fault.line, fault.start[0], fault.start[0] + 1}):
        if not 0 < line < len(fault.lines) or is_item(fault.lines[line]):
            continue
        text, above = fault.lines[line].strip(), said_above(fault.lines, line)
        parent = FIELD.match(fault.lines[above]) if above is not None else None
        opens = parent is not None and not parent["value"]
        below = fault.lines[line + 1] if line + 1 < len(fault.lines) else ""
        first = opens and is_item(below) and bool(text) and not FIELD.match(text)
        amid = text.startswith("{") and above is not None and is_item(fault.lines[above])
        if first or amid:
            return no_hyphen(fault, line)
    return None


def other_sign_for_hyphen(fault: Fault) -> Diagnostic | None:
    """``– faith`` in a list: a dash, a bullet or an asterisk."""
    for line in near(fault):
        found = OTHER_HYPHEN.match(fault.lines[line])
        if found and (_in_a_list(fault, line) or _after_item(fault, line)):
            return fault.tell(
                codes.SYNTAX,
                (line, found.start(1)),
                f"the sign {found[1]} is no hyphen, so this is no item of the list",
                f"write `- {beginning(found[2])}`, with a hyphen in the column of the others",
            )
    return None


def _after_item(fault: Fault, line: int) -> bool:
    """Whether an item of a list stands above a line, or a field without a value."""
    above = said_above(fault.lines, line)
    field = FIELD.match(fault.lines[above]) if above is not None else None
    return above is not None and (is_item(fault.lines[above]) or bool(field and not field["value"]))


def field_below_hyphen(fault: Fault) -> Diagnostic | None:
    """A field of an item that begins in the column of the hyphen: ``- id: trust``, ``why: ...``."""
    field = FIELD.match(fault.text)
    if field is None or is_item(fault.text):
        return None
    column = indent_of(fault.text)
    above = said_above(fault.lines, fault.line)
    while above is not None and indent_of(fault.lines[above]) > column:
        above = said_above(fault.lines, above)
    if above is None or not is_item(fault.lines[above]) or indent_of(fault.lines[above]) != column:
        return None
    first = FIELD.match(fault.lines[above])
    if first is None or (fault.fields and field["name"] not in fault.fields):
        return None
    name = field["name"]
    if name == first["name"]:
        return no_hyphen(fault, fault.line)
    return fault.tell(
        codes.SYNTAX,
        (fault.line, column),
        f"`{name}` begins below the hyphen of its item, not below `{first['name']}`",
        f"begin it in the same column as `{first['name']}`, "
        f"{spaces(len(first['before']) - column)} further in",
        end=field.end("name"),
    )


def fields_before_first_hyphen(fault: Fault) -> Diagnostic | None:
    """The first item of a list has fields, but no hyphen."""
    if not is_item(fault.text):
        return _file_without_first_hyphen(fault)
    first: int | None = None
    above = said_above(fault.lines, fault.line)
    while above is not None and indent_of(fault.lines[above]) >= indent_of(fault.text):
        if is_item(fault.lines[above]):
            return None
        first, above = above, said_above(fault.lines, above)
    opener = FIELD.match(fault.lines[above]) if above is not None else None
    item, here = FIELD.match(fault.lines[first or 0]), FIELD.match(fault.text)
    if first is None or opener is None or opener["value"] or item is None or here is None:
        return None
    if item["name"] != here["name"]:
        return None
    return no_hyphen(fault, first)


def no_hyphen(fault: Fault, line: int) -> Diagnostic:
    """A line that should be an item."""
    return fault.tell_line(
        codes.SYNTAX,
        line,
        "a hyphen is missing before this item",
        f"write `- {beginning(fault.lines[line])}`",
    )


def _file_without_first_hyphen(fault: Fault) -> Diagnostic | None:
    """The same in a file that is a list, such as groups.yaml."""
    first = next((n for n, line in enumerate(fault.lines) if FIELD.match(line)), None)
    field = FIELD.match(fault.lines[first]) if first is not None else None
    if first is None or field is None or field["before"] or fault.line != first + 1:
        return None
    if not any(line.startswith(f"- {field['name']}:") for line in fault.lines):
        return None
    return no_hyphen(fault, first)


def field_beside_item(fault: Fault) -> Diagnostic | None:
    """A field of an item that does not begin in the column of the item's first field."""
    field = FIELD.match(fault.text)
    above = said_above(fault.lines, fault.line)
    while above is not None and not is_item(fault.lines[above]):
        if indent_of(fault.lines[above]) < indent_of(fault.text):
            return None
        above = said_above(fault.lines, above)
    first = FIELD.match(fault.lines[above]) if above is not None else None
    if above is None or field is None or first is None or is_item(fault.text):
        return None
    here, hyphen = indent_of(fault.text), indent_of(fault.lines[above])
    if here <= hyphen or here == len(first["before"]):
        return None  # it belongs to something further left
    return fault.tell(
        codes.SYNTAX,
        (fault.line, field.start("name")),
        f"`{field['name']}` does not begin in the same column as `{first['name']}`, "
        "the first field of its item",
        f"begin both in the same column, two further in than the hyphen in line {above + 1}",
        end=field.end("name"),
    )


def item_without_field(fault: Fault) -> Diagnostic | None:
    """An item below a field that has a value already: the field of the list is missing."""
    above = said_above(fault.lines, fault.line)
    field = FIELD.match(fault.lines[above]) if above is not None else None
    if not is_item(fault.text) or field is None or not field["value"]:
        return None
    if indent_of(fault.text) < len(field["before"]) or field["value"][0] in "|>":
        return None
    return fault.tell_line(
        codes.SYNTAX,
        fault.line,
        f"this list item belongs to no field, for `{field['name']}` above it has a value already",
        "write the name of its field and a colon above it",
    )


def items_in_two_columns(fault: Fault) -> Diagnostic | None:
    """An item that does not begin in the column of the one above it."""
    if not is_item(fault.text):
        return None
    column = indent_of(fault.text)
    above = said_above(fault.lines, fault.line)
    while above is not None and not is_item(fault.lines[above]):
        if FIELD.match(fault.lines[above]) and indent_of(fault.lines[above]) < column:
            return None
        above = said_above(fault.lines, above)
    if above is None or indent_of(fault.lines[above]) == column:
        return None
    return fault.tell_line(
        codes.SYNTAX,
        fault.line,
        f"this list item does not begin in the same column as the one in line {above + 1}",
        "begin all items of a list in the same column",
    )


def field_below_item(fault: Fault) -> Diagnostic | None:
    """A field below an item that is one word: ``- trust`` with ``why: ...`` below it."""
    above = said_above(fault.lines, fault.line)
    field = FIELD.match(fault.text)
    if above is None or field is None or not is_item(fault.lines[above]):
        return None
    item = fault.lines[above].strip().removeprefix("- ").partition(",")[0]
    if other := _OTHER_COLON.match(item):
        start = fault.lines[above].index(item) + other.start(2)
        return fault.tell(
            codes.SYNTAX,
            (above, start),
            f"the sign {other[2]} does not end the name of a field",
            f"write `- {other[1]}: {beginning(other[3])}`",
        )
    if (
        ":" in item
        or not item
        or item[0] in "[{\"'"
        or indent_of(fault.text) <= indent_of(fault.lines[above])
    ):
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, field.start("name")),
        f"`{field['name']}` has nothing to belong to, for the item above it is a text",
        f"give the item's text a name, too, as in `- {_own(fault, field['name'])}: "
        f"{beginning(item)}`, "
        f"and begin `{field['name']}` in the same column as that name",
        end=field.end("name"),
    )


def _own(fault: Fault, name: str) -> str:
    """The first field of the records in a list that have a field `name`."""
    having = (item.fields for item in _items(fault.shape) if name in item.fields)
    return next((next(iter(fields)) for fields in having), "id")


def _items(shape: Shape) -> Iterator[Shape]:
    """What may stand in the lists of a file, at any depth."""
    for inner in (*shape.fields.values(), shape.item, shape.value):
        if inner:
            if inner.item:
                yield inner.item
            yield from _items(inner)
