"""All editorial rules, in one explicit list: a new rule is a module and a line here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint import (
    brackets_shown,
    common_word,
    contrasted_therapies,
    definition_circle,
    dressed_answer,
    emphasis_unmentioned,
    empty_limits,
    facet_unlike_answer,
    family_name,
    grade_denies_study,
    grade_half_signed,
    grade_overdue,
    grade_unsigned,
    grade_unsupported,
    help_line_unverified,
    judging_names,
    judging_words,
    left_out_of_pairs,
    link_density,
    list_in_paragraph,
    lonely_row,
    loud_text,
    missing_concept,
    mixed_letters,
    no_evidence_row,
    no_limits_row,
    not_linked_to,
    not_reviewed,
    old_evidence,
    one_source,
    own_review,
    own_work,
    phone_number,
    problem_names,
    promise_words,
    rare_review,
    review_overdue,
    signs_shown,
    status_with_answer,
    taken_form,
    uneven_emphases,
    uneven_grades,
    uneven_row,
    uneven_therapies,
    unlisted_inflection,
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
    link_density,
    not_linked_to,
    missing_concept,
    definition_circle,
    unlisted_inflection,
    list_in_paragraph,
    brackets_shown,
    common_word,
    empty_limits,
    uneven_row,
    old_evidence,
    no_limits_row,
    loud_text,
    grade_unsupported,
    uneven_grades,
    status_with_answer,
    dressed_answer,
    judging_words,
    problem_names,
    family_name,
    mixed_letters,
    judging_names,
    emphasis_unmentioned,
    uneven_emphases,
    grade_denies_study,
    grade_overdue,
    one_source,
    no_evidence_row,
    left_out_of_pairs,
    own_review,
    rare_review,
    own_work,
    lonely_row,
    facet_unlike_answer,
    taken_form,
    grade_half_signed,
    contrasted_therapies,
    uneven_therapies,
    signs_shown,
)

CODES = tuple(rule.CODE for rule in RULES)

STOPPING = tuple(rule for rule in RULES if rule.CODE.severity is not Severity.ADVICE)
"""The rules that can stop a build. It needs no others, since it shows no advice."""


def lint(context: Context, rules: Iterable[Rule]) -> list[Diagnostic]:
    """What the rules find."""
    return [diagnostic for rule in rules for diagnostic in rule.check(context)]
