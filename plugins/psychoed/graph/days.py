"""Days on which somebody is said to have checked something, and that have not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Day, Modality


def days_ahead(knowledge: Knowledge, today: date) -> Iterator[Diagnostic]:
    """Pages would show these checks as done. No later day makes this wrong for a site it is right
    for, so it may stop a build although it depends on the day.

    The day after `today` is let pass, since where an editor lives it may have begun already.
    """
    for day, what, hint in _days(knowledge):
        if day and day.date > today + timedelta(days=1):
            yield Diagnostic(
                codes.DAY_AHEAD,
                day.span,
                f"{what} is dated {day.date}, a day that has not come yet",
                hint,
            )


def _days(knowledge: Knowledge) -> Iterator[tuple[Day | None, str, str]]:
    for entry in knowledge.entries():
        hint = "write the day on which a clinician checked the entry"
        yield entry.review.date, "this check", f'{hint}, or `date: ""` until one has'
        for grade in entry.evidence_grades if isinstance(entry, Modality) else ():
            what = f"the evidence grade for {grade.problem}"
            yield grade.date, what, "write the day on which it was set"
    for country in knowledge.help_lines.countries.values():
        for line in country.lines:
            what = f"the check of the help line `{line.name}`"
            hint = "write the day on which somebody compared the number with its own page"
            yield line.verified_on, what, hint
