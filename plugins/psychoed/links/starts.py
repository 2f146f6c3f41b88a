"""Where in a text a form may begin: the only work that grows with every word of the site."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from psychoed.links.languages.rules import Language
from psychoed.links.words import APOSTROPHES, CHARACTER, HYPHENS, UNUSUAL, WORD, fold

AMID_WORDS = APOSTROPHES + HYPHENS

LAST_WORD = re.compile(r"\w+\Z")
LONGEST_PREFIX = 20
"""Characters before a hyphen that are looked at."""

TYPOGRAPHIC = "\u00a0\u2009\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2026\ufffc"
"""What makes most English texts more than ASCII; each stands between words."""

BETWEEN_WORDS = str.maketrans(
    {point: " " for point in range(128) if not (chr(point).isalnum() or chr(point) == "_")}
)


class Starts:
    """The first words of all forms, and how to find them."""

    def __init__(self, tokens: Collection[str], language: Language) -> None:
        """`tokens` are the first tokens of the forms, folded; some may be signs."""
        self._first = {token.partition("'")[0] or token for token in tokens}
        signs = sorted(re.escape(token) for token in tokens if not re.match(WORD, token))
        self._only_words = language.separates_words and not signs
        self._elided = language.elided_prefixes
        word = WORD if language.separates_words else CHARACTER
        self._simple = re.compile("|".join([r"\w+" if language.separates_words else word, *signs]))
        self._full = re.compile("|".join([word, *signs]))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and folded text of the words in `text` with which a form begins.

        A word with an apostrophe may end before it: the caller looks further.
        """
        flat = text
        if not text.isascii():
            for character in TYPOGRAPHIC:
                flat = flat.replace(character, " ")
        if self._only_words and flat.isascii():
            return self._in_ascii(flat)
        return self._in_any(text)

    def _in_ascii(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The same as `_in_any`, three times as fast; ASCII keeps its length in lower case."""
        words = f" {text.lower().translate(BETWEEN_WORDS)} "
        place = 0
        for word in filter(self._first.__contains__, words.split()):
            place = words.index(f" {word} ", place)
            end = place + len(word)
            yield place, end, word
            place = end

    def _in_any(self, text: str) -> Iterator[tuple[int, int, str]]:
        first = self._first
        pattern = self._full if UNUSUAL.search(text) else self._simple
        for word in pattern.finditer(text):
            key = fold(word[0])
            if key in first or ("'" in key and key.partition("'")[0] in first):
                yield *word.span(), key
            elif self._elided and (cut := elided(key, self._elided)) and key[cut:] in first:
                yield word.start() + cut, word.end(), key[cut:]


def elided(word: str, prefixes: tuple[str, ...]) -> int:
    """How much of a folded word is an article or the like that lost its vowel: "l'" is two."""
    return next((len(prefix) for prefix in prefixes if word.startswith(prefix)), 0)


def inside_word(text: str, start: int, language: Language) -> bool:
    """Whether ``text[start]`` is amid a word: behind an apostrophe, but not that of an elided
    prefix, or behind the hyphen of a prefix that makes another word."""
    if start < 2 or text[start - 1] not in AMID_WORDS or not text[start - 2].isalnum():
        return False
    if text[start - 1] in HYPHENS:
        prefix = LAST_WORD.search(text, max(0, start - LONGEST_PREFIX), start - 1)
        return prefix is not None and fold(prefix[0]) in language.prefixes
    before = fold(text[max(0, start - 8) : start].split()[-1])
    return not any(
        before.endswith(prefix) and not before[: -len(prefix)][-1:].isalnum()
        for prefix in language.elided_prefixes
    )
