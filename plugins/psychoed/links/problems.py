"""What is wrong with links in prose: unknown references, broken addresses, ambiguous forms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from psychoed.diagnostics import Diagnostic, SourceLines, Span
from psychoed.links import codes
from psychoed.links.lexicon import Lexicon
from psychoed.links.mentions import LinkedPage
from psychoed.model import Entry, EntryId, Text, nearest

_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_WHOLE_REFERENCE = re.compile(r"\[\[[^\[\]|]*[^\[\]|\s][^\[\]|]*(?:\|[^\[\]]+)?\]\]")


def page_problems(
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


def ambiguous_forms(lexicon: Lexicon, titles: Mapping[str, str]) -> Iterator[Diagnostic]:
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
