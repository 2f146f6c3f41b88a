"""Whether a paragraph is about the glossary's subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Protocol

from psychoed.links.claims import Sense
from psychoed.links.languages.rules import Language
from psychoed.links.sentences import Sentences


class Subject:
    """The words by which a subject is known, "therapist", and those of others, "dentist"."""

    def __init__(
        self, words: Iterable[str], language: Language, others: Iterable[str] = ()
    ) -> None:
        self.language = language
        self._own = _pattern(words, language)
        self._other = _pattern(others, language)

    @property
    def has_others(self) -> bool:
        return self._other is not None

    def is_named_in(self, text: str) -> bool:
        """Whether one of its words stands in `text`."""
        return self._own is not None and self._own.search(text) is not None

    def other_word_in(self, text: str) -> str:
        """The first word of another subject in `text`; nothing where there is none."""
        found = self._other.search(text) if self._other else None
        return found[0] if found else ""


def _pattern(words: Iterable[str], language: Language) -> re.Pattern[str] | None:
    known = {form for word in words for form in (word, *language.variants(word))}
    edge = r"\b" if language.separates_words else ""
    any_word = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))
    return re.compile(f"{edge}(?:{any_word}){edge}", re.IGNORECASE) if known else None


class MatchFound(Protocol):
    """A mention with what it means, as a lexicon finds it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sense(self) -> Sense: ...


class BlockContext:
    """What else stands in a paragraph (or a list item, or a cell) shows what its words mean."""

    def __init__(
        self, text: str, matches: Sequence[MatchFound], subject: Subject, sentences: Sentences
    ) -> None:
        self._text = text
        self._matches = matches
        self._subject = subject
        self._sentences = sentences

    @cached_property
    def _is_named(self) -> bool:
        """Whether a word of the subject stands here."""
        return self._subject.is_named_in(self._text)

    @cached_property
    def _certain(self) -> list[MatchFound]:
        """The mentions that mean one thing only."""
        return [match for match in self._matches if match.sense.is_certain]

    @cached_property
    def _terms(self) -> set[str]:
        """The entries of these."""
        return {match.sense.entries[0] for match in self._certain}

    def shows(self, match: MatchFound) -> bool:
        """Whether a word of the subject stands here, or another term that means one thing only."""
        complement = self._subject.language.complement
        of = complement and complement.match(self._text, match.end)
        if of and not self._is_ours(of.start(), of.end()):
            return False
        return self._is_named or bool(self._terms - {match.sense.entries[0]})

    def _is_ours(self, start: int, end: int) -> bool:
        """Whether a part of the text speaks of the subject, of another term, or of people."""
        part = self._text[start:end]
        person = self._subject.language.person
        return (
            self._subject.is_named_in(part)
            or any(start <= other.start < end for other in self._matches)
            or bool(person and person.search(part))
        )

    def is_elsewhere(self, match: MatchFound) -> bool:
        """Whether a mention's sentence is about another subject, by its words.

        A word of ours in the same sentence speaks for a term, and so does another term, but neither
        for an everyday word.
        """
        if not self.other_word(match):
            return False
        start, end = self._sentences.limits(match.start, match.end)
        return match.sense.in_context or not (
            self._subject.is_named_in(self._text[start:end])
            or any(
                start <= other.start < end and other.sense.entries != match.sense.entries
                for other in self._certain
            )
        )

    def other_word(self, match: MatchFound) -> str:
        """The word of another subject in a mention's sentence; nothing where there is none."""
        if not self._subject.has_others:
            return ""
        start, end = self._sentences.limits(match.start, match.end)
        return self._subject.other_word_in(self._text[start:end])
