"""A comparison has a row that says whom each therapy may not suit.

Readers who compare therapies look for reasons against one, too. Mark the row with `about: limits`:
then every therapy must answer it. `psychoed check --release` refuses a comparison without it.

- id: limits
  title: Limits and fit
  question: When might it not suit me?
  about: limits
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity, Span
from psychoed.lint.context import Context

CODE = Code("PSY518", "no-limits-row", Severity.ADVICE, __doc__, gates_release=True)


def check(context: Context) -> Iterator[Diagnostic]:
    dimensions = context.knowledge.dimensions
    if not context.knowledge.modalities or not dimensions:
        return
    if context.knowledge.limits:
        return
    if likely := dimensions.get("limits"):
        hint = f"if `{likely.id}` is that row, write `about: limits` in it"
    else:
        hint = (
            "add it: `- {id: limits, title: Limits and fit, "
            "question: When might it not suit me?, about: limits}`"
        )
    yield Diagnostic(
        CODE,
        likely.id.span if likely else Span.of_file(next(iter(dimensions.values())).id.span.file),
        "no row of the comparison says whom a therapy may not suit",
        hint,
    )
