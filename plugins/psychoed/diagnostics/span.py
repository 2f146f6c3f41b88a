"""Where something stands in a file."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text file; lines and columns count from 1, the end column is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def at(self) -> str:
        """The file and line in which it begins, as hints name another place: ``a.yaml:3``."""
        return f"{self.file}:{self.line}"

    @classmethod
    def of_file(cls, file: str) -> Span:
        """The first character of a file: for problems of the file as a whole."""
        return cls(file, 1, 1, 1, 1)
