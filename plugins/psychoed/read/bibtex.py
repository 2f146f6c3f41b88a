"""BibTeX to located items, through bibtexparser; LaTeX accents through pylatexenc."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
)
from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes

# bibtexparser logs what it could not parse; the same things are returned and become diagnostics.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)

_KEY = re.compile(r"\s*@\w+\s*\{\s*([^\s,{}]+)\s*,")
_NO_SIGN = re.compile(
    r"^[ \t]*(?:article|book(?:let)?|in(?:book|collection|proceedings)|manual|\w*thesis|misc|online"
    r"|proceedings|\w*report|unpublished)[ \t]*\{[ \t]*[^\s,{}]+[ \t]*,",
    re.IGNORECASE | re.MULTILINE,
)
_MISSING_COMMA = re.compile(r"""["}]\s*\n\s*([A-Za-z]\w*)\s*=""")


@dataclass(frozen=True, slots=True)
class BibItem:
    """One item of the bibliography: its key, type (article, book, ...) and fields as text.

    Field names are in lower case. Names keep BibTeX's form (``Rogers, Carl R. and ...``) and the
    braces that protect a name (``{{World Health Organization}}``), for whoever formats them.
    """

    key: str
    type: str
    span: Span
    fields: Mapping[str, str]
    places: Mapping[str, Span] = field(default_factory=dict)
    broken: bool = False


@lru_cache(maxsize=4096)
def plain_text(latex: str) -> str:
    """`latex` without its markup: ``Fl{\\"u}ckiger`` becomes ``Flückiger``."""
    if not re.search(r"[\\{}$~]|--|``|''", latex):
        return latex
    return str(LatexNodes2Text(math_mode="text").latex_to_text(latex))


def read_bibtex(file: str, text: str) -> tuple[list[BibItem], list[Diagnostic]]:
    """The items of a bibliography, and what could not be read. Each broken item stands alone."""
    library = parse_string(text)
    items: list[BibItem] = []
    problems: list[Diagnostic] = []
    first: dict[str, int] = {}
    lines = text.split("\n")
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        span = Span(file, line, 1, line, len(lines[line - 1]) + 1)
        if isinstance(block, ImplicitComment):
            problems += _without_sign(block, file, lines)
        elif isinstance(block, DuplicateBlockKeyBlock):
            problems.append(
                Diagnostic(
                    codes.DUPLICATE_FIELD,
                    span,
                    f"the key `{block.key}` is used twice, also in line {first[block.key]}",
                    "give one of the two another key",
                )
            )
        elif isinstance(block, DuplicateFieldKeyBlock):
            problems.append(
                Diagnostic(
                    codes.DUPLICATE_FIELD,
                    span,
                    f"this item has the field `{sorted(block.duplicate_keys)[0]}` twice",
                    "remove one of them",
                )
            )
        elif isinstance(block, Entry):
            first[block.key] = line
            missing = _commas(block, file, lines, line)
            items.append(replace(_item(block, span, lines), broken=bool(missing)))
            problems += missing
    for failed in library.failed_blocks:
        if isinstance(failed, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            continue
        line = (failed.start_line or 0) + 1
        if key := _KEY.match(failed.raw or ""):
            # Known, so that what cites it is not reported too.
            items.append(BibItem(key[1], "misc", Span(file, line, 1, line, 2), {}, broken=True))
        problems.append(
            Diagnostic(
                codes.BIBTEX,
                Span(file, line, 1, line, len(lines[line - 1]) + 1),
                "this item of the bibliography can't be read",
                "look for a brace that is not closed, or a missing comma between two fields",
            )
        )
    return items, problems


def _item(entry: Entry, span: Span, lines: list[str]) -> BibItem:
    fields: dict[str, str] = {}
    places: dict[str, Span] = {}
    for found in entry.fields:
        name, line = found.key.lower(), (found.start_line or 0) + 1
        fields[name] = " ".join(str(found.value).split())
        places[name] = Span(span.file, line, 1, line, len(lines[line - 1]) + 1)
    return BibItem(entry.key, entry.entry_type.lower(), span, fields, places)


def _commas(entry: Entry, file: str, lines: list[str], line: int) -> list[Diagnostic]:
    """bibtexparser takes two fields without a comma between them for one: say so."""
    for written in entry.fields:
        if found := _MISSING_COMMA.search(str(written.value)):
            at = (
                (written.start_line or line - 1)
                + str(written.value)[: found.start() + 1].count("\n")
                + 1
            )
            return [
                Diagnostic(
                    codes.BIBTEX,
                    Span(file, at, 1, at, len(lines[at - 1]) + 1),
                    f"a comma is missing at the end of this line, before `{found[1]}`",
                    "every field of an item ends with a comma",
                )
            ]
    return []


def _without_sign(comment: ImplicitComment, file: str, lines: list[str]) -> Iterator[Diagnostic]:
    """What stands outside items is a comment to BibTeX, also an item that lacks its sign."""
    for found in _NO_SIGN.finditer(comment.comment):
        line = (comment.start_line or 0) + comment.comment[: found.start()].count("\n") + 1
        yield Diagnostic(
            codes.BIBTEX,
            Span(file, line, 1, line, len(lines[line - 1]) + 1),
            "this looks like an item of the bibliography, but it is read as a comment",
            f"write an @ before it: `@{found[0].strip()}`",
        )
