"""Evidence grades: each problem once, and none set before its sources were written."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.graph.years import year_of
from psychoed.model import Entries, Text, folded
from psychoed.model.codes import REPEATED_ITEM


def repeated_problems(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A problem that is graded again in other capitals; the same letters were reported before."""
    for modality in knowledge.modalities:
        first: dict[str, Text] = {}
        for grade in modality.evidence_grades:
            if not (problem := grade.problem):
                continue
            before = first.setdefault(folded(problem), problem)
            if before != problem:
                yield Diagnostic(
                    REPEATED_ITEM,
                    problem.span,
                    f"`{problem}` stands in `evidence_grades` before, written as `{before}`",
                    f"remove one; the first stands in line {before.span.line}",
                )


def before_sources(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Grades that were set before what they were read from."""
    for modality in knowledge.modalities:
        for grade in modality.evidence_grades:
            for key in grade.sources if grade.date else ():
                source = knowledge.sources.get(key)
                year = year_of(source) if source else None
                if grade.date and year and grade.date.date.year < year:
                    yield Diagnostic(
                        codes.GRADE_BEFORE_SOURCE,
                        grade.date.span,
                        f"the evidence grade for {grade.problem} is dated {grade.date.date}, "
                        f"but `{key}` is of {year}",
                        "write the day on which the grade was set, after reading its sources",
                    )
                    break
