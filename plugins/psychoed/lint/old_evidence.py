"""What research says is as new for one therapy as for the others, or says how old it is.

In a row that is `about: evidence`, the newest source of each answer counts. An answer whose newest
source is more than ten years older than the newest one of the row is behind. It is reported where
at least half of the answers are not: where most are old, one new review is no fault of the others.
Nothing depends on the day of the build. Undated sources (`n.d.`) count for nothing.

Where there is no newer research, an answer that names the year is not reported: readers can see how
old it is.

Wrong:  text: It helps more than no treatment.             (source of 1998, the others of 2020)
Right:  text: A review of 1998 found that it helps more than no treatment. We found none since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.graph.years import year_of
from psychoed.lint.context import Context
from psychoed.lint.rows import Answer, rows
from psychoed.model import Text

CODE = Code("PSY517", "old-evidence", Severity.WARNING, __doc__)

MOST_YEARS = 10

_DATED = (
    r"(?<![\w£$€.,])YEAR(?![\w%]|[.,]\d)"
    r"(?! (?:(?!(?:all|few|many|most|no|some|several|that)\b)[a-z-]+ )?"
    r"(?:adults|cases|children|clients|families|hours|men|others|papers|participants|patients|people"
    r"|persons|reports|sessions|studies|therapists|trials|women)\b)"
)
"""A year, and no number of trials or people."""


def check(context: Context) -> Iterator[Diagnostic]:
    for dimension, answers in rows(context):
        if dimension.about != "evidence":
            continue
        dated = [(answer, *found) for answer in answers if (found := _newest(answer, context))]
        if not dated:
            continue
        newest, year, _ = max(dated, key=lambda each: each[1])
        behind = [each for each in dated if year - each[1] > MOST_YEARS]
        if len(behind) * 2 > len(dated):
            continue
        for answer, its_year, source in behind:
            if re.search(
                _DATED.replace("YEAR", str(its_year)), context.seen(answer.cell.text).text
            ):
                continue
            yield Diagnostic(
                CODE,
                source.span,
                f"the newest source on {answer.modality.heading} is of {its_year}, "
                f"and that on {newest.modality.heading} of {year}",
                "look for a newer review; if there is none, say how old this is: "
                f"`A review of {its_year} found that ... We found none since.`",
            )


def _newest(answer: Answer, context: Context) -> tuple[int, Text] | None:
    """The year and key of the newest source that has a year."""
    sources = context.knowledge.sources
    years = [
        (year, key)
        for key in answer.cell.sources
        if key in sources and (year := year_of(sources[key]))
    ]
    return max(years, key=lambda each: each[0], default=None)
