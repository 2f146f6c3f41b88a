"""A file with a line or two written otherwise: can YAML read it then, and does it look right?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import yaml

from psychoed.read.fault import Fault
from psychoed.read.libyaml import Loader
from psychoed.read.outline import blocks, indent_of, said_above

LONGEST = 100_000
"""Characters of a file above which nothing is tried, so that an error never takes long."""

_LINES_ABOVE = 8


def score(fault: Fault, line: int, *texts: str, upto: int = 0) -> int | None:
    """How odd the file looks with `texts` for a line, or lines up to (not including) `upto`.

    Nothing if YAML can't read it.

    Odd are names that the file's own fields can't have, names that stand twice or have no value,
    and a file whose fields are all indented.
    """
    lines = [*fault.lines[:line], *texts, *fault.lines[max(upto, line + 1) :]]
    odd = 0
    open_: list[_Open] = []
    try:
        for event in yaml.parse("\n".join(lines), Loader):
            if isinstance(event, yaml.CollectionEndEvent):
                open_.pop()
            elif isinstance(event, yaml.NodeEvent):
                if open_:
                    odd += open_[-1].add(event)
                elif event.start_mark and event.start_mark.column > 0:
                    odd += 1
                if isinstance(event, yaml.CollectionStartEvent):
                    own = len(open_) == sum(not outer.named for outer in open_) < 2
                    named = isinstance(event, yaml.MappingStartEvent)
                    open_.append(_Open(named, fault.fields if own else None))
    except yaml.YAMLError:
        return None
    return odd


@dataclass(slots=True)
class _Open:
    """A list, or fields if `named`, of which more may follow. `known` are their possible names."""

    named: bool
    known: Collection[str] | None
    names: set[str] = field(default_factory=set)
    at_name: bool = True

    def add(self, event: yaml.NodeEvent) -> int:
        """How odd it is that `event` follows here."""
        if not self.named:
            return 0
        self.at_name = not self.at_name
        text, style = "", '"'
        if isinstance(event, yaml.ScalarEvent):
            text, style = event.value, event.style or ""
        if self.at_name:  # the name was before
            return int(not text and not style)
        odd = int(text in self.names) + int(self.known is not None and text not in self.known)
        self.names.add(text)
        return odd


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
            near = seen < _LINES_ABOVE or indent_of(fault.lines[line]) <= left
            if line not in inside and near:
                found[line] = None
                seen += 1
            line = said_above(fault.lines, line)
    return list(found)
