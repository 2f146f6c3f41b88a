"""What pages are made of: frozen values that templates show without deciding anything.

Strings are plain text, except those whose name ends in `html`, which are finished HTML.
"""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.articles import Heading


@dataclass(frozen=True, slots=True)
class Link:
    """A link from one page to another, relative to the page it stands on."""

    title: str
    href: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, formatted: ``authors (year). title. container, details. address``."""

    key: str
    authors: str
    year: str
    title: str
    container: str
    details: str
    address: str
    checked: str
    href: str


@dataclass(frozen=True, slots=True)
class HelpLineView:
    """A help line. Numbers come twice: as they are read, and as telephones dial them."""

    name: str
    for_whom: str
    call: str
    call_dial: str
    text: str
    text_dial: str
    text_word: str
    chat: str
    web: str
    hours: str
    cost: str
    verified: str


@dataclass(frozen=True, slots=True)
class HelpView:
    """Help in a crisis, for one country, or in general when the site names none."""

    country: str
    emergency: str
    emergency_dial: str
    lines: tuple[HelpLineView, ...]
    directory: Link | None
    page: Link


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Who wrote and checked a page. `reviewed_by` is blank until a clinician has checked it."""

    authors: str
    reviewed_by: str
    reviewed_on: str
    due: str


@dataclass(frozen=True, slots=True)
class BacklinkView:
    """A page that mentions this one, with the sentence around the link."""

    page: Link
    before: str
    surface: str
    after: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under one heading. `label` is a key of the wording, unless `title` names the group itself."""

    label: str
    links: tuple[Link, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class BacklinkGroup:
    """Backlinks from one kind of page. `label` is a key of the wording."""

    label: str
    backlinks: tuple[BacklinkView, ...]


@dataclass(frozen=True, slots=True)
class PathwayPlace:
    """The place of an entry on a pathway."""

    pathway: Link
    number: int
    length: int
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class CellView:
    """A modality's answer on one dimension. Without an answer, `status` says why."""

    dimension: Link
    question: str
    html: str
    term: str
    status: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class GradeView:
    """How much research there is for one problem; unsigned grades are not shown as grades."""

    problem: str
    grade: str
    graded_by: str
    date: str
    sources: tuple[Citation, ...]


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
    contrasts: tuple[tuple[Link, str], ...]
    emphasised_in: tuple[tuple[Link, str], ...]
    ask_your_therapist: tuple[str, ...]
    relations: tuple[LinkGroup, ...]
    questions: tuple[Link, ...]
    pathways: tuple[PathwayPlace, ...]
    sources: tuple[Citation, ...]
    backlinks: tuple[BacklinkGroup, ...]
    review: ReviewView


@dataclass(frozen=True, slots=True)
class QuestionView:
    title: str
    breadcrumbs: tuple[Link, ...]
    help: HelpView | None
    answer_html: str
    body_html: str
    concepts: tuple[Link, ...]
    pathway: Link | None
    others: tuple[Link, ...]
    sources: tuple[Citation, ...]
    backlinks: tuple[BacklinkGroup, ...]
    review: ReviewView


@dataclass(frozen=True, slots=True)
class StepView:
    link: Link
    why: str


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


@dataclass(frozen=True, slots=True)
class Term:
    """A line of the A-Z: an entry with its definition, or another name that says where to look."""

    name: str
    anchor: str
    href: str
    definition: str
    see: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    anchor: str
    href: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The A-Z. `shown` are the letters whose terms stand on this page."""

    title: str
    breadcrumbs: tuple[Link, ...]
    letters: tuple[Letter, ...]
    shown: tuple[Letter, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """An index page: an introduction and groups of links."""

    title: str
    breadcrumbs: tuple[Link, ...]
    intro_html: str
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    dimension: Link
    question: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A table: a row a dimension, a column a modality, by title."""

    title: str
    breadcrumbs: tuple[Link, ...]
    intro_html: str
    modalities: tuple[Link, ...]
    rows: tuple[ComparisonRow, ...]
    others: tuple[Link, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DimensionView:
    """Every modality's answer to one question."""

    title: str
    breadcrumbs: tuple[Link, ...]
    question: str
    answers: tuple[tuple[Link, CellView], ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    title: str
    breadcrumbs: tuple[Link, ...]
    sources: tuple[tuple[Citation, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class HelpPageView:
    title: str
    breadcrumbs: tuple[Link, ...]
    help: HelpView
    elsewhere: tuple[HelpView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    title: str
    pathways: tuple[Link, ...]
    topics: tuple[Link, ...]
    glossary: Link
    others: tuple[Link, ...]


View = (
    ConceptView
    | QuestionView
    | PathwayView
    | GlossaryView
    | ListView
    | ComparisonView
    | DimensionView
    | SourcesView
    | HelpPageView
    | HomeView
)


@dataclass(frozen=True, slots=True)
class SearchText:
    """What search knows of a page: one item a page, with the words people look for it by."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A page before it is rendered. `edit` is the file behind it; `listed` pages may be in the navigation."""

    path: str
    title: str
    description: str
    template: str
    view: View
    headings: tuple[Heading, ...] = ()
    edit: str = ""
    listed: bool = False
    search: SearchText | None = None
