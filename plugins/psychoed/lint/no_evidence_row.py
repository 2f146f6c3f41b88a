"""Where therapies are graded, a row of the comparison says what research found.

A grade says how much was studied, and not what came out. The row that is `about: evidence` says it
in words, and by it grades are compared with what stands beside them, and old research is found.
Without the mark nothing of that is looked at.

- id: evidence
  title: What research says
  question: What does the research say?
  about: evidence
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity, Span
from psychoed.lint.context import Context

CODE = Code("PSY534", "no-evidence-row", Severity.WARNING, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    knowledge = context.knowledge
    rows = knowledge.dimensions.values()
    if not rows or "dimensions" in knowledge.doubts.parts:
        return
    if any(row.about == "evidence" or row.where.refused for row in rows):
        return
    graded = [
        modality
        for modality in knowledge.modalities
        if any(grade.grade not in ("", "not-studied") for grade in modality.evidence_grades)
    ]
    if not graded:
        return
    if likely := knowledge.dimensions.get("evidence"):
        place = likely.id.span
        hint = f"if `{likely.id}` is that row, write `about: evidence` in it"
    else:
        place = Span.of_file(next(iter(rows)).id.span.file)
        hint = (
            "add it: `- {id: evidence, title: What research says, "
            "question: What does the research say?, about: evidence}`"
        )
    yield Diagnostic(
        CODE,
        place,
        "no row of the comparison says what research found, "
        f"although {graded[0].heading} has evidence grades",
        hint,
    )
