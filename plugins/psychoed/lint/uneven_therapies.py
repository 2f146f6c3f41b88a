"""No kind of therapy has a page that is much fuller, or much emptier, than those of the others.

A reader takes the longer page for the better therapy, and misses nothing on a page that lacks what
all others have. So a therapy is told that has no text, no question to ask, no weights or no grades
where three in four of all have them, and one whose text has more than three times as many
words as the middle of all. Fewer than four therapies are not judged.

Wrong:  a `body` of 1,500 words, where those of others have 200
Right:  about as many words, of each what its sources say
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Modality

CODE = Code("PSY544", "uneven-therapies", Severity.ADVICE, __doc__)

FEWEST = 4
MOST_TIMES = 3
_PARTS = ("body", "ask_your_therapist", "emphasises", "evidence_grades")


def check(context: Context) -> Iterator[Diagnostic]:
    therapies = context.knowledge.modalities
    if len(therapies) < FEWEST or "modalities" in context.knowledge.doubts.parts:
        return
    for part in _PARTS:
        lacking = [modality for modality in therapies if not getattr(modality, part)]
        if 0 < len(lacking) * 4 <= len(therapies):
            for modality in lacking:
                yield Diagnostic(
                    CODE,
                    modality.title.span,
                    f"{modality.heading} has no `{part}`, and most other kinds of therapy have",
                    "write it, with what its sources say",
                )
    yield from _long(therapies)


def _long(therapies: Sequence[Modality]) -> Iterator[Diagnostic]:
    words = {modality.id: len(modality.body.split()) for modality in therapies}
    middle = median(words.values())
    for modality in therapies:
        if middle and words[modality.id] > MOST_TIMES * middle:
            yield Diagnostic(
                CODE,
                modality.where.of("body"),
                f"the text of {modality.heading} has {words[modality.id]:,} words, and most others "
                f"have about {middle:,.0f}",
                "say as much of each therapy: shorten it, or lengthen the others",
            )
