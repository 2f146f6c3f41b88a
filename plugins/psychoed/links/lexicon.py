"""All forms of a site in one structure, so that one pass over a text finds the mentions of all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from psychoed.links.claims import (
    Ambiguity,
    NamedForm,
    Sense,
    Senses,
    Tokens,
    collect,
    settle,
)
from psychoed.links.inflection import Language
from psychoed.links.words import JOIN, fold, word_pattern


class Match(NamedTuple):
    """Where a form stands in a text."""

    start: int
    end: int
    sense: Sense


class Node:
    """A place in the tree of tokens: how forms go on, and what they mean if they end here."""

    __slots__ = ("following", "senses")

    def __init__(self) -> None:
        self.following: dict[str, Node] | None = None
        self.senses: Senses | None = None


class Lexicon:
    """The forms of all concepts with their inflections, and which of them are ambiguous.

    The tree is walked token by token, so word boundaries are part of finding: "stress tests" is
    found beside "stress test", and the cost does not depend on the number of forms.
    """

    def __init__(self, language: Language, root: Node, ambiguous: tuple[Ambiguity, ...]) -> None:
        self.language = language
        self.ambiguous = ambiguous
        self._first: dict[str, Node] = root.following or {}
        self._tokens = Tokens(language)
        self._suffixes = language.possessive_suffixes
        self._starts = re.compile(start_pattern(self._first, language))

    @classmethod
    def of(cls, forms: Iterable[NamedForm], language: Language) -> Lexicon:
        """The lexicon of `forms`; their order does not matter."""
        tokens = Tokens(language)
        root = Node()
        ambiguities: dict[frozenset[tuple[str, str]], Ambiguity] = {}
        for key, claims in collect(forms, language, tokens).items():
            node = root
            for token in key:
                following = node.following
                if following is None:
                    following = node.following = {}
                child = following.get(token)
                if child is None:
                    child = following[token] = Node()
                node = child
            node.senses, found = settle(claims, tokens)
            for ambiguity in found:
                rivals = frozenset((form.entry, form.text) for form in ambiguity.forms)
                known = ambiguities.setdefault(rivals, ambiguity)
                if rank(ambiguity) < rank(known):
                    ambiguities[rivals] = ambiguity
        return cls(language, root, tuple(sorted(ambiguities.values(), key=rank)))

    def find(self, text: str) -> list[Match]:
        """The forms and phrases in `text`, none overlapping: the leftmost, then the longest."""
        found: list[Match] = []
        done = 0
        first = self._first
        folded = str.lower if text.isascii() else fold
        for word in self._starts.finditer(text):
            key = folded(word[0])
            if key in first or ("'" in key and self._owners(key)):
                start = word.start()
                if start >= done:
                    match = self._longest(text, start)
                    if match:
                        found.append(match)
                        done = match.end
        return found

    def _owners(self, key: str) -> bool:
        return any(
            key.endswith(suffix) and key.removesuffix(suffix) in self._first
            for suffix in self._suffixes
        )

    def _longest(self, text: str, start: int) -> Match | None:
        """The longest form that begins at `start`; a possessive ending stays outside."""
        best: Match | None = None
        following: dict[str, Node] | None = self._first
        place = start
        token_at = self._tokens.pattern.match
        while following:
            token = token_at(text, place)
            if token is None:
                break
            key = fold(token[0])
            if "'" in key:
                for suffix in self._suffixes:
                    end = token.end() - len(suffix)
                    owner = following.get(key.removesuffix(suffix))
                    if owner and key.endswith(suffix) and fold(text[place:end]) + suffix == key:
                        best = self._sense(owner, text, start, end) or best
            node = following.get(key)
            if node is None:
                break
            place = token.end()
            best = self._sense(node, text, start, place) or best
            following = node.following
            if following:
                join = JOIN.match(text, place)
                place = join.end() if join else place
        return best

    def _sense(self, node: Node, text: str, start: int, end: int) -> Match | None:
        senses = node.senses
        if senses is None:
            return None
        sense = senses.any_case
        if senses.own_case:
            sense = senses.own_case.get(self._tokens.spelling(text[start:end]), sense)
        return Match(start, end, sense) if sense else None


def start_pattern(first: Iterable[str], language: Language) -> str:
    """What a form can begin with: words, and the marks that some form does begin with."""
    word = word_pattern(separates_words=language.separates_words)
    marks = sorted(token for token in first if not re.match(word, token))
    return "|".join([word, *map(re.escape, marks)])


def rank(ambiguity: Ambiguity) -> tuple[str, str, tuple[str, ...]]:
    """Order of ambiguities: by their words, the form before its longer plural."""
    return fold(ambiguity.form_text), ambiguity.form_text, ambiguity.entries
