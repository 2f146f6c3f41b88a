"""Reviews are repeated in time.

An entry that was checked long ago may be wrong by now. The site is still built, since a build must
not break because a day has passed; `psychoed check --release` refuses it.

review: {by: "Dr A. Example", date: 2026-10-01, every_months: 24}    is due on 2028-10-01
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.graph.reviews import due
from psychoed.lint.context import Context

CODE = Code("PSY504", "review-overdue", Severity.ADVICE, __doc__, gates_release=True)


def check(context: Context) -> Iterator[Diagnostic]:
    for entry in context.knowledge.entries():
        review = entry.review
        if review.by and review.date and (day := due(review)) < context.today:
            yield Diagnostic(
                CODE,
                review.date.span,
                f"the next check was due on {day.isoformat()}",
                "ask a clinician to read the entry again, then write the new date",
            )
