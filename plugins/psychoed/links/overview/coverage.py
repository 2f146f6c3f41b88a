"""Which concepts the prose of other pages reaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from psychoed.links.mentions import Decision, LinkedPage


class Unreached(NamedTuple):
    """A concept to which no other page links, and what became of its mentions there."""

    entry: str
    decisions: Counter[Decision]

    @property
    def reasons(self) -> str:
        """How often each reason kept a link out: ``once ambiguous, 3 times heading``."""
        return ", ".join(f"{often(count)} {why}" for why, count in self.decisions.most_common())


def often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def unreached(concepts: Iterable[str], pages: Mapping[str, LinkedPage]) -> Iterator[Unreached]:
    """The concepts to which no page but their own links, in the order given."""
    elsewhere: dict[str, Counter[Decision]] = {}
    for name, page in pages.items():
        for mention in page.mentions:
            for entry in mention.entries:
                if entry != name:
                    elsewhere.setdefault(entry, Counter())[mention.decision] += 1
    for concept in concepts:
        decisions = elsewhere.get(concept, Counter())
        if not any(decision.is_link for decision in decisions):
            yield Unreached(concept, decisions)
