"""Relations that can be: no circles, nothing to itself, each contrast once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.checks.written import in_file_order
from psychoed.graph.cycles import cycles
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Concept, Entries, EntryId, Text


def self_relations(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for entry in in_file_order(entries):
        if not isinstance(entry, Concept):
            continue
        relations = entry.relations
        for id_ in (
            *relations.broader,
            *relations.part_of,
            *relations.related,
            *entry.contrasts_with,
        ):
            if EntryId(id_) == entry.id:
                yield Diagnostic(
                    codes.SELF_RELATION,
                    id_.span,
                    f"`{entry.id}` stands in relation to itself here",
                    "remove it",
                )


def contrasts(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for concept in knowledge.concepts.values():
        for id_ in concept.contrasts_with:
            other = knowledge.concepts.get(EntryId(id_))
            if other is None or concept.id > other.id:
                continue
            for twin in (key for key in other.contrasts_with if EntryId(key) == concept.id):
                yield Diagnostic(
                    codes.NO_BOUNDARY,
                    twin.span,
                    f"how to tell it from `{concept.id}` is also written in {concept.file}",
                    "keep one of the two sentences: it is shown on both pages",
                )


def circles(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    relations: dict[str, Callable[[Concept], tuple[Text, ...]]] = {
        "broader": lambda concept: concept.relations.broader,
        "part_of": lambda concept: concept.relations.part_of,
    }
    for name, of in relations.items():
        arrows: dict[str, list[str]] = {
            concept.id: [
                target
                for target in map(EntryId, of(concept))
                if target in knowledge.concepts and target != concept.id
            ]
            for concept in knowledge.concepts.values()
        }
        for circle in cycles(arrows):
            start = knowledge.concepts[EntryId(circle[0])]
            place = next(id_ for id_ in of(start) if id_ == circle[1])
            yield Diagnostic(
                codes.CYCLE,
                place.span,
                f"`{name}` goes round in a circle: {' → '.join([*circle, circle[0]])}",
                "remove one of these relations",
            )
