"""The page of two modalities: what they share, where they differ, then everything side by side.

What is shared is computed from facets, the short values of dimensions, and from nothing else: two
texts that read alike prove nothing. Which of the two comes first is the alphabet's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.graph.addresses import COMPARE, dimension_path, pair_path
from psychoed.model import EntryId, EvidenceGrade, Modality, Text, folded
from psychoed.pages.concept import cell, grades
from psychoed.pages.contents import contents
from psychoed.pages.emphases import NOT_STATED, short_name, weight_key
from psychoed.pages.frame import Frame, Here, Wording
from psychoed.pages.pair_links import pairs_of
from psychoed.pages.search_text import search_text
from psychoed.pages.views import (
    CellView,
    ComparisonRow,
    FacetRow,
    GradeRow,
    GradeView,
    Link,
    PageView,
    PairSide,
    PairView,
)

Pair = tuple[Modality, Modality]


def pair_page(ids: tuple[EntryId, EntryId], frame: Frame) -> PageView:
    """The page of two modalities, by title."""
    path = pair_path(*ids)
    here = frame.at(path)
    pair = frame.knowledge.pair(*ids)
    title = pair_title(pair, frame.words)
    contrast_html, rows, asks = _linked(pair, here)
    facets, unsorted = _facets(pair, here)
    graded = _grades(pair, here)
    shown: tuple[CellView | GradeView, ...] = (
        *(answer for row in rows for answer in row.cells),
        *(grade for row in graded for grade in row.grades if grade),
    )
    view = PairView(
        title=title,
        breadcrumbs=here.crumbs((COMPARE, "compare_title")),
        sides=(_side(pair[0], asks[0], here), _side(pair[1], asks[1], here)),
        shared=tuple(facet for facet in facets if len(facet.values) == 1),
        different=tuple(facet for facet in facets if len(facet.values) == 2),
        unsorted=unsorted,
        contrast_html=contrast_html,
        modalities=tuple(here.entry(modality.id) for modality in pair),
        rows=rows,
        grades=graded,
        others=pairs_of([modality.id for modality in pair], here),
        whole=here.to(COMPARE, frame.words["compare_all"]),
        sources=here.cited_in(shown),
    )
    intro = frame.words["pair_intro"]
    names = [short_name(modality) for modality in pair]
    sections = (
        ("shared", facets),
        ("different", facets),
        ("table", view.rows),
        ("research", view.grades),
        ("ask-about-both", view.sides),
        ("sources", view.sources),
    )
    return PageView(
        path,
        title,
        f"{title}. {intro}",
        "pair.html",
        view,
        headings=contents((), sections, frame.words),
        search=search_text(title, intro, phrases=[f"{names[0]} {names[1]}"]),
    )


def pair_title(pair: Pair, words: Wording) -> str:
    return f"{pair[0].title} {words['pair_and']} {pair[1].title}"


def _linked(
    pair: Pair, here: Here
) -> tuple[str, tuple[ComparisonRow, ...], tuple[tuple[str, ...], tuple[str, ...]]]:
    """All prose of the page, linked in reading order: the contrast, the rows, what to ask."""
    knowledge, prose = here.frame.knowledge, here.frame.articles.prose
    one, other = pair
    contrast = prose[one.id].contrasts.get(other.id, "")
    places = [(modality, id_) for id_ in knowledge.dimensions for modality in pair]
    asks = prose[one.id].lines, prose[other.id].lines
    linked = iter(
        here.link(
            [
                contrast,
                *(prose[modality.id].cells[id_] for modality, id_ in places),
                *asks[0],
                *asks[1],
            ]
        ).fragments
    )
    contrast = next(linked)
    cells = iter([cell(modality, id_, next(linked), here) for modality, id_ in places])
    rows = tuple(
        ComparisonRow(
            here.to(dimension_path(id_), dimension.title),
            dimension.question,
            (next(cells), next(cells)),
        )
        for id_, dimension in knowledge.dimensions.items()
    )
    lines = tuple(linked)
    return contrast, rows, (lines[: len(asks[0])], lines[len(asks[0]) :])


def _side(modality: Modality, asks_html: tuple[str, ...], here: Here) -> PairSide:
    name = short_name(modality)
    return PairSide(here.entry(modality.id), name, modality.definition, asks_html)


def _facets(pair: Pair, here: Here) -> tuple[tuple[FacetRow, ...], tuple[Link, ...]]:
    """What can be compared by value, and the rows in which one of the two has none."""
    words = here.frame.words
    rows: list[FacetRow] = []
    unsorted: list[Link] = []
    if pair[0].family and pair[1].family:
        rows.append(_row(words["pair_family"], "", pair[0].family, pair[1].family))
    for id_, dimension in here.frame.knowledge.dimensions.items():
        if not dimension.facets:
            continue
        link = here.to(dimension_path(id_), dimension.title)
        one, other = (modality.cells[Text(id_)].facet for modality in pair)
        if one and other:
            rows.append(_row(dimension.title, link.href, one, other))
        else:
            unsorted.append(link)
    rows += _weights(pair, here)
    if both := _studied_in_both(pair):
        rows.append(FacetRow(words["pair_problems"], "", (", ".join(both),)))
    return tuple(rows), tuple(unsorted)


def _studied_in_both(pair: Pair) -> list[str]:
    """Problems with research on both therapies, with what their grades note."""
    one, other = (
        {
            folded(grade.problem): grade
            for grade in modality.evidence_grades
            if grade.grade != "not-studied"
        }
        for modality in pair
    )
    return [_with_notes(pair, one[key], other[key]) for key in sorted(one.keys() & other.keys())]


def _with_notes(pair: Pair, *grades: EvidenceGrade) -> str:
    notes = [
        f"{short_name(modality)}: {grade.note}"
        for modality, grade in zip(pair, grades, strict=True)
        if grade.note
    ]
    return f"{grades[0].problem} ({'; '.join(notes)})" if notes else grades[0].problem


def _weights(pair: Pair, here: Here) -> Iterator[FacetRow]:
    """Concepts to which both give a weight."""
    words = here.frame.words
    one, other = (modality.emphasises for modality in pair)
    for id_ in here.frame.knowledge.in_order(EntryId(key) for key in one if key in other):
        weights = one[Text(id_)].weight, other[Text(id_)].weight
        if all(weights) and NOT_STATED not in weights:
            link = here.entry(id_)
            values = [words[weight_key(weight)] for weight in weights]
            yield _row(link.title, link.href, *values)


def _row(label: str, href: str, one: str, other: str) -> FacetRow:
    return FacetRow(label, href, (one,) if one == other else (one, other))


def _grades(pair: Pair, here: Here) -> tuple[GradeRow, ...]:
    """Every problem that is graded for one of the two, by its name."""
    found = [
        {folded(grade.problem): grade for grade in grades(modality, here)} for modality in pair
    ]
    named = {key: grade.problem for map_ in reversed(found) for key, grade in map_.items()}
    return tuple(
        GradeRow(named[key], tuple(map_.get(key) for map_ in found)) for key in sorted(named)
    )
