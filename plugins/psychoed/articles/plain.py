"""HTML as plain words, for places that show no markup: lists, previews, search results."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<[^>]+>")
_APART = re.compile(r"<br\b|</(?:p|li|dt|dd|td|th|tr|h[1-6]|div|blockquote|pre)>")
"""Tags that part the word before from the word after."""


def plain_words(html: str) -> str:
    """The words of a piece of HTML in one line."""
    return " ".join(unescape(_TAG.sub("", _APART.sub(r" \g<0>", html))).split())
