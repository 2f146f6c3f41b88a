"""A problem that was studied is not graded as `not-studied`.

"Not studied" beside a trial, or beside an answer that tells of one, takes from a therapy what was
found for it. A source counts where its title says that it is one trial: a review may well say that
there is nothing to review. In the row that is `about: evidence`, a sentence counts that names the
problem and denies nothing.

Wrong:  {problem: grief, grade: not-studied, sources: [smith2020]}    (smith2020: "A trial of ...")
Right:  {problem: grief, grade: few-trials, sources: [smith2020]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.problem_names import words_of_problem
from psychoed.lint.studies import is_one_study
from psychoed.model import EvidenceGrade, Modality

CODE = Code("PSY531", "grade-denies-study", Severity.WARNING, __doc__)

_DENIED = re.compile(
    r"\b(?:no|nobody|not|none|nothing|never|nor|neither|without|lacks?|lacking|few|little|hardly|yet"
    r"|unclear|unknown|missing|needs?|needed)\b|n['’]t\b",
    re.IGNORECASE,
)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        for grade in modality.evidence_grades:
            if grade.grade != "not-studied" or not grade.problem:
                continue
            if study := _study(grade, modality, context):
                yield Diagnostic(
                    CODE,
                    grade.grade.span,
                    f"`not-studied` for {grade.problem} stands beside {study}",
                    "write how much research there is, such as `grade: few-trials`",
                )


def _study(grade: EvidenceGrade, modality: Modality, context: Context) -> str:
    sources = context.knowledge.sources
    for key in grade.sources:
        if key in sources and is_one_study(sources[key]):
            return f"`{key}`, which is a study"
    problem = words_of_problem(grade.problem)
    for name, cell in modality.cells.items():
        row = context.knowledge.dimensions.get(name)
        if not row or row.about != "evidence":
            continue
        for sentence in _BETWEEN_SENTENCES.split(context.seen(cell.text).text):
            words = set(re.findall(r"[\w'’-]+", sentence.casefold()))
            if problem and problem <= words and not _DENIED.search(sentence):
                return f"the answer to `{name}`, which tells of research on it"
    return ""
