"""The place where YAML's reader gave up, for those who explain why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import yaml

from psychoed.diagnostics import Code, Diagnostic, Span
from psychoed.read.shape import ANYTHING, Shape


@dataclass(frozen=True, slots=True)
class Fault:
    """Lines and columns count from 0 and lie inside the file.

    `line` and `column` are the place of the complaint `problem`. `opening` is the place where what
    `context` describes began, which may be far above. `shape` says what may stand
    in the file, and `fields` are the names of all fields in it.
    """

    file: str
    lines: Sequence[str]
    line: int
    column: int
    problem: str
    context: str
    opening: tuple[int, int] | None
    shape: Shape = ANYTHING
    fields: Collection[str] = ()

    @classmethod
    def of(
        cls,
        file: str,
        lines: Sequence[str],
        error: yaml.MarkedYAMLError,
        shape: Shape = ANYTHING,
    ) -> Fault:
        mark = error.problem_mark or error.context_mark
        opening = error.context_mark
        line, column = _inside(lines, mark.line, mark.column) if mark else (0, 0)
        return cls(
            file,
            lines,
            line,
            column,
            error.problem or "",
            error.context or "",
            _inside(lines, opening.line, opening.column) if opening else None,
            shape,
            frozenset(shape.names()),
        )

    @property
    def start(self) -> tuple[int, int]:
        """Where the smallest piece that could not be read begins."""
        whole = "block mapping" in self.context or "collection" in self.context
        return (self.line, self.column) if whole or not self.opening else self.opening

    @property
    def text(self) -> str:
        """The line of the complaint."""
        return self.lines[self.line]

    @property
    def character(self) -> str:
        return self.text[self.column : self.column + 1]

    def tell(
        self, code: Code, place: tuple[int, int], message: str, hint: str, *, end: int = 0
    ) -> Diagnostic:
        """A diagnostic at `place`: of one character, or up to (not including) the column `end`."""
        line, column = place
        span = Span(self.file, line + 1, column + 1, line + 1, max(end, column + 1) + 1)
        return Diagnostic(code, span, message, hint)

    def tell_line(self, code: Code, line: int, message: str, hint: str) -> Diagnostic:
        """A diagnostic about all that stands in a line."""
        text = self.lines[line]
        start = len(text) - len(text.lstrip())
        return self.tell(code, (line, start), message, hint, end=len(text.rstrip()))


def _inside(lines: Sequence[str], line: int, column: int) -> tuple[int, int]:
    """A place as libyaml gives it; the last line that says something, when it lies behind it."""
    if line < len(lines) and lines[line].strip(" "):
        return line, column
    last = next((n for n in range(min(line, len(lines)) - 1, -1, -1) if lines[n].strip()), 0)
    return last, len(lines[last]) - len(lines[last].lstrip())
