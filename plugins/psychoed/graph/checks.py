"""What must fit together between entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from psychoed.diagnostics import Diagnostic, Span
from psychoed.graph import codes
from psychoed.graph.addresses import page_path
from psychoed.graph.cycles import cycles
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Cell, Concept, Entries, Entry, EntryId, Text, nearest, references

FOLDER_WORDS = {
    "concepts": "concept",
    "modalities": "modality",
    "questions": "question",
    "pathways": "pathway",
}


def check(entries: Entries, knowledge: Knowledge) -> list[Diagnostic]:
    """All problems between entries."""
    problems: list[Diagnostic] = []
    for find in (
        _ids,
        _former_ids,
        _titles,
        _addresses,
        _references,
        _self_relations,
        _contrasts,
        _cycles,
        _cells,
        _country,
        _sources,
        _shared_ids,
    ):
        problems += find(entries, knowledge)
    return problems


def _ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for id_, places in entries.ids.items():
        for _, file in places[1:]:
            yield Diagnostic(
                codes.ID_TAKEN,
                Span.of_file(file),
                f"the id `{id_}` is taken: {places[0][1]} has it too",
                "rename one of the two files, or join them",
            )


def _former_ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    listed: dict[str, Text] = {}
    for entry in _written(entries):
        for former in entry.former_ids:
            if not former:
                continue
            owner = EntryId(former)
            if owner in entries.ids:
                what = (
                    "this entry's own id"
                    if owner == entry.id
                    else f"the id of {entries.ids[owner][0][1]}"
                )
                yield Diagnostic(
                    codes.FORMER_ID_TAKEN,
                    former.span,
                    f"`{former}` is listed as a former id, but it is {what} today",
                    "remove it from `former_ids`, or rename the other entry",
                )
            elif former in listed:
                yield Diagnostic(
                    codes.FORMER_ID_TAKEN,
                    former.span,
                    f"`{former}` is listed as a former id in {listed[former].span.file} too",
                    "an old address can lead to one entry only: remove one of the two",
                )
            listed.setdefault(former, former)


def _titles(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    for entry in _written(entries):
        title = entry.heading
        if not title:
            continue
        folded = " ".join(title.casefold().split())
        if folded in first:
            place = first[folded].span
            yield Diagnostic(
                codes.SAME_TITLE,
                title.span,
                f"`{title}` is the title of {place.file} too",
                "change one of the titles, so that readers can tell their links apart",
            )
        first.setdefault(folded, title)


def _addresses(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    taken: dict[str, Entry] = {}
    for entry in sorted(_written(entries), key=lambda entry: bool(entry.address)):
        path = page_path(entry)
        if path in taken and taken[path].id != entry.id:
            yield Diagnostic(
                codes.SAME_ADDRESS,
                entry.address.span if entry.address else Span.of_file(entry.file),
                f"the address /{path}/ is taken by {taken[path].file}",
                "choose another `address`",
            )
        taken.setdefault(path, entry)


def _references(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    shared: Mapping[str, Iterable[str]] = {
        "source": knowledge.sources,
        "group": knowledge.groups,
        "dimension": knowledge.dimensions,
    }
    kinds = {id_: places[0][0] for id_, places in entries.ids.items()}
    accepted = {
        "concept": ("concepts", "modalities"),
        "pathway": ("pathways",),
        "entry": tuple(FOLDER_WORDS),
    }
    written = [*_written(entries), *entries.comparisons]
    for record in written:
        for id_, type_ in references(record):
            if type_.of in shared:
                if id_ not in shared[type_.of]:
                    yield _unknown(id_, type_.of, shared[type_.of])
            elif (kind := kinds.get(EntryId(id_))) is None:
                options = [other for other, part in kinds.items() if part in accepted[type_.of]]
                yield _unknown(id_, type_.of, options)
            elif kind not in accepted[type_.of]:
                yield Diagnostic(
                    codes.WRONG_KIND,
                    id_.span,
                    f"`{id_}` is a {FOLDER_WORDS[kind]}, but a {type_.of} is needed here",
                    f"name the {type_.of} that is meant",
                )


_HOMES = {"source": "sources.bib", "group": "groups.yaml", "dimension": "dimensions.yaml"}


def _unknown(id_: Text, of: str, options: Iterable[str]) -> Diagnostic:
    if of in _HOMES:
        message = f"there is no {of} `{id_}` in {_HOMES[of]}"
        otherwise = f"add it to {_HOMES[of]}, or correct the spelling"
    else:
        message = f"there is no {of} with the id `{id_}`"
        otherwise = f"correct the spelling, or create the {of}"
    return Diagnostic(codes.UNKNOWN_ID, id_.span, message, nearest(id_, options) or otherwise)


def _self_relations(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for entry in _written(entries):
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


def _contrasts(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
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


def _cycles(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
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


def _cells(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for modality in knowledge.modalities:
        missing = [id_ for id_ in knowledge.dimensions if id_ not in modality.cells]
        if missing:
            yield Diagnostic(
                codes.MISSING_CELL,
                modality.where.of("cells") if modality.cells else Span.of_file(modality.file),
                f"no answer to {_listed(missing)}",
                f"add the cell, or say why there is none: `{missing[0]}: {{status: not-stated}}`",
            )
        for id_, cell in modality.cells.items():
            if bool(cell.text) == bool(cell.status):
                if _said_before(cell):
                    continue
                what = "both a text and a status" if cell.text else "neither a text nor a status"
                yield Diagnostic(
                    codes.CELL_SHAPE,
                    id_.span,
                    f"the cell `{id_}` has {what}",
                    "write `text` with `sources`, or `status` alone",
                )
            elif cell.text and not cell.sources:
                yield Diagnostic(
                    codes.UNSOURCED_CELL,
                    id_.span,
                    f"the cell `{id_}` names no source",
                    "add `sources: [...]` with keys of the bibliography",
                )
            dimension = knowledge.dimensions.get(id_)
            if dimension and cell.facet and cell.facet not in dimension.facets:
                facets = ", ".join(dimension.facets) or "none"
                yield Diagnostic(
                    codes.UNKNOWN_FACET,
                    cell.facet.span,
                    f"`{cell.facet}` is not a facet of the dimension `{id_}`",
                    nearest(cell.facet, dimension.facets) or f"its facets are: {facets}",
                )


def _said_before(cell: Cell) -> bool:
    """Whether a cell has no answer because what stands in it was refused, and reported, before."""
    written = cell.where.fields
    return not cell.text and (written is None or bool({"text", "status"} & written.keys()))


def _country(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    code = knowledge.site.country
    if code and code not in knowledge.help_lines.countries:
        countries = ", ".join(knowledge.help_lines.countries) or "none yet"
        yield Diagnostic(
            codes.UNKNOWN_COUNTRY,
            code.span,
            f"help_lines.yaml has no country `{code}`",
            nearest(code, knowledge.help_lines.countries) or f"its countries are: {countries}",
        )


def _sources(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for item in entries.bibliography:
        if item.broken:
            continue
        missing = [name for name in ("title", "year") if not item.fields.get(name)]
        if not (item.fields.get("author") or item.fields.get("editor")):
            missing.append("author")
        if missing:
            yield Diagnostic(
                codes.INCOMPLETE_SOURCE,
                item.span,
                f"the source `{item.key}` has no {' and no '.join(missing)}",
                "add what is missing, so that a reader can find it",
            )


def _shared_ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    lines = [line for country in knowledge.help_lines.countries.values() for line in country.lines]
    for records in (entries.groups, entries.dimensions, entries.comparisons, lines):
        first: dict[str, Text] = {}
        for record in records:
            id_: Text = record.id
            if id_ and id_ in first:
                yield Diagnostic(
                    codes.REPEATED_ID,
                    id_.span,
                    f"the id `{id_}` is taken: line {first[id_].span.line} has it too",
                    "rename one of the two",
                )
            first.setdefault(id_, id_)


def _listed(ids: list[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids)


def _written(entries: Entries) -> list[Entry]:
    return sorted(entries.entries, key=lambda entry: entry.file)
