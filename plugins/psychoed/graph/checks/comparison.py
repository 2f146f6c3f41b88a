"""Comparisons without gaps: every modality answers every dimension, with sources."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic, Span
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.model import CELL_STATUSES, Cell, Entries, closest, nearest


def cells(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    if "dimensions" in entries.unsure:
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
                f"add the cell, or say why there is none: `{missing[0]}: {{status: not-stated}}`",
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
                yield Diagnostic(
                    codes.UNSOURCED_CELL,
                    id_.span,
                    f"the cell `{id_}` names no source",
                    f"write `{id_}: {{status: {cell.text}}}`"
                    if cell.text in CELL_STATUSES
                    else "add `sources: [...]` with keys of the bibliography",
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


def _listed(ids: list[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids)
