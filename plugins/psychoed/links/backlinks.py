"""Links seen from their targets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from psychoed.links.mentions import LinkedPage, Sentence


class Backlink(NamedTuple):
    """A page that links here, and the sentence in which its first link stands."""

    page: str
    sentence: Sentence


def backlinks(pages: Mapping[str, LinkedPage]) -> Mapping[str, tuple[Backlink, ...]]:
    """By entry id, one backlink for each page that links to it, in the order of `pages`."""
    found: dict[str, dict[str, Backlink]] = {}
    for page, linked in pages.items():
        for mention in linked.mentions:
            if mention.decision.is_link and mention.sentence:
                target = found.setdefault(mention.entries[0], {})
                target.setdefault(page, Backlink(page, mention.sentence))
    return {entry: tuple(links.values()) for entry, links in found.items()}
