"""The A-Z: all definitions on one page, or by letter when there are many; and one page a topic."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.articles import Heading
from psychoed.graph import title_key
from psychoed.graph.addresses import GLOSSARY, TOPICS, letter_path, page_path, topic_path
from psychoed.model import Concept, Group
from psychoed.pages.frame import Frame, Here
from psychoed.pages.views import GlossaryView, Letter, LinkGroup, ListView, PageView, Term

MOST_ON_ONE_PAGE = 400
"""Entries up to which the whole A-Z is one page: about 150 kB of HTML."""


def glossary_pages(frame: Frame) -> Iterator[PageView]:
    """The A-Z, as one page or as an index of letters and a page for each of them."""
    title = frame.words["glossary_title"]
    intro = frame.words["glossary_intro"]
    count = len(frame.knowledge.concepts)
    by_letter = count > MOST_ON_ONE_PAGE
    here = frame.at(GLOSSARY)
    letters = _letters(here, by_letter=by_letter)
    shown = () if by_letter else letters
    headings = tuple(Heading(2, letter.anchor, letter.letter) for letter in shown)
    view = GlossaryView(title, (), letters, shown, count)
    yield PageView(GLOSSARY, title, intro, "glossary.html", view, headings, listed=True)
    if by_letter:
        for letter in letters:
            path = letter_path(letter.anchor)
            there = frame.at(path)
            all_letters = _letters(there, by_letter=True)
            own = next(other for other in all_letters if other.anchor == letter.anchor)
            crumbs = there.crumbs((GLOSSARY, "glossary_title"))
            yield PageView(
                path,
                f"{title}: {letter.letter}",
                intro,
                "glossary.html",
                GlossaryView(f"{title}: {letter.letter}", crumbs, all_letters, (own,), count),
            )


def _letters(here: Here, *, by_letter: bool) -> tuple[Letter, ...]:
    letters: dict[str, list[Term]] = {}
    for name, term in sorted(_terms(here), key=lambda pair: title_key(pair[0])):
        first = title_key(name)[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append(term)
    return tuple(
        Letter(
            letter,
            anchor,
            here.to(letter_path(anchor), letter).href if by_letter else f"#{anchor}",
            tuple(terms),
        )
        for letter, terms in sorted(letters.items())
        for anchor in [_anchor(letter)]
    )


def _anchor(letter: str) -> str:
    if letter == "#":
        return "other"
    return letter.lower() if letter.isascii() else f"u{ord(letter):x}"


def _terms(here: Here) -> Iterator[tuple[str, Term]]:
    for concept in here.frame.knowledge.concepts.values():
        href = here.to(page_path(concept), concept.title).href
        yield concept.title, Term(concept.title, concept.id, href, concept.definition)
        for name in _other_names(concept):
            yield name, Term(name, "", href, "", see=concept.title)


def _other_names(concept: Concept) -> tuple[str, ...]:
    return tuple(name for name in (concept.acronym, *concept.also_called) if name and name != concept.title)


def topics_page(frame: Frame) -> PageView:
    """All topics."""
    here = frame.at(TOPICS)
    title = frame.words["topics_title"]
    links = tuple(
        here.to(topic_path(group.id), group.title, summary=" ".join(group.intro.split()))
        for group in frame.knowledge.groups.values()
    )
    view = ListView(title, (), f"<p>{frame.words['topics_intro']}</p>", (LinkGroup("", links),))
    return PageView(TOPICS, title, frame.words["topics_intro"], "list.html", view, listed=True)


def topic_page(group: Group, frame: Frame) -> PageView:
    """The concepts of one topic, with their definitions."""
    path = topic_path(group.id)
    here = frame.at(path)
    concepts = (concept.id for concept in frame.knowledge.concepts.values() if concept.group == group.id)
    view = ListView(
        group.title,
        here.crumbs((TOPICS, "topics_title")),
        frame.links.intros.get(path, ""),
        (LinkGroup("", here.entries(concepts, summary=True)),),
    )
    summary = " ".join(group.intro.split())
    return PageView(path, group.title, summary, "list.html", view, edit=group.where.span.file)
