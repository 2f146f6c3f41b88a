"""A text as readers see it: without markup, with the signs that entities stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from html import unescape
from typing import NamedTuple

INVISIBLE = r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
"""Characters without a picture, such as soft hyphens and joiners, for a class in a pattern."""

_BLOCKS = frozenset("br p div li ul ol dl dt dd td th tr hr blockquote h1 h2 h3 h4 h5 h6".split())
"""Elements that part the word before from the word after."""

_MARKUP = re.compile(
    r"<!--.*?-->|\{:[^{}]*\}"
    r"|\]\([^()\s]*(?:\s[^()]*)?\)|\]\[[^\[\]]*\]"  # behind the words of a link
    r"|\[\[[^\[\]|]+\||\]\]"  # around the words of a reference
    rf"|!?\[(?!\[)|\]|[*`{INVISIBLE}]+|(?<![^\W_])_+|_+(?![^\W_])|\\(?=[\W_])"
    r"|\[\[(?P<entry>[^\[\]|]+)\]\]"
    r"|(?P<entity>&(?:#\d+|#x[\da-f]+|[a-z]\w*);)"
    r"|</?(?P<tag>[a-z]\w*)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_SIGN = re.compile(rf"[<\[\]{{}}*`_\\&{INVISIBLE}]")
"""One of these is in all markup."""

_SIGNS = re.compile(r"[\[\]*`\\_](?<=[^\W_].)(?:[\[\]*`\\_]*|\([^)]*\))(?=\w)")
_TAGS = re.compile(r"&[#a-z]|<[a-z/!]", re.IGNORECASE)

_UNSEEN = re.compile(f"[{INVISIBLE}]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_ACCENT = re.compile("[\u0300-\u036f]")


class Seen(NamedTuple):
    """A text as readers see it, and for each of its characters the place in the written one."""

    text: str
    places: Sequence[int]


def as_seen(written: str, titles: Mapping[str, str]) -> Seen:
    """What readers see of Markdown; `titles` are shown where ``[[id]]`` is written."""
    if not _SIGN.search(written):
        return Seen(written, range(len(written)))
    parts: list[str] = []
    places: list[int] = []

    def add(text: str, at: Sequence[int]) -> None:
        twice = text.startswith(" ") and bool(parts) and parts[-1].endswith(" ")
        if text[twice:]:
            parts.append(text[twice:])
            places.extend(at[twice:])

    end = 0
    for markup in _MARKUP.finditer(written):
        add(written[end : markup.start()], range(end, markup.start()))
        shown = _shown(markup, titles)
        add(shown, [markup.start()] * len(shown))
        end = markup.end()
    add(written[end:], range(end, len(written)))
    return Seen("".join(parts), places)


def with_plain_letters(seen: Seen) -> Seen:
    """The same in plain letters."""
    if plain(seen.text) == seen.text:
        return seen
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for other in _NOT_ASCII.finditer(seen.text):
        at, letter = other.start(), plain(other[0])
        parts += (seen.text[end:at], letter)
        places += (*seen.places[end:at], *[seen.places[at]] * len(letter))
        end = at + 1
    parts.append(seen.text[end:])
    places += seen.places[end:]
    return Seen("".join(parts), places)


def plain(text: str) -> str:
    """A text without accents, and with ordinary letters for those of other widths and weights."""
    return text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def hides_letters(written: str) -> bool:
    """Whether markup stands amid a word, so that a search for the word would not find it."""
    if not written.isascii() and _UNSEEN.search(written):
        return True
    if ("&" in written or "<" in written) and _TAGS.search(written):
        return True
    return bool(_SIGNS.search(written))


def _shown(markup: re.Match[str], titles: Mapping[str, str]) -> str:
    if entry := markup["entry"]:
        return titles.get(entry.strip(), entry.strip().replace("-", " "))
    if entity := markup["entity"]:
        return _UNSEEN.sub("", unescape(entity)).replace("\u00a0", " ")
    return " " if (markup["tag"] or "").lower() in _BLOCKS else ""
