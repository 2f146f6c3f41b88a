"""A status stands alone: what is not known has no facet and no term.

A facet or a term is an answer. Beside a status it names no source, and yet readers see it, and
pages compare by it.

Wrong:  structure: {status: not-stated, facet: planned}
Right:  structure: {text: Planned in three parts., facet: planned, sources: [cuijpers2016]}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY522", "status-with-answer", Severity.WARNING, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        for name, cell in modality.cells.items():
            if not cell.status or cell.text:
                continue
            for field, value in (("facet", cell.facet), ("term", cell.term)):
                if value:
                    yield Diagnostic(
                        CODE,
                        value.span,
                        f"`{field}: {value}` stands beside `status: {cell.status}`, "
                        "so no source supports it",
                        f"remove it, or write the answer: `{name}: "
                        f"{{text: ..., {field}: {value}, sources: [...]}}`",
                    )
