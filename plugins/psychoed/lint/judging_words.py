"""The words that keep comparisons fair are the shipped ones, or somebody has looked at the others.

"Neither comes first because it is better", "few trials", "not stated here": a site may say these
in its own words under `wording` in site.yaml, and with other words a page judges. Whoever reviews
the site reads them beside the shipped ones, which stand in `render/wording/en.toml`.

Wrong:  wording: {grade_many_trials: it works}
Right:  wording: {grade_many_trials: a great many trials}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY524", "judging-words", Severity.ADVICE, __doc__)

BEGINNINGS = ("grade_", "weight_", "pair_", "emphases_", "status_", "limits_", "not_graded")
NAMES = ("compare_intro", "compare_by_intro")


def check(context: Context) -> Iterator[Diagnostic]:
    for name in context.knowledge.site.wording:
        if name.startswith(BEGINNINGS) or name in NAMES:
            yield Diagnostic(
                CODE,
                name.span,
                f"`{name}` is among the words that keep comparisons fair",
                "read both beside each other: does yours say no more, and promise nothing?",
            )
