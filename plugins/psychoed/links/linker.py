"""Which mentions on a page become links, and why the others do not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from html import escape
from typing import Literal

from psychoed.links.html import OPEN, tokens
from psychoed.links.lexicon import Lexicon, Match
from psychoed.links.mentions import Decision, LinkedPage, Mention, Sentence
from psychoed.links.open_elements import Open, OpenElements
from psychoed.links.paths import ADDRESSED_BY, rewrite_tag
from psychoed.links.prose import TERM_CLASS, Block, Piece, Reference, blocks
from psychoed.links.sentences import Sentences
from psychoed.links.subject import BlockContext
from psychoed.links.words import written_addresses
from psychoed.links.written import Tokens

Scope = Literal["page", "section"]


NO_PREVIEW = "data-no-preview"
"""The attribute of links that show no definition before they are followed."""


class Linker:
    """Links the pages of a site.

    `titles` and `addresses` are by entry id, addresses relative to the site root. `pages` gives
    the address of each Markdown file. `scope` says how often a concept is linked: once a page, or
    once in each section (h2 and h3). Links to entries `without_preview` say so.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        titles: Mapping[str, str],
        addresses: Mapping[str, str],
        pages: Mapping[str, str],
        scope: Scope = "page",
        without_preview: Collection[str] = (),
    ) -> None:
        self.lexicon = lexicon
        self.titles = titles
        self.addresses = addresses
        self.pages = pages
        self.scope = scope
        self.without_preview = without_preview
        self.entries = {address: entry for entry, address in addresses.items()}
        self.hrefs = {entry: escape(address) for entry, address in addresses.items()}

    def link(
        self,
        fragments: Sequence[str],
        *,
        own: str | None,
        root: str,
        rewrite_paths: bool = False,
        every_sentence: bool = False,
    ) -> LinkedPage:
        """Link the pieces of prose of one page, in page order.

        `own` is the entry whose page it is. `root` leads from the page to the site root
        (``../../``). With `rewrite_paths`, addresses that authors wrote are taken as relative to
        the site root; without, they are left to the host. With `every_sentence`, mentions that are
        no links have their sentence, too: explanations need it, builds do not.
        """
        page = Page(self, own, root, every_sentence=every_sentence)
        linked = tuple(page.link(fragment, rewrite_paths) for fragment in fragments)
        return LinkedPage(linked, tuple(page.mentions), tuple(page.unknown), page.words)


class Page:
    """A page while it is linked: what was mentioned so far."""

    def __init__(self, linker: Linker, own: str | None, root: str, *, every_sentence: bool) -> None:
        self.words = 0
        self.mentions: list[Mention] = []
        self.unknown: list[str] = []
        self._linker = linker
        self._own = own
        self._root = root
        self._escaped_root = escape(root)
        self._every_sentence = every_sentence
        self._seen: set[str] = set()
        self._left_open: list[Open] = []
        self._fragments = 0

    def link(self, fragment: str, rewrite_paths: bool) -> str:
        """The fragment with its links."""
        linker = self._linker
        parts = tokens(fragment)
        written = Tokens([part.text for part in parts])
        if rewrite_paths:
            for index, part in enumerate(parts):
                if part.kind is OPEN and part.name in ADDRESSED_BY:
                    written.output[index] = rewrite_tag(part, self._root, linker.pages)
        elements = OpenElements(self._left_open)
        for block in blocks(parts, linker.titles, elements):
            if block.starts_section and linker.scope == "section":
                self._seen.clear()
            self._link_block(block, written)
        self._left_open = elements.left_open()
        self._fragments += 1
        return "".join(written.output)

    def _link_block(self, block: Block, written: Tokens) -> None:
        lexicon = self._linker.lexicon
        self.words += lexicon.language.count_words(block.text)
        matches = lexicon.find(block.text)
        if block.references or block.terms:
            events = self._events(block, matches)
        elif matches:
            events = matches
        else:
            return
        addresses = written_addresses(block.text)
        sentences = Sentences(block.text, lexicon.language)
        context = BlockContext(block.text, matches, lexicon.subject, sentences)
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
                obstacle = Decision.CUT if event.end > piece.end else None
                if addresses and overlaps_any(event, addresses):
                    obstacle = Decision.ADDRESS
                decision = self._decide(event, piece, obstacle, context)
                entries = event.sense.entries
                if decision is Decision.LINKED:
                    links.append((piece, event))
            else:
                entries = (event.entry,)
                known = self._refer(event, matches, written)
                if known is None:
                    continue
                decision = known
            sentence: Sentence | None = None
            is_link = decision is Decision.LINKED or decision is Decision.EXPLICIT
            if is_link:
                self._seen.add(entries[0])
            if is_link or self._every_sentence:
                sentence = sentences.around(event.start, event.end)
            surface = block.text[event.start : event.end]
            because = ""
            if isinstance(event, Match) and decision is Decision.OTHER_SUBJECT:
                because = context.other_word(event)
            self.mentions.append(
                Mention(surface, entries, decision, self._fragments, sentence, because)
            )
        for piece, match in reversed(links):
            written.link(piece, match.start, match.end, self._tag(match.sense.entries[0]))

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

    def _decide(
        self, match: Match, piece: Piece, obstacle: Decision | None, context: BlockContext
    ) -> Decision:
        entries, decision, in_context = match.sense
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
        if obstacle or entries[0] not in self._linker.addresses:
            return obstacle or Decision.NO_LINKS_HERE
        if in_context and not context.shows(match):
            return Decision.OUT_OF_CONTEXT
        if context.is_elsewhere(match):
            return Decision.OTHER_SUBJECT
        return decision

    def _refer(
        self, reference: Reference, matches: Sequence[Match], written: Tokens
    ) -> Decision | None:
        """Write an explicit reference; None when nobody has its id."""
        if reference.entry not in self._linker.addresses:
            self.unknown.append(reference.entry)
            written.title(reference)
            return None
        if reference.closed:
            written.words(reference)
            return reference.reason or Decision.NO_LINKS_HERE
        if reference.entry == self._own:
            others = any(
                overlap(match, reference) and match.sense.entries != (self._own,)
                for match in matches
            )
            written.words(reference, attributes=' class="no-links"' if others else "")
            return Decision.OWN_PAGE
        written.reference(reference, self._tag(reference.entry))
        return Decision.EXPLICIT

    def _tag(self, entry: str) -> str:
        """The start tag of a link to an entry."""
        href = self._escaped_root + self._linker.hrefs[entry] or "./"
        flag = f" {NO_PREVIEW}" if entry in self._linker.without_preview else ""
        return f'<a class="{TERM_CLASS}" href="{href}"{flag}>'


def overlap(match: Match, reference: Reference) -> bool:
    """Whether a match shares characters with a reference."""
    return match.start < reference.end and reference.start < match.end


def overlaps_any(match: Match, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a match shares characters with one of the spans."""
    return any(start < match.end and match.start < end for start, end in spans)
