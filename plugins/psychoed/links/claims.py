"""Which concept a spelling names, when several forms claim it.

Never guess: a spelling that two concepts claim names none of them, until all but one yield it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from psychoed.diagnostics import Span
from psychoed.links.inflection import Language
from psychoed.links.mentions import Decision
from psychoed.links.words import APOSTROPHES, JOIN, fold, spelling, word_pattern


class NamedForm(Protocol):
    """One spelling of a concept with its rules; `psychoed.graph.Form` is one."""

    @property
    def text(self) -> str: ...
    @property
    def entry(self) -> str: ...
    @property
    def auto(self) -> bool: ...
    @property
    def match_case(self) -> bool: ...
    @property
    def not_in(self) -> tuple[str, ...]: ...
    @property
    def span(self) -> Span | None: ...


class Claim(NamedTuple):
    """A form's claim to a spelling: its own, an inflection, or a phrase in which it means else."""

    form: NamedForm
    spelling: str
    inflected: bool = False
    blocks: bool = False


class Sense(NamedTuple):
    """What a spelling means: entries, and the decision that follows if nothing else forbids."""

    entries: tuple[str, ...]
    decision: Decision


class Senses(NamedTuple):
    """The senses of equal words: in a certain letter case, and in any other."""

    any_case: Sense | None
    own_case: dict[str, Sense]


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A spelling that several concepts claim and none of them gets."""

    form_text: str
    entries: tuple[str, ...]
    forms: tuple[NamedForm, ...]


Key = tuple[str, ...]
"""Folded tokens: words, and marks such as the bracket in "anxiety (social)"."""


class Tokens:
    """How forms are cut into tokens in a language."""

    def __init__(self, language: Language) -> None:
        word = word_pattern(separates_words=language.separates_words)
        self.pattern = re.compile(rf"{word}|[^\s\u200b\u2010\u2011\u2013-]")

    def of(self, text: str) -> list[str]:
        """The tokens of a form, without an apostrophe after its last word or before a space."""
        text = text.strip().rstrip(APOSTROPHES)
        return self.pattern.findall(JOIN.sub(" ", text))

    def key(self, text: str) -> Key:
        """What all variants of a form have in common."""
        if text.isascii() and text.replace(" ", "").isalnum():
            return tuple(text.lower().split())
        return tuple(map(fold, self.of(text)))

    def spelling(self, text: str) -> str:
        """The form's own letters, for forms that match their own case only."""
        return " ".join(map(spelling, self.of(text)))


def claims_of(form: NamedForm, language: Language) -> Iterator[Claim]:
    """Everything that one form claims."""
    yield Claim(form, form.text)
    for plural in language.plurals(form.text):
        yield Claim(form, plural, inflected=True)
    for phrase in form.not_in:
        yield Claim(form, phrase, blocks=True)
        for plural in language.plurals(phrase):
            yield Claim(form, plural, inflected=True, blocks=True)


def collect(
    forms: Iterable[NamedForm], language: Language, tokens: Tokens
) -> dict[Key, list[Claim]]:
    """All claims, by what they claim."""
    claims: dict[Key, list[Claim]] = {}
    key = tokens.key
    for form in forms:
        for claim in claims_of(form, language):
            claims.setdefault(key(claim.spelling), []).append(claim)
    claims.pop((), None)
    return claims


def settle(claims: list[Claim], tokens: Tokens) -> tuple[Senses, list[Ambiguity]]:
    """The senses of the words that `claims` have in common.

    A form that keeps its own case has that spelling for itself, unless another form is listed with
    just the same letters; the other cases are left to the forms that match in any case.
    """
    any_case: list[Claim] = []
    own_case: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.form.match_case and not claim.blocks:
            own_case.setdefault(tokens.spelling(claim.spelling), []).append(claim)
        else:
            any_case.append(claim)
    ambiguities: list[Ambiguity] = []
    if own_case:
        for letters, claimants in own_case.items():
            claimants += (
                claim
                for claim in any_case
                if claim.blocks or tokens.spelling(claim.spelling) == letters
            )
    senses = Senses(
        decide(any_case, ambiguities),
        {
            letters: sense
            for letters, claimants in own_case.items()
            if (sense := decide(claimants, ambiguities))
        },
    )
    return senses, ambiguities


def decide(claims: list[Claim], ambiguities: list[Ambiguity]) -> Sense | None:
    """Whom a spelling belongs to; adds to `ambiguities` when that can't be said.

    A spelling that an editor listed counts before an inflection made by rule. A phrase in which a
    form means something else blocks that form's concept, not another that bears it as a name.
    """
    blocked = {claim.form.entry for claim in claims if claim.blocks}
    meant = [claim for claim in claims if claim.form.entry not in blocked]
    if not meant:
        return Sense(tuple(sorted(blocked)), Decision.OTHER_MEANING) if blocked else None
    listed = [claim for claim in meant if not claim.inflected] or meant
    entries = {claim.form.entry for claim in listed}
    willing = entries - {claim.form.entry for claim in listed if not claim.form.auto}
    if not willing:
        return Sense(tuple(sorted(entries)), Decision.EVERYDAY_WORD)
    names = tuple(sorted(willing))
    if len(names) == 1:
        return Sense(names, Decision.LINKED)
    rivals = sorted(
        (claim for claim in listed if claim.form.entry in willing),
        key=lambda claim: (claim.form.entry, claim.spelling),
    )
    forms = tuple(claim.form for claim in rivals)
    ambiguities.append(Ambiguity(rivals[0].spelling, names, forms))
    return Sense(names, Decision.AMBIGUOUS)
