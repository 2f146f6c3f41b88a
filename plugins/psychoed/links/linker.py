"""Which mentions on a page become links, and why the others do not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Literal

from psychoed.links.html import OPEN, tokens
from psychoed.links.lexicon import Lexicon, Match
from psychoed.links.mentions import Decision, LinkedPage, Mention, Sentence
from psychoed.links.paths import ADDRESSED_BY, rewrite_tag
from psychoed.links.prose import TERM_CLASS, Block, Piece, Reference, blocks
from psychoed.links.sentences import Sentences
from psychoed.links.words import written_addresses

Scope = Literal["page", "section"]


UNFINISHED = re.compile(r"[<&][^\s<>;]*\Z")
"""Text that would become a tag or a character reference with what follows."""


class Linker:
    """Links the pages of a site.

    `titles` and `addresses` are by entry id, addresses relative to the site root. `pages` gives
    the address of each Markdown file. `scope` says how often a concept is linked: once a page, or
    once in each section (h2 and h3).
    """

    def __init__(
        self,
        lexicon: Lexicon,
        titles: Mapping[str, str],
        addresses: Mapping[str, str],
        pages: Mapping[str, str],
        scope: Scope = "page",
    ) -> None:
        self.lexicon = lexicon
        self.titles = titles
        self.addresses = addresses
        self.pages = pages
        self.scope = scope
        self.entries = {address: entry for entry, address in addresses.items()}
        self.hrefs = {entry: escape(address) for entry, address in addresses.items()}

    def link(
        self,
        fragments: Sequence[str],
        *,
        own: str | None,
        root: str,
        rewrite_paths: bool = False,
    ) -> LinkedPage:
        """Link the pieces of prose of one page, in page order.

        `own` is the entry whose page it is. `root` leads from the page to the site root
        (``../../``). With `rewrite_paths`, addresses that authors wrote are taken as relative to
        the site root; without, they are left to the host.
        """
        page = Page(self, own, root)
        linked = tuple(page.link(fragment, rewrite_paths) for fragment in fragments)
        return LinkedPage(linked, tuple(page.mentions), tuple(page.unknown), tuple(page.broken))


class Page:
    """A page while it is linked: what was mentioned so far."""

    def __init__(self, linker: Linker, own: str | None, root: str) -> None:
        self.mentions: list[Mention] = []
        self.unknown: list[str] = []
        self.broken: list[str] = []
        self._linker = linker
        self._own = own
        self._root = root
        self._escaped_root = escape(root)
        self._seen: set[str] = set()
        self._fragments = 0

    def link(self, fragment: str, rewrite_paths: bool) -> str:
        """The fragment with its links."""
        linker = self._linker
        parts = tokens(fragment)
        output = [part.text for part in parts]
        if rewrite_paths:
            for index, part in enumerate(parts):
                if part.kind is OPEN and part.name in ADDRESSED_BY:
                    output[index] = rewrite_tag(part, self._root, linker.pages, self.broken)
        for block in blocks(fragment, parts, linker.titles):
            if block.starts_section and linker.scope == "section":
                self._seen.clear()
            self._link_block(block, output)
        self._fragments += 1
        return "".join(output)

    def _link_block(self, block: Block, output: list[str]) -> None:
        lexicon = self._linker.lexicon
        matches = lexicon.find(block.text)
        if block.references or block.terms:
            events = self._events(block, matches)
        elif matches:
            events = matches
        else:
            return
        addresses = written_addresses(block.text)
        sentences: Sentences | None = None
        links: list[tuple[Piece, Match]] = []
        at = 0
        for event in events:
            if isinstance(event, str):
                self._seen.add(event)
                continue
            if isinstance(event, Match):
                pieces = block.pieces
                while at + 1 < len(pieces) and pieces[at + 1].start <= event.start:
                    at += 1
                piece = pieces[at]
                inside = event.end <= piece.end and not (
                    addresses and overlaps_any(event, addresses)
                )
                decision = self._decide(event, piece, inside)
                entries = event.sense.entries
                if decision is Decision.LINKED:
                    links.append((piece, event))
            else:
                entries = (event.entry,)
                known = self._refer(event, matches, output)
                if known is None:
                    continue
                decision = known
            sentence: Sentence | None = None
            if decision is Decision.LINKED or decision is Decision.EXPLICIT:
                self._seen.add(entries[0])
                if sentences is None:
                    sentences = Sentences(block.text, lexicon.language)
                sentence = sentences.around(event.start, event.end)
            surface = block.text[event.start : event.end]
            self.mentions.append(Mention(surface, entries, decision, self._fragments, sentence))
        for piece, match in reversed(links):
            self._put_link(piece, match, output)

    def _events(self, block: Block, matches: Sequence[Match]) -> Sequence[Match | Reference | str]:
        """Matches, references and the entries of links made before, in page order.

        What stands in a reference, or reaches into one, is what its author says it is.
        """
        root = self._root
        events: list[tuple[int, int, Match | Reference | str]] = [
            (reference.start, 0, reference) for reference in block.references
        ]
        for term in block.terms:
            address = "" if term.address == "./" else term.address.removeprefix(root)
            entry = self._linker.entries.get(address)
            if entry is not None:
                events.append((term.start, 0, entry))
        events += (
            (match.start, 1, match)
            for match in matches
            if not any(overlap(match, reference) for reference in block.references)
        )
        events.sort(key=lambda event: event[:2])
        return [event for _, _, event in events]

    def _decide(self, match: Match, piece: Piece, inside: bool) -> Decision:
        entries, decision = match.sense
        if decision is Decision.OTHER_MEANING:
            return decision
        if piece.reason:
            return piece.reason
        if len(entries) == 1 and entries[0] == self._own:
            return Decision.OWN_PAGE
        if decision is not Decision.LINKED:
            return decision
        if entries[0] in self._seen:
            return Decision.REPEATED
        if not inside or entries[0] not in self._linker.addresses:
            return Decision.NO_LINKS_HERE
        return decision

    def _refer(
        self, reference: Reference, matches: Sequence[Match], output: list[str]
    ) -> Decision | None:
        """Replace the tags of an explicit reference; None when nobody has its id."""
        title = escape(reference.title, quote=False)
        opening, closing = reference.opening, reference.closing
        if reference.entry not in self._linker.addresses:
            self.unknown.append(reference.entry)
            output[opening] += title
            return None
        if reference.closed:
            self._put_words(reference, title, output)
            return reference.reason or Decision.NO_LINKS_HERE
        if reference.entry == self._own:
            others = any(
                overlap(match, reference) and match.sense.entries != (self._own,)
                for match in matches
            )
            self._put_words(reference, title, output, ' class="no-links"' if others else "")
            return Decision.OWN_PAGE
        output[opening] = f"{self._start_tag(reference.entry)}{title}"
        output[closing] = "</a>"
        return Decision.EXPLICIT

    def _put_words(
        self, reference: Reference, title: str, output: list[str], attributes: str = ""
    ) -> None:
        """Leave the words of a reference without its tags, unless something holds them together.

        `attributes` keep the next run from taking the words for another concept that bears them.
        A ``<`` or ``&`` before the words would make something else of them.
        """
        opening, closing = reference.opening, reference.closing
        before = output[opening - 1] if opening else ""
        if attributes or UNFINISHED.search(before) or UNFINISHED.search(output[closing - 1]):
            output[opening], output[closing] = f"<span{attributes}>{title}", "</span>"
        else:
            output[opening], output[closing] = title, ""

    def _put_link(self, piece: Piece, match: Match, output: list[str]) -> None:
        """Put a link into the text of a token; links of one token come from last to first."""
        start, end = match.start - piece.start, match.end - piece.start
        if piece.decoded:
            start, end = piece.decoded.raw(start), piece.decoded.raw(end)
        text = output[piece.token]
        tag = self._start_tag(match.sense.entries[0])
        output[piece.token] = f"{text[:start]}{tag}{text[start:end]}</a>{text[end:]}"

    def _start_tag(self, entry: str) -> str:
        href = self._escaped_root + self._linker.hrefs[entry] or "./"
        return f'<a class="{TERM_CLASS}" href="{href}">'


def overlap(match: Match, reference: Reference) -> bool:
    """Whether a match shares characters with a reference."""
    return match.start < reference.end and reference.start < match.end


def overlaps_any(match: Match, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a match shares characters with one of the spans."""
    return any(start < match.end and match.start < end for start, end in spans)
