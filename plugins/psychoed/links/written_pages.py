"""The prose of every page, before it is linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from psychoed.articles import Articles, HandWrittenPage
from psychoed.diagnostics import SourceLines, Span
from psychoed.graph import Knowledge
from psychoed.graph.addresses import comparison_path, page_path, root_from, topic_path
from psychoed.links.linker import Linker
from psychoed.links.mentions import LinkedPage
from psychoed.model import (
    Comparison,
    Concept,
    Entry,
    EntryId,
    Group,
    Modality,
    Pathway,
    Question,
    Text,
)


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """The prose of one page before it is linked.

    `name` is the id of its entry; of a hand-written page, its path with ``.md``; else its path.
    `fields` say where each fragment was written. `texts` are the sources of the fragments, at their
    places.
    """

    name: str
    path: str
    file: str
    own: EntryId | None
    fragments: Sequence[str]
    fields: Sequence[str]
    texts: Sequence[Text]
    is_list: bool = False

    def linked_by(
        self, linker: Linker, *, directories: bool, every_sentence: bool = False
    ) -> LinkedPage:
        """The page with its links."""
        return linker.link(
            self.fragments,
            own=self.own,
            root=root_from(self.path, directories=directories),
            rewrite_paths=bool(self.own) or self.is_list,
            every_sentence=every_sentence,
        )


def written_pages(
    knowledge: Knowledge,
    articles: Articles,
    by_hand: Iterable[HandWrittenPage],
    lines: SourceLines,
) -> Iterator[WrittenPage]:
    """Every page with prose of its own: entries, introductions of lists, hand-written pages."""
    for entry in knowledge.entries():
        prose = articles.prose[entry.id]
        yield WrittenPage(
            entry.id,
            page_path(entry),
            entry.file,
            entry.id,
            prose.fragments(),
            prose.fields(),
            _texts(entry, knowledge),
        )
    lists: tuple[tuple[str, Group | Comparison], ...] = (
        *((topic_path(group.id), group) for group in knowledge.groups.values()),
        *((comparison_path(cut.id), cut) for cut in knowledge.comparisons.values()),
    )
    for path, written in lists:
        yield WrittenPage(
            path,
            path,
            written.where.span.file,
            None,
            [articles.intros[path]],
            ["intro"],
            [written.intro],
            is_list=True,
        )
    for page in by_hand:
        whole = Span(page.file, 1, 1, len(lines.get(page.file, ())), 1)
        texts = [Text(page.markdown, whole)]
        html = articles.by_hand[page.path]
        name = f"{page.path}.md"  # no id of an entry ends like this
        yield WrittenPage(name, page.path, page.file, None, [html], ["page"], texts)


def _texts(entry: Entry, knowledge: Knowledge) -> list[Text]:
    """The linked texts of an entry as they were written, also those of others shown with it."""
    if isinstance(entry, Question):
        return [entry.short_answer, entry.body]
    if isinstance(entry, Pathway):
        return [entry.intro, *(step.why for step in entry.steps)]
    texts: list[Text] = []
    if isinstance(entry, Concept):
        sentences = (sentence for _, sentence in knowledge.neighbours[entry.id].contrasts)
        texts = [entry.body, *sentences, *entry.ask_your_therapist]
    if isinstance(entry, Modality):
        texts += [cell.text for cell in entry.cells.values()]
    return [text for text in texts if text]
