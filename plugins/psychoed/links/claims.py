"""Which concept a spelling names, when several forms claim it.

Never guess: a spelling that two concepts claim names none of them, until all but one yield it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, Protocol

from psychoed.diagnostics import Span
from psychoed.links.languages.rules import Language
from psychoed.links.mentions import Decision
from psychoed.links.words import APOSTROPHES, CHARACTER, JOIN, SIGN, WORD, fold, spelling


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
    def in_context(self) -> bool: ...
    @property
    def not_in(self) -> tuple[str, ...]: ...
    @property
    def derived(self) -> bool: ...
    @property
    def span(self) -> Span | None: ...


class Claim(NamedTuple):
    """A form's claim to a spelling: its own, an inflection, or a phrase in which it means else."""

    form: NamedForm
    spelling: str
    inflected: bool = False
    blocks: bool = False


class Sense(NamedTuple):
    """What a spelling means: entries, and the decision that follows if nothing else forbids.

    With `in_context` it is linked only where the sentence is about the glossary's subject.
    """

    entries: tuple[str, ...]
    decision: Decision
    in_context: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether it means one entry wherever it stands, so that it tells what a text is about."""
        return self.decision is Decision.LINKED and not self.in_context


class Senses(NamedTuple):
    """The senses of equal words: in a certain letter case, and in any other."""

    any_case: Sense | None
    own_case: Mapping[str, Sense]


NO_CASES: Mapping[str, Sense] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A spelling that several concepts claim and none of them gets.

    When it is `taken`, the first of the forms gets it, since it is listed, and the others have it
    as an inflection only.
    """

    form_text: str
    entries: tuple[str, ...]
    forms: tuple[NamedForm, ...]
    taken: bool = False


class Tokens:
    """How forms are cut into tokens: words, and signs such as the bracket in "anxiety (social)"."""

    def __init__(self, language: Language) -> None:
        word = WORD if language.separates_words else CHARACTER
        self._pattern = re.compile(f"{word}|{SIGN}")

    def of(self, text: str) -> list[str]:
        """The tokens of a form, without an apostrophe after its last word or before a space."""
        text = text.strip().rstrip(APOSTROPHES)
        return self._pattern.findall(JOIN.sub(" ", text))

    def phrase(self, text: str) -> str:
        """What all variants of a form have in common: its folded tokens, with spaces between."""
        spaced = text.replace("-", " ")
        if text.isascii() and spaced.replace(" ", "").isalnum():
            return " ".join(spaced.lower().split())
        return " ".join(map(fold, self.of(text)))

    def spelling(self, text: str) -> str:
        """The form's own letters, for forms that match their own case only."""
        return " ".join(map(spelling, self.of(text)))


def claims_of(
    form: NamedForm, language: Language, listed: Container[tuple[str, str]] = ()
) -> Iterator[Claim]:
    """Everything that one form claims.

    Phrases in which it means something else are inflected, too, and so is the form in them: whoever
    excludes "support that claim" excludes "supports that claim". But for an inflection that its
    entry has `listed`, with phrases of its own.
    """
    yield Claim(form, form.text)
    variants = language.variants(form.text)
    for variant in variants:
        yield Claim(form, variant, inflected=True)
    if not form.not_in:
        return
    word = re.compile(rf"(?<!\w){re.escape(form.text)}(?!\w)", re.IGNORECASE)
    others = [other for other in variants if (form.entry, other.casefold()) not in listed]
    for phrase in form.not_in:
        yield Claim(form, phrase, blocks=True)
        inflected = {
            *language.variants(phrase),
            *(word.sub(other.replace("\\", r"\\"), phrase) for other in others),
        }
        for variant in sorted(inflected - {phrase}):
            yield Claim(form, variant, inflected=True, blocks=True)


class Claims(NamedTuple):
    """By phrase, the first claim to it, and all claims where there is more than one."""

    first: dict[str, Claim]
    contested: dict[str, list[Claim]]


def collect(forms: Iterable[NamedForm], language: Language, tokens: Tokens) -> Claims:
    """Everything that `forms` claim."""
    first: dict[str, Claim] = {}
    contested: dict[str, list[Claim]] = {}
    forms = list(forms)
    excluding = {form.entry for form in forms if form.not_in}
    listed = {(form.entry, form.text.casefold()) for form in forms if form.entry in excluding}
    for form in forms:
        for claim in claims_of(form, language, listed):
            phrase = tokens.phrase(claim.spelling)
            known = first.setdefault(phrase, claim)
            if known is not claim:
                contested.setdefault(phrase, [known]).append(claim)
    first.pop("", None)
    contested.pop("", None)
    return Claims(first, contested)


def settle(claims: list[Claim], tokens: Tokens, ambiguities: list[Ambiguity]) -> Senses:
    """The senses of the words that `claims` have in common; adds to `ambiguities`.

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
    for letters, claimants in own_case.items():
        claimants += (
            claim
            for claim in any_case
            if claim.blocks or tokens.spelling(claim.spelling) == letters
        )
    return Senses(
        decide(any_case, ambiguities),
        {
            letters: sense
            for letters, claimants in own_case.items()
            if (sense := decide(claimants, ambiguities))
        },
    )


def decide(claims: list[Claim], ambiguities: list[Ambiguity]) -> Sense | None:
    """Whom a spelling belongs to; adds to `ambiguities` when that can't be said.

    A spelling that an editor listed counts before an inflection made by rule, and both before a
    part of a title; two parts that are equal are told by their titles' parentheses. A phrase in
    which a form means something else blocks that form's concept, not another that bears it as a
    name.
    """
    blocked = {claim.form.entry for claim in claims if claim.blocks}
    meant = [claim for claim in claims if claim.form.entry not in blocked]
    meant = [claim for claim in meant if not claim.form.derived] or meant
    if not meant:
        return Sense(tuple(sorted(blocked)), Decision.OTHER_MEANING) if blocked else None
    listed = [claim for claim in meant if not claim.inflected] or meant
    entries = {claim.form.entry for claim in listed}
    willing = entries - {claim.form.entry for claim in listed if not claim.form.auto}
    if not willing:
        return Sense(tuple(sorted(entries)), Decision.EVERYDAY_WORD)
    names = tuple(sorted(willing))
    if len(names) == 1:
        own = [claim.form for claim in listed if claim.form.entry == names[0]]
        others = [claim.form for claim in meant if claim.form.entry != names[0]]
        if len(listed) < len(meant) and any(form.auto for form in others):
            entries = {form.entry for form in others}
            taken = Ambiguity(listed[0].spelling, (*names, *sorted(entries)), (*own, *others), True)
            ambiguities.append(taken)
        return Sense(names, Decision.LINKED, all(form.in_context for form in own))
    rivals = sorted(
        (claim for claim in listed if claim.form.entry in willing),
        key=lambda claim: (claim.form.entry, claim.spelling),
    )
    forms = tuple(claim.form for claim in rivals)
    if not any(form.derived for form in forms):
        ambiguities.append(Ambiguity(rivals[0].spelling, names, forms))
    return Sense(names, Decision.AMBIGUOUS)
