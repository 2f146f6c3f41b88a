"""No therapy is graded for far more problems than the others.

More problems may have been studied for one therapy, so this is advice. But "depression, low mood,
depression in adults" is one problem in three lines, and a long list looks like much evidence. More
than five grades, and more than three times as many as most other therapies have, are reported.

Wrong:  problem: mild depression
        problem: depression in adults
Right:  problem: depression
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_high

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY521", "uneven-grades", Severity.ADVICE, __doc__)

MOST_TIMES = 3
FEWEST_GRADES = 6


def check(context: Context) -> Iterator[Diagnostic]:
    modalities = context.knowledge.modalities
    for modality in modalities:
        count = len(modality.evidence_grades)
        others = [len(each.evidence_grades) for each in modalities if each is not modality]
        if count < FEWEST_GRADES or not others:
            continue
        usual = median_high(others)
        if count > MOST_TIMES * max(usual, 1):
            yield Diagnostic(
                CODE,
                modality.where.of("evidence_grades"),
                f"{count} problems are graded here, and {usual} for most other therapies",
                "join problems that one review covers, or grade them for the others, too: "
                "`{problem: ..., grade: not-studied}`",
            )
