"""Pathways: entries in reading order for a stage of therapy."""

from __future__ import annotations

from psychoed.graph import cited_keys
from psychoed.graph.addresses import PATHWAYS, page_path
from psychoed.graph.previews import has_preview
from psychoed.model import EntryId, Pathway
from psychoed.pages.contents import contents
from psychoed.pages.frame import Frame, paragraph
from psychoed.pages.search_text import search_text
from psychoed.pages.views import (
    Link,
    LinkGroup,
    ListView,
    PageView,
    PathwayView,
    StepView,
)


def pathway_page(pathway: Pathway, frame: Frame) -> PageView:
    """The steps in order, each with the sentence that leads to it; the questions of this stage."""
    path = page_path(pathway)
    here = frame.at(path)
    knowledge = frame.knowledge
    steps = frame.knowledge.steps[pathway.id]
    prose = frame.links.prose[pathway.id]
    why = {EntryId(step.id): line for step, line in zip(pathway.steps, prose.lines, strict=True)}
    view = PathwayView(
        title=pathway.title,
        breadcrumbs=here.crumbs((PATHWAYS, "pathways_title")),
        help=here.help() if pathway.sensitive else None,
        intro_html=prose.body.html,
        steps=tuple(StepView(here.entry(EntryId(id_), summary=True), why[id_]) for id_ in steps),
        questions=here.entries(knowledge.questions_on(pathway.id)),
        sources=here.citations(cited_keys(pathway)),
        review=here.review(pathway),
    )
    summary = frame.summary(pathway)
    return PageView(
        path=path,
        title=pathway.title,
        description=summary,
        template="pathway.html",
        view=view,
        headings=contents(
            prose.body.headings,
            (("steps", view.steps), ("questions", view.questions), ("sources", view.sources)),
            frame.words,
        ),
        edit=pathway.file,
        preview=summary if has_preview(pathway) else "",
        search=search_text(pathway.title, summary, prose=why.values()),
    )


def pathways_page(frame: Frame) -> PageView:
    """All pathways."""
    here = frame.at(PATHWAYS)
    title = frame.words["pathways_title"]
    links: tuple[Link, ...] = here.entries(frame.knowledge.pathways, summary=True)
    view = ListView(title, (), paragraph(frame.words["pathways_intro"]), (LinkGroup("", links),))
    intro = frame.words["pathways_intro"]
    search = search_text(title, intro)
    return PageView(PATHWAYS, title, intro, "list.html", view, listed=True, search=search)
