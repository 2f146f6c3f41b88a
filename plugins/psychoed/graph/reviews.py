"""When an entry is due to be checked again."""

from __future__ import annotations

import calendar
from datetime import date

from psychoed.model import Review


def due(review: Review) -> date:
    """The day of the next check: so many months later, in a shorter month on its last day.

    Only for reviews that have a date.
    """
    assert review.date is not None
    months = review.date.date.month - 1 + review.every_months
    year, month = review.date.date.year + months // 12, months % 12 + 1
    return date(year, month, min(review.date.date.day, calendar.monthrange(year, month)[1]))
