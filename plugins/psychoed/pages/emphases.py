"""How much weight the modalities give to a concept, and what that follows from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from psychoed.graph.addresses import dimension_path
from psychoed.model import Concept, Emphasis, EntryId, Modality
from psychoed.pages.frame import Here
from psychoed.pages.views import ConceptEmphases, EmphasisPicture, EmphasisRow, EmphasisView

NOT_STATED = "not stated"
"""The weight of which nothing is shown: what is left out means the same."""


def emphases(concept: Concept, here: Here) -> tuple[EmphasisView, ...]:
    """Where a concept has a place: modalities by title, as everywhere, and not by weight."""
    knowledge = here.frame.knowledge
    return tuple(
        _view(modality, emphasis, here)
        for id_, emphasis in knowledge.neighbours[concept.id].emphasised_in
        if isinstance(modality := knowledge.concepts[id_], Modality)
        and emphasis.weight not in ("", NOT_STATED)
    )


def concept_emphases(ids: Iterable[str], here: Here) -> tuple[ConceptEmphases, ...]:
    """The same for several concepts, with the modalities that say nothing of them."""
    knowledge = here.frame.knowledge
    return tuple(
        of_concept(knowledge.concepts[EntryId(id_)], here)
        for id_ in ids
        if id_ in knowledge.concepts
    )


def of_concept(concept: Concept, here: Here) -> ConceptEmphases:
    """Where a concept has a place, and whether of some modalities nothing is said."""
    stated = emphases(concept, here)
    others = not concept.across_therapies and len(stated) < len(here.frame.knowledge.modalities)
    return ConceptEmphases(
        here.entry(concept.id),
        concept.definition,
        stated,
        others=others,
        across=concept.across_therapies,
    )


def picture(concepts: Sequence[ConceptEmphases], here: Here) -> EmphasisPicture:
    """The same as a grid: a row for each modality, a column for each concept."""
    rows = []
    for modality in here.frame.knowledge.modalities:
        link = here.entry(modality.id)
        weights = tuple(
            next((view.weight for view in concept.stated if view.modality == link), "")
            for concept in concepts
        )
        rows.append(EmphasisRow(modality.title, weights))
    return EmphasisPicture(tuple(concept.concept.title for concept in concepts), tuple(rows))


def short_name(modality: Modality) -> str:
    """What a narrow table has room for."""
    return modality.acronym or modality.title


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
