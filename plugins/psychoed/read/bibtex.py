"""BibTeX to located items: their form is looked at here, bibtexparser gives them their meaning."""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import DuplicateBlockKeyBlock, Entry

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes
from psychoed.read.bib_form import written_items
from psychoed.read.bib_values import judge
from psychoed.read.latex import plain_text
from psychoed.read.text_file import split_lines

__all__ = ["BibItem", "plain_text", "read_bibtex"]

# bibtexparser logs what it could not parse; the same things are returned and become diagnostics.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class BibItem:
    """One item of the bibliography: its key, type (article, book, ...) and fields as text.

    Field names are in lower case. Names keep BibTeX's form (``Rogers, Carl R. and ...``) and the
    braces that protect a name (``{{World Health Organization}}``), for whoever formats them. A
    broken item has no fields; it has no key either, when the key is what is wrong with it.
    """

    key: str
    type: str
    span: Span
    fields: Mapping[str, str]
    places: Mapping[str, Span] = field(default_factory=dict)
    broken: bool = False


class _Reader:
    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = split_lines(text)
        self.text = "\n".join(self.lines)
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.items: list[BibItem] = []
        self.problems: list[Diagnostic] = []
        self.first: dict[str, int] = {}
        self.broken: set[str] = set()

    def place(self, offset: int) -> tuple[int, int]:
        line = min(bisect_right(self.starts, offset), len(self.lines))
        return line, min(offset - self.starts[line - 1], len(self.lines[line - 1])) + 1

    def line(self, number: int) -> Span:
        return Span(self.file, number, 1, number, len(self.lines[number - 1]) + 1)

    def field(self, name: str, number: int) -> Span:
        """From the name of a field to the end of the line; the whole line if it is not there."""
        whole = self.line(number)
        found = re.search(rf"(?<![\w-]){re.escape(name)}\s*=", self.lines[number - 1])
        return whole._replace(column=found.start() + 1) if found else whole

    def look_at_form(self) -> str:
        """Note every item with a slip; the text without them, each line in its place."""
        readable = self.text
        for item in written_items(self.text):
            if item.slip is None:
                continue
            slip = item.slip
            span = Span(self.file, *self.place(slip.start), *self.place(slip.end))
            self.problems.append(Diagnostic(slip.code, span, slip.message, slip.hint))
            self.items.append(BibItem(item.key, "misc", span, {}, broken=True))
            self.broken.add(item.key)
            if slip.code is codes.DUPLICATE_FIELD:  # the key of another one may be lost
                self.items.append(BibItem("", "misc", span, {}, broken=True))
            lost = readable[item.start : item.end]
            readable = (
                readable[: item.start]
                + "".join("\n" if sign == "\n" else " " for sign in lost)
                + readable[item.end :]
            )
        return readable

    def read(self) -> None:
        library = parse_string(self.look_at_form())
        for entry in library.entries:
            self.item(entry)
        for failed in library.failed_blocks:
            if isinstance(failed, DuplicateBlockKeyBlock) and isinstance(
                failed.ignore_error_block, Entry
            ):
                self.item(failed.ignore_error_block)
                continue
            self.items.append(BibItem("", "misc", self.line(1), {}, broken=True))
            self.problems.append(
                Diagnostic(
                    codes.BIBTEX,
                    self.line((failed.start_line or 0) + 1),
                    "this item of the bibliography can't be read",
                    "look for a brace that is not closed, or a missing comma between two fields",
                )
            )

    def item(self, entry: Entry) -> None:
        fields: dict[str, str] = {}
        names: dict[str, tuple[str, int]] = {}
        for found in entry.fields:
            name = found.key.lower()
            fields[name] = " ".join(str(found.value).split())
            names[name] = found.key, (found.start_line or 0) + 1
        places = _Places(self, names)
        span = self.line((entry.start_line or 0) + 1)
        type = entry.entry_type.lower()
        if entry.key in self.broken:
            return  # the line with its key is written twice, and the first one was reported
        if entry.key in self.first:
            # The one of the two that was meant to have another key is named by it elsewhere.
            self.items.append(BibItem("", type, span, {}, broken=True))
            self.problems.append(
                Diagnostic(
                    codes.DUPLICATE_FIELD,
                    span,
                    f"the key `{entry.key}` is used twice, also in line {self.first[entry.key]}",
                    "give one of the two another key",
                )
            )
            return
        self.first[entry.key] = span.line
        self.items.append(BibItem(entry.key, type, span, fields, places))
        self.problems += judge(type, fields, places, span)


class _Places(Mapping[str, Span]):
    """Where fields stand: looked for when a message asks, which is seldom.

    `names` has each field's name as it is written, and its line.
    """

    def __init__(self, reader: _Reader, names: Mapping[str, tuple[str, int]]) -> None:
        self._reader = reader
        self._names = names

    def __getitem__(self, name: str) -> Span:
        return self._reader.field(*self._names[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def read_bibtex(file: str, text: str) -> tuple[list[BibItem], list[Diagnostic]]:
    """The items of a bibliography, and what is wrong with them. Each broken item stands alone."""
    reader = _Reader(file, text)
    reader.read()
    return reader.items, reader.problems
