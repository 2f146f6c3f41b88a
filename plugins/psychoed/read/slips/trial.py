"""A file with a line or two written otherwise: can YAML read it then, and does it look right?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from psychoed.diagnostics import Diagnostic
from psychoed.read.libyaml import Loader
from psychoed.read.outline import blocks, indent_of, said_above
from psychoed.read.shape import ANYTHING, Shape
from psychoed.read.slips.fault import Fault

LONGEST = 100_000
"""Characters of a file above which nothing is tried, so that an error never takes long."""

_LINES_ABOVE = 8


class Repair(NamedTuple):
    """What is told if a repair is the right one; that with the least `key` is.

    A key begins with how odd the file looks after it.
    """

    key: tuple[int, ...]
    diagnostic: Diagnostic


def score(fault: Fault, line: int, *texts: str, upto: int = 0) -> int | None:
    """How odd the file looks with `texts` for a line, or lines up to (not including) `upto`.

    Nothing if YAML can't read it. Odd is what the shape of the file does not allow: an unknown
    name, a name that stands twice, fields for a text, no value; a field that is missing; and a
    file whose fields are all indented.
    """
    lines = [*fault.lines[:line], *texts, *fault.lines[max(upto, line + 1) :]]
    odd = 0
    opened: list[_Open] = []
    try:
        for event in yaml.parse("\n".join(lines), Loader):
            if isinstance(event, yaml.CollectionEndEvent):
                odd += opened.pop().missing()
            elif isinstance(event, yaml.NodeEvent):
                shape, here = opened[-1].next(event) if opened else (fault.shape, 0)
                odd += here
                if not opened and event.start_mark and event.start_mark.column > 0:
                    odd += 1
                if isinstance(event, yaml.CollectionStartEvent):
                    named = isinstance(event, yaml.MappingStartEvent)
                    odd += shape is not None and not _fits(shape, named=named)
                    opened.append(_Open(named, shape))
    except yaml.YAMLError:
        return None
    return odd


def _fits(shape: Shape, *, named: bool) -> bool:
    if shape is ANYTHING:
        return True
    return bool(shape.fields or shape.value) if named else shape.item is not None


@dataclass(slots=True)
class _Open:
    """A list, or fields if `named`, of which more may follow; and what it may hold, if known."""

    named: bool
    shape: Shape | None
    names: set[str] = field(default_factory=set)
    name: str | None = None

    def next(self, event: yaml.NodeEvent) -> tuple[Shape | None, int]:
        """What may stand where `event` does, and how odd it is."""
        text = event.value if isinstance(event, yaml.ScalarEvent) else None
        shape = self.shape if self.shape is not ANYTHING else None
        if not self.named:
            inner = shape.item if shape else None
            return inner, int(text is not None and inner is not None and not inner.text)
        if self.name is None:  # this is a name, and its value comes next
            self.name = text or ""
            odd = int(self.name in self.names)
            odd += int(shape is not None and shape.under(self.name) is None)
            self.names.add(self.name)
            return None, odd
        inner = shape.under(self.name) if shape else None
        self.name = None
        if text is None:
            return inner, 0
        empty = not text and isinstance(event, yaml.ScalarEvent) and not event.style
        return inner, int(empty or (inner is not None and not inner.text))

    def missing(self) -> int:
        """How many fields are not there that must be."""
        if not self.named or self.shape is None:
            return 0
        return len(self.shape.required - self.names)


def near_lines(fault: Fault) -> list[int]:
    """Lines outside of texts where the slip may be, from where YAML gave up upwards.

    The nearest that say something; further up only those that begin as far left, or further.
    """
    if sum(map(len, fault.lines)) > LONGEST:
        return []
    inside = {n for block in blocks(fault.lines) for n in range(block.line + 1, block.end)}
    found: dict[int, None] = {}
    for first in (fault.line, fault.start[0]):
        left, seen = indent_of(fault.lines[first]), 0
        line: int | None = first
        while line is not None and seen < 2 * _LINES_ABOVE:
            near = seen < _LINES_ABOVE or indent_of(fault.lines[line]) <= left + 2
            if line not in inside and near:
                found[line] = None
                seen += 1
            line = said_above(fault.lines, line)
    return list(found)
