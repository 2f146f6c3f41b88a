"""Values that are no text: true or false, numbers, dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from psychoed.model import codes
from psychoed.model.text import Day
from psychoed.model.values import Problems, ValueType, first_line
from psychoed.read import Node, Scalar


@dataclass(frozen=True, slots=True)
class Flag(ValueType[bool]):
    """True or false."""

    def decode(self, node: Node, name: str, problems: Problems) -> bool:
        if isinstance(node, Scalar) and node.plain and node.text in ("true", "false"):
            return node.text == "true"
        problems.report(
            codes.TRUE_OR_FALSE,
            first_line(node.span),
            f"`{name}` must be true or false",
            "write `true` or `false`, in small letters and without quotes",
        )
        return False

    def describe(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class Whole(ValueType[int]):
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def decode(self, node: Node, name: str, problems: Problems) -> int:
        digits = node.text if isinstance(node, Scalar) and node.plain else ""
        if re.fullmatch(r"[0-9]{1,9}", digits) and self.least <= int(digits) <= self.most:
            return int(digits)
        problems.report(
            codes.BAD_NUMBER,
            first_line(node.span),
            f"`{name}` must be a whole number from {self.least} to {self.most}",
            f"for example `{name}: 24`, without quotes",
        )
        return self.least

    def describe(self) -> str:
        return f"a whole number from {self.least} to {self.most}"


@dataclass(frozen=True, slots=True)
class Date(ValueType[Day | None]):
    """A date, or a blank while there is none."""

    def decode(self, node: Node, name: str, problems: Problems) -> Day | None:
        if isinstance(node, Scalar) and (not node.text.strip()):
            return None
        if isinstance(node, Scalar) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.text.strip()):
            try:
                return Day(date.fromisoformat(node.text.strip()), node.span)
            except ValueError:
                problems.report(
                    codes.BAD_DATE,
                    node.span,
                    f"`{node.text}` is not a day of the calendar",
                    "write year, month and day: 2026-10-01",
                )
                return None
        problems.report(
            codes.BAD_DATE,
            first_line(node.span),
            f"`{node.text}` is not written as a date"
            if isinstance(node, Scalar)
            else f"`{name}` must be a date",
            "write year, month and day, with all their digits: 2026-10-01",
        )
        return None

    def describe(self) -> str:
        return 'a date (2026-10-01), or ""'
