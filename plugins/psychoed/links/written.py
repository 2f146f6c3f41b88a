"""A fragment while its links are written: the sources of its tokens, changed in place."""

from __future__ import annotations

import re
from html import escape

from psychoed.links.prose import Piece, Reference

UNFINISHED = re.compile(r"[<&][^\s<>;]*\Z")
"""Text that would become a tag or a character reference with what follows."""


class Tokens:
    """The tokens of a fragment. `output` joined is the fragment; a `tag` is a link's start tag."""

    def __init__(self, output: list[str]) -> None:
        self.output = output

    def link(self, piece: Piece, start: int, end: int, tag: str) -> None:
        """Put a link around the words from `start` to `end` of a block.

        Links of one token come from last to first.
        """
        start, end = start - piece.start, end - piece.start
        if piece.decoded:
            start, end = piece.decoded.raw(start), piece.decoded.raw(end)
        text = self.output[piece.token]
        self.output[piece.token] = f"{text[:start]}{tag}{text[start:end]}</a>{text[end:]}"

    def reference(self, reference: Reference, tag: str) -> None:
        """Make a link of an explicit reference."""
        self.output[reference.opening] = tag + escape(reference.title, quote=False)
        self.output[reference.closing] = "</a>"

    def title(self, reference: Reference) -> None:
        """Show what a reference without words names."""
        self._without_words(reference)
        self.output[reference.opening] += escape(reference.title, quote=False)

    def words(self, reference: Reference, attributes: str = "") -> None:
        """Leave the words of a reference without its tags, unless something holds them together.

        `attributes` keep the next run from taking the words for another concept that bears them.
        A ``<`` or ``&`` before the words would make something else of them.
        """
        self._without_words(reference)
        output, first, last = self.output, reference.opening, reference.closing
        title = escape(reference.title, quote=False)
        before = output[first - 1] if first else ""
        if attributes or UNFINISHED.search(before) or UNFINISHED.search(output[last - 1]):
            output[first], output[last] = f"<span{attributes}>{title}", "</span>"
        else:
            output[first], output[last] = title, ""

    def _without_words(self, reference: Reference) -> None:
        """Take out the words that a bare reference has until its title is known."""
        if reference.bare:
            for token in range(reference.opening + 1, reference.closing):
                self.output[token] = ""
