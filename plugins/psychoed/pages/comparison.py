"""Comparisons of modalities: the whole table, cuts of it, and a page for each dimension."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from psychoed.graph.addresses import COMPARE, comparison_path, dimension_path
from psychoed.model import Comparison, Dimension
from psychoed.pages.concept import cell, grades
from psychoed.pages.emphases import concept_emphases, picture
from psychoed.pages.frame import Frame, Here, paragraph
from psychoed.pages.pair_links import pairs_of
from psychoed.pages.search_text import search_text
from psychoed.pages.views import (
    CellView,
    ComparisonRow,
    ComparisonView,
    DimensionView,
    GradeView,
    Link,
    PageView,
)

CHOOSER = "assets/psychoed/compare.js"
"""Where every host publishes the script that shows a choice of columns and rows."""

FEWEST_TO_CHOOSE_FROM = 3
"""Of two modalities there is one comparison only."""


def compare_page(frame: Frame) -> PageView:
    """All modalities by all dimensions."""
    here = frame.at(COMPARE)
    knowledge = frame.knowledge
    title, intro = frame.words["compare_title"], frame.words["compare_intro"]
    others = (
        *(
            here.to(comparison_path(id_), comparison.title)
            for id_, comparison in knowledge.comparisons.items()
        ),
        *(
            here.to(dimension_path(id_), dimension.question)
            for id_, dimension in knowledge.dimensions.items()
        ),
    )
    view = _table(here, title, (), paragraph(intro), tuple(knowledge.dimensions), others)
    if len(knowledge.modalities) >= FEWEST_TO_CHOOSE_FROM:
        pairs = pairs_of([modality.id for modality in knowledge.modalities], here)
        former = {
            str(modality.id): " ".join(modality.former_ids)
            for modality in knowledge.modalities
            if modality.former_ids
        }
        view = replace(view, chooser=here.root + CHOOSER, pairs=pairs, former=former)
    search = search_text(title, intro, phrases=[frame.words["compare_search"]])
    return PageView(COMPARE, title, intro, "comparison.html", view, listed=True, search=search)


def comparison_page(comparison: Comparison, frame: Frame) -> PageView:
    """A few rows of the table, for one question."""
    path = comparison_path(comparison.id)
    here = frame.at(path)
    whole = here.to(COMPARE, frame.words["compare_all"])
    dimensions = frame.knowledge.dimensions
    named = dict.fromkeys((*map(str, comparison.dimensions), *frame.knowledge.limits))
    rows = [id_ for id_ in named if id_ in dimensions]
    crumbs = here.crumbs((COMPARE, "compare_title"))
    intro = frame.links.intros.get(path, "") + paragraph(frame.words["compare_intro"])
    view = _table(here, comparison.title, crumbs, intro, rows, (whole,))
    if emphases := concept_emphases(comparison.concepts, here):
        view = replace(view, emphases=emphases, picture=picture(emphases, here))
    summary = frame.intro(path)
    file = comparison.where.span.file
    search = search_text(comparison.title, summary)
    return PageView(
        path, comparison.title, summary, "comparison.html", view, edit=file, search=search
    )


def dimension_page(dimension: Dimension, frame: Frame) -> PageView:
    """Every modality's answer to one question."""
    path = dimension_path(dimension.id)
    here = frame.at(path)
    answers = tuple(
        (here.entry(modality.id), answer)
        for modality, answer in zip(
            frame.knowledge.modalities, _cells([dimension.id], here)[0], strict=True
        )
    )
    graded = tuple(
        (here.entry(modality.id), grades(modality, here))
        for modality in frame.knowledge.modalities
        if dimension.about == "evidence"
    )
    shown: tuple[CellView | GradeView, ...] = (
        *(answer for _, answer in answers),
        *(grade for _, found in graded for grade in found),
    )
    view = DimensionView(
        title=dimension.title,
        breadcrumbs=here.crumbs((COMPARE, "compare_title")),
        question=dimension.question,
        answers=answers,
        sources=here.cited_in(shown),
        grades=graded,
        limits=tuple(
            here.to(dimension_path(id_), frame.knowledge.dimensions[id_].title)
            for id_ in frame.knowledge.limits
            if id_ != dimension.id
        ),
    )
    file = dimension.where.span.file
    title, question = dimension.title, dimension.question
    search = search_text(title, question)
    return PageView(path, title, question, "dimension.html", view, edit=file, search=search)


def _table(
    here: Here,
    title: str,
    breadcrumbs: tuple[Link, ...],
    intro_html: str,
    dimensions: Sequence[str],
    others: tuple[Link, ...],
) -> ComparisonView:
    knowledge = here.frame.knowledge
    rows = tuple(
        ComparisonRow(
            dimension=here.to(dimension_path(id_), knowledge.dimensions[id_].title)._replace(
                key=id_
            ),
            question=knowledge.dimensions[id_].question,
            cells=cells,
            always_shown=id_ in knowledge.limits,
        )
        for id_, cells in zip(dimensions, _cells(dimensions, here), strict=True)
    )
    return ComparisonView(
        title=title,
        breadcrumbs=breadcrumbs,
        intro_html=intro_html,
        modalities=tuple(
            here.entry(modality.id)._replace(key=modality.id) for modality in knowledge.modalities
        ),
        rows=rows,
        others=others,
        sources=here.cited_in(answer for row in rows for answer in row.cells),
    )


def _cells(dimensions: Sequence[str], here: Here) -> tuple[tuple[CellView, ...], ...]:
    """The rows of a table, linked in reading order: a concept at its first mention."""
    modalities = here.frame.knowledge.modalities
    prose = here.frame.articles.prose
    places = [(modality, id_) for id_ in dimensions for modality in modalities]
    linked = here.link([prose[modality.id].cells[id_] for modality, id_ in places]).fragments
    cells = [
        cell(modality, id_, html, here)
        for (modality, id_), html in zip(places, linked, strict=True)
    ]
    columns = len(modalities)
    return tuple(
        tuple(cells[row * columns : (row + 1) * columns]) for row in range(len(dimensions))
    )
