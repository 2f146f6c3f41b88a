"""Documents to typed entries, every value still at its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from psychoed.diagnostics import Diagnostic, Severity, Span
from psychoed.model import codes, shared
from psychoed.model.collections import ListOf
from psychoed.model.entries import Concept, Entry, Modality, Pathway, Question
from psychoed.model.field_reader import decode_fields
from psychoed.model.fields import R, specs
from psychoed.model.records import RecordOf
from psychoed.model.text import EntryId
from psychoed.model.values import Problems
from psychoed.read import BibItem, Document, Documents, lost_line
from psychoed.read import Mapping as MappingNode
from psychoed.read import Sequence as ListNode
from psychoed.read.codes import MISPLACED, NOT_A_MAPPING, SECOND_FILE

KINDS: Mapping[str, type[Entry]] = {
    "concepts": Concept,
    "modalities": Modality,
    "questions": Question,
    "pathways": Pathway,
}
"""The kind of entry in each folder."""


@dataclass(slots=True)
class Entries:
    """Everything that editors wrote, typed. `ids` also holds files that could not be used."""

    entries: list[Entry] = field(default_factory=list)
    groups: list[shared.Group] = field(default_factory=list)
    dimensions: list[shared.Dimension] = field(default_factory=list)
    comparisons: list[shared.Comparison] = field(default_factory=list)
    help_lines: shared.HelpLines = field(default_factory=shared.HelpLines)
    site: shared.SiteSettings = field(default_factory=shared.SiteSettings)
    bibliography: list[BibItem] = field(default_factory=list)
    ids: dict[EntryId, list[tuple[str, str]]] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    """Shared files, such as `groups`, with something unusable, and folders that nobody could read:
    what seems missing there may exist."""

    doubtful: set[str] = field(default_factory=set)
    """Files of entries of which something could not be read."""

    def unusable_ids(self) -> set[EntryId]:
        """Ids of files that exist, but could not be used."""
        return self.ids.keys() - {entry.id for entry in self.entries}


def decode(documents: Documents) -> Entries:
    """Type all documents. Unusable values are reported and replaced by stand-ins."""
    result = Entries(bibliography=documents.bibliography)
    problems = Problems()
    result.unsure |= documents.unsure
    first: dict[str, str] = {}
    for document in documents.documents:
        if document.part and document.part not in KINDS and document.part in first:
            _second_file(document, first[document.part], problems)
            result.unsure.add(document.part)
            continue
        first.setdefault(document.part, document.file)
        found = Problems()
        _decode(document, result, found)
        if lost := _lost_line(document, documents.lines, found):
            found = Problems([lost])
            _forget(document, result)
        problems += found
        if document.doubtful or lost:
            result.doubtful.add(document.file)
        shared_file = bool(document.part) and document.part not in KINDS
        unclear = document.root is None or document.doubtful or bool(found)
        if shared_file and unclear:
            result.unsure.add(document.part)
    result.problems = list(problems)
    return result


def _decode(document: Document, result: Entries, problems: Problems) -> None:
    if document.part in KINDS or not document.part:
        _entry(document, result, problems)
    elif document.part == "groups":
        result.groups += _list(document, shared.Group, problems)
    elif document.part == "dimensions":
        result.dimensions += _list(document, shared.Dimension, problems)
    elif document.part == "comparisons":
        result.comparisons += _list(document, shared.Comparison, problems)
    elif document.part == "help_lines":
        result.help_lines = _record(document, shared.HelpLines, problems)
    elif document.part == "site":
        result.site = _record(document, shared.SiteSettings, problems)


def _lost_line(
    document: Document, lines: Mapping[str, Sequence[str]], found: Sequence[Diagnostic]
) -> Diagnostic | None:
    """What is wrong with a document that lacks a line, where nothing likelier was found."""
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    if not errors or not all(map(_may_come_of_a_lost_line, errors)):
        return None
    return lost_line(document.file, lines[document.file], document.shape, errors)


def _may_come_of_a_lost_line(problem: Diagnostic) -> bool:
    """Whether a field is missing, or unknown and like none, or a number has words behind it."""
    unlike = problem.code is codes.UNKNOWN_FIELD and problem.hint.startswith("the fields are")
    return unlike or problem.code in (codes.MISSING_FIELD, codes.BAD_NUMBER)


def _forget(document: Document, result: Entries) -> None:
    """Take back what was made of a document."""
    if document.part == "help_lines":
        result.help_lines = shared.HelpLines()
    elif document.part == "site":
        result.site = shared.SiteSettings()
    elif result.entries and result.entries[-1].file == document.file:
        result.entries.pop()


def _entry(document: Document, result: Entries, problems: Problems) -> None:
    entry_id = EntryId(document.name)
    result.ids.setdefault(entry_id, []).append((document.part, document.file))
    node = document.root
    if node is None:
        return
    if not isinstance(node, MappingNode):
        _not_fields(node, document, problems)
        return
    kind = KINDS[document.part]
    if home := _other_home(node.fields.keys(), document.part):
        problems.report(
            MISPLACED,
            Span.of_file(document.file),
            f"this entry has the fields of {home}/, but stands in {document.part}/",
            f"move the file to the folder {home}/",
        )
        return
    others = {f"{folder}/": specs(other) for folder, other in KINDS.items() if other is not kind}
    fields = decode_fields(kind, node, problems, elsewhere=others)
    result.entries.append(kind(id=entry_id, file=document.file, **fields))


FOREIGN = 2
"""Fields that only another kind of entry has, from which on an entry is one of that kind."""


def _other_home(names: Collection[str], part: str) -> str:
    """The folder to which an entry with fields of these names belongs, if it can't be `part`."""

    def lacks(kind: type[Entry]) -> bool:
        return not {name for name, spec in specs(kind).items() if spec.required} <= set(names)

    if not lacks(KINDS[part]) and len(set(names) - specs(KINDS[part]).keys()) < FOREIGN:
        return ""
    homes = [
        other
        for other, kind in KINDS.items()
        if other != part and not lacks(kind) and set(names) <= specs(kind).keys()
    ]
    return homes[0] if homes else ""


def _list(document: Document, record: type[R], problems: Problems) -> tuple[R, ...]:
    if document.root is None:
        return ()
    return ListOf(RecordOf(record)).decode(document.root, document.name, problems)


def _record(document: Document, record: type[R], problems: Problems) -> R:
    if document.root is None:
        return record()
    return RecordOf(record).decode(document.root, document.name, problems)


def _second_file(document: Document, first: str, problems: Problems) -> None:
    problems.report(
        SECOND_FILE,
        Span.of_file(document.file),
        f"this file stands beside {first}, and only one of the two can be read",
        f"join them into {first}, and remove this one",
    )


def _not_fields(node: object, document: Document, problems: Problems) -> None:
    what = "a list" if isinstance(node, ListNode) else "one text"
    problems.report(
        NOT_A_MAPPING,
        Span.of_file(document.file)._replace(end_column=2),
        f"this file must be a set of fields, but it is {what}",
        "write fields, each as a name, a colon and a value: `title: Trust`",
    )
