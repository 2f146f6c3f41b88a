"""The page of a question, and the list of all questions."""

from __future__ import annotations

from psychoed.graph import Knowledge, cited_keys
from psychoed.graph.addresses import QUESTIONS, page_path
from psychoed.graph.previews import has_preview
from psychoed.model import EntryId, Question
from psychoed.pages.contents import contents
from psychoed.pages.frame import Frame, paragraph
from psychoed.pages.search_text import search_text
from psychoed.pages.views import LinkGroup, ListView, PageView, QuestionView

MOST_OTHERS = 8
"""Other questions that a page leads on to."""


def question_page(question: Question, frame: Frame) -> PageView:
    """Everything that the page shows: the answer first, but help where it is urgent."""
    path = page_path(question)
    here = frame.at(path)
    knowledge = frame.knowledge
    prose = frame.links.prose[question.id]
    answer = frame.summary(question)
    pathway = knowledge.pathways.get(EntryId(question.pathway))
    others = _others(question, knowledge)
    view = QuestionView(
        title=question.ask,
        breadcrumbs=here.crumbs((QUESTIONS, "questions_title")),
        help_first=here.help() if question.urgent else None,
        help=here.help() if question.sensitive and not question.urgent else None,
        answer_html=prose.lead,
        body_html=prose.body.html,
        concepts=here.entries((EntryId(id_) for id_ in question.concepts), summary=True),
        pathway=here.entry(pathway.id) if pathway else None,
        pathways=here.places(question.id),
        others=here.entries(others),
        sources=here.citations(cited_keys(question)),
        backlinks=here.backlinks(question.id),
        review=here.review(question),
    )
    return PageView(
        path=path,
        title=question.ask,
        description=answer,
        template="question.html",
        view=view,
        headings=contents(
            prose.body.headings,
            (
                ("concepts", view.concepts),
                ("other-questions", view.others),
                ("pathways", view.pathways),
                ("sources", view.sources),
                ("mentioned", view.backlinks),
            ),
            frame.words,
        ),
        edit=question.file,
        preview=answer if has_preview(question) else "",
        search=search_text(
            question.ask,
            answer,
            phrases=question.also,
            prose=(prose.body.html,),
        ),
    )


def _others(question: Question, knowledge: Knowledge) -> tuple[EntryId, ...]:
    """The next questions on the same pathway, round to its beginning."""
    on = knowledge.questions_on(question.pathway) if question.pathway else (question.id,)
    place = on.index(question.id)
    return (*on[place + 1 :], *on[:place])[:MOST_OTHERS]


def questions_page(frame: Frame) -> PageView:
    """All questions, by the pathway they stand on."""
    here = frame.at(QUESTIONS)
    knowledge = frame.knowledge
    title = frame.words["questions_title"]

    groups = [
        LinkGroup("", here.entries(knowledge.questions_on(pathway.id)), pathway.title)
        for pathway in knowledge.pathways.values()
        if knowledge.questions_on(pathway.id)
    ]
    if rest := knowledge.questions_on(""):
        groups.append(LinkGroup("more_questions", here.entries(rest)))
    view = ListView(title, (), paragraph(frame.words["questions_intro"]), tuple(groups))
    intro = frame.words["questions_intro"]
    search = search_text(title, intro)
    return PageView(QUESTIONS, title, intro, "list.html", view, listed=True, search=search)
