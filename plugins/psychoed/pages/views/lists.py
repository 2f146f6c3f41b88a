"""What pages show that gather many entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from psychoed.pages.views.parts import (
    CellView,
    Citation,
    ConceptEmphases,
    EmphasisPicture,
    GradeView,
    HelpView,
    Link,
    LinkGroup,
)


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
    """A row of a table. One that is `always_shown` can't be left out by a reader's choice."""

    dimension: Link
    question: str
    cells: tuple[CellView, ...]
    always_shown: bool = False


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A table: a row a dimension, a column a modality, by title.

    `pairs` lead to the pages of two modalities, a group for each modality; the `key` of a link
    holds both ids. `chooser` is the address of the script by which a reader chooses columns and
    rows, and needs the `key` of modalities and dimensions; blank where nothing is to be chosen.
    `former` are earlier ids of a modality, by its `key`: shared addresses may still hold them.
    """

    title: str
    breadcrumbs: tuple[Link, ...]
    intro_html: str
    modalities: tuple[Link, ...]
    rows: tuple[ComparisonRow, ...]
    others: tuple[Link, ...]
    sources: tuple[Citation, ...]
    emphases: tuple[ConceptEmphases, ...] = ()
    picture: EmphasisPicture | None = None
    pairs: tuple[LinkGroup, ...] = ()
    chooser: str = ""
    former: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DimensionView:
    """Every modality's answer to one question.

    `grades` stand where it is about research; `limits` lead to whom a therapy may not suit.
    """

    title: str
    breadcrumbs: tuple[Link, ...]
    question: str
    answers: tuple[tuple[Link, CellView], ...]
    sources: tuple[Citation, ...]
    grades: tuple[tuple[Link, tuple[GradeView, ...]], ...] = ()
    limits: tuple[Link, ...] = ()


class Confusion(NamedTuple):
    """Two concepts that are easily confused, and how to tell them apart."""

    one: Link
    other: Link
    html: str


@dataclass(frozen=True, slots=True)
class ConfusedView:
    title: str
    breadcrumbs: tuple[Link, ...]
    intro: str
    confusions: tuple[Confusion, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    title: str
    breadcrumbs: tuple[Link, ...]
    sources: tuple[tuple[Citation, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class HelpPageView:
    """`voice_only`: there are lines of the site's country, and all of them are to be called.

    `incomplete` says what the list lacks.
    """

    title: str
    breadcrumbs: tuple[Link, ...]
    help: HelpView
    voice_only: bool
    incomplete: str
    elsewhere: tuple[HelpView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    title: str
    pathways: tuple[Link, ...]
    topics: tuple[Link, ...]
    glossary: Link
    others: tuple[Link, ...]
