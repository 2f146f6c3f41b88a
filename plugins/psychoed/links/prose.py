"""The prose of a fragment, block by block, as the reader sees it.

Words are not split by the tags inside a line: in ``NHS <em>trust</em>`` the phrase is "NHS trust".
So the text of a block is read as one, and each piece of it knows the token it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from psychoed.articles import BARE_ATTRIBUTE, REFERENCE_ATTRIBUTE
from psychoed.links.elements import BETWEEN_CELLS, BLOCKS, BREAKS, SECTIONS
from psychoed.links.entities import OBJECT, Decoded, decode
from psychoed.links.html import OPEN, OTHER, TEXT, Token, attribute
from psychoed.links.mentions import Decision
from psychoed.links.open_elements import OUTSIDE, Open, OpenElements

TERM_CLASS = "psychoed-term"
"""The class of the links that the linker makes."""


class Piece(NamedTuple):
    """The text of one token in its block; `reason` keeps automatic links out of it."""

    start: int
    end: int
    token: int
    reason: Decision | None
    decoded: Decoded | None


@dataclass(slots=True)
class Reference:
    """An explicit reference in a block; `closing` is the token of its end tag, once it is found.

    `title` is what to show when the author gave no words; a `bare` one has other words for now.
    `closed` is true where no link may be.
    """

    entry: str
    start: int
    opening: int
    reason: Decision | None
    closed: bool
    bare: bool = False
    end: int = -1
    closing: int = -1
    title: str = ""


class Term(NamedTuple):
    """A link that the linker made before."""

    start: int
    address: str


class Block(NamedTuple):
    """The text between two edges of blocks, with entities decoded."""

    text: str
    pieces: Sequence[Piece]
    references: Sequence[Reference]
    terms: Sequence[Term]
    starts_section: bool


def blocks(
    tokens: Sequence[Token], titles: Mapping[str, str], elements: OpenElements
) -> Iterator[Block]:
    """The blocks of a fragment that have words or references in them.

    `elements` are those that are open around it, and at the end those that are still open.
    """
    reader = Reader(titles, elements)
    for index, token in enumerate(tokens):
        kind, source, name, attributes = token
        if kind is TEXT:
            if reader.texts or not source.isspace():
                reader.add_text(index, source)
        elif kind is OTHER:
            continue
        elif name in BLOCKS:
            if reader.texts and (block := reader.finish()):
                yield block
            if kind is OPEN:
                reader.elements.open(name, attributes, index)
                reader.starts_section |= name in SECTIONS
            else:
                reader.elements.close(name)
        elif kind is OPEN:
            reader.open_inline(index, name, attributes)
        else:
            reader.close_inline(index, name)
    if block := reader.finish():
        yield block


class Reader:
    """The block that is being read, and the elements around it."""

    def __init__(self, titles: Mapping[str, str], elements: OpenElements) -> None:
        self.elements = elements
        self.texts: list[str] = []
        self.starts_section = False
        self._titles = titles
        self._empty()

    def _empty(self) -> None:
        self.texts = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._references: list[Reference] = []
        self._terms: list[Term] = []

    def finish(self) -> Block | None:
        """End the block; None if there is nothing in it."""
        text = "".join(self.texts)
        references = [found for found in self._references if found.closing >= 0]
        block = None
        if references or text.strip():
            block = Block(text, self._pieces, references, self._terms, self.starts_section)
            self.starts_section = False
        self._empty()
        return block

    def add_text(self, token: int, raw: str) -> None:
        """Take in a text token."""
        if self.elements.formatting:
            self.elements.reopen()
        stack = self.elements.stack
        around = stack[-1] if stack else OUTSIDE
        if around.hidden:
            self._add(OBJECT)
            return
        reason = around.reason
        if around.name in BETWEEN_CELLS:
            reason = reason or Decision.NO_LINKS_HERE
        decoded = decode(raw) if "&" in raw else None
        text = decoded.text if decoded else raw
        start = self._length
        self._add(text)
        self._pieces.append(Piece(start, self._length, token, reason, decoded))

    def open_inline(self, token: int, name: str, attributes: str) -> None:
        """Take in the start tag of an element inside a line."""
        if name == "br":
            self._add("\n")
        elif name in BREAKS:
            self._add(OBJECT)
        if name == "a":
            self._give_up_references()
            if TERM_CLASS in attributes:
                self._add_term(attributes)
        self.elements.open(name, attributes, token)
        if name == "span" and REFERENCE_ATTRIBUTE in attributes:
            self._add_reference(token, attributes, self.elements.stack[-1])

    def close_inline(self, token: int, name: str) -> None:
        """Take in the end tag of an element inside a line."""
        if name in BREAKS:
            self._add(OBJECT)
        closed = self.elements.close(name)
        if closed is None or name != "span":
            return
        for reference in self._references:
            if reference.opening == closed.token:
                if reference.bare or reference.start == self._length:
                    reference.title = self._titles.get(reference.entry, reference.entry)
                    self._add(reference.title)
                reference.end = self._length
                reference.closing = token

    def _add(self, text: str) -> None:
        self.texts.append(text)
        self._length += len(text)

    def _add_term(self, attributes: str) -> None:
        classes, address = attribute(attributes, "class"), attribute(attributes, "href")
        if classes and address and TERM_CLASS in classes.value.split():
            self._terms.append(Term(self._length, address.value))

    def _add_reference(self, token: int, attributes: str, around: Open) -> None:
        entry = attribute(attributes, REFERENCE_ATTRIBUTE)
        if entry:
            self._give_up_references()
            self._references.append(
                Reference(
                    entry.value,
                    self._length,
                    token,
                    around.reason,
                    around.closed,
                    BARE_ATTRIBUTE in attributes,
                )
            )

    def _give_up_references(self) -> None:
        """Forget references that are still open: a link in a link is no HTML."""
        self._references = [found for found in self._references if found.closing >= 0]
