"""Pages that gather one kind of thing; and a home page for a site without one."""

from __future__ import annotations

from psychoed.graph.addresses import (
    COMPARE,
    GLOSSARY,
    HELP,
    PATHWAYS,
    QUESTIONS,
    SOURCES,
    topic_path,
)
from psychoed.pages.frame import Frame
from psychoed.pages.views import HelpPageView, HomeView, PageView, SourcesView

HOME = "index"


def sources_page(frame: Frame) -> PageView:
    """The bibliography: each source says where it is cited."""
    here = frame.at(SOURCES)
    knowledge = frame.knowledge
    title, intro = frame.words["sources_title"], frame.words["sources_intro"]
    sources = tuple(
        (citation, here.entries(knowledge.cited_by.get(citation.key, ())))
        for citation in here.citations(knowledge.sources)
    )
    return PageView(
        SOURCES, title, intro, "sources.html", SourcesView(title, (), sources), listed=True
    )


def help_page(frame: Frame) -> PageView:
    """Help in a crisis: the site's country first, then where to look elsewhere."""
    here = frame.at(HELP)
    own = frame.knowledge.country
    title, intro = frame.words["help_title"], frame.words["help_intro"]
    elsewhere = tuple(
        here.help_in(country)
        for country in frame.knowledge.help_lines.countries.values()
        if country is not own
    )
    lines = own.lines if own else ()
    view = HelpPageView(
        title=title,
        breadcrumbs=(),
        help=here.help(),
        voice_only=bool(lines) and not any(line.text or line.chat for line in lines),
        incomplete=frame.words["help_missing"] if frame.knowledge.help_lines.countries else "",
        elsewhere=elsewhere,
    )
    return PageView(HELP, title, intro, "help.html", view, listed=True)


def home_page(frame: Frame) -> PageView:
    """A plain way in, for a site whose authors have not written a home page."""
    here = frame.at(HOME)
    knowledge, words = frame.knowledge, frame.words
    others = [(QUESTIONS, "questions_title")] if knowledge.questions else []
    others += [(COMPARE, "compare_title")] if knowledge.modalities and knowledge.dimensions else []
    others += [(PATHWAYS, "pathways_title")] if knowledge.pathways else []
    view = HomeView(
        title=frame.site_name or words["home_title"],
        pathways=here.entries(knowledge.pathways),
        topics=tuple(
            here.to(topic_path(group.id), group.title, summary=" ".join(group.intro.split()))
            for group in knowledge.groups.values()
        ),
        glossary=here.to(GLOSSARY, words["glossary_title"]),
        others=here.crumbs(*others),
    )
    return PageView(HOME, view.title, words["glossary_intro"], "home.html", view, listed=True)
