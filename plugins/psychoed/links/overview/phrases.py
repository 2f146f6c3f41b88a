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

QUOTED = re.compile(
    r"“([^“”]{2,60})”|\"([^\"\n]{2,60})\"|(?<!\w)‘([^‘’]{2,60})’(?!\w)|„([^„“”]{2,60})[“”]|«([^«»]{2,60})»"
)
"""Words in quotation marks within a line."""

ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w-])")


class Phrase(NamedTuple):
    """A phrase, and the pages on which it stands."""

    text: str
    pages: Sequence[WrittenPage]


def unexplained(
    pages: Iterable[WrittenPage], lexicon: Lexicon, *, least_pages: int
) -> Iterator[Phrase]:
    """Phrases that stand out on at least `least_pages` pages, and that no entry explains.

    They are marked by their author (emphasis, quotation marks), or written with capitals where the
    language keeps capitals for names. Singular and plural are one phrase, and so are spellings.
    """
    found: defaultdict[str, dict[str, WrittenPage]] = defaultdict(dict)
    for page in pages:
        for text in _standing_out(page, lexicon.language):
            if not any(match.end - match.start == len(text) for match in lexicon.find(text)):
                found[text].setdefault(page.name, page)
    for text, pages_of_text in sorted(_together(found, lexicon.language).items()):
        if len(pages_of_text) >= least_pages:
            yield Phrase(text, tuple(pages_of_text.values()))


def _together(
    found: Mapping[str, Mapping[str, WrittenPage]], language: Language
) -> dict[str, dict[str, WrittenPage]]:
    """One of the variants of each phrase, that of most pages, with the pages of all of them."""
    spellings: dict[str, list[str]] = {}
    of_key: dict[str, str] = {}
    for text in sorted(found, key=lambda text: (len(text), text)):
        key = of_key.get(_key(text), _key(text))
        spellings.setdefault(key, []).append(text)
        for variant in language.variants(text):
            of_key.setdefault(_key(variant), key)
    together: dict[str, dict[str, WrittenPage]] = {}
    for texts in spellings.values():
        texts.sort(key=lambda text: (-len(found[text]), text))
        pages = together[texts[0]] = dict(found[texts[0]])
        for text in texts[1:]:
            for name, page in found[text].items():
                pages.setdefault(name, page)
    return together


def _key(text: str) -> str:
    """What spellings have in common: an acronym is none of a word."""
    return text if text.isupper() else text.casefold()


def _standing_out(page: WrittenPage, language: Language) -> Iterator[str]:
    for fragment in page.fragments:
        yield from _marked(fragment)
        for text in prose_of(fragment):
            yield from _quoted(text, language)
            if language.capitals_name:
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
            yield from _as_phrase(text.text)


def _quoted(text: str, language: Language) -> Iterator[str]:
    """Short phrases in quotation marks. What begins with a function word is what somebody says;
    what begins with a capital amid a sentence, and goes on without, is the title of a text."""
    for quoted in QUOTED.finditer(text):
        starts_sentence = text[: quoted.start()].rstrip()[-1:] in ("", *".!?:")
        for phrase in _as_phrase(next(filter(None, quoted.groups()))):
            first, _, rest = phrase.partition(" ")
            if first.casefold() in language.function_words:
                continue
            if language.capitals_name and first.istitle() and rest.islower():
                if not starts_sentence:
                    continue
                phrase = f"{first.lower()} {rest}"
            yield phrase


def _as_phrase(text: str) -> Iterator[str]:
    phrase = " ".join(text.split()).strip(".,:;!?")
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
