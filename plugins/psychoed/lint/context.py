"""What editorial rules look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from psychoed.articles import Articles, HandWrittenPage
from psychoed.diagnostics import SourceLines, Span
from psychoed.graph import Knowledge
from psychoed.links import Lexicon
from psychoed.links.stage import Links
from psychoed.links.written_pages import WrittenPage, written_pages
from psychoed.model import Concept, Entry, Modality, Pathway, Question, Text


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known of the site, the day of the build, and the limit of links in 100 words."""

    knowledge: Knowledge
    by_hand: Sequence[HandWrittenPage]
    lines: SourceLines
    today: date
    articles: Articles
    links: Links
    lexicon: Lexicon
    most_links: float

    def has_come(self, day: date) -> bool:
        """Whether somebody can have done something on `day`: it is today, or past.

        The day after is let pass, since where an editor lives it may have begun already.
        """
        return day <= self.today + timedelta(days=1)

    def pages(self) -> Iterator[WrittenPage]:
        """Every page with prose of its own, not linked."""
        return written_pages(self.knowledge, self.articles, self.by_hand, self.lines)

    def first_place(self, page: WrittenPage, words: str) -> Span:
        """Where `words` are first written on a page."""
        for text in page.texts:
            if words in text:
                return next(self.places(text, words))
        return Span.of_file(page.file)

    def prose(self) -> Iterator[Text]:
        """Every text that a reader sees, at its place."""
        for entry in self.knowledge.entries():
            yield from entry_prose(entry)
        for group in self.knowledge.groups.values():
            yield group.intro
        for comparison in self.knowledge.comparisons.values():
            yield comparison.intro
        for page in self.by_hand:
            lines = self.lines.get(page.file, ())
            yield Text(page.markdown, Span(page.file, 1, 1, len(lines), 1))

    def places(self, text: Text, found: str) -> Iterator[Span]:
        """Where `found` is written in `text`; the text's beginning if a line break splits it."""
        lines = self.lines.get(text.span.file, ())
        first, last = text.span.line, min(text.span.end_line, len(lines))
        hit = False
        for number in range(first, last + 1):
            column = lines[number - 1].find(found)
            if column >= 0:
                hit = True
                yield Span(text.span.file, number, column + 1, number, column + 1 + len(found))
        if not hit:
            yield text.span._replace(end_line=text.span.line, end_column=text.span.column + 1)


def entry_prose(entry: Entry) -> Iterator[Text]:
    """The texts of one entry that a reader sees as prose."""
    if isinstance(entry, Concept):
        yield from (
            entry.definition,
            entry.body,
            *entry.contrasts_with.values(),
            *entry.ask_your_therapist,
        )
    if isinstance(entry, Modality):
        yield from (cell.text for cell in entry.cells.values())
    if isinstance(entry, Question):
        yield from (entry.short_answer, entry.body)
    if isinstance(entry, Pathway):
        yield from (entry.intro, *(step.why for step in entry.steps))
