"""Whether a paragraph is about the glossary's subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from psychoed.links.claims import Sense
from psychoed.links.languages.rules import Language
from psychoed.links.mentions import Decision


class Subject:
    """The words by which a subject is known: "therapist", "counselling"."""

    def __init__(self, words: Iterable[str], language: Language) -> None:
        known = {form for word in words for form in (word, *language.variants(word))}
        edge = r"\b" if language.separates_words else ""
        any_word = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))
        self._pattern = re.compile(f"{edge}(?:{any_word}){edge}", re.IGNORECASE) if known else None

    def is_named_in(self, text: str) -> bool:
        """Whether one of the words stands in `text`."""
        return self._pattern is not None and self._pattern.search(text) is not None


class SenseFound(Protocol):
    """A mention with what it means, as a lexicon finds it."""

    @property
    def sense(self) -> Sense: ...


class BlockContext:
    """What else stands in a paragraph (or a list item, or a cell) shows what its words mean."""

    def __init__(self, text: str, matches: Sequence[SenseFound], subject: Subject) -> None:
        self._text = text
        self._matches = matches
        self._subject = subject

    def shows(self, entry: str) -> bool:
        """Whether a word of the subject stands here, or another term that means one thing only."""
        return self._subject.is_named_in(self._text) or any(
            match.sense.decision is Decision.LINKED
            and not match.sense.in_context
            and match.sense.entries[0] != entry
            for match in self._matches
        )
