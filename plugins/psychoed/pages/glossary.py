"""The A-Z: all definitions on one page, or by letter when there are many; and one page a topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from psychoed.articles import Heading
from psychoed.graph import title_key
from psychoed.graph.addresses import GLOSSARY, TOPICS, letter_path, page_path, topic_path
from psychoed.model import Concept, Group
from psychoed.pages.frame import Frame, Here, paragraph
from psychoed.pages.search_text import search_text
from psychoed.pages.views import GlossaryView, Letter, LinkGroup, ListView, PageView, Term

MOST_ON_ONE_PAGE = 400
"""Entries up to which the whole A-Z is one page: about 150 kB of HTML."""


def glossary_pages(frame: Frame) -> Iterator[PageView]:
    """The A-Z, as one page or as an index of letters and a page for each of them."""
    title = frame.words["glossary_title"]
    intro = frame.words["glossary_intro"]
    here = frame.at(GLOSSARY)
    names = _names(frame)
    search = search_text(title, intro)
    if len(frame.knowledge.concepts) <= MOST_ON_ONE_PAGE:
        letters = tuple(
            Letter(letter, _anchor(letter), f"#{_anchor(letter)}", _terms(found, here))
            for letter, found in names.items()
        )
        headings = tuple(Heading(2, letter.anchor, letter.letter) for letter in letters)
        view = GlossaryView(title, (), letters, letters)
        yield PageView(
            GLOSSARY, title, intro, "glossary.html", view, headings, listed=True, search=search
        )
        return
    index = GlossaryView(title, (), _letter_links(names, here), ())
    yield PageView(GLOSSARY, title, intro, "glossary.html", index, listed=True, search=search)
    for letter, found in names.items():
        path = letter_path(_anchor(letter))
        there = frame.at(path)
        own = Letter(letter, _anchor(letter), "", _terms(found, there))
        name = f"{title}: {letter}"
        crumbs = there.crumbs((GLOSSARY, "glossary_title"))
        view = GlossaryView(name, crumbs, _letter_links(names, there), (own,))
        yield PageView(path, name, intro, "glossary.html", view)


_Names = Mapping[str, Sequence[tuple[str, Concept]]]
"""Under each letter, the names that begin with it and the concepts they name, in order."""


def _names(frame: Frame) -> _Names:
    pairs = [
        (name, concept)
        for concept in frame.knowledge.concepts.values()
        for name in _names_of(concept)
    ]
    letters: dict[str, list[tuple[str, Concept]]] = {}
    for key, name, concept in sorted(
        ((title_key(name), name, concept) for name, concept in pairs),
        key=lambda found: (found[0], found[2].id),
    ):
        first = key[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append((name, concept))
    return dict(sorted(letters.items()))


def _names_of(concept: Concept) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            name for name in (concept.title, concept.acronym, *concept.also_called) if name
        )
    )


def _terms(names: Sequence[tuple[str, Concept]], here: Here) -> tuple[Term, ...]:
    """Definitions under titles; under other names, where to look."""
    terms = []
    for name, concept in names:
        href = here.to(page_path(concept), name).href
        if name == concept.title:
            terms.append(Term(name, concept.id, href, concept.definition))
        else:
            terms.append(Term(name, "", href, "", see=concept.title))
    return tuple(terms)


def _letter_links(names: _Names, here: Here) -> tuple[Letter, ...]:
    return tuple(
        Letter(letter, _anchor(letter), here.to(letter_path(_anchor(letter)), letter).href, ())
        for letter in names
    )


def _anchor(letter: str) -> str:
    if letter == "#":
        return "other"
    return letter.lower() if letter.isascii() else f"u{ord(letter):x}"


def topics_page(frame: Frame) -> PageView:
    """All topics."""
    here = frame.at(TOPICS)
    title = frame.words["topics_title"]
    links = tuple(
        here.to(topic_path(group.id), group.title, summary=" ".join(group.intro.split()))
        for group in frame.knowledge.groups.values()
    )
    view = ListView(title, (), paragraph(frame.words["topics_intro"]), (LinkGroup("", links),))
    intro = frame.words["topics_intro"]
    search = search_text(title, intro)
    return PageView(TOPICS, title, intro, "list.html", view, listed=True, search=search)


def topic_page(group: Group, frame: Frame) -> PageView:
    """The concepts of one topic, with their definitions."""
    path = topic_path(group.id)
    here = frame.at(path)
    concepts = (
        concept.id for concept in frame.knowledge.concepts.values() if concept.group == group.id
    )
    view = ListView(
        group.title,
        here.crumbs((TOPICS, "topics_title")),
        frame.links.intros.get(path, ""),
        (LinkGroup("", here.entries(concepts, summary=True)),),
    )
    summary = " ".join(group.intro.split())
    return PageView(
        path,
        group.title,
        summary,
        "list.html",
        view,
        edit=group.where.span.file,
        search=search_text(group.title, summary),
    )
