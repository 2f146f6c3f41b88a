"""A person has checked every help line on its own page, within the last 180 days.

Numbers change. Until somebody has looked, the page says that the number was not checked, and
`psychoed check --release` refuses the site.

verified_on: 2026-10-01
verified_by: "A. Example"
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY505", "help-line-unverified", Severity.ADVICE, __doc__, gates_release=True)

VALID = timedelta(days=180)


def check(context: Context) -> Iterator[Diagnostic]:
    country = context.knowledge.country
    for line in country.lines if country else ():
        if not line.name:
            continue  # reported as missing
        if not (line.verified_on and line.verified_by):
            yield Diagnostic(
                CODE,
                line.where.of("verified_on"),
                f"nobody has checked the help line `{line.name}` yet",
                "open its own page, compare the number, then write `verified_on` and `verified_by`",
            )
        elif line.verified_on.date + VALID < context.today:
            yield Diagnostic(
                CODE,
                line.verified_on.span,
                f"the help line `{line.name}` was last checked more than {VALID.days} days ago",
                "open its own page again, compare the number, then write today's date",
            )
