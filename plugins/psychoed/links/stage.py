"""Links for the whole site: every prose linked, every mention decided, every backlink known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from psychoed.articles import Articles, HandWrittenPage, Prose
from psychoed.diagnostics import Diagnostic, SourceLines, Span
from psychoed.graph import Knowledge
from psychoed.graph.addresses import address, page_path, root_from
from psychoed.links import codes
from psychoed.links.backlinks import Backlink, backlinks
from psychoed.links.lexicon import Lexicon
from psychoed.links.linker import Linker
from psychoed.links.mentions import LinkedPage
from psychoed.model import Concept, Entry, EntryId, Modality, Question, Text, nearest


@dataclass(frozen=True, slots=True)
class Links:
    """`pages` holds what was decided on every page, by entry id or by the path of another page."""

    linker: Linker
    prose: Mapping[EntryId, Prose]
    intros: Mapping[str, str]
    pages: Mapping[str, LinkedPage]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    problems: tuple[Diagnostic, ...]


def link(
    knowledge: Knowledge,
    articles: Articles,
    by_hand: Sequence[HandWrittenPage],
    lines: SourceLines,
    *,
    linker: Linker,
    lexicon: Lexicon,
    directories: bool,
    unusable: Collection[str] = (),
) -> Links:
    """Link all prose. Backlinks come from entries and hand-written pages, not from lists.

    Ids in `unusable` exist, but their files could not be read: they are not reported as unknown.
    """
    entries = {entry.id: entry for entry in knowledge.entries()}
    linked: dict[str, LinkedPage] = {}
    prose: dict[EntryId, Prose] = {}
    problems: list[Diagnostic] = list(_ambiguous(lexicon, linker.titles))
    for id_, written in articles.prose.items():
        root = root_from(page_path(entries[id_]), directories=directories)
        page = linker.link(written.fragments(), own=id_, root=root, rewrite_paths=True)
        linked[id_] = page
        prose[id_] = written.with_fragments(page.fragments)
        problems += _problems(page, _texts(entries[id_]), lines, entries, unusable)
    intros: dict[str, str] = {}
    for path, html in articles.intros.items():
        page = linker.link(
            [html], own=None, root=root_from(path, directories=directories), rewrite_paths=True
        )
        intros[path] = page.fragments[0]
        problems += _problems(page, _intro(knowledge, path), lines, entries, unusable)
    for written_page in by_hand:
        path = written_page.path
        page = linker.link(
            [articles.by_hand[path]], own=None, root=root_from(path, directories=directories)
        )
        linked[path] = page
        whole = Span(written_page.file, 1, 1, len(lines.get(written_page.file, ())), 1)
        problems += _problems(page, [Text(written_page.markdown, whole)], lines, entries, unusable)
    return Links(linker, prose, intros, linked, backlinks(linked), tuple(problems))


def make_linker(
    knowledge: Knowledge, lexicon: Lexicon, pages: Iterable[str], *, directories: bool, scope: str
) -> Linker:
    """A linker that knows every entry's address, and every page by the path of its source."""
    return Linker(
        lexicon,
        titles={entry.id: entry.heading for entry in knowledge.entries()},
        addresses={
            entry.id: address(page_path(entry), directories=directories)
            for entry in knowledge.entries()
        },
        pages={f"{path}.md": address(path, directories=directories) for path in pages},
        scope="section" if scope == "section" else "page",
    )


def _texts(entry: Entry) -> list[Text]:
    """The linked texts of an entry as they were written."""
    if isinstance(entry, Question):
        return [entry.body]
    texts: list[Text] = []
    if isinstance(entry, Concept):
        texts = [entry.body, *entry.contrasts_with.values()]
    if isinstance(entry, Modality):
        texts += [cell.text for cell in entry.cells.values()]
    return texts


def _intro(knowledge: Knowledge, path: str) -> list[Text]:
    last = path.rsplit("/", 1)[-1]
    for known in (knowledge.groups, knowledge.comparisons):
        if path.split("/")[0] in ("topics", "compare") and last in known:
            return [known[last].intro]
    return [pathway.intro for pathway in knowledge.pathways.values() if page_path(pathway) == path]


_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_WHOLE_REFERENCE = re.compile(r"\[\[[^\[\]|]*[^\[\]|\s][^\[\]|]*(?:\|[^\[\]]+)?\]\]")


def _problems(
    page: LinkedPage,
    texts: Sequence[Text],
    lines: SourceLines,
    entries: Mapping[EntryId, Entry],
    unusable: Collection[str],
) -> Iterator[Diagnostic]:
    if any("[[" in _CODE.sub("", fragment) for fragment in page.fragments):
        yield from _unfinished(texts, lines)
    for target in dict.fromkeys(page.unknown):
        if target in unusable:
            continue
        for span in _places(f"[[{target}", texts, lines):
            yield Diagnostic(
                codes.UNKNOWN_REFERENCE,
                span,
                f"there is no entry with the id `{target}`",
                nearest(target.lower().replace(" ", "-"), entries)
                or "write the id of an entry between the brackets",
            )
    for target in dict.fromkeys(page.broken_pages):
        for span in _places(target, texts, lines):
            yield Diagnostic(
                codes.BROKEN_PAGE_LINK,
                span,
                f"there is no page `{target}`",
                "name the page from the top of the site, or an entry as [[id]]",
            )


def _unfinished(texts: Sequence[Text], lines: SourceLines) -> Iterator[Diagnostic]:
    """References that are empty or not closed, so that readers would see their brackets."""
    for text in texts:
        for number in range(text.span.line, text.span.end_line + 1):
            source = lines.get(text.span.file, ())
            line = source[number - 1] if number <= len(source) else ""
            rest = _WHOLE_REFERENCE.sub(lambda found: " " * len(found[0]), line)
            column = rest.find("[[")
            following = source[number] if number < len(source) else ""
            if column >= 0 and "]]" not in rest[column:] and "]]" in following:
                continue  # it goes on in the next line
            if column >= 0:
                yield Diagnostic(
                    codes.UNKNOWN_REFERENCE,
                    Span(text.span.file, number, column + 1, number, column + 3),
                    "this reference is empty or not closed, so readers would see its brackets",
                    "write an id between the brackets: `[[trust]]`, or `[[trust|the words]]`",
                )


def _places(needle: str, texts: Sequence[Text], lines: SourceLines) -> list[Span]:
    """Where `needle` is written in `texts`; the first text when a line break splits it."""
    found: list[Span] = []
    for text in texts:
        if needle not in text:
            continue
        span = text.span
        for number in range(span.line, span.end_line + 1):
            line = lines[span.file][number - 1] if number <= len(lines.get(span.file, ())) else ""
            column = line.find(needle)
            if column >= 0:
                found.append(Span(span.file, number, column + 1, number, column + 1 + len(needle)))
    return found or [text.span for text in texts[:1]]


def _ambiguous(lexicon: Lexicon, titles: Mapping[str, str]) -> Iterator[Diagnostic]:
    for clash in lexicon.ambiguous:
        if len({" ".join(titles[id_].casefold().split()) for id_ in clash.entries}) == 1:
            continue  # two entries with one title are reported as such
        spans = [form.span for form in clash.forms if getattr(form, "span", None)]
        places = sorted(span for span in spans if span is not None)
        others = ", ".join(f"`{id_}`" for id_ in clash.entries)
        yield Diagnostic(
            codes.AMBIGUOUS_FORM,
            places[-1] if places else Span.of_file(""),
            f"`{clash.form_text}` names {others}, so it is not linked",
            "remove it from one of them, or give one of them `auto: false` for it",
        )
