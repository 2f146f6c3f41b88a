"""Fields and items that begin in a wrong column, alone or with what belongs to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, blocks, indent_of, is_comment, is_item
from psychoed.read.phrases import spaces
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.trial import Repair, near_lines, score


def moves(fault: Fault) -> Iterator[Repair]:
    """A field or an item that begins further in, or further left, than those around it.

    Of those after which the file looks alike, the first is that of the line in the column that
    fewer lines of the file have, and then the nearest.
    """
    usual = Counter(place for line in fault.lines for place in _places_of(line))
    near = [line for line in near_lines(fault) if _places_of(fault.lines[line])]
    first = next(n for n, line in enumerate(fault.lines) if line.strip() and not is_comment(line))
    distance: dict[tuple[str, int], int] = {}
    for rank, line in enumerate(near):
        for place in _places_of(fault.lines[line]):
            distance.setdefault(place, rank)
    for rank, line in enumerate(near):
        kind, here = _places_of(fault.lines[line])[0]
        for place in usual:
            if line == first and place[1] > here:
                continue  # all others would have to follow it
            if place[0] != kind or place[1] == here or _is_text(fault, line, place[1]):
                continue
            far = distance.get(place, len(near))
            for end in dict.fromkeys((line + 1, _end_of(fault, line))):
                texts = _shifted(fault.lines[line:end], place[1] - here)
                odd = score(fault, line, *texts, upto=end)
                if odd is not None and (not odd or end == line + 1):
                    many = 3 if end > line + 1 else 1
                    key = (odd, many, usual[kind, here], far, -usual[place], rank)
                    yield Repair(key, _moved(fault, line, end, place[1]))


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


def _moved(fault: Fault, line: int, last: int, right: int) -> Diagnostic:
    """Told of lines up to (not including) `last`, which should begin in the column `right`."""
    text = fault.lines[line]
    here, field = indent_of(text), FIELD.match(text)
    what, others, end = "this list item", "the others", len(text.rstrip())
    if field and not is_item(text):
        what, others, end = f"`{field['name']}`", "the fields around it", field.end("name")
    width = spaces(abs(right - here))
    if 0 < here < right:
        width = width.replace(" ", " more ", 1)
    more = ", and the lines below that belong to it" if last > line + 1 else ""
    return fault.tell(
        codes.SYNTAX,
        (line, here),
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
