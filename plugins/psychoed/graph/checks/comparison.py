"""Comparisons without gaps: every modality answers every dimension, with sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from psychoed.diagnostics import Diagnostic, Span
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.model import CELL_STATUSES, Cell, Entries, EntryId, Modality, Text, closest, nearest


def cells(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    if "dimensions" in knowledge.doubts.parts:
        return
    for modality in knowledge.modalities:
        if modality.file in entries.doubtful:
            continue
        refused = not modality.cells and modality.where.refused
        misspelt = [id_ for id_ in modality.cells if id_ not in knowledge.dimensions]
        meant = {closest(id_, knowledge.dimensions) for id_ in misspelt}
        missing = [
            id_
            for id_ in knowledge.dimensions
            if not refused and id_ not in modality.cells and id_ not in meant
        ]
        if missing:
            yield Diagnostic(
                codes.MISSING_CELL,
                modality.where.of("cells") if modality.cells else Span.of_file(modality.file),
                f"no answer to {_listed(missing)}",
                f"add the cell, or say why there is none: `{missing[0]}: {{status: not-stated}}`"
                if modality.cells
                else "add `cells` with an answer to each; if this is no kind of therapy, "
                "move the file to concepts/",
            )
        for id_, cell in modality.cells.items():
            if cell.where.refused:
                continue
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
                status = "-".join(cell.text.lower().rstrip(".").split())
                yield Diagnostic(
                    codes.UNSOURCED_CELL,
                    id_.span,
                    f"the cell `{id_}` names no source",
                    f"write `{id_}: {{status: {status}}}`"
                    if status in CELL_STATUSES
                    else "add `sources: [...]` with keys of the bibliography",
                )


def facets(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Facets that no dimension lists. Several answers with one of them tell of a change there."""
    if "dimensions" in knowledge.doubts.parts:
        return
    named: defaultdict[tuple[str, str], list[Text]] = defaultdict(list)
    for modality in knowledge.modalities:
        for id_, cell in modality.cells.items():
            dimension = knowledge.dimensions.get(id_)
            if dimension and cell.facet and cell.facet not in dimension.facets:
                named[str(id_), str(cell.facet)].append(cell.facet)
    for (dimension_id, facet), places in named.items():
        found = knowledge.dimensions[dimension_id]
        listed = ", ".join(found.facets) or "none"
        if len(places) == 1:
            yield Diagnostic(
                codes.UNKNOWN_FACET,
                places[0].span,
                f"`{facet}` is not a facet of the dimension `{dimension_id}`",
                _within(facet, found.facets)
                or nearest(facet, found.facets)
                or f"its facets are: {listed}",
            )
        else:
            where = ", ".join(text.span.at for text in places)
            yield Diagnostic(
                codes.UNKNOWN_FACET,
                found.where.of("facets"),
                f"`{facet}` is no facet of `{dimension_id}`, but {len(places)} answers name it",
                f"list it again, or change it in {where}",
            )


def emphases(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Judgements of weight that follow from nothing, and weights of what is no idea."""
    for modality in knowledge.modalities:
        for concept in modality.emphasises:
            other = knowledge.concepts.get(EntryId(concept))
            if isinstance(other, Modality) and other is not modality:
                yield Diagnostic(
                    codes.WRONG_KIND,
                    concept.span,
                    f"`{concept}` is a kind of therapy, and only ideas have a weight in another",
                    "name the concept that is meant, or remove it",
                )
        if modality.file in entries.doubtful:
            continue
        for concept, emphasis in modality.emphasises.items():
            if not emphasis.weight or emphasis.where.refused or EntryId(concept) == modality.id:
                continue
            cell = modality.cells.get(emphasis.cell)
            if emphasis.cell and (cell is None or not cell.status):
                continue  # its cell is sourced, or was reported as missing, unknown or unsourced
            if emphasis.weight == "not stated" or emphasis.sources:
                continue
            yield Diagnostic(
                codes.UNSOURCED_EMPHASIS,
                concept.span,
                f"the cell `{emphasis.cell}` names no source, so nothing says that `{concept}` "
                f"is {emphasis.weight}"
                if emphasis.cell
                else f"nothing says that `{concept}` is {emphasis.weight} in this therapy",
                _sourced(concept, emphasis.weight, modality),
            )


def _sourced(concept: str, weight: str, modality: Modality) -> str:
    cell = next((id_ for id_, cell in modality.cells.items() if cell.sources), "")
    with_cell = f"`{concept}: {{weight: {weight}, cell: {cell}}}`, or " if cell else ""
    return (
        f"name the answer or the source that it follows from: {with_cell}"
        f"`{concept}: {{weight: {weight}, sources: [...]}}`"
    )


def pairs(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Pairs that are none, or stand there twice."""
    seen: set[frozenset[str]] = set()
    for pair in knowledge.site.pairs:
        names = frozenset(map(str, pair))
        if not pair or len(names) < len(pair):
            continue  # reported where it was read
        if len(pair) != 2:
            yield Diagnostic(
                codes.PAIR_SHAPE,
                pair[0].span,
                f"this pair names {len(pair)} kind{'s' * (len(pair) != 1)} of therapy, not two",
                "write two different ids: `- [cbt, psychodynamic-therapy]`",
            )
        elif names in seen:
            yield Diagnostic(
                codes.PAIR_SHAPE,
                pair[0].span,
                f"`{pair[0]}` and `{pair[1]}` stand in `pairs` before",
                "remove one of the two; their order makes no difference",
            )
        seen.add(names)


def _said_before(cell: Cell) -> bool:
    """Whether a cell has no answer because what stands in it was refused, and reported, before."""
    written = cell.where.fields
    return not cell.text and (written is None or bool({"text", "status"} & written.keys()))


def _listed(ids: list[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids)


def _within(facet: str, known: Iterable[str]) -> str:
    """A hint with the facet that stands in another: "planned" in "strictly planned"."""
    words = facet.casefold().split()
    if not {"less", "more", "no", "not", "than"}.isdisjoint(words):
        return ""
    found = [each for each in known if set(each.casefold().split()) <= set(words)]
    return f"did you mean `{max(found, key=len)}`?" if found else ""
