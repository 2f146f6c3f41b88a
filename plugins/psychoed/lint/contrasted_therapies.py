"""Two kinds of therapy are told apart by the comparison, not by `contrasts_with`.

A contrast is written in one therapy's file, without a source of its own, and stands on the other's
page, too. The page of the two has the same rows for both, with their sources.

Wrong:  contrasts_with: {cbt: "CBT looks at thoughts. Schema therapy looks at the whole person."}
Right:  cells: {aim: {text: "To change old patterns.", sources: [young2003]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import EntryId, Modality

CODE = Code("PSY543", "contrasted-therapies", Severity.WARNING, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    concepts = context.knowledge.concepts
    for modality in context.knowledge.modalities:
        for other in modality.contrasts_with:
            if EntryId(other) != modality.id and isinstance(concepts.get(EntryId(other)), Modality):
                yield Diagnostic(
                    CODE,
                    other.span,
                    f"`{modality.id}` and `{other}` are kinds of therapy, which the comparison "
                    "tells apart",
                    "remove this, and say in `cells` what this therapy does, with sources",
                )
