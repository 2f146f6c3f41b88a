"""The sentence around a place in a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from psychoed.links.entities import OBJECT
from psychoed.links.inflection import Language
from psychoed.links.mentions import Sentence

LONGEST = 240
"""Characters of a sentence that are kept, about."""

STOP = re.compile(
    rf"""([.!?\u2026]+)["'\u201d\u2019\u00bb)\]]*[\s{OBJECT}]+(?=["'\u201c\u2018\u00ab(\[]*(\w))"""
    r"|[\u3002\uff01\uff1f]+[\u300d\u300f\u201d\u2019\uff09]*"
)
"""The end of a sentence with its quotation marks, and the first letter of the next one."""


class Sentences:
    """A text cut into sentences, generously: a doubtful stop does not end one."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._starts = [0]
        for stop in STOP.finditer(text):
            if self._ends_sentence(stop, language.abbreviations):
                self._starts.append(stop.end())

    def around(self, start: int, end: int) -> Sentence:
        """The sentence in which ``text[start:end]`` stands; its parts joined are the sentence."""
        text, starts = self._text, self._starts
        first = starts[bisect_right(starts, start) - 1]
        after = bisect_right(starts, end - 1)
        last = starts[after] if after < len(starts) else len(text)
        return shortened(
            plain(text[first:start]).lstrip(),
            plain(text[start:end]),
            plain(text[end:last]).rstrip(),
        )

    def _ends_sentence(self, stop: re.Match[str], abbreviations: frozenset[str]) -> bool:
        if stop[2] and stop[2].islower():
            return False
        if stop[1] != ".":
            return True
        words = self._text[max(0, stop.start() - 20) : stop.start()].split()
        word = words[-1].lstrip("\"'\u201c\u2018\u00ab([") if words else ""
        initial = word.rsplit(".", 1)[-1]
        return word.lower() not in abbreviations and not (
            len(initial) == 1 and initial.isupper() and initial != "I"
        )


def plain(text: str) -> str:
    """Text with its white space collapsed and without what is no character."""
    return re.sub(r"\s+", " ", text.replace(OBJECT, ""))


def shortened(before: str, surface: str, after: str) -> Sentence:
    """A sentence of about `LONGEST` characters at most, cut between words on the longer side."""
    room = max(LONGEST - len(surface), 0)
    if len(before) + len(after) > room:
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
