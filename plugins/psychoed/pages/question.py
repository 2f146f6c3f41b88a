"""The page of a question, and the list of all questions."""

from __future__ import annotations

from psychoed.graph import cited_keys
from psychoed.graph.addresses import QUESTIONS, page_path
from psychoed.model import EntryId, Question
from psychoed.pages.contents import contents
from psychoed.pages.frame import Frame, paragraph
from psychoed.pages.views import LinkGroup, ListView, PageView, QuestionView, SearchText


def question_page(question: Question, frame: Frame) -> PageView:
    """Everything that the page shows: the answer first, but help where it is urgent."""
    path = page_path(question)
    here = frame.at(path)
    knowledge = frame.knowledge
    prose = frame.links.prose[question.id]
    pathway = knowledge.pathways.get(EntryId(question.pathway))
    others = [
        other.id
        for other in knowledge.questions.values()
        if question.pathway and other.pathway == question.pathway and other.id != question.id
    ]
    view = QuestionView(
        title=question.ask,
        breadcrumbs=here.crumbs((QUESTIONS, "questions_title")),
        help_first=here.help() if question.urgent else None,
        help=here.help() if question.sensitive and not question.urgent else None,
        answer_html=prose.lead,
        body_html=prose.body.html,
        concepts=here.entries((EntryId(id_) for id_ in question.concepts), summary=True),
        pathway=here.entry(pathway.id) if pathway else None,
        others=here.entries(others),
        sources=here.citations(cited_keys(question)),
        backlinks=here.backlinks(question.id),
        review=here.review(question),
    )
    return PageView(
        path=path,
        title=question.ask,
        description=question.short_answer,
        template="question.html",
        view=view,
        headings=contents(
            prose.body.headings,
            (
                ("concepts", view.concepts),
                ("other-questions", view.others),
                ("sources", view.sources),
                ("mentioned", view.backlinks),
            ),
            frame.words,
        ),
        edit=question.file,
        search=SearchText(
            question.ask, f"{question.short_answer} {'; '.join(question.also)}".strip()
        ),
    )


def questions_page(frame: Frame) -> PageView:
    """All questions, by the pathway they stand on."""
    here = frame.at(QUESTIONS)
    knowledge = frame.knowledge
    title = frame.words["questions_title"]

    def on(pathway: str) -> tuple[EntryId, ...]:
        return tuple(
            question.id for question in knowledge.questions.values() if question.pathway == pathway
        )

    groups = [
        LinkGroup("", here.entries(on(pathway.id)), pathway.title)
        for pathway in knowledge.pathways.values()
        if on(pathway.id)
    ]
    if rest := on(""):
        groups.append(LinkGroup("more_questions", here.entries(rest)))
    view = ListView(title, (), paragraph(frame.words["questions_intro"]), tuple(groups))
    return PageView(
        QUESTIONS, title, frame.words["questions_intro"], "list.html", view, listed=True
    )
