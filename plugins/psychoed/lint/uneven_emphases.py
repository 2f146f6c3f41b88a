"""No therapy is said to be the home of far more ideas than the others.

One therapy may have written more about the relationship than another, so this is advice. But a
picture in which every idea is central to one therapy, and none to the others, ranks them. More than
five ideas that are `central`, and more than three times as many as most other therapies have, are
reported.

Wrong:  emphasises: {trust: central, empathy: central, hope: central, ...}    (of one therapy alone)
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_high

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Modality

CODE = Code("PSY530", "uneven-emphases", Severity.ADVICE, __doc__)

MOST_TIMES = 3
FEWEST = 6


def check(context: Context) -> Iterator[Diagnostic]:
    modalities = context.knowledge.modalities
    for modality in modalities:
        count = _central(modality)
        others = [_central(each) for each in modalities if each is not modality]
        if count < FEWEST or not others:
            continue
        usual = median_high(others)
        if count > MOST_TIMES * usual:
            yield Diagnostic(
                CODE,
                modality.where.of("emphasises"),
                f"{count} ideas are central to {modality.heading}, "
                f"and {usual} to most other therapies",
                "keep those that its sources call central, and look for those of the others, too",
            )


def _central(modality: Modality) -> int:
    return sum(emphasis.weight == "central" for emphasis in modality.emphasises.values())
