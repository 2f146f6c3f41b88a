"""Fields and items that begin in a wrong column, found by trying to move one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.fault import Fault
from psychoed.read.outline import FIELD, blocks, indent_of, is_comment, is_item, owner
from psychoed.read.phrases import spaces
from psychoed.read.trial import near_lines, score


def in_another_column(fault: Fault) -> Diagnostic | None:
    """A field or an item that begins further in, or further left, than those around it.

    Of several moves after which YAML can read on, the one with the fewest oddities is told; then
    that of the line in the column that fewer lines of the file have; then the nearest.
    """
    if "flow" in fault.context:
        return None
    usual = Counter(place for line in fault.lines for place in _places_of(line))
    near = [line for line in near_lines(fault) if _places_of(fault.lines[line])]
    first = next(n for n, line in enumerate(fault.lines) if line.strip() and not is_comment(line))
    distance: dict[tuple[str, int], int] = {}
    for rank, line in enumerate(near):
        for place in _places_of(fault.lines[line]):
            distance.setdefault(place, rank)
    moves: list[_Move] = []
    for rank, line in enumerate(near):
        kind, here = _places_of(fault.lines[line])[0]
        if line == first:
            continue  # all others would have to follow it
        for place in usual:
            if place[0] != kind or place[1] == here or _is_text(fault, line, place[1]):
                continue
            far = distance.get(place, len(near))
            for end in dict.fromkeys((line + 1, _end_of(fault, line))):
                texts = _shifted(fault.lines[line:end], place[1] - here)
                odd = score(fault, line, *texts, upto=end)
                if odd is not None and (not odd or end == line + 1):
                    key = (odd, end > line + 1, usual[kind, here], far, -usual[place], rank)
                    moves.append(_Move(key, line, end, place[1]))
    return _moved(fault, min(moves)) if moves else None


class _Move(NamedTuple):
    """Lines that begin in another column, and how well that fits: the least is the best."""

    key: tuple[int, ...]
    line: int
    end: int
    right: int


def _shifted(lines: Sequence[str], by: int) -> list[str]:
    return [" " * max(0, indent_of(line) + by) + line.lstrip(" ") for line in lines]


def _end_of(fault: Fault, line: int) -> int:
    """The first line that does not belong to the item or field in `line`."""
    here = indent_of(fault.lines[line])
    below = range(line + 1, len(fault.lines))
    end = next(
        (n for n in below if fault.lines[n].strip() and indent_of(fault.lines[n]) <= here),
        len(fault.lines),
    )
    while not fault.lines[end - 1].strip():
        end -= 1
    return end


def _is_text(fault: Fault, line: int, column: int) -> bool:
    """Whether a line, begun in `column`, would be part of the text above it."""
    above = next((n for n in range(line - 1, -1, -1) if fault.lines[n].strip()), -1)
    return any(
        block.line <= above < max(block.end, block.line + 1) and column > block.column
        for block in blocks(fault.lines)
    )


def without_their_name(fault: Fault) -> Diagnostic | None:
    """Fields that stand further in than the next of their parents: the parent's name is missing."""
    field, found = FIELD.match(fault.text), owner(fault.lines, fault.line)
    if field is None or found is None:
        return None
    said = (n for n in range(found[0] + 1, fault.line) if fault.lines[n].strip())
    first = next((n for n in said if not is_comment(fault.lines[n])), None)
    child = FIELD.match(fault.lines[first]) if first is not None else None
    here = indent_of(fault.text)
    if first is None or child is None or indent_of(fault.lines[first]) <= here:
        return None
    if score(fault, first, f"{' ' * here}name:", fault.lines[first]) is None:
        return None
    return fault.tell(
        codes.SYNTAX,
        (first, child.start("name")),
        f"nothing says to what `{child['name']}` belongs",
        f"write a name and a colon above it, in the column of `{field['name']}`",
        end=child.end("name"),
    )


def _moved(fault: Fault, move: _Move) -> Diagnostic:
    text, right = fault.lines[move.line], move.right
    here, field = indent_of(text), FIELD.match(text)
    what, others, end = "this list item", "the others", len(text.rstrip())
    if field and not is_item(text):
        what, others, end = f"`{field['name']}`", "the fields around it", field.end("name")
    width = spaces(abs(right - here))
    more = ", and the lines below that belong to it" if move.end > move.line + 1 else ""
    return fault.tell(
        codes.SYNTAX,
        (move.line, here),
        f"{what} begins further {'in' if here > right else 'left'} than {others}",
        f"{'remove' if here > right else 'write'} {width} before it{more}",
        end=end,
    )


def _places_of(line: str) -> list[tuple[str, int]]:
    """The columns where an item or a field begins in a line; both, for a field of an item."""
    field = FIELD.match(line)
    if is_item(line):
        item = ("item", indent_of(line))
        return [item, ("field", len(field["before"]))] if field else [item]
    return [("field", indent_of(line))] if field else []
