"""How much weight the modalities give to a concept, and what that follows from."""

from __future__ import annotations

from collections.abc import Iterable

from psychoed.graph.addresses import dimension_path
from psychoed.model import Concept, Emphasis, EntryId, Modality
from psychoed.pages.frame import Here
from psychoed.pages.views import ConceptEmphases, EmphasisView

WEIGHTS = ("central", "present", "background", "not stated")
"""In the order in which pages show them."""


def emphases(concept: Concept, here: Here) -> tuple[EmphasisView, ...]:
    """Where a concept has a place, the modalities of one weight by title."""
    knowledge = here.frame.knowledge
    found = [
        _view(modality, emphasis, here)
        for id_, emphasis in knowledge.neighbours[concept.id].emphasised_in
        if isinstance(modality := knowledge.concepts[id_], Modality)
    ]
    return tuple(sorted(found, key=lambda view: _KEYS.index(view.weight)))


def concept_emphases(ids: Iterable[str], here: Here) -> tuple[ConceptEmphases, ...]:
    """The same for several concepts, with the modalities that say nothing of them."""
    knowledge = here.frame.knowledge
    return tuple(
        _of_concept(knowledge.concepts[EntryId(id_)], here)
        for id_ in ids
        if id_ in knowledge.concepts
    )


def _of_concept(concept: Concept, here: Here) -> ConceptEmphases:
    knowledge = here.frame.knowledge
    stated: list[EmphasisView] = []
    said = dict(knowledge.neighbours[concept.id].emphasised_in)
    for modality in knowledge.modalities:
        emphasis = said.get(modality.id)
        if emphasis is None or emphasis.weight == WEIGHTS[-1]:
            continue
        stated.append(_view(modality, emphasis, here))
    stated.sort(key=lambda view: _KEYS.index(view.weight))
    names = {view.modality for view in stated}
    others = (here.entry(modality.id) for modality in knowledge.modalities)
    return ConceptEmphases(
        here.entry(concept.id),
        concept.definition,
        tuple(stated),
        tuple(other for other in others if other not in names),
    )


def _view(modality: Modality, emphasis: Emphasis, here: Here) -> EmphasisView:
    dimension = here.frame.knowledge.dimensions.get(emphasis.cell)
    cell = modality.cells.get(emphasis.cell)
    return EmphasisView(
        here.entry(modality.id),
        weight_key(emphasis.weight),
        here.to(dimension_path(dimension.id), dimension.title) if dimension else None,
        here.citations(emphasis.sources or (cell.sources if cell else ())),
    )


def weight_key(weight: str) -> str:
    """Under which name the wording has a weight."""
    return f"weight_{weight.replace(' ', '_')}"


_KEYS = tuple(map(weight_key, WEIGHTS))
