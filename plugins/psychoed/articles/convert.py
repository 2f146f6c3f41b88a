"""The prose of every entry, converted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from psychoed.articles.converter import Article, Converter
from psychoed.articles.wikilinks import mark_references
from psychoed.graph import Knowledge
from psychoed.graph.addresses import comparison_path, topic_path
from psychoed.model import Concept, EntryId, Modality, Question


@dataclass(frozen=True, slots=True)
class Prose:
    """The linked texts of one entry, in the order in which its page shows them.

    `contrasts` and `cells` hold HTML by the id that they are about. A pathway's body is its
    introduction. `lines` are short texts in which only ``[[id]]`` makes links: the sentences to
    say to a therapist, the reasons for the steps of a pathway.
    """

    body: Article
    contrasts: Mapping[EntryId, str]
    cells: Mapping[str, str]
    lead: str = ""
    lines: tuple[str, ...] = ()

    def fragments(self) -> tuple[str, ...]:
        """All texts in the order of the page; `with_fragments` takes them back in this order."""
        return (
            self.lead,
            self.body.html,
            *self.cells.values(),
            *self.contrasts.values(),
            *self.lines,
        )

    def fields(self) -> tuple[str, ...]:
        """What editors call the texts in `fragments`: the fields of the entry's file."""
        return (
            "short_answer",
            "body",
            *(f"cells: {id_}" for id_ in self.cells),
            *(f"contrasts_with: {id_}" for id_ in self.contrasts),
            *("lines" for _ in self.lines),
        )

    def with_fragments(self, fragments: Iterable[str]) -> Prose:
        """The same prose with other HTML, such as linked HTML."""
        lead, body, *rest = fragments
        cells = dict(zip(self.cells, rest, strict=False))
        contrasts = dict(zip(self.contrasts, rest[len(cells) :], strict=False))
        lines = tuple(rest[len(cells) + len(contrasts) :])
        return Prose(self.body._replace(html=body), contrasts, cells, lead, lines)


@dataclass(frozen=True, slots=True)
class HandWrittenPage:
    """A page of the site that is not made from knowledge. `path` is its source's, without ending.

    `markdown` is the page without its front matter, `source` the whole file.
    """

    path: str
    file: str
    title: str
    markdown: str
    source: str

    @property
    def lines(self) -> list[str]:
        return self.source.split("\n")


@dataclass(frozen=True, slots=True)
class Articles:
    """Everything that was converted."""

    prose: Mapping[EntryId, Prose]
    intros: Mapping[str, str]
    """Introductions of topics and comparisons, by the path of their page."""
    by_hand: Mapping[str, str]
    """HTML of hand-written pages by path, for finding mentions; the host converts them again."""


def convert(
    knowledge: Knowledge, by_hand: Iterable[HandWrittenPage], converter: Converter
) -> Articles:
    """Convert all prose: once for each changed text."""
    prose: dict[EntryId, Prose] = {}
    intros: dict[str, str] = {}
    for concept in knowledge.concepts.values():
        prose[concept.id] = _concept(concept, knowledge, converter)
    for question in knowledge.questions.values():
        prose[question.id] = _question(question, converter)
    for pathway in knowledge.pathways.values():
        reasons = tuple(_line(step.why, converter) for step in pathway.steps)
        prose[pathway.id] = Prose(converter.convert(pathway.intro), {}, {}, lines=reasons)
    for group in knowledge.groups.values():
        intros[topic_path(group.id)] = converter.convert(group.intro).html
    for comparison in knowledge.comparisons.values():
        intros[comparison_path(comparison.id)] = converter.convert(comparison.intro).html
    pages = {page.path: converter.convert(page.markdown).html for page in by_hand}
    return Articles(prose, intros, pages)


def _concept(concept: Concept, knowledge: Knowledge, converter: Converter) -> Prose:
    cells = {}
    if isinstance(concept, Modality):
        cells = {
            id_: converter.convert_line(concept.cells[key].text)
            for id_ in knowledge.dimensions
            for key in concept.cells
            if key == id_
        }
    contrasts = {
        id_: converter.convert_line(sentence)
        for id_, sentence in knowledge.neighbours[concept.id].contrasts
    }
    asks = tuple(_line(sentence, converter) for sentence in concept.ask_your_therapist)
    return Prose(converter.convert(concept.body), contrasts, cells, lines=asks)


def _line(text: str, converter: Converter) -> str:
    """A short text in which words make no links by themselves."""
    return f'<span class="no-links">{converter.convert_line(text)}</span>' if text else ""


def _question(question: Question, converter: Converter) -> Prose:
    return Prose(
        converter.convert(question.body),
        {},
        {},
        lead=f"<p>{mark_references(escape(question.short_answer, quote=False))}</p>",
    )
