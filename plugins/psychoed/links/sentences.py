"""The sentence around a place in a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from psychoed.links.entities import OBJECT
from psychoed.links.languages.rules import Language
from psychoed.links.mentions import Sentence

LONGEST = 240
"""Characters of a sentence that are kept, about."""

CLOSING = "\"'\u201d\u2019\u00bb)\\]"
OPENING = "\"'\u201c\u2018\u00ab(\\["

UNEVEN = re.compile(rf"[^\S ]|  |{OBJECT}")
"""Where white space is more than one space, or something stands that is no character."""

STOP = re.compile(
    rf"[.!?\u2026\u3002\uff01\uff1f](?:(?<=[\u3002\uff01\uff1f])[\u300d\u300f\u201d\u2019\uff09]*"
    rf"|(?P<more>[.!?\u2026]*)[{CLOSING}]*[\s{OBJECT}]+(?=[{OPENING}]*(?P<next>\w)))"
)
"""The end of a sentence with its quotation marks, and the first letter of the next one."""


class Sentences:
    """A text cut into sentences, generously: a doubtful stop does not end one."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._language = language
        self._starts: list[int] = []
        self._uneven = False

    def around(self, start: int, end: int) -> Sentence:
        """The sentence in which ``text[start:end]`` stands; its parts joined are the sentence."""
        text = self._text
        first, last = self.limits(start, end)
        parts = text[first:start], text[start:end], text[end:last]
        before, surface, after = map(collapsed, parts) if self._uneven else parts
        return shortened(before.lstrip(), surface, after.rstrip())

    def limits(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence begins and ends; the text is cut when this is first asked."""
        if not self._starts:
            self._starts.append(0)
            self._uneven = UNEVEN.search(self._text) is not None
            for stop in STOP.finditer(self._text):
                if self._ends_sentence(stop, self._language.abbreviations):
                    self._starts.append(stop.end())
        starts = self._starts
        first = starts[bisect_right(starts, start) - 1]
        after = bisect_right(starts, end - 1)
        return first, starts[after] if after < len(starts) else len(self._text)

    def _ends_sentence(self, stop: re.Match[str], abbreviations: frozenset[str]) -> bool:
        more, following = stop.group("more", "next")
        if following and following.islower():
            return False
        if more or self._text[stop.start()] != ".":
            return True
        words = self._text[max(0, stop.start() - 20) : stop.start()].split()
        word = words[-1].lstrip("\"'\u201c\u2018\u00ab([") if words else ""
        initial = word.rsplit(".", 1)[-1]
        return word.lower() not in abbreviations and not (
            len(initial) == 1 and initial.isupper() and initial != "I"
        )


def collapsed(text: str) -> str:
    """Text with each stretch of white space made one space, and without what is no character."""
    if OBJECT in text:
        text = text.replace(OBJECT, "")
    words = " ".join(text.split())
    if text[:1].isspace():
        words = f" {words}"
    return f"{words} " if text[-1:].isspace() else words


def shortened(before: str, surface: str, after: str) -> Sentence:
    """A sentence of about `LONGEST` characters at most, cut between words on the longer side."""
    if len(before) + len(surface) + len(after) > LONGEST:
        room = max(LONGEST - len(surface), 0)
        half = room // 2
        for_before = max(half, room - len(after))
        for_after = max(half, room - len(before))
        if len(before) > for_before:
            kept = before[len(before) - for_before :]
            before = "\u2026" + (kept.partition(" ")[2] if " " in kept.rstrip() else "")
        if len(after) > for_after:
            kept = after[:for_after]
            after = kept.rpartition(" ")[0].rstrip(" ,;:\u2013-") + "\u2026"
    return Sentence(before, surface, after)
