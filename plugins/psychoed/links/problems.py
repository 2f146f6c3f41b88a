"""What is wrong with links in prose: unknown references, broken addresses, ambiguous forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from psychoed.diagnostics import Diagnostic, SourceLines, Span
from psychoed.graph.doubts import Doubts
from psychoed.links import codes
from psychoed.links.claims import Ambiguity, NamedForm
from psychoed.links.html import without_code
from psychoed.links.lexicon import Lexicon
from psychoed.links.markup import slips
from psychoed.links.mentions import LinkedPage
from psychoed.links.targets import Targets
from psychoed.links.written_pages import WrittenPage
from psychoed.model import Entry, EntryId, Text, folded, nearest

_BEGUN = re.compile(r"\[\[(?!\s*[\d\[])")
"""A reference, or what was meant as one: numbers and brackets are lists of lists."""

_LIKE_A_COPY = 4
"""With so many forms in common, one entry was most likely written over a copy of the other."""

_WHOLE_REFERENCE = re.compile(r"\[\[[^\[\]|]*[^\[\]|\s][^\[\]|]*(?:\|[^\[\]]+)?\]\]")


def page_problems(
    page: LinkedPage,
    texts: Sequence[Text],
    lines: SourceLines,
    entries: Mapping[EntryId, Entry],
    doubts: Doubts,
    former_ids: Mapping[EntryId, EntryId],
) -> Iterator[Diagnostic]:
    if any(_BEGUN.search(without_code(fragment)) for fragment in page.fragments):
        yield from _unfinished(texts, lines)
    for target in dict.fromkeys(page.unknown):
        if doubts.may_be_entry(target):
            continue
        today = former_ids.get(EntryId(target))
        for span in _places(f"[[{target}", texts, lines):
            if today:
                message = f"`{target}` is called `{today}` now: it is one of its `former_ids`"
                yield Diagnostic(codes.UNKNOWN_REFERENCE, span, message, f"write `{today}`")
                continue
            yield Diagnostic(
                codes.UNKNOWN_REFERENCE,
                span,
                f"there is no entry with the id `{target}`",
                nearest(target.lower().replace(" ", "-"), entries)
                or "write the id of an entry between the brackets",
            )


def link_problems(page: WrittenPage, targets: Targets, lines: SourceLines) -> Iterator[Diagnostic]:
    """What is wrong with the links that the authors of a page wrote themselves."""
    for fault in dict.fromkeys(targets.faults(page)):
        for span in _places(fault.written, page.texts, lines):
            yield Diagnostic(fault.code, span, fault.message, fault.hint)


def markup_problems(page: WrittenPage, lines: SourceLines) -> Iterator[Diagnostic]:
    """Markdown and HTML of a page that do something else than their author meant."""
    for slip in dict.fromkeys(slips(page)):
        places = _places(slip.written, [slip.text], lines)
        place = places[min(slip.number, len(places) - 1)]
        yield Diagnostic(codes.MARKUP, place, slip.message, slip.hint)


def _unfinished(texts: Sequence[Text], lines: SourceLines) -> Iterator[Diagnostic]:
    """References that are empty or not closed, so that readers would see their brackets."""
    for text in filter(None, texts):
        source = lines.get(text.span.file, ())
        written = "\n".join(source[text.span.line - 1 : text.span.end_line])
        rest = _WHOLE_REFERENCE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), written)
        for begun in _BEGUN.finditer(rest):
            before = rest[: begun.start()]
            number = text.span.line + before.count("\n")
            column = begun.start() - before.rfind("\n")
            yield Diagnostic(
                codes.UNKNOWN_REFERENCE,
                Span(text.span.file, number, column, number, column + 2),
                "this reference is empty or not closed, so readers would see its brackets",
                "write an id between the brackets: `[[trust]]`, or `[[trust|the words]]`",
            )


def _places(needle: str, texts: Sequence[Text], lines: SourceLines) -> list[Span]:
    """Where `needle` is written in `texts`, also when line breaks split it."""
    pattern = re.compile(r"\s+".join(map(re.escape, needle.split())))
    found: list[Span] = []
    for text in filter(None, texts):
        file, first = text.span.file, text.span.line
        written = "\n".join(lines.get(file, ())[first - 1 : text.span.end_line])
        for match in pattern.finditer(written):
            before = written[: match.start()]
            line, column = first + before.count("\n"), match.start() - before.rfind("\n")
            end = column + len(match[0].split("\n")[0])
            found.append(Span(file, line, column, line, end))
    return found or [text.span for text in texts if text][:1]


def ambiguous_forms(lexicon: Lexicon, titles: Mapping[str, str]) -> Iterator[Diagnostic]:
    by_entries: dict[tuple[str, ...], list[Ambiguity]] = {}
    for clash in lexicon.ambiguous:
        if len({folded(titles[id_]) for id_ in clash.entries}) == 1:
            continue  # two entries with one title are reported as such
        by_entries.setdefault(clash.entries, []).append(clash)
    for clashes in by_entries.values():
        told = [_told(clash, titles) for clash in clashes]
        written = {form.span for form in told}
        if len(written) < _LIKE_A_COPY:
            yield from map(_ambiguous, clashes, told)
        else:
            yield _forms_of_a_copy(clashes, titles)


def _ambiguous(clash: Ambiguity, told: NamedForm) -> Diagnostic:
    text = str(told.text)
    same = text.casefold() == clash.form_text.casefold()
    what = f"`{text}`" if same else f"`{clash.form_text}`, a form of `{text}`,"
    return Diagnostic(
        codes.AMBIGUOUS_FORM,
        _place(told),
        f"{what} names `{told.entry}` here, and {_rivals(clash.forms, told)}, so it is not linked",
        "remove it from one of them, or give one of them `auto: false` for it",
    )


def _forms_of_a_copy(clashes: Sequence[Ambiguity], titles: Mapping[str, str]) -> Diagnostic:
    """Entries that have many forms in common are told once, at the one that took the others'."""
    forms = sorted((form for clash in clashes for form in clash.forms), key=_place)
    owners = {form.entry for form in forms if _is_title(form, titles)}
    told = [form for form in forms if form.entry not in owners] or forms
    told = [form for form in told if form.entry == told[-1].entry]
    names = list(dict.fromkeys(f"`{form.text}`" for form in told))
    return Diagnostic(
        codes.AMBIGUOUS_FORM,
        _place(told[0]),
        f"{', '.join(names[:3])} and {len(names) - 3} more name `{told[0].entry}` here, and "
        f"{_rivals(forms, told[0])}, so none of them is linked",
        "if this is a copy, give it names of its own; otherwise remove the names from one of them",
    )


def _told(clash: Ambiguity, titles: Mapping[str, str]) -> NamedForm:
    """The form that is rather the mistake: not a title, and the later one."""
    forms = sorted(clash.forms, key=lambda form: (_is_title(form, titles), _place(form)))
    return ([form for form in forms if not _is_title(form, titles)] or forms)[-1]


def _rivals(forms: Iterable[NamedForm], told: NamedForm) -> str:
    first = {form.entry: _place(form) for form in reversed(sorted(forms, key=_place))}
    return ", ".join(f"`{id_}` in {first[id_].at}" for id_ in sorted(first.keys() - {told.entry}))


def _place(form: NamedForm) -> Span:
    return form.span or Span.of_file("")


def _is_title(form: NamedForm, titles: Mapping[str, str]) -> bool:
    """Whether a form is what its entry is called: the other names are rather the mistake."""
    return form.text.casefold() == titles[form.entry].casefold()
