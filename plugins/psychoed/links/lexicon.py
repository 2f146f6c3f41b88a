"""All forms of a site in one structure, so that one pass over a text finds the mentions of all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from psychoed.links.claims import (
    NO_CASES,
    Ambiguity,
    Claim,
    NamedForm,
    Sense,
    Senses,
    Tokens,
    collect,
    decide,
    settle,
)
from psychoed.links.languages.rules import Language
from psychoed.links.mentions import Decision
from psychoed.links.starts import Starts, inside_word
from psychoed.links.subject import Subject
from psychoed.links.words import APOSTROPHES, CHARACTER, JOIN, SIGN, WORD, fold


class Match(NamedTuple):
    """Where a form stands in a text."""

    start: int
    end: int
    sense: Sense


class Lexicon:
    """The forms of all concepts with their inflections, and which of them are ambiguous.

    The forms are a tree of tokens, kept flat: `senses` by phrase, and `opened`, the phrases with
    which longer ones begin. (Nodes as objects made the building of 100,000 forms three times
    slower.) The tree is walked token by token, so word boundaries are part of finding: "stress
    tests" is found beside "stress test", and the cost does not depend on the number of forms.
    """

    def __init__(
        self,
        language: Language,
        senses: Mapping[str, Senses],
        ambiguous: tuple[Ambiguity, ...],
        subject: Subject,
    ) -> None:
        self.language = language
        self.subject = subject
        self.ambiguous = tuple(each for each in ambiguous if not each.taken)
        self.taken = tuple(each for each in ambiguous if each.taken)
        self._senses = senses
        self._opened = openings(senses)
        self._tokens = Tokens(language)
        self._starts = Starts({phrase.partition(" ")[0] for phrase in senses}, language)
        word = WORD if language.separates_words else CHARACTER
        self._token = re.compile(f"(?:{JOIN.pattern})?({word}|{SIGN})")

    @classmethod
    def of(
        cls,
        forms: Iterable[NamedForm],
        language: Language,
        subject_words: Iterable[str] = (),
        other_subject_words: Iterable[str] = (),
    ) -> Lexicon:
        """The lexicon of `forms`; their order does not matter.

        `subject_words` show that a paragraph is about the subject of the glossary, and
        `other_subject_words` that a sentence is about something else.
        """
        tokens = Tokens(language)
        claims = collect(forms, language, tokens)
        ambiguities: list[Ambiguity] = []
        senses: dict[str, Senses] = {}
        shared: dict[tuple[str, bool, bool, bool], Senses] = {}
        for phrase, claim in claims.first.items():
            rivals = claims.contested.get(phrase)
            claimants = rivals or [claim]
            if rivals or (claim.form.match_case and not claim.blocks):
                senses[phrase] = settle(claimants, tokens, ambiguities)
            else:
                form = claim.form
                kind = (form.entry, form.auto, form.in_context, claim.blocks)
                known = shared.get(kind)
                senses[phrase] = known or shared.setdefault(kind, undisputed(claim))
            if language.is_too_common(phrase) or all(
                each.inflected and language.is_too_common(each.form.text.lower())
                for each in claimants
            ):
                senses[phrase] = for_authors_only(senses[phrase])
        subject = Subject(subject_words, language, other_subject_words)
        return cls(language, senses, without_inflections(ambiguities), subject)

    def find(self, text: str) -> list[Match]:
        """The forms and phrases in `text`, none overlapping: the leftmost, then the longest."""
        found: list[Match] = []
        done = 0
        for start, end, key in self._starts.find(text):
            if start < done or inside_word(text, start, self.language):
                continue
            if end < len(text) and text[end] in APOSTROPHES:
                whole = self._token.match(text, start)
                if whole:
                    key, end = fold(whole[1]), whole.end()
            match = self._longest(text, start, end, key)
            if match:
                found.append(match)
                done = match.end
        return found

    def _longest(self, text: str, start: int, end: int, key: str) -> Match | None:
        """The longest form that begins with the token `key`; a possessive ending stays outside."""
        senses, opened = self._senses, self._opened
        best: Match | None = None
        phrase, token_start = key, start
        while True:
            if "'" in key:
                for suffix in self.language.possessive_suffixes:
                    before = end - len(suffix)
                    if fold(text[token_start:before]) + suffix == key:
                        owner = phrase.removesuffix(suffix)
                        best = self._match(owner, text, start, before) or best
            if phrase in senses:
                best = self._match(phrase, text, start, end) or best
            if phrase not in opened:
                return best
            token = self._token.match(text, end)
            if token is None:
                return best
            token_start, end = token.span(1)
            key = fold(token[1])
            phrase = f"{phrase} {key}"

    def _match(self, phrase: str, text: str, start: int, end: int) -> Match | None:
        senses = self._senses.get(phrase)
        if senses is None:
            return None
        sense = senses.any_case
        if senses.own_case:
            sense = senses.own_case.get(self._tokens.spelling(text[start:end]), sense)
        return Match(start, end, sense) if sense else None


def openings(phrases: Iterable[str]) -> set[str]:
    """The beginnings of phrases that go on: "stress test" for "stress test anxiety"."""
    opened: set[str] = set()
    for phrase in phrases:
        end = phrase.rfind(" ")
        while end > 0 and phrase[:end] not in opened:
            opened.add(phrase[:end])
            end = phrase.rfind(" ", 0, end)
    return opened


def for_authors_only(senses: Senses) -> Senses:
    """The same words, linked only where an author says so, but for a form that keeps its case."""
    sense = senses.any_case
    if sense is None or sense.decision is not Decision.LINKED:
        return senses
    return senses._replace(any_case=Sense(sense.entries, Decision.TOO_COMMON))


def undisputed(claim: Claim) -> Senses:
    """The senses of a phrase with one claim, in any case."""
    return Senses(decide([claim], []), NO_CASES)


def without_inflections(ambiguities: Iterable[Ambiguity]) -> tuple[Ambiguity, ...]:
    """In order, each once: two forms that clash have clashing plurals too, which is no news."""
    known: dict[tuple[frozenset[tuple[str, str]], str], Ambiguity] = {}
    for ambiguity in sorted(ambiguities, key=rank):
        rivals = frozenset((form.entry, form.text) for form in ambiguity.forms)
        taker = ambiguity.entries[0] if ambiguity.taken else ""
        known.setdefault((rivals, taker), ambiguity)
    return tuple(known.values())


def rank(ambiguity: Ambiguity) -> tuple[bool, str, str, tuple[str, ...]]:
    """Order of ambiguities: what somebody listed before its plural, then by their words."""
    made = all(fold(form.text) != fold(ambiguity.form_text) for form in ambiguity.forms)
    return made, fold(ambiguity.form_text), ambiguity.form_text, ambiguity.entries
