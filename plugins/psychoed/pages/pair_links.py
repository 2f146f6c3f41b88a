"""Links to the pages of two modalities."""

from __future__ import annotations

from collections.abc import Iterable

from psychoed.graph.addresses import pair_path
from psychoed.model import EntryId
from psychoed.pages.frame import Here
from psychoed.pages.views import Link, LinkGroup


def pairs_of(ids: Iterable[EntryId], here: Here) -> tuple[LinkGroup, ...]:
    """For each modality, links to its comparisons with another one, by the other's title."""
    groups = (
        LinkGroup("", _links(id_, here), here.frame.knowledge.concepts[id_].title) for id_ in ids
    )
    return tuple(group for group in groups if group.links)


def _links(modality: EntryId, here: Here) -> tuple[Link, ...]:
    knowledge = here.frame.knowledge
    pairs = {
        one if other == modality else other: (one, other)
        for one, other in knowledge.pairs
        if modality in (one, other)
    }
    return tuple(
        here.to(pair_path(*pairs[other]), knowledge.concepts[other].title)._replace(
            key=" ".join(pairs[other])
        )
        for other in knowledge.in_order(pairs)
    )
