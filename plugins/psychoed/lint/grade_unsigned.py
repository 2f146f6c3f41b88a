"""An evidence grade says who set it and when.

Without both it is shown as "not yet graded": a grade that nobody answers for is worth nothing to a
reader. `psychoed check --release` refuses a site with unsigned grades.

evidence_grades:
  - problem: depression
    grade: many-trials
    graded_by: A. Example
    date: 2026-10-01
    sources: [cuijpers2023]
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY506", "grade-unsigned", Severity.ADVICE, __doc__, gates_release=True)


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        for grade in modality.evidence_grades:
            if not grade.problem:
                continue  # reported as missing
            if not (grade.graded_by or grade.date):
                yield Diagnostic(
                    CODE,
                    grade.problem.span,
                    f"the evidence grade for {grade.problem} is not signed",
                    "write who set it and when, after reading the sources: `graded_by` and `date`",
                )
