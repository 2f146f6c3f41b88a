"""All pages of a site, by path, and those of them that would stand at one address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from psychoed.diagnostics import Diagnostic, Span
from psychoed.graph import addresses, codes
from psychoed.graph.alphabet import letter_anchor
from psychoed.graph.knowledge import Knowledge
from psychoed.model import EntryId, Text


class Claim(NamedTuple):
    """A page's claim to an address: its path, the place where it is written, what it is."""

    path: str
    span: Span | None
    what: str


def site_paths(knowledge: Knowledge) -> Iterator[str]:
    """The paths of all generated pages."""
    yield from (claim.path for claim in _indexes(knowledge))
    yield from (claim.path for claim in _named_pages(knowledge))


class OtherPath(NamedTuple):
    """A path that leads on to the page of two modalities; `former` is the old id in it, if any."""

    path: str
    pair: tuple[EntryId, EntryId]
    former: Text | None


def other_paths_of_pairs(knowledge: Knowledge) -> Iterator[OtherPath]:
    """Two modalities in the other order of their ids, and under the ids that they once had."""
    ids = _ids(knowledge)
    for pair in knowledge.pairs:
        one, other = (
            (id_, *(old for old in knowledge.entry(id_).former_ids if old not in ids))
            for id_ in pair
        )
        for first, second in product(one, other):
            former = next((id_ for id_ in (first, second) if isinstance(id_, Text)), None)
            for path in (addresses.pair_path(first, second), addresses.pair_path(second, first)):
                if path != addresses.pair_path(*pair):
                    yield OtherPath(path, pair, former)


def clashes(
    knowledge: Knowledge, by_hand: Mapping[str, str], *, directories: bool
) -> Iterator[Diagnostic]:
    """Pages and redirects that would replace each other. `by_hand` gives files by path.

    Two entries at one address, and two with one former id, are found where ids are checked.
    """
    hand_written = (Claim(path, Span.of_file(file), "this page") for path, file in by_hand.items())
    taken: dict[str, Claim] = {}
    for claim in (
        *_indexes(knowledge),
        *_named_pages(knowledge),
        *hand_written,
        *_former(knowledge),
    ):
        address = addresses.address(claim.path, directories=directories)
        other = taken.setdefault(address, claim)
        if other is claim or claim.what == other.what:
            continue
        place = claim if claim.span else other
        yield Diagnostic(
            codes.SAME_ADDRESS,
            place.span or Span.of_file(""),
            f"the address /{address} is taken by {_name(other if place is claim else claim)}, "
            f"so {place.what} would be lost",
            "choose another name here",
        )


def _name(claim: Claim) -> str:
    if claim.span is None:
        return "a list that is made from the glossary"
    return f"{claim.span.file}"


def _indexes(knowledge: Knowledge) -> Iterator[Claim]:
    """Lists that nobody writes."""

    def index(path: str) -> Claim:
        return Claim(path, None, "the list")

    yield index(addresses.GLOSSARY)
    if not knowledge.fits_on_one_page:
        for letter in knowledge.names:
            yield index(addresses.letter_path(letter_anchor(letter)))
    yield index(addresses.HELP)
    if knowledge.groups:
        yield index(addresses.TOPICS)
    if knowledge.questions:
        yield index(addresses.QUESTIONS)
    if knowledge.pathways:
        yield index(addresses.PATHWAYS)
    if knowledge.modalities and knowledge.dimensions:
        yield index(addresses.COMPARE)
        for one, other in knowledge.pairs:
            place = Span.of_file(knowledge.entry(other).file)
            what = f"the page of `{one}` and `{other}`"
            yield Claim(addresses.pair_path(one, other), place, what)
    if knowledge.contrasts:
        yield index(addresses.CONFUSED)
    if knowledge.sources:
        yield index(addresses.SOURCES)


def _named_pages(knowledge: Knowledge) -> Iterator[Claim]:
    """Pages that are named in the glossary."""
    for entry in knowledge.entries():
        place = entry.address.span if entry.address else Span.of_file(entry.file)
        yield Claim(addresses.page_path(entry), place, "this entry")
    for group in knowledge.groups.values():
        yield Claim(addresses.topic_path(group.id), group.id.span, "this topic")
    if not (knowledge.modalities and knowledge.dimensions):
        return
    for cut in knowledge.comparisons.values():
        yield Claim(addresses.comparison_path(cut.id), cut.id.span, "this comparison")
    for dimension in knowledge.dimensions.values():
        yield Claim(addresses.dimension_path(dimension.id), dimension.id.span, "this dimension")


def _former(knowledge: Knowledge) -> Iterator[Claim]:
    """Old addresses, which lead on to renamed entries; names of today are told as such."""
    for path, _, former in other_paths_of_pairs(knowledge):
        if former:
            yield Claim(path, former.span, "the old address")
        else:
            yield Claim(path, None, "the other order of two therapies")
    ids = _ids(knowledge)
    for entry in knowledge.entries():
        for old in entry.former_ids:
            if old not in ids:
                yield Claim(addresses.former_path(entry, old), old.span, "the old address")


def _ids(knowledge: Knowledge) -> set[str]:
    """The names in addresses of today."""
    return {str(name) for entry in knowledge.entries() for name in (entry.id, entry.address)}
