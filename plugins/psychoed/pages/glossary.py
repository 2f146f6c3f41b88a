"""The A-Z: all definitions on one page, or by letter when there are many; and one page a topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from psychoed.articles import Heading
from psychoed.graph.addresses import GLOSSARY, TOPICS, letter_path, page_path, topic_path
from psychoed.graph.alphabet import Names, letter_anchor
from psychoed.model import Concept, Group
from psychoed.pages.frame import Frame, Here, paragraph
from psychoed.pages.search_text import search_text
from psychoed.pages.views import GlossaryView, Letter, LinkGroup, ListView, PageView, Term


def glossary_pages(frame: Frame) -> Iterator[PageView]:
    """The A-Z, as one page or as an index of letters and a page for each of them."""
    title = frame.words["glossary_title"]
    intro = frame.words["glossary_intro"]
    here = frame.at(GLOSSARY)
    names = frame.knowledge.names
    search = search_text(title, intro)
    if frame.knowledge.fits_on_one_page:
        letters = tuple(
            Letter(letter, letter_anchor(letter), f"#{letter_anchor(letter)}", _terms(found, here))
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
        path = letter_path(letter_anchor(letter))
        there = frame.at(path)
        own = Letter(letter, letter_anchor(letter), "", _terms(found, there))
        name = f"{title}: {letter}"
        crumbs = there.crumbs((GLOSSARY, "glossary_title"))
        view = GlossaryView(name, crumbs, _letter_links(names, there), (own,))
        yield PageView(path, name, intro, "glossary.html", view)


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


def _letter_links(names: Names, here: Here) -> tuple[Letter, ...]:
    return tuple(
        Letter(
            letter,
            letter_anchor(letter),
            here.to(letter_path(letter_anchor(letter)), letter).href,
            (),
        )
        for letter in names
        for anchor in (letter_anchor(letter),)
    )


def topics_page(frame: Frame) -> PageView:
    """All topics."""
    here = frame.at(TOPICS)
    title = frame.words["topics_title"]
    links = tuple(
        here.to(topic_path(group.id), group.title, summary=frame.intro(topic_path(group.id)))
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
    summary = frame.intro(path)
    return PageView(
        path,
        group.title,
        summary,
        "list.html",
        view,
        edit=group.where.span.file,
        search=search_text(group.title, summary),
    )
