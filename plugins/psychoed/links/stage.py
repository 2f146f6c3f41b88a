"""Links for the whole site: every prose linked, every mention decided, every backlink known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from psychoed.articles import Articles, HandWrittenPage, Prose
from psychoed.diagnostics import Diagnostic, SourceLines
from psychoed.graph import Knowledge
from psychoed.graph.addresses import SOURCES, address, page_path
from psychoed.graph.previews import has_preview
from psychoed.links.backlinks import Backlink, backlinks
from psychoed.links.languages import language
from psychoed.links.lexicon import Lexicon
from psychoed.links.linker import Linker
from psychoed.links.mentions import LinkedPage
from psychoed.links.problems import ambiguous_forms, link_problems, markup_problems, page_problems
from psychoed.links.targets import Targets, anchors_of
from psychoed.links.written_pages import WrittenPage, written_pages
from psychoed.model import EntryId


@dataclass(frozen=True, slots=True)
class Links:
    """`pages` holds what was decided on every page, by the name of a `WrittenPage`."""

    linker: Linker
    prose: Mapping[EntryId, Prose]
    intros: Mapping[str, str]
    pages: Mapping[str, LinkedPage]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    problems: tuple[Diagnostic, ...]
    targets: Targets


def link(
    knowledge: Knowledge,
    articles: Articles,
    by_hand: Sequence[HandWrittenPage],
    lines: SourceLines,
    *,
    linker: Linker,
    directories: bool,
    files: Collection[str] | None = None,
) -> Links:
    """Link all prose. Backlinks come from entries and hand-written pages, not from lists.

    `files` are those in the folder of hand-written pages, by path, where all are known.
    """
    entries = {entry.id: entry for entry in knowledge.entries()}
    linked: dict[str, LinkedPage] = {}
    intros: dict[str, str] = {}
    problems: list[Diagnostic] = list(ambiguous_forms(linker.lexicon, linker.titles))
    written = list(written_pages(knowledge, articles, by_hand, lines))
    targets = make_targets(knowledge, written, linker, files)
    for page in written:
        found = page.linked_by(linker, directories=directories)
        if page.is_list:
            intros[page.path] = found.fragments[0]
        else:
            linked[page.name] = found
        problems += page_problems(
            found, page.texts, lines, entries, knowledge.doubts, knowledge.former_ids
        )
        problems += link_problems(page, targets, lines)
        problems += markup_problems(page, lines)
    prose = {
        id_: texts.with_fragments(linked[id_].fragments) for id_, texts in articles.prose.items()
    }
    return Links(linker, prose, intros, linked, backlinks(linked), tuple(problems), targets)


def make_targets(
    knowledge: Knowledge,
    written: Sequence[WrittenPage],
    linker: Linker,
    files: Collection[str] | None,
) -> Targets:
    """Where links may lead.

    The anchors of lists are not known, but for the bibliography, nor those of an address that two
    pages claim: which of them will keep it is not said here.
    """
    pages = {page.path: page for page in written if not page.is_list}
    claimed = Counter(page.path for page in written)
    doubts = knowledge.doubts

    def anchors(path: str) -> Collection[str] | None:
        if path == SOURCES:
            unsure = "sources" in doubts.parts | doubts.missing
            return None if unsure else knowledge.sources.keys()
        known = path in pages and claimed[path] == 1 and pages[path].file not in doubts.files
        return anchors_of(pages[path]) if known else None

    return Targets(linker.pages, anchors, files, doubts)


def make_linker(
    knowledge: Knowledge, pages: Iterable[str], code: str, *, directories: bool, scope: str
) -> Linker:
    """A linker that knows every entry's forms and address, and every page by its path.

    `code` is the site's language, such as ``en``.
    """
    return Linker(
        Lexicon.of(
            knowledge.forms(),
            language(code),
            knowledge.site.subject_words,
            knowledge.site.other_subject_words,
        ),
        titles={entry.id: entry.heading for entry in knowledge.entries()},
        addresses={
            entry.id: address(page_path(entry), directories=directories)
            for entry in knowledge.entries()
        },
        pages={f"{path}.md": address(path, directories=directories) for path in pages},
        scope="section" if scope == "section" else "page",
        without_preview={entry.id for entry in knowledge.entries() if not has_preview(entry)},
    )
