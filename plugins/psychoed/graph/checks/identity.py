"""Ids, titles and addresses: each stands for one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from psychoed.diagnostics import Diagnostic, Span
from psychoed.graph import codes
from psychoed.graph.addresses import dimension_path, former_path, page_path
from psychoed.graph.checks.written import in_file_order
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries, Entry, EntryId, Text, folded
from psychoed.read import SLUG


def ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for id_, places in entries.ids.items():
        for _, file in places[1:]:
            yield Diagnostic(
                codes.ID_TAKEN,
                Span.of_file(file),
                f"the id `{id_}` is taken: {places[0][1]} has it too",
                "rename one of the two files, or join them",
            )


def former_ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    listed: dict[str, Text] = {}
    pages = {page_path(entry): entry for entry in entries.entries if entry.address}
    for entry in in_file_order(entries):
        for former in entry.former_ids:
            if not former:
                continue
            owner = EntryId(former)
            if owner in entries.ids:
                what = (
                    "this entry's own id"
                    if owner == entry.id
                    else f"the id of {entries.ids[owner][0][1]}"
                )
                yield Diagnostic(
                    codes.FORMER_ID_TAKEN,
                    former.span,
                    f"`{former}` is listed as a former id, but it is {what} today",
                    "remove it from `former_ids`, or rename the other entry",
                )
            elif page := pages.get(former_path(entry, former)):
                yield Diagnostic(
                    codes.FORMER_ID_TAKEN,
                    former.span,
                    f"`{former}` is listed as a former id, but it is the `address` of {page.file}",
                    "remove it from `former_ids`, or choose another `address` there",
                )
            elif former in listed:
                yield Diagnostic(
                    codes.FORMER_ID_TAKEN,
                    former.span,
                    f"`{former}` is listed as a former id in {listed[former].span.file} too",
                    "an old address can lead to one entry only: remove one of the two",
                )
            listed.setdefault(former, former)


def titles(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    second_files = {file for places in entries.ids.values() for _, file in places[1:]}
    for entry in in_file_order(entries):
        title = entry.heading
        if not title or not SLUG.fullmatch(entry.id) or entry.file in entries.doubtful:
            continue  # a copy, or a title that lost its end: reported as such
        name = folded(title)
        if name in first and title.span.file not in second_files:
            place = first[name].span
            yield Diagnostic(
                codes.SAME_TITLE,
                title.span,
                f"`{title}` is the title of {place.file} too",
                "change one of the titles, so that readers can tell their links apart",
            )
        first.setdefault(name, title)
    for records in (entries.groups, entries.dimensions, entries.comparisons):
        yield from _shared_titles([record.title for record in records])


def _shared_titles(titles: Iterable[Text]) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    for title in filter(None, titles):
        other = first.setdefault(folded(title), title)
        if other is not title:
            yield Diagnostic(
                codes.SAME_TITLE,
                title.span,
                f"`{title}` is the title in line {other.span.line} too",
                "change one of the titles, so that readers can tell their links apart",
            )


def addresses(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    taken: dict[str, Entry] = {}
    for entry in sorted(in_file_order(entries), key=lambda entry: bool(entry.address)):
        path = page_path(entry)
        if path in taken and taken[path].id != entry.id:
            yield Diagnostic(
                codes.SAME_ADDRESS,
                entry.address.span if entry.address else Span.of_file(entry.file),
                f"the address /{path}/ is taken by {taken[path].file}",
                "choose another `address`",
            )
        taken.setdefault(path, entry)
    rows: dict[str, Text] = {}
    for id_ in (dimension.id for dimension in entries.dimensions if dimension.id):
        path = dimension_path(id_)
        row = rows.setdefault(path.casefold(), id_)  # many disks and servers know one case only
        if row != id_:
            yield Diagnostic(
                codes.SAME_ADDRESS,
                id_.span,
                f"the address /{path}/ is taken by the dimension `{row}`",
                "choose another id",
            )


def shared_ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    lines = [line for country in knowledge.help_lines.countries.values() for line in country.lines]
    for records in (entries.groups, entries.dimensions, entries.comparisons, lines):
        first: dict[str, Text] = {}
        for record in records:
            id_: Text = record.id
            if id_ and id_ in first:
                yield Diagnostic(
                    codes.REPEATED_ID,
                    id_.span,
                    f"the id `{id_}` is taken: line {first[id_].span.line} has it too",
                    "rename one of the two",
                )
            first.setdefault(id_, id_)
