"""The knowledge graph: entries joined, inverses derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from psychoed.graph.alphabet import Names, title_key
from psychoed.graph.doubts import Doubts
from psychoed.graph.forms import Form, forms_of
from psychoed.model import (
    Comparison,
    Concept,
    Country,
    Dimension,
    Emphasis,
    Entry,
    EntryId,
    Group,
    HelpLines,
    Modality,
    Pathway,
    Question,
    SiteSettings,
    Text,
)
from psychoed.read import BibItem

MOST_ON_ONE_PAGE = 400
"""Entries up to which the A to Z is not parted by letter."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Everything a concept stands in relation to, both directions, each list by title."""

    broader: tuple[EntryId, ...] = ()
    narrower: tuple[EntryId, ...] = ()
    part_of: tuple[EntryId, ...] = ()
    parts: tuple[EntryId, ...] = ()
    related: tuple[EntryId, ...] = ()
    contrasts: tuple[tuple[EntryId, Text], ...] = ()
    emphasised_in: tuple[tuple[EntryId, Emphasis], ...] = ()
    questions: tuple[EntryId, ...] = ()
    pathways: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that is known, by id. Concepts include modalities; mappings are in order of title."""

    site: SiteSettings
    help_lines: HelpLines
    concepts: Mapping[EntryId, Concept]
    questions: Mapping[EntryId, Question]
    pathways: Mapping[EntryId, Pathway]
    groups: Mapping[str, Group]
    dimensions: Mapping[str, Dimension]
    comparisons: Mapping[str, Comparison]
    sources: Mapping[str, BibItem]
    neighbours: Mapping[EntryId, Neighbours]
    cited_by: Mapping[str, tuple[EntryId, ...]]
    steps: Mapping[EntryId, tuple[EntryId, ...]] = field(default_factory=dict)
    """The entries on each pathway, in order; only those that exist."""
    names: Names = field(default_factory=dict)
    """The A to Z."""
    questions_by_pathway: Mapping[str, tuple[EntryId, ...]] = field(default_factory=dict)
    modalities: tuple[Modality, ...] = ()
    """Kinds of therapy, by title: the only order in which they are ever shown."""
    pairs: tuple[tuple[EntryId, EntryId], ...] = ()
    """Modalities that are compared two by two, each pair's ids in alphabetical order."""
    contrasts: tuple[tuple[EntryId, EntryId], ...] = ()
    """What is easily confused: two concepts each, by title."""
    former_ids: Mapping[EntryId, EntryId] = field(default_factory=dict)
    """The entry to which each former id leads; none that is an entry's id today."""
    doubts: Doubts = field(default_factory=Doubts)
    """What may exist besides, because it could not be read."""

    @property
    def fits_on_one_page(self) -> bool:
        """Whether the whole A to Z is one page: about 150 kB of HTML at most."""
        return len(self.concepts) <= MOST_ON_ONE_PAGE

    def questions_on(self, pathway: str) -> tuple[EntryId, ...]:
        """The questions of a pathway, by title; with no pathway, those that stand on none."""
        return self.questions_by_pathway.get(pathway, ())

    def entries(self) -> Iterator[Entry]:
        """Every entry: concepts and modalities, then questions, then pathways."""
        yield from self.concepts.values()
        yield from self.questions.values()
        yield from self.pathways.values()

    def entry(self, entry_id: EntryId) -> Entry:
        """The entry of an id that exists."""
        for kind in (self.concepts, self.questions, self.pathways):
            if found := kind.get(entry_id):
                return found
        raise KeyError(entry_id)

    def pair(self, one: EntryId, other: EntryId) -> tuple[Modality, Modality]:
        """Two modalities, by title."""
        found = [self.concepts[id_] for id_ in self.in_order((one, other))]
        first, second = (each for each in found if isinstance(each, Modality))
        return first, second

    def in_order(self, ids: Iterable[EntryId]) -> list[EntryId]:
        """Those of the ids that are concepts, by title."""
        known = {id_: self.concepts[id_] for id_ in ids if id_ in self.concepts}
        return sorted(known, key=lambda id_: (title_key(known[id_].heading), id_))

    @property
    def limits(self) -> tuple[str, ...]:
        """The rows of the comparison that say whom a therapy may not suit."""
        return tuple(id_ for id_, row in self.dimensions.items() if row.about == "limits")

    @property
    def country(self) -> Country | None:
        """The country whose help lines this site shows. There is no default."""
        return self.help_lines.countries.get(self.site.country)

    def forms(self) -> Iterator[Form]:
        """The lexicon: every spelling by which prose may name a concept."""
        for concept in self.concepts.values():
            yield from forms_of(concept)
