"""All that is easily confused, on one page."""

from __future__ import annotations

from psychoed.graph.addresses import CONFUSED, GLOSSARY
from psychoed.pages.frame import Frame
from psychoed.pages.search_text import search_text
from psychoed.pages.views import ConfusedView, Confusion, PageView


def confused_page(frame: Frame) -> PageView:
    """Every contrast once, by the title of the concept that comes first in the alphabet."""
    here = frame.at(CONFUSED)
    contrasts = frame.knowledge.contrasts
    prose = frame.articles.prose
    linked = here.link([prose[one].contrasts[other] for one, other in contrasts]).fragments
    title, intro = frame.words["confused_title"], frame.words["confused_intro"]
    view = ConfusedView(
        title,
        here.crumbs((GLOSSARY, "glossary_title")),
        intro,
        tuple(
            Confusion(here.entry(one), here.entry(other), html)
            for (one, other), html in zip(contrasts, linked, strict=True)
        ),
    )
    search = search_text(title, intro, phrases=[frame.words["confused_search"]], prose=linked)
    return PageView(CONFUSED, title, intro, "confused.html", view, listed=True, search=search)
