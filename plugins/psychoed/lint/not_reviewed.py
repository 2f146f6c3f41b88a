"""A clinician has checked every entry before the site is published.

Until then each page says that nobody has. `psychoed check --release` refuses a site with such
pages.

review: {by: "Dr A. Example, clinical psychologist", date: 2026-10-01, every_months: 24}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity, Span
from psychoed.lint.context import Context
from psychoed.model import Review

CODE = Code("PSY503", "not-reviewed", Severity.ADVICE, __doc__, gates_release=True)


def check(context: Context) -> Iterator[Diagnostic]:
    for entry in context.knowledge.entries():
        review = entry.review
        if not (review.by and review.date):
            written = "review" in (entry.where.fields or {})
            yield Diagnostic(
                CODE,
                entry.where.of("review") if written else Span.of_file(entry.file),
                _lacking(review),
                'when one has, write name and day: `review: {by: "...", date: 2026-10-01}`',
            )


def _lacking(review: Review) -> str:
    if review.by:
        return f"the check by {review.by} has no date, so it counts for nothing"
    if review.date:
        return f"the check of {review.date.date} names nobody, so it counts for nothing"
    return "no clinician has checked this entry yet"
