"""Links to the pages of two modalities."""

from __future__ import annotations

from psychoed.graph.addresses import pair_path
from psychoed.model import EntryId
from psychoed.pages.frame import Here
from psychoed.pages.views import Link


def pairs_of(modality: EntryId, here: Here) -> tuple[Link, ...]:
    """Links to the comparisons of a modality with another one, by the other's title."""
    knowledge = here.frame.knowledge
    pairs = {
        one if other == modality else other: (one, other)
        for one, other in knowledge.pairs
        if modality in (one, other)
    }
    return tuple(
        here.to(pair_path(*pairs[other]), knowledge.concepts[other].title)
        for other in knowledge.in_order(pairs)
    )
