"""A weight given to a concept follows from an answer that speaks of it.

Under `emphasises`, `cell` names the answer from which the weight follows, and pages lead there. A
reader who follows expects to find the concept: by one of its names, or by words of its definition,
of its everyday words or of the names of concepts near it. An answer without any is let pass where
it has the same facet as the answer of another therapy that gives the concept a weight and does
speak of it.

Wrong:  empathy: {weight: central, cell: length}
Right:  empathy: {weight: central, cell: role_of_relationship}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from psychoed.articles.plain import plain_words
from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.graph import Knowledge
from psychoed.lint.beginnings import beginnings
from psychoed.lint.context import Context
from psychoed.model import EntryId, Modality, Text

CODE = Code("PSY529", "emphasis-unmentioned", Severity.ADVICE, __doc__)

_ANYWHERE = beginnings(
    """about also another between being both client clients each every feel feeling
    feelings from have help helps into kind more most often other others people person session
    sessions some somebody someone something talk than that their them then therapies therapist
    therapists therapy they thing things this through together want what when where which with
    work works your yourself"""
)

Emphasised = tuple[Modality, Text, str]
"""A therapy, the concept it gives a weight to, and the row from which that follows."""


def check(context: Context) -> Iterator[Diagnostic]:
    unmentioned: list[Emphasised] = []
    facets: set[tuple[str, str, str]] = set()
    for found in _emphasised(context.knowledge):
        modality, concept, row = found
        if _mentions(found, context):
            facets.add((concept, row, modality.cells[Text(row)].facet))
        else:
            unmentioned.append(found)
    for modality, concept, row in unmentioned:
        facet = modality.cells[Text(row)].facet
        if facet and (concept, row, facet) in facets:
            continue
        yield Diagnostic(
            CODE,
            concept.span,
            f"the answer to `{row}` of {modality.heading} does not speak of `{concept}`",
            f"name the row that does, say it there in words of its source, or remove `{concept}`",
        )


def _emphasised(knowledge: Knowledge) -> Iterator[Emphasised]:
    for modality in knowledge.modalities:
        for concept, emphasis in modality.emphasises.items():
            idea = knowledge.concepts.get(EntryId(concept))
            if emphasis.weight == "not stated" or idea is None or isinstance(idea, Modality):
                continue
            cell = modality.cells.get(emphasis.cell)
            if cell and cell.text and emphasis.cell in knowledge.dimensions:
                yield modality, concept, emphasis.cell


def _mentions(found: Emphasised, context: Context) -> bool:
    modality, concept, row = found
    html = context.articles.prose[modality.id].cells[row]
    seen = f"{plain_words(html)} {modality.cells[Text(row)].term}"
    if any(concept in match.sense.entries for match in context.lexicon.find(seen)):
        return True
    return f'"{concept}"' in html or bool(_stems(seen) & _about(concept, context.knowledge))


def _about(id_: str, knowledge: Knowledge) -> set[str]:
    """The beginnings of words that speak of a concept."""
    concept, near = knowledge.concepts[EntryId(id_)], knowledge.neighbours[EntryId(id_)]
    around = chain(near.broader, near.narrower, near.part_of, near.parts, near.related)
    texts = (
        concept.title,
        concept.definition,
        *concept.also_called,
        *concept.everyday,
        *(form.text for form in concept.forms),
        *(knowledge.concepts[other].title for other in around),
    )
    return _stems(" ".join(texts))


def _stems(text: str) -> set[str]:
    return beginnings(text) - _ANYWHERE
