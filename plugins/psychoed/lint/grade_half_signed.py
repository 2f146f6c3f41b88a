"""Whoever sets an evidence grade says when, and whoever gives the day says who.

With one of the two alone a grade is shown as "not yet graded", so what was written is lost to
readers. Grades that nobody has signed are another matter: they wait.

Wrong:  {problem: grief, grade: few-trials, graded_by: A. Example, date: ""}
Right:  {problem: grief, grade: few-trials, graded_by: A. Example, date: 2026-10-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY542", "grade-half-signed", Severity.WARNING, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        for grade in modality.evidence_grades:
            if grade.where.refused or bool(grade.graded_by) == bool(grade.date):
                continue
            lacks = "date" if grade.graded_by else "graded_by"
            yield Diagnostic(
                CODE,
                grade.where.of("graded_by" if grade.graded_by else "date"),
                f"the evidence grade for {grade.problem} has no `{lacks}`, so it would be shown as "
                "not yet graded",
                "write the day on which it was set: `date: 2026-10-01`"
                if grade.graded_by
                else "write who set it: `graded_by: A. Example`",
            )
