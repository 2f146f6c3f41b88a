"""What may exist although nobody could read it: the one place that decides so.

A file that is refused, or an id that is told to be wrong, takes pages and ids with it. Whatever
names these is not reported, too: it would bury the one message that says what to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from psychoed.graph import addresses
from psychoed.model import KINDS, Comparison, Dimension, Entries, Group, references
from psychoed.model.id_values import is_source_key
from psychoed.read import SLUG, slug_for, without_copy_mark

_ENDING = re.compile(r"\.(?:md|html?)$|/$")

_MADE_FROM: Mapping[str, frozenset[str]] = {
    "topics": frozenset({"groups"}),
    "questions": frozenset({"questions"}),
    "pathways": frozenset({"pathways"}),
    "compare": frozenset({"dimensions", "comparisons", "modalities", "site"}),
    "compare/by": frozenset({"dimensions", "modalities"}),
    "confused": frozenset({"concepts", "modalities"}),
    "glossary": frozenset({"concepts", "modalities"}),
    "sources": frozenset({"sources"}),
    **{addresses.FOLDERS[kind]: frozenset({part}) for part, kind in KINDS.items()},
}
"""The parts of a glossary from which the pages in each folder, and its first page, are made."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """Parts of the glossary of which something could not be read, and ids of unusable files.

    `folders` are those parts whose files are not even known by their names. Of `files` some text
    was refused, so that not all places in it are known. `missing` are parts that are not there, and
    that are named: this is told, and so the pages that would be made from them are not.
    """

    parts: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()

    @classmethod
    def of(cls, entries: Entries) -> Doubts:
        """What is in doubt, with the ids that are told to be wrong once all are known."""
        shared: Mapping[str, Sequence[Group | Dimension | Comparison]] = {
            "groups": entries.groups,
            "dimensions": entries.dimensions,
            "comparisons": entries.comparisons,
        }
        parts = {part for part, records in shared.items() if _repeats(map(_id, records))}
        if not all(is_source_key(item.key) for item in entries.bibliography):
            parts.add("sources")
        ids: set[str] = {*entries.unusable_ids()}
        lost = {part for id_ in entries.unusable_ids() for part, _ in entries.ids[id_]}
        parts |= KINDS.keys() if "" in lost else lost
        for id_ in entries.ids:
            if not SLUG.fullmatch(id_):
                ids |= {slug_for(id_), slug_for(without_copy_mark(id_))}
        folders = entries.unsure & KINDS.keys()
        files = {problem.span.file for problem in entries.problems} | entries.doubtful
        return cls(
            frozenset(parts | entries.unsure),
            frozenset(ids),
            frozenset(folders),
            frozenset(files),
            frozenset(_missing(entries)),
        )

    def may_be_entry(self, id_: str) -> bool:
        """Whether an id that is unknown may be the one of an entry."""
        return bool(self.folders) or id_ in self.ids

    def may_be_page(self, path: str) -> bool:
        """Whether there may be a page ``compare/relationship.md`` or ``compare/relationship/``."""
        bare = _ENDING.sub("", path).removesuffix("/index")
        made_from = _MADE_FROM.get(bare) or _MADE_FROM.get(bare.rpartition("/")[0], frozenset())
        return not made_from.isdisjoint(self.parts | self.missing)


def _missing(entries: Entries) -> Iterator[str]:
    """Files that hold several records, which are not there, and in which ids should be."""
    shared = {
        "source": entries.bibliography,
        "group": entries.groups,
        "dimension": entries.dimensions,
    }
    wanted = {of for of, records in shared.items() if not records}
    if not wanted:
        return
    for record in (*entries.entries, *entries.comparisons, entries.site):
        wanted_here = {type_.of for _, type_ in references(record)} & wanted
        yield from (f"{of}s" for of in wanted_here)


def _id(record: Group | Dimension | Comparison) -> str:
    return record.id


def _repeats(ids: Iterable[str]) -> bool:
    known = [id_ for id_ in ids if id_]
    return len(set(known)) < len(known)
