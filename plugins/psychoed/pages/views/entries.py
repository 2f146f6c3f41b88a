"""What the pages of entries show."""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.pages.views.parts import (
    BacklinkGroup,
    CellView,
    Citation,
    ConceptEmphases,
    GradeView,
    HelpView,
    Link,
    LinkGroup,
    PathwayPlace,
    ReviewView,
)


@dataclass(frozen=True, slots=True)
class ConceptView:
    title: str
    breadcrumbs: tuple[Link, ...]
    acronym: str
    also_called: tuple[str, ...]
    scope: str
    definition: str
    body_html: str
    help: HelpView | None
    cells: tuple[CellView, ...]
    grades: tuple[GradeView, ...]
    compare: Link | None
    pairs: tuple[LinkGroup, ...]
    contrasts: tuple[tuple[Link, str], ...]
    confused: Link
    emphasised_in: ConceptEmphases
    asks_html: tuple[str, ...]
    relations: tuple[LinkGroup, ...]
    questions: tuple[Link, ...]
    pathways: tuple[PathwayPlace, ...]
    sources: tuple[Citation, ...]
    backlinks: tuple[BacklinkGroup, ...]
    review: ReviewView


@dataclass(frozen=True, slots=True)
class QuestionView:
    """`help_first` stands before the answer, `help` after it; a page has one of them at most."""

    title: str
    breadcrumbs: tuple[Link, ...]
    help_first: HelpView | None
    help: HelpView | None
    answer_html: str
    body_html: str
    concepts: tuple[Link, ...]
    pathway: Link | None
    others: tuple[Link, ...]
    pathways: tuple[PathwayPlace, ...]
    sources: tuple[Citation, ...]
    backlinks: tuple[BacklinkGroup, ...]
    review: ReviewView


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a pathway with the sentence that leads to it, as HTML."""

    link: Link
    why_html: str


@dataclass(frozen=True, slots=True)
class PathwayView:
    title: str
    breadcrumbs: tuple[Link, ...]
    help: HelpView | None
    intro_html: str
    steps: tuple[StepView, ...]
    questions: tuple[Link, ...]
    sources: tuple[Citation, ...]
    review: ReviewView
