"""What editorial rules look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from psychoed.articles import Articles, HandWrittenPage
from psychoed.diagnostics import SourceLines, Span
from psychoed.graph import Knowledge
from psychoed.links import Lexicon
from psychoed.links.stage import Links
from psychoed.links.written_pages import WrittenPage, written_pages
from psychoed.lint.as_seen import Seen, as_seen, plain, with_plain_letters
from psychoed.model import Concept, Entry, Modality, Pathway, Question, Record, Text, texts


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known of the site, the day of the build, and the limit of links in 100 words."""

    knowledge: Knowledge
    by_hand: Sequence[HandWrittenPage]
    lines: SourceLines
    today: date
    articles: Articles
    links: Links
    most_links: float

    @property
    def lexicon(self) -> Lexicon:
        return self.links.linker.lexicon

    def pages(self) -> Iterator[WrittenPage]:
        """Every page with prose of its own, not linked."""
        return written_pages(self.knowledge, self.articles, self.by_hand, self.lines)

    def first_place(self, page: WrittenPage, words: str) -> Span:
        """Where `words` are first written on a page, or the page as a whole."""
        return self.written_place(page, words) or Span.of_file(page.file)

    def written_place(self, page: WrittenPage, words: str) -> Span | None:
        """Where `words` are first written on a page, if they are written just so."""
        pattern = re.compile(re.escape(words))
        for text in page.texts:
            for _, place in self.found(text, pattern):
                return place
        return None

    def therapies(self) -> set[str]:
        """What kinds of therapy are called, in plain letters."""
        return {
            plain(name)
            for modality in self.knowledge.modalities
            for name in (modality.title, modality.acronym, *modality.also_called)
            if name
        }

    def compared(self) -> Iterator[Text]:
        """Every text that speaks of kinds of therapy beside each other, or of one of them."""
        for modality in self.knowledge.modalities:
            yield from entry_prose(modality)
            yield from (modality.title, modality.family, modality.acronym)
        for dimension in self.knowledge.dimensions.values():
            yield from (dimension.title, dimension.question, *dimension.facets)
        for comparison in self.knowledge.comparisons.values():
            yield from (comparison.title, comparison.intro)
        yield from self.knowledge.site.wording.values()

    def other_prose(self) -> Iterator[Text]:
        """All else that the site says to a reader; what readers ask is not here."""
        for entry in self.knowledge.entries():
            if not isinstance(entry, Modality):
                yield from entry_prose(entry)
        for group in self.knowledge.groups.values():
            yield from (group.title, group.intro)
        yield from self._pages_by_hand()

    def texts(self) -> Iterator[Text]:
        """Every text that is published in any way, at its place: shown, searched, or as a name."""
        knowledge = self.knowledge
        records: tuple[Iterable[Record], ...] = (
            knowledge.entries(),
            knowledge.groups.values(),
            knowledge.dimensions.values(),
            knowledge.comparisons.values(),
            (knowledge.site,),
        )
        for record in chain.from_iterable(records):
            yield from (text for field, text in texts(record) if field != "editor_note")
        yield from self._pages_by_hand()

    def _pages_by_hand(self) -> Iterator[Text]:
        for page in self.by_hand:
            lines = self.lines.get(page.file, ("",))
            yield Text(page.markdown, Span(page.file, 1, 1, len(lines), len(lines[-1]) + 1))

    def found(self, text: Text, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """What `pattern` finds in `text`, each with its place in the file, also across lines.

        White space counts as one blank. What is written otherwise in the file, with escapes, is
        shown at the text's beginning.
        """
        return self._found(text, pattern, lambda written: Seen(written, range(len(written))))

    def shown(self, text: Text, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """The same in what readers see of `text`, whatever markup and hidden signs stand in it, and
        with whatever accents it is written."""
        return self._found(text, pattern, self.seen)

    def shown_as_written(
        self, text: Text, pattern: re.Pattern[str]
    ) -> Iterator[tuple[re.Match[str], Span]]:
        """The same, with the letters that are written."""
        return self._found(text, pattern, self._seen)

    def seen(self, written: str) -> Seen:
        """A text as readers see it, in plain letters."""
        return with_plain_letters(self._seen(written))

    def _seen(self, written: str) -> Seen:
        return as_seen(written, self.links.linker.titles)

    def _found(
        self, text: Text, pattern: re.Pattern[str], view: Callable[[str], Seen]
    ) -> Iterator[tuple[re.Match[str], Span]]:
        whole = view(" ".join(text.split())).text
        if not pattern.search(whole):
            return
        flat, places = self._as_written(text.span)
        seen = view(flat)
        hit = False
        for match in pattern.finditer(seen.text):
            hit = True
            first, last = (seen.places[at] for at in (match.start(), match.end() - 1))
            (line, column), (end_line, end_column) = places[first], places[last]
            yield match, Span(text.span.file, line, column, end_line, end_column + 1)
        if not hit:
            start = text.span._replace(end_line=text.span.line, end_column=text.span.column + 1)
            for match in pattern.finditer(whole):
                yield match, start

    def _as_written(self, span: Span) -> tuple[str, Sequence[tuple[int, int]]]:
        """The lines of a span as one text, and the line and column of each of its characters."""
        lines = self.lines.get(span.file, ())
        characters: list[str] = []
        places: list[tuple[int, int]] = []
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            first = span.column - 1 if number == span.line else 0
            last = span.end_column - 1 if number == span.end_line else None
            for word in re.finditer(r"\S+", lines[number - 1][:last]):
                if word.end() <= first:
                    continue
                characters += (*word[0], " ")
                places += ((number, column + 1) for column in range(word.start(), word.end() + 1))
        return "".join(characters), places


def entry_prose(entry: Entry) -> Iterator[Text]:
    """The texts of one entry that the site says to a reader."""
    if isinstance(entry, Concept):
        yield from (
            entry.title,
            *entry.also_called,
            entry.scope,
            entry.across_therapies,
            entry.definition,
            entry.body,
            *entry.contrasts_with.values(),
            *entry.ask_your_therapist,
        )
    if isinstance(entry, Modality):
        yield entry.family
        yield from (text for cell in entry.cells.values() for text in (cell.text, cell.term))
        yield from (text for grade in entry.evidence_grades for text in (grade.problem, grade.note))
    if isinstance(entry, Question):
        yield from (entry.short_answer, entry.body)
    if isinstance(entry, Pathway):
        yield from (entry.title, entry.intro, *(step.why for step in entry.steps))
