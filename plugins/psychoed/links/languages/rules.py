"""What a language contributes to linking: its inflections, and how its sentences end."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field


def no_variants(form: str) -> tuple[str, ...]:
    """For languages whose rules are not known: a form stands for itself only."""
    return ()


def no_stem(word: str) -> str:
    """For languages whose rules are not known: nothing is related to anything."""
    return ""


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language, as data.

    `variants` gives the other regular numbers and spellings of a form, in the form's own letter
    case and without the form itself. `possessive_suffixes` may follow a form inside the same word
    (``therapist's``) and stay outside the link; they are lower case and begin with a straight
    apostrophe. One that ends a word (``therapists'``) never belongs to it and needs no suffix.
    `elided_prefixes` may stand before a form in the same word (``l'alliance``), lower case with a
    straight apostrophe at the end. `prefixes`, lower case, make another thing of the word behind
    their hyphen (``anti-trust``), which is then no mention. When `separates_words` is false every
    character is a word, so forms match without boundaries. `abbreviations` are lower case, without
    their last full stop. `stem` gives what the relatives of a lower-case word have in common
    ("empathy", "empathic"), or nothing where it can't be said; it only serves to propose forms.
    `capitals_name` is true where a capital inside a sentence is the mark of a name, with the
    exception of `no_names`. `function_words` hold sentences together: as the name of a concept they
    and their inflections are linked only where an author says so. `complement` matches behind a
    word what the word is of ("of the therapy" behind "ending"), and `person` the words in it that
    stand for people.
    """

    code: str
    variants: Callable[[str], tuple[str, ...]] = no_variants
    possessive_suffixes: tuple[str, ...] = ()
    elided_prefixes: tuple[str, ...] = ()
    prefixes: frozenset[str] = field(default_factory=frozenset)
    separates_words: bool = True
    abbreviations: frozenset[str] = field(default_factory=frozenset)
    stem: Callable[[str], str] = no_stem
    capitals_name: bool = False
    no_names: frozenset[str] = field(default_factory=frozenset)
    function_words: frozenset[str] = field(default_factory=frozenset)
    complement: re.Pattern[str] | None = None
    person: re.Pattern[str] | None = None

    def is_too_common(self, phrase: str) -> bool:
        """Whether a folded form is no name by itself: a function word, one letter, a number."""
        return phrase in self.function_words or (
            self.separates_words and (len(phrase) < 2 or phrase.isdigit())
        )

    def count_words(self, text: str) -> int:
        """About how many words; without spaces between them, two characters count as one."""
        if self.separates_words:
            words = text.strip()
            return words.count(" ") + words.count("\n") + 1 if words else 0
        return sum(map(str.isalnum, text)) // 2


NEUTRAL = Language("")
"""No inflection, words separated by spaces: what is used for a language without rules."""
