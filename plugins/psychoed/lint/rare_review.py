"""An entry is checked again within five years.

Research and rules change, and a page that was checked ten years ago still says "checked". Two years
are usual.

Wrong:  review: {by: "Dr A. Example", date: 2026-10-01, every_months: 120}
Right:  review: {by: "Dr A. Example", date: 2026-10-01, every_months: 24}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY537", "rare-review", Severity.ADVICE, __doc__)

MOST_MONTHS = 60


def check(context: Context) -> Iterator[Diagnostic]:
    for entry in context.knowledge.entries():
        if (months := entry.review.every_months) > MOST_MONTHS:
            yield Diagnostic(
                CODE,
                entry.review.where.of("every_months"),
                f"this entry would be checked again after {months} months only",
                f"write {MOST_MONTHS} months or fewer; `every_months: 24` is usual",
            )
