"""The page of a concept, and of a modality: a concept that can be compared."""

from __future__ import annotations

from psychoed.graph import cited_keys
from psychoed.graph.addresses import (
    COMPARE,
    CONFUSED,
    GLOSSARY,
    dimension_path,
    page_path,
    topic_path,
)
from psychoed.graph.previews import has_preview
from psychoed.model import Concept, Modality
from psychoed.pages.contents import contents
from psychoed.pages.emphases import of_concept
from psychoed.pages.frame import Frame, Here
from psychoed.pages.pair_links import pairs_of
from psychoed.pages.search_text import search_text
from psychoed.pages.views import (
    CellView,
    ConceptView,
    GradeView,
    LinkGroup,
    PageView,
)

RELATIONS = ("broader", "narrower", "part_of", "parts", "related")


def concept_page(concept: Concept, frame: Frame) -> PageView:
    """Everything that the page shows."""
    path = page_path(concept)
    here = frame.at(path)
    knowledge = frame.knowledge
    near = knowledge.neighbours[concept.id]
    prose = frame.links.prose[concept.id]
    group = knowledge.groups.get(concept.group)
    modality = concept if isinstance(concept, Modality) else None
    relations = {name: getattr(near, name) for name in RELATIONS}
    view = ConceptView(
        title=concept.title,
        breadcrumbs=here.crumbs(
            (COMPARE, "compare_title")
            if modality and knowledge.dimensions
            else (GLOSSARY, "glossary_title"),
            *([(topic_path(group.id), group.title)] if group else []),
        ),
        acronym=concept.acronym,
        also_called=concept.also_called,
        scope=concept.scope,
        definition=concept.definition,
        body_html=prose.body.html,
        help=here.help() if concept.sensitive else None,
        cells=tuple(cell(modality, id_, html, here) for id_, html in prose.cells.items())
        if modality
        else (),
        grades=grades(modality, here) if modality else (),
        compare=here.to(COMPARE, frame.words["compare_title"])
        if modality and modality.cells
        else None,
        pairs=pairs_of([modality.id], here) if modality else (),
        contrasts=tuple((here.entry(id_), html) for id_, html in prose.contrasts.items()),
        confused=here.to(CONFUSED, frame.words["confused_title"]),
        emphasised_in=of_concept(concept, here),
        asks_html=prose.lines,
        relations=tuple(
            LinkGroup(f"relation_{name}", here.entries(ids, summary=True))
            for name, ids in relations.items()
            if ids
        ),
        questions=here.entries(near.questions),
        pathways=here.places(concept.id),
        sources=here.citations(cited_keys(concept)),
        backlinks=here.backlinks(concept.id),
        review=here.review(concept),
    )
    return PageView(
        path=path,
        title=concept.title,
        description=concept.definition,
        template="concept.html",
        view=view,
        headings=contents(prose.body.headings, _sections(view), frame.words),
        edit=concept.file,
        preview=concept.definition if has_preview(concept) else "",
        search=search_text(
            concept.title + (f" ({concept.acronym})" if concept.acronym else ""),
            concept.definition,
            phrases=(concept.acronym, *concept.also_called, *concept.everyday),
            prose=(prose.body.html, *prose.cells.values(), *(form.text for form in concept.forms)),
        ),
    )


def cell(modality: Modality, dimension_id: str, html: str, here: Here) -> CellView:
    """A modality's answer on one dimension; `html` is linked for the page that shows it."""
    dimension = here.frame.knowledge.dimensions[dimension_id]
    answer = modality.cells[dimension.id]
    return CellView(
        dimension=here.to(dimension_path(dimension.id), dimension.title),
        question=dimension.question,
        html=html,
        term=answer.term,
        facet=answer.facet,
        status=f"status_{answer.status.replace('-', '_')}" if answer.status else "",
        sources=here.citations(answer.sources),
    )


def grades(modality: Modality, here: Here) -> tuple[GradeView, ...]:
    """How much research there is on a modality, by problem, as its editors list it."""
    return tuple(
        GradeView(
            problem=grade.problem,
            note=grade.note,
            grade=f"grade_{grade.grade.replace('-', '_')}"
            if grade.graded_by and grade.date
            else "",
            graded_by=grade.graded_by,
            date=grade.date.date.isoformat() if grade.date else "",
            sources=here.citations(grade.sources),
        )
        for grade in modality.evidence_grades
    )


def _sections(view: ConceptView) -> tuple[tuple[str, object], ...]:
    return (
        ("at-a-glance", view.cells),
        ("research", view.grades),
        ("not-to-be-confused", view.contrasts),
        ("in-therapies", view.emphasised_in.is_said),
        ("ask", view.asks_html),
        ("questions", view.questions),
        ("related", view.relations),
        ("pathways", view.pathways),
        ("sources", view.sources),
        ("mentioned", view.backlinks),
    )
