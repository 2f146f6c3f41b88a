"""A page before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.articles import Heading
from psychoed.pages.views.entries import (
    ConceptView,
    PathwayView,
    QuestionView,
)
from psychoed.pages.views.lists import (
    ComparisonView,
    ConfusedView,
    DimensionView,
    GlossaryView,
    HelpPageView,
    HomeView,
    ListView,
    SourcesView,
)
from psychoed.pages.views.pairs import PairView

View = (
    ConceptView
    | QuestionView
    | PathwayView
    | GlossaryView
    | ListView
    | ComparisonView
    | DimensionView
    | PairView
    | ConfusedView
    | SourcesView
    | HelpPageView
    | HomeView
)


@dataclass(frozen=True, slots=True)
class SearchText:
    """What search knows of a page: one item a page.

    `phrases` count as much as the title, `words` as much as the text; neither is shown.
    """

    title: str
    text: str
    phrases: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class PageView:
    """A page before it is rendered.

    `edit` is the file behind it; `listed` pages may be in the navigation. `preview` is what links
    to it show, as plain text; blank where they show nothing.
    """

    path: str
    title: str
    description: str
    template: str
    view: View
    headings: tuple[Heading, ...] = ()
    edit: str = ""
    listed: bool = False
    search: SearchText | None = None
    preview: str = ""
