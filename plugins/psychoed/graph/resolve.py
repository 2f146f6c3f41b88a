"""Entries to the knowledge graph: ids resolved, inverses derived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeVar

from psychoed.diagnostics import Diagnostic
from psychoed.graph.alphabet import names_by_letter, title_key
from psychoed.graph.checks import check
from psychoed.graph.doubts import Doubts
from psychoed.graph.knowledge import Knowledge, Neighbours
from psychoed.model import (
    Concept,
    Emphasis,
    Entries,
    Entry,
    EntryId,
    Modality,
    Pathway,
    Question,
    SiteSettings,
    Text,
)

E = TypeVar("E", bound=Entry)


def resolve(entries: Entries) -> tuple[Knowledge, list[Diagnostic]]:
    """Join the entries. References that lead nowhere are reported and left out of the graph."""
    concepts = _by_title(entry for entry in entries.entries if isinstance(entry, Concept))
    questions = _by_title(entry for entry in entries.entries if isinstance(entry, Question))
    pathways = {
        entry.id: entry
        for entry in sorted(
            (entry for entry in entries.entries if isinstance(entry, Pathway)),
            key=lambda entry: (entry.order, title_key(entry.title), entry.id),
        )
    }
    known: dict[EntryId, Entry] = {**concepts, **questions, **pathways}
    steps = {
        pathway.id: tuple(
            step_id for step in pathway.steps if (step_id := EntryId(step.id)) in known
        )
        for pathway in pathways.values()
    }
    modalities = tuple(entry for entry in concepts.values() if isinstance(entry, Modality))
    neighbours = _neighbours(concepts, questions, steps)
    knowledge = Knowledge(
        site=entries.site,
        help_lines=entries.help_lines,
        concepts=concepts,
        questions=questions,
        pathways=pathways,
        groups={group.id: group for group in entries.groups},
        dimensions={dimension.id: dimension for dimension in entries.dimensions},
        comparisons={comparison.id: comparison for comparison in entries.comparisons},
        sources={item.key: item for item in entries.bibliography},
        neighbours=neighbours,
        cited_by=_citations(known.values()),
        steps=steps,
        names=names_by_letter(concepts.values()),
        questions_by_pathway=_by_pathway(questions.values()),
        modalities=modalities,
        contrasts=_contrasts(concepts, neighbours),
        pairs=_pairs(modalities, entries.site) if entries.dimensions else (),
        former_ids={
            EntryId(former): entry.id
            for entry in known.values()
            for former in entry.former_ids
            if EntryId(former) not in known
        },
        doubts=Doubts.of(entries),
    )
    return knowledge, check(entries, knowledge)


def _by_title(entries: Iterable[E]) -> dict[EntryId, E]:
    return {
        entry.id: entry
        for entry in sorted(entries, key=lambda entry: (title_key(entry.heading), entry.id))
    }


def _neighbours(
    concepts: Mapping[EntryId, Concept],
    questions: Mapping[EntryId, Question],
    steps: Mapping[EntryId, tuple[EntryId, ...]],
) -> dict[EntryId, Neighbours]:
    """Relations in both directions. A closer relation hides the same pair among related ones."""
    links: dict[str, defaultdict[EntryId, dict[EntryId, None]]] = {
        name: defaultdict(dict) for name in ("broader", "narrower", "part_of", "parts", "related")
    }
    contrasts: defaultdict[EntryId, dict[EntryId, Text]] = defaultdict(dict)
    emphasised: defaultdict[EntryId, dict[EntryId, Emphasis]] = defaultdict(dict)
    asked: defaultdict[EntryId, list[EntryId]] = defaultdict(list)
    walked: defaultdict[EntryId, list[EntryId]] = defaultdict(list)

    def targets(source: Concept, ids: Iterable[Text]) -> list[EntryId]:
        return [id_ for id_ in map(EntryId, ids) if id_ in concepts and id_ != source.id]

    for concept in concepts.values():
        for target in targets(concept, concept.relations.broader):
            links["broader"][concept.id][target] = None
            links["narrower"][target][concept.id] = None
        for target in targets(concept, concept.relations.part_of):
            links["part_of"][concept.id][target] = None
            links["parts"][target][concept.id] = None
        for target in targets(concept, concept.relations.related):
            links["related"][concept.id][target] = None
            links["related"][target][concept.id] = None
        for key, sentence in concept.contrasts_with.items():
            for target in targets(concept, [key]):
                contrasts[concept.id].setdefault(target, sentence)
                contrasts[target].setdefault(concept.id, sentence)
        if isinstance(concept, Modality):
            for key, emphasis in concept.emphasises.items():
                for target in targets(concept, [key]):
                    emphasised[target][concept.id] = emphasis
    for question in questions.values():
        for about in map(EntryId, question.concepts):
            asked[about].append(question.id)
    for pathway, ids in steps.items():
        for id_ in ids:
            if pathway not in walked[id_]:
                walked[id_].append(pathway)

    order = {id_: number for number, id_ in enumerate(concepts)}

    def in_order(ids: Iterable[EntryId]) -> tuple[EntryId, ...]:
        return tuple(sorted(ids, key=order.__getitem__))

    result = {}
    for id_ in (*concepts, *questions):
        closer = {
            other
            for name in ("broader", "narrower", "part_of", "parts")
            for other in links[name][id_]
        }
        closer.update(contrasts[id_])
        result[id_] = Neighbours(
            broader=in_order(links["broader"][id_]),
            narrower=in_order(links["narrower"][id_]),
            part_of=in_order(links["part_of"][id_]),
            parts=in_order(links["parts"][id_]),
            related=in_order(other for other in links["related"][id_] if other not in closer),
            contrasts=tuple((other, contrasts[id_][other]) for other in in_order(contrasts[id_])),
            emphasised_in=tuple(
                (other, emphasised[id_][other]) for other in in_order(emphasised[id_])
            ),
            questions=tuple(asked[id_]),
            pathways=tuple(walked[id_]),
        )
    return result


def _contrasts(
    concepts: Iterable[EntryId], neighbours: Mapping[EntryId, Neighbours]
) -> tuple[tuple[EntryId, EntryId], ...]:
    """Each contrast once: it stands at both of its concepts."""
    seen: set[EntryId] = set()
    found: list[tuple[EntryId, EntryId]] = []
    for id_ in concepts:
        seen.add(id_)
        found += ((id_, other) for other, _ in neighbours[id_].contrasts if other not in seen)
    return tuple(found)


def _pairs(
    modalities: Iterable[Modality], site: SiteSettings
) -> tuple[tuple[EntryId, EntryId], ...]:
    """All pairs, unless the site names those that it wants."""
    every = combinations(sorted(modality.id for modality in modalities), 2)
    if "pairs" not in (site.where.fields or {}):
        return tuple(every)
    wanted = {tuple(sorted(map(EntryId, pair))) for pair in site.pairs}
    return tuple(pair for pair in every if pair in wanted)


def _by_pathway(questions: Iterable[Question]) -> dict[str, tuple[EntryId, ...]]:
    found: defaultdict[str, list[EntryId]] = defaultdict(list)
    for question in questions:
        found[str(question.pathway)].append(question.id)
    return {pathway: tuple(ids) for pathway, ids in found.items()}


def _citations(entries: Iterable[Entry]) -> dict[str, tuple[EntryId, ...]]:
    """By key of a source, the entries that cite it, in order."""
    cited: defaultdict[str, dict[EntryId, None]] = defaultdict(dict)
    for entry in entries:
        for key in cited_keys(entry):
            cited[key][entry.id] = None
    return {key: tuple(ids) for key, ids in cited.items()}


def cited_keys(entry: Entry) -> tuple[str, ...]:
    """All sources of an entry, its own first, then those of its cells and grades; each once."""
    keys = dict.fromkeys(str(key) for key in entry.sources)
    if isinstance(entry, Modality):
        parts = [
            *(cell.sources for cell in entry.cells.values()),
            *(grade.sources for grade in entry.evidence_grades),
            *(emphasis.sources for emphasis in entry.emphasises.values()),
        ]
        keys.update(dict.fromkeys(str(key) for sources in parts for key in sources))
    return tuple(keys)
