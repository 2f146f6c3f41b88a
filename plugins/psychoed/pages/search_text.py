"""What the search box knows of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from psychoed.pages.views import SearchText

_TAG = re.compile(r"<[^>]+>")
_SIGNS = str.maketrans({chr(sign): " " for sign in range(128) if not chr(sign).isalpha()})
_TYPOGRAPHY = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0"
_WORD = re.compile(r"[^\W\d_]{3,}")


def search_text(
    title: str, shown: str, *, phrases: Iterable[str] = (), prose: Iterable[str] = ()
) -> SearchText:
    """One item for a whole page, however long it is.

    `shown` is what a result shows below its title. By `phrases`, the reader's own words, and by
    the words of `prose` (HTML) the page is found, too, but a result does not show them. Each word
    of prose counts once: an index with whole texts would be ten times as large.
    """
    phrases = tuple(filter(None, phrases))
    known = _words(f"{title} {shown} {' '.join(phrases)}")
    more = sorted(set().union(*(_words(_TAG.sub(" ", html)) for html in prose)) - known)
    return SearchText(title, shown, phrases, " ".join(more))


def _words(text: str) -> set[str]:
    for sign in _TYPOGRAPHY:
        text = text.replace(sign, " ")
    if text.isascii():  # five times as fast
        return {word for word in text.lower().translate(_SIGNS).split() if len(word) > 2}
    return set(_WORD.findall(text.casefold()))
