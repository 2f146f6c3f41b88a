"""A grade of evidence rests on research that the page names.

A grade that says there are trials names the review that it was read from. A book tells how a
therapy is done, and is often written by those who teach it: by itself it does not stand for many
trials, nor does one trial, which is known by its title. And where the row that is
`about: evidence` has a status instead of an answer, no grade says that there are trials.

Wrong:  {problem: depression, grade: many-trials, sources: []}
Right:  {problem: depression, grade: many-trials, sources: [cuijpers2023]}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.studies import is_one_study
from psychoed.model import EvidenceGrade, Modality

CODE = Code("PSY520", "grade-unsupported", Severity.WARNING, __doc__)

BOOKS = frozenset("book bookinbook booklet inbook mvbook suppbook".split())


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        denied = _denied(modality, context)
        for grade in modality.evidence_grades:
            if not grade.problem or grade.grade in ("", "not-studied") or grade.where.refused:
                continue
            if wrong := denied or _unsupported(grade, context):
                message, hint = wrong
                yield Diagnostic(
                    CODE, grade.grade.span, f"`{grade.grade}` for {grade.problem} {message}", hint
                )


def _denied(modality: Modality, context: Context) -> tuple[str, str] | None:
    for name, cell in modality.cells.items():
        dimension = context.knowledge.dimensions.get(name)
        if dimension and dimension.about == "evidence" and cell.status and not cell.text:
            return (
                f"stands beside `{name}: {{status: {cell.status}}}`, which knows of no research",
                f"say under `{name}` what was found, with sources, or write `grade: not-studied`",
            )
    return None


def _unsupported(grade: EvidenceGrade, context: Context) -> tuple[str, str] | None:
    if not grade.sources:
        return (
            "names no source",
            "add the review that it was read from, `sources: [...]`, or write `grade: not-studied`",
        )
    known = context.knowledge.sources
    if grade.grade == "many-trials" and all(
        key in known and known[key].type in BOOKS for key in grade.sources
    ):
        return (
            f"rests on {'a book' if len(grade.sources) == 1 else 'books'} alone",
            "add a review of those trials to its `sources`, or write `grade: few-trials`",
        )
    if grade.grade == "many-trials" and all(
        key in known and is_one_study(known[key]) for key in grade.sources
    ):
        return (
            f"rests on {'one trial' if len(grade.sources) == 1 else 'single trials'} alone",
            "add a review of those trials to its `sources`, or write `grade: few-trials`",
        )
    return None
