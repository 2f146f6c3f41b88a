"""What the page of two modalities shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from psychoed.pages.views.lists import ComparisonRow
from psychoed.pages.views.parts import Citation, GradeView, Link, LinkGroup


class FacetRow(NamedTuple):
    """What two modalities have in common, or in which they differ.

    `label` says what is compared, `href` leads to all answers, if there is such a page. `values`
    are one for both, or one for each.
    """

    label: str
    href: str
    values: tuple[str, ...]


class GradeRow(NamedTuple):
    """A problem, and how much research there is on each of two modalities for it, if graded."""

    problem: str
    grades: tuple[GradeView | None, ...]


class PairSide(NamedTuple):
    """One of the two: its page, what it is, and sentences that a client could say about it."""

    link: Link
    name: str
    definition: str
    asks_html: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two modalities side by side: what they share before what parts them.

    `unsorted` are rows in which one of them has no facet, so that nothing is computed.
    """

    title: str
    breadcrumbs: tuple[Link, ...]
    sides: tuple[PairSide, PairSide]
    shared: tuple[FacetRow, ...]
    different: tuple[FacetRow, ...]
    unsorted: tuple[Link, ...]
    contrast_html: str
    modalities: tuple[Link, ...]
    rows: tuple[ComparisonRow, ...]
    grades: tuple[GradeRow, ...]
    others: tuple[LinkGroup, ...]
    whole: Link
    sources: tuple[Citation, ...]
