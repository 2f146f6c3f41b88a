"""What all pages share: where they stand, how they link, and what stands on many of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from psychoed.articles import Articles, plain_words
from psychoed.graph import Knowledge
from psychoed.graph.addresses import HELP, SOURCES, address, page_path, root_from
from psychoed.graph.reviews import due
from psychoed.links import LinkedPage
from psychoed.links.stage import Links
from psychoed.model import Concept, Country, Entry, EntryId, HelpLine, Modality, Pathway, Question
from psychoed.pages.citations import cite
from psychoed.pages.views import (
    BacklinkGroup,
    BacklinkView,
    CellView,
    Citation,
    GradeView,
    HelpLineView,
    HelpView,
    Link,
    PathwayPlace,
    ReviewView,
)

Wording = Mapping[str, str]
"""The words that pages show, by name."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The whole site, as pages see it. `titles` are those of hand-written pages, by path."""

    knowledge: Knowledge
    words: Wording
    directories: bool
    articles: Articles
    links: Links
    titles: Mapping[str, str]
    site_name: str = ""
    cited: dict[str, Citation] = field(default_factory=dict, repr=False)
    """Sources that were formatted already, by key; without an address."""
    links_to_entries: dict[tuple[str, EntryId], Link] = field(default_factory=dict, repr=False)
    """Links to entries that were made already, by root: pages of one folder share them."""

    def summary(self, entry: Entry) -> str:
        """The one text that stands for an entry in lists and search results, as plain words."""
        if isinstance(entry, Question):
            return plain_words(self.links.prose[entry.id].lead)
        if isinstance(entry, Concept):
            return entry.definition
        return plain_words(self.links.prose[entry.id].body.html)

    def intro(self, path: str) -> str:
        """The introduction of a topic or comparison, as plain words."""
        return plain_words(self.links.intros.get(path, ""))

    def at(self, path: str) -> Here:
        return Here(self, path, root_from(path, directories=self.directories))


@dataclass(frozen=True, slots=True)
class Here:
    """One page's point of view: every link is relative to it."""

    frame: Frame
    path: str
    root: str

    def to(self, path: str, title: str, *, anchor: str = "", summary: str = "") -> Link:
        """A link to any page of the site."""
        href = self.root + address(path, directories=self.frame.directories)
        return Link(title, (href or "./") + (f"#{anchor}" if anchor else ""), summary)

    def entry(self, entry_id: EntryId, *, summary: bool = False) -> Link:
        """A link to an entry, with its one-sentence summary if asked for."""
        made = self.frame.links_to_entries
        link = made.get((self.root, entry_id))
        if link is None:
            entry = self.frame.knowledge.entry(entry_id)
            link = made[self.root, entry_id] = self.to(page_path(entry), entry.heading)
        if summary:
            return link._replace(summary=self.frame.summary(self.frame.knowledge.entry(entry_id)))
        return link

    def entries(self, ids: Iterable[EntryId], *, summary: bool = False) -> tuple[Link, ...]:
        return tuple(self.entry(entry_id, summary=summary) for entry_id in ids)

    def crumbs(self, *ways: tuple[str, str]) -> tuple[Link, ...]:
        """The way to this page: pairs of a path and a name of the wording, or a title."""
        words = self.frame.words
        return tuple(self.to(path, words.get(title, title)) for path, title in ways)

    def link(self, fragments: Sequence[str]) -> LinkedPage:
        """Texts that belong to no entry's page, linked for the place of this page."""
        return self.frame.links.linker.link(fragments, own=None, root=self.root)

    def places(self, entry_id: EntryId) -> tuple[PathwayPlace, ...]:
        """Where an entry stands on its pathways, with the steps before and after it."""
        knowledge = self.frame.knowledge
        near = knowledge.neighbours.get(entry_id)
        return tuple(
            self._place(entry_id, pathway, knowledge.steps[pathway])
            for pathway in (near.pathways if near else ())
        )

    def _place(
        self, entry_id: EntryId, pathway: EntryId, steps: tuple[EntryId, ...]
    ) -> PathwayPlace:
        number = steps.index(entry_id)
        return PathwayPlace(
            pathway=self.entry(pathway),
            number=number + 1,
            length=len(steps),
            previous=self.entry(steps[number - 1]) if number else None,
            next=self.entry(steps[number + 1]) if number + 1 < len(steps) else None,
        )

    def citations(self, keys: Iterable[str]) -> tuple[Citation, ...]:
        """The sources with these keys, in the order of their authors."""
        sources, cited = self.frame.knowledge.sources, self.frame.cited
        page = self.to(SOURCES, "").href
        found: list[Citation] = []
        for key in dict.fromkeys(keys):
            if key not in sources:
                continue
            if key not in cited:
                cited[key] = cite(sources[key], self.frame.words["and_others"])
            found.append(cited[key]._replace(href=f"{page}#{key}"))
        return tuple(
            sorted(found, key=lambda citation: (citation.authors.casefold(), citation.year))
        )

    def cited_in(self, parts: Iterable[CellView | GradeView]) -> tuple[Citation, ...]:
        """The sources of all parts that a page shows."""
        return self.citations(source.key for part in parts for source in part.sources)

    def help(self) -> HelpView:
        """Help in a crisis, for the site's country."""
        return self.help_in(self.frame.knowledge.country)

    def help_in(self, country: Country | None) -> HelpView:
        directory = self.frame.knowledge.help_lines.directory
        return HelpView(
            country=country.name if country else "",
            emergency=country.emergency if country else "",
            emergency_dial=dial(country.emergency) if country else "",
            lines=tuple(_help_line(line) for line in country.lines) if country else (),
            directory=Link(directory.name, directory.web, directory.for_) if directory else None,
            page=self.to(HELP, self.frame.words["help_title"]),
        )

    def review(self, entry: Entry) -> ReviewView:
        review = entry.review
        names = (self.frame.words.get(name.replace("-", "_"), name) for name in entry.authors)
        return ReviewView(
            authors=", ".join(names),
            reviewed_by=review.by if review.date else "",
            reviewed_on=review.date.date.isoformat() if review.by and review.date else "",
            due=due(review).isoformat() if review.by and review.date else "",
        )

    def backlinks(self, entry_id: EntryId) -> tuple[BacklinkGroup, ...]:
        """The pages that link here, by kind."""
        groups: dict[str, list[BacklinkView]] = {label: [] for label in _KINDS.values()}
        groups["backlinks_pages"] = []
        knowledge = self.frame.knowledge
        for backlink in self.frame.links.backlinks.get(entry_id, ()):
            sentence = backlink.sentence
            if backlink.page.endswith(".md"):
                path = backlink.page.removesuffix(".md")
                label, page = "backlinks_pages", self.to(path, self.frame.titles[path])
            else:
                entry = knowledge.entry(EntryId(backlink.page))
                label, page = _KINDS[type(entry)], self.entry(entry.id)
            groups[label].append(
                BacklinkView(page, sentence.before, sentence.surface, sentence.after)
            )
        return tuple(BacklinkGroup(label, tuple(found)) for label, found in groups.items() if found)


def paragraph(text: str) -> str:
    """Plain text as HTML."""
    return f"<p>{escape(text, quote=False)}</p>"


_KINDS: dict[type[Entry], str] = {
    Concept: "backlinks_concepts",
    Modality: "backlinks_modalities",
    Question: "backlinks_questions",
    Pathway: "backlinks_pathways",
}


def dial(number: str) -> str:
    """The digits that a telephone dials; of ``112 or 999`` the first number."""
    first = re.split(r"[^\d\s+()/.\-]", number.strip(), maxsplit=1)[0]
    return re.sub(r"[^\d+]", "", first)


def _help_line(line: HelpLine) -> HelpLineView:
    return HelpLineView(
        name=line.name,
        for_whom=line.for_,
        call=line.call,
        call_dial=dial(line.call),
        text=line.text,
        text_dial=dial(line.text),
        text_word=line.text_word,
        chat=line.chat,
        web=line.web,
        hours=line.hours,
        cost=line.cost,
        verified=line.verified_on.date.isoformat() if line.verified_on and line.verified_by else "",
    )
