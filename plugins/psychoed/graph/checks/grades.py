"""Evidence grades: each problem once, and none set before its sources were written."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries, Text
from psychoed.model.codes import REPEATED_ITEM


def repeated_problems(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A problem that is graded again in other capitals; the same letters were reported before."""
    for modality in knowledge.modalities:
        first: dict[str, Text] = {}
        for grade in modality.evidence_grades:
            if not (problem := grade.problem):
                continue
            before = first.setdefault(" ".join(problem.casefold().split()), problem)
            if before != problem:
                yield Diagnostic(
                    REPEATED_ITEM,
                    problem.span,
                    f"`{problem}` stands in `evidence_grades` before, written as `{before}`",
                    f"remove one; the first stands in line {before.span.line}",
                )
