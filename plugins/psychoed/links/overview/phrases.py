"""Phrases that stand out in prose, as names and terms do, and words that are nobody's form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from psychoed.links.entities import OBJECT
from psychoed.links.html import CLOSE, OPEN, tokens
from psychoed.links.languages.rules import Language
from psychoed.links.lexicon import Lexicon
from psychoed.links.open_elements import OpenElements
from psychoed.links.prose import blocks
from psychoed.links.written_pages import WrittenPage

MARKED = frozenset({"em", "strong", "dfn", "i", "b"})

MOST_WORDS = 4
"""Words of a marked phrase; a longer one is stressed, not named."""

NAME = re.compile(r"(?<=[a-z,;(] )[A-Z][a-z]+(?:[ -](?:of |and |the )?[A-Z][a-z]+)+\b")
"""Two or more words with capitals, not at the beginning of a sentence."""

ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w-])")


class Phrase(NamedTuple):
    """A phrase, and the pages on which it stands."""

    text: str
    pages: Sequence[WrittenPage]


def unexplained(
    pages: Iterable[WrittenPage], lexicon: Lexicon, *, least_pages: int
) -> Iterator[Phrase]:
    """Phrases that stand out on at least `least_pages` pages, and that no entry explains.

    They are marked by their author (emphasis), or written with capitals where the language keeps
    capitals for names.
    """
    found: defaultdict[str, dict[str, WrittenPage]] = defaultdict(dict)
    for page in pages:
        for text in _standing_out(page, lexicon.language):
            if not any(match.end - match.start == len(text) for match in lexicon.find(text)):
                found[text].setdefault(page.name, page)
    for text in sorted(found):
        if len(found[text]) >= least_pages:
            yield Phrase(text, tuple(found[text].values()))


def _standing_out(page: WrittenPage, language: Language) -> Iterator[str]:
    for fragment in page.fragments:
        yield from _marked(fragment)
        if language.capitals_name:
            for text in prose_of(fragment):
                for pattern in (NAME, ACRONYM):
                    for match in pattern.finditer(text):
                        if match[0] not in language.no_names:
                            yield match[0]


def prose_of(fragment: str) -> Iterator[str]:
    """The texts of a fragment's blocks, without headings, code, quotations and links."""
    for block in blocks(tokens(fragment), {}, OpenElements()):
        text = block.text
        for piece in block.pieces:
            if piece.reason:
                text = text[: piece.start] + OBJECT * (piece.end - piece.start) + text[piece.end :]
        yield text


def _marked(fragment: str) -> Iterator[str]:
    """The words between the tags of emphasis."""
    parts = tokens(fragment)
    for opening, text, closing in zip(parts, parts[1:], parts[2:], strict=False):
        if (
            opening.kind is OPEN
            and closing.kind is CLOSE
            and opening.name == closing.name
            and opening.name in MARKED
        ):
            phrase = " ".join(text.text.split()).strip(".,:;!?")
            if phrase and len(phrase.split()) <= MOST_WORDS and phrase[-1].isalnum():
                yield phrase.lower() if phrase.istitle() and " " not in phrase else phrase


def relatives(
    pages: Iterable[WrittenPage], lexicon: Lexicon, forms: Mapping[str, str]
) -> Iterator[tuple[str, str, Sequence[WrittenPage]]]:
    """Words of the prose that look like an inflection of a form and are none: word, form, pages.

    `forms` are single words with the concept they name.
    """
    language = lexicon.language
    stems = {language.stem(form.casefold()): form for form in forms}
    stems.pop("", None)
    found: defaultdict[str, dict[str, WrittenPage]] = defaultdict(dict)
    for page in pages:
        for fragment in page.fragments:
            for text in prose_of(fragment):
                for word in re.findall(r"[^\W\d_]{5,}", text.casefold()):
                    if language.stem(word) in stems:
                        found[word].setdefault(page.name, page)
    for word in sorted(found):
        if not lexicon.find(word) and not lexicon.subject.is_named_in(word):
            yield word, stems[language.stem(word)], tuple(found[word].values())
