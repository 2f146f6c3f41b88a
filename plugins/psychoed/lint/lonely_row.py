"""A row is answered by more than one therapy.

A row that one therapy answers, and all others leave at "not stated", compares nothing. It has been
chosen for the one, and the others look as if something were missing in them.

Wrong:  a row "Love in the room" with a text for one therapy, and `status: not-stated` for eleven
Right:  a row that most therapies answer from their sources
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.rows import rows

CODE = Code("PSY539", "lonely-row", Severity.ADVICE, __doc__)

FEWEST = 3
"""Therapies from which on one answer is few."""


def check(context: Context) -> Iterator[Diagnostic]:
    therapies = [modality for modality in context.knowledge.modalities if modality.cells]
    if len(therapies) < FEWEST or "modalities" in context.knowledge.doubts.parts:
        return
    for dimension, answers in rows(context):
        there = [
            modality
            for modality in therapies
            if (cell := modality.cells.get(dimension.id)) and not cell.where.refused
        ]
        if len(there) < len(therapies) or len(answers) > 1:
            continue
        yield Diagnostic(
            CODE,
            dimension.id.span,
            f"{len(answers) or 'none'} of {len(therapies)} therapies answer"
            f"{'s' if len(answers) == 1 else ''} the row `{dimension.id}`",
            "answer it for the others from their sources, or remove the row",
        )
