"""Parts that several kinds of page show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """A link from one page to another, relative to the page it stands on.

    `key` is what a script knows it by: an id, or two ids with a space between.
    """

    title: str
    href: str
    summary: str = ""
    key: str = ""


class Citation(NamedTuple):
    """A source, formatted: ``authors (year). title. container, details. address``.

    `href` leads to its place on the sources page.
    """

    key: str
    authors: str
    year: str
    title: str
    container: str
    details: str
    address: str
    checked: str
    href: str = ""


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


class BacklinkView(NamedTuple):
    """A page that mentions this one, with the sentence around the link."""

    page: Link
    before: str
    surface: str
    after: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under one heading: `title`, or what the wording has under `label`."""

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
    facet: str
    status: str
    sources: tuple[Citation, ...]


class EmphasisView(NamedTuple):
    """How much weight a modality gives to a concept. `weight` is a key of the wording.

    `follows_from` leads to the answers among which one says so.
    """

    modality: Link
    weight: str
    follows_from: Link | None
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class GradeView:
    """How much research there is for one problem; unsigned grades are not shown as grades.

    `note` says in which form or with whom it was done.
    """

    problem: str
    note: str
    grade: str
    graded_by: str
    date: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ConceptEmphases:
    """One concept, and what modalities say of it; of `others` nothing is said.

    `across` says what holds in all of them, or in most.
    """

    concept: Link
    definition: str
    stated: tuple[EmphasisView, ...]
    others: bool
    across: str

    @property
    def is_said(self) -> bool:
        return bool(self.stated or self.across)


class EmphasisRow(NamedTuple):
    """A modality's weights for the concepts of a picture, as keys of the wording, or blank."""

    name: str
    weights: tuple[str, ...]


class EmphasisPicture(NamedTuple):
    """Weights as a grid: concepts by modalities."""

    concepts: tuple[str, ...]
    rows: tuple[EmphasisRow, ...]
