"""Relations that can be: no circles, nothing to itself, each contrast once."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.checks.written import in_file_order
from psychoed.graph.cycles import cycles
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Concept, Entries, Entry, EntryId, Modality, Pathway, Text
from psychoed.model.codes import REPEATED_ITEM


def self_relations(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for entry in in_file_order(entries):
        for id_ in _related(entry):
            if EntryId(id_) == entry.id:
                yield Diagnostic(
                    codes.SELF_RELATION,
                    id_.span,
                    f"`{entry.id}` stands in relation to itself here",
                    "remove it",
                )


def _related(entry: Entry) -> Iterator[Text]:
    if isinstance(entry, Concept):
        relations = entry.relations
        yield from (*relations.broader, *relations.part_of, *relations.related)
        yield from entry.contrasts_with
    if isinstance(entry, Modality):
        yield from entry.emphasises
    if isinstance(entry, Pathway):
        yield from (step.id for step in entry.steps)


def twofold_relations(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """An id among the related ones that stands in a closer relation, too."""
    for entry in in_file_order(entries):
        if not isinstance(entry, Concept):
            continue
        relations = entry.relations
        closer = dict.fromkeys(relations.broader, "broader")
        closer.update(dict.fromkeys(relations.part_of, "part_of"))
        for id_ in relations.related:
            if id_ in closer:
                yield Diagnostic(
                    REPEATED_ITEM,
                    id_.span,
                    f"`{id_}` stands in `{closer[id_]}` too, so pages don't show it as related",
                    "remove it from one of the two lists",
                )


def contrasts(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for concept in knowledge.concepts.values():
        for id_ in concept.contrasts_with:
            other = knowledge.concepts.get(EntryId(id_))
            if other is None or concept.id >= other.id:
                continue
            for twin in (key for key in other.contrasts_with if EntryId(key) == concept.id):
                yield Diagnostic(
                    codes.NO_BOUNDARY,
                    twin.span,
                    f"how to tell it from `{concept.id}` is also written in {concept.file}",
                    "keep one of the two sentences: it is shown on both pages",
                )


def circles(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Circles of one relation, then those of both together that share no entry with the former."""
    told: set[str] = set()
    for names in (("broader",), ("part_of",), ("broader", "part_of")):
        named: dict[str, list[Text]] = {
            concept.id: [id_ for name in names for id_ in getattr(concept.relations, name)]
            for concept in knowledge.concepts.values()
        }
        arrows: dict[str, list[str]] = {
            source: [id_ for id_ in ids if EntryId(id_) in knowledge.concepts and id_ != source]
            for source, ids in named.items()
        }
        for circle in cycles(arrows):
            if len(names) > 1 and told & set(circle):
                continue
            told.update(circle)
            start = circle[0]
            relations = " and ".join(f"`{name}`" for name in names)
            yield Diagnostic(
                codes.CYCLE,
                next(id_.span for id_ in named[start] if id_ == circle[1]),
                f"{relations} {'goes' if len(names) == 1 else 'together go'} round in a circle: "
                + " → ".join([*circle, start]),
                "remove one of these relations",
            )
