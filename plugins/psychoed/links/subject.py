"""Whether a sentence is about the glossary's subject."""

from __future__ import annotations

import re
from collections.abc import Iterable

from psychoed.links.languages.rules import Language


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
