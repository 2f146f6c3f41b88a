"""Grades of evidence are set anew in time.

A grade says how much research there is, and research goes on. One that was set more than five years
ago may be wrong for one therapy and right for another. The site is still built, since a build must
not break because a day has passed; `psychoed check --release` refuses it.

{problem: depression, grade: some-trials, graded_by: A. Example, date: 2026-10-01, ...}
is due on 2031-10-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.graph.years import year_of
from psychoed.lint.context import Context

CODE = Code("PSY532", "grade-overdue", Severity.ADVICE, __doc__, gates_release=True)

MOST_YEARS = 5


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        for grade in modality.evidence_grades:
            if not (grade.graded_by and grade.date and grade.problem):
                continue  # reported as unsigned, or as missing
            sources = [context.knowledge.sources.get(key) for key in grade.sources]
            newest = max((year_of(source) or 0 for source in sources if source), default=0)
            if newest > grade.date.date.year:
                continue  # its date is wrong, which was reported before
            if _is_old(grade.date.date, context.today):
                yield Diagnostic(
                    CODE,
                    grade.date.span,
                    f"the evidence grade for {grade.problem} was set on {grade.date.date}, "
                    f"more than {MOST_YEARS} years ago",
                    "look for newer reviews, set the grade again, then write the new date",
                )


def _is_old(day: date, today: date) -> bool:
    return (day.year + MOST_YEARS, day.month, day.day) < (today.year, today.month, today.day)
