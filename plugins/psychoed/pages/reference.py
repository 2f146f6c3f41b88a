"""Pages that gather one kind of thing; and a home page for a site without one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

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
from psychoed.pages.search_text import search_text
from psychoed.pages.views import HelpPageView, HomeView, PageView, SourcesView

HOME = "index"


def sources_page(frame: Frame) -> PageView:
    """The bibliography: each source says where it is cited."""
    here = frame.at(SOURCES)
    knowledge = frame.knowledge
    title, intro = frame.words["sources_title"], frame.words["sources_intro"]
    by_hand = _cited_by_hand(frame)
    sources = tuple(
        (
            citation,
            (
                *here.entries(knowledge.cited_by.get(citation.key, ())),
                *(here.to(path, frame.titles[path]) for path in by_hand.get(citation.key, ())),
            ),
        )
        for citation in here.citations(knowledge.sources)
    )
    view = SourcesView(title, (), sources)
    search = search_text(title, intro)
    return PageView(SOURCES, title, intro, "sources.html", view, listed=True, search=search)


_TO_SOURCE = re.compile(r"""href="[^"#]*\bsources/(?:index\.(?:md|html))?#([^"]+)\"""")


def _cited_by_hand(frame: Frame) -> Mapping[str, Sequence[str]]:
    """By key of a source, the hand-written pages with a link to its place in the bibliography."""
    cited: defaultdict[str, list[str]] = defaultdict(list)
    for path, html in frame.articles.by_hand.items():
        for key in dict.fromkeys(_TO_SOURCE.findall(html)):
            cited[key].append(path)
    return cited


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
    names = (line.name for line in lines)
    search = search_text(title, intro, phrases=(frame.words["help_search"], *names))
    return PageView(HELP, title, intro, "help.html", view, listed=True, search=search)


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
            here.to(topic_path(group.id), group.title, summary=frame.intro(topic_path(group.id)))
            for group in knowledge.groups.values()
        ),
        glossary=here.to(GLOSSARY, words["glossary_title"]),
        others=here.crumbs(*others),
    )
    return PageView(HOME, view.title, words["glossary_intro"], "home.html", view, listed=True)
