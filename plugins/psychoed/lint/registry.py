"""All editorial rules, in one explicit list: a new rule is a module and a line here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from psychoed.articles import HandWrittenPage
from psychoed.diagnostics import Code, Diagnostic, SourceLines
from psychoed.graph import Knowledge
from psychoed.lint import (
    grade_unsigned,
    help_line_unverified,
    not_reviewed,
    phone_number,
    promise_words,
    review_overdue,
)
from psychoed.lint.context import Context


class Rule(Protocol):
    """A module with a code, whose explanation is the module's docstring, and a check."""

    @property
    def CODE(self) -> Code: ...  # noqa: N802 (a module's constant)

    def check(self, context: Context, /) -> Iterator[Diagnostic]: ...


RULES: tuple[Rule, ...] = (
    phone_number,
    promise_words,
    not_reviewed,
    review_overdue,
    help_line_unverified,
    grade_unsigned,
)

CODES = tuple(rule.CODE for rule in RULES)


def lint(
    knowledge: Knowledge, by_hand: Sequence[HandWrittenPage], lines: SourceLines, *, today: date
) -> list[Diagnostic]:
    """What the rules find. `today` decides what is overdue."""
    context = Context(knowledge, by_hand, lines, today)
    return [diagnostic for rule in RULES for diagnostic in rule.check(context)]
