"""Words in text: where they are, and when two of them are the same.

Offsets always refer to the text that was given: words are compared one by one, for lower-casing
or normalising a whole text can change its length.
"""

from __future__ import annotations

import re
import unicodedata

MARK_BLOCKS = (
    (0x0300, 0x1E00),
    (0x1E00, 0x3100),
    (0xA660, 0xAC00),
    (0xFB1E, 0xFE30),
    (0x10000, 0x12000),
    (0x13430, 0x13460),
    (0x16100, 0x17000),
    (0x1BC00, 0x1BD00),
    (0x1CF00, 0x1D300),
    (0x1DA00, 0x1E900),
    (0x1E900, 0x1E960),
    (0xE0100, 0xE01F0),
)
"""Where Unicode keeps its combining marks: looking at every code point would cost 0.1 s a start."""

APOSTROPHES = "'\u2019\uff07"
HYPHENS = "-\u2010\u2011"
INVISIBLE = "\u00ad\u200c\u200d\u2060"
"""Soft hyphen and joiners: inside a word they change how it is shown, not which word it is."""

JOIN = re.compile(r"(?:(?<=[sS])['\u2019\uff07])?(?:[\s\u200b]+|[-\u2010\u2011\u2013])")
"""What may stand between the words of a form: space, line break, hyphen, en dash. An apostrophe
may come before it after an s, so that "clients' rights" is found as well as "clients rights"."""

SIGN = r"[^\s\u200b\u2010\u2011\u2013-]"
"""A character that is neither in a word nor a join, where a word does not begin."""

ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.)\S+|[^\s@<>()]*@[^\s@<>()]+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|edu|gov|info|net|nhs|org|uk|eu|io"
    r"|css|csv|docx?|html?|jpe?g|js|json|md|pdf|png|py|svg|txt|ya?ml)\b(?:/\S*)?"
    r"|(?<![\w#/])[#/][\w-]+|(?:\b[a-z]:)?\\[\w\\.-]+",
    re.IGNORECASE,
)
"""A web or mail address, or the name of a file, written out in the text; its parts are not words
of the language."""

DOTTED = re.compile(r"\.(?<=\w\.)\w\w")

FOLDED = str.maketrans(
    {"\u2019": "'", "\u02bc": "'", "\uff07": "'", **dict.fromkeys(INVISIBLE, None)}
)


def combining_marks() -> str:
    """All combining marks as the inside of a regular expression's character class."""
    ranges: list[str] = []
    for first, last in MARK_BLOCKS:
        start = None
        for point in range(first, last + 1):
            is_mark = point < last and unicodedata.category(chr(point))[0] == "M"
            if is_mark and start is None:
                start = point
            elif start is not None and not is_mark:
                ranges.append(f"{chr(start)}-{chr(point - 1)}")
                start = None
    return "".join(ranges)


MARKS = combining_marks()

UNUSUAL = re.compile("[\u00ad\u0300-\u1fff\u200c\u200d\u2060\u20d0-\U0010ffff]")
"""Where marks and invisible characters are, among others: without any of these characters a word
is made of letters and digits, which is found much faster."""

PART = rf"(?:\w++|[{MARKS}])(?:[{MARKS}{INVISIBLE}]++\w*+)*+"

WORD = rf"{PART}(?:[{APOSTROPHES}]{PART})*+"
"""Letters, digits and marks, with apostrophes inside. An underscore counts as a letter, so that
names from computing are not taken apart."""

ALPHABETS = "0-9A-Za-z_\u00aa-\u024f\u0370-\u052f\u1e00-\u1fff"

CHARACTER = rf"[{ALPHABETS}][{ALPHABETS}{MARKS}]*|\w[{MARKS}{INVISIBLE}]*"
"""A word in a language without spaces: one character, or a run of an alphabet inside the text."""


def fold(word: str) -> str:
    """What two words have in common when they differ in case, composition or typography only."""
    if word.isascii():
        return word.lower()
    caseless = unicodedata.normalize("NFD", word).casefold()
    return unicodedata.normalize("NFC", caseless).translate(FOLDED)


def spelling(word: str) -> str:
    """A word as a form with its own case must have it: only composition and typography folded."""
    return word if word.isascii() else unicodedata.normalize("NFC", word).translate(FOLDED)


def written_addresses(text: str) -> list[tuple[int, int]]:
    """Where `text` has web and mail addresses or names of files written out."""
    # One by one: a loop over the signs takes twice as long.
    may = "@" in text or "://" in text or "#" in text or " /" in text or "www." in text
    may = may or "\\" in text
    if may or DOTTED.search(text):
        return [match.span() for match in ADDRESS.finditer(text)]
    return []
