"""Every id that is named exists, and is of the right kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.checks.written import in_file_order
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries, EntryId, Text, nearest, references

FOLDER_WORDS = {
    "concepts": "concept",
    "modalities": "modality",
    "questions": "question",
    "pathways": "pathway",
}


def named_ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    shared: Mapping[str, Iterable[str]] = {
        "source": knowledge.sources,
        "group": knowledge.groups,
        "dimension": knowledge.dimensions,
    }
    kinds = {id_: places[0][0] for id_, places in entries.ids.items()}
    accepted = {
        "concept": ("concepts", "modalities"),
        "pathway": ("pathways",),
        "entry": tuple(FOLDER_WORDS),
    }
    written = [*in_file_order(entries), *entries.comparisons]
    for record in written:
        for id_, type_ in references(record):
            if type_.of in shared:
                if id_ not in shared[type_.of] and f"{type_.of}s" not in entries.unsure:
                    yield _unknown(id_, type_.of, shared[type_.of])
            elif (kind := kinds.get(EntryId(id_))) is None:
                options = [other for other, part in kinds.items() if part in accepted[type_.of]]
                yield _unknown(id_, type_.of, options)
            elif kind not in accepted[type_.of]:
                yield Diagnostic(
                    codes.WRONG_KIND,
                    id_.span,
                    f"`{id_}` is a {FOLDER_WORDS[kind]}, but a {type_.of} is needed here",
                    f"name the {type_.of} that is meant",
                )


_HOMES = {"source": "sources.bib", "group": "groups.yaml", "dimension": "dimensions.yaml"}


def _unknown(id_: Text, of: str, options: Iterable[str]) -> Diagnostic:
    if of in _HOMES:
        message = f"there is no {of} `{id_}` in {_HOMES[of]}"
        otherwise = f"add it to {_HOMES[of]}, or correct the spelling"
    else:
        message = f"there is no {of} with the id `{id_}`"
        otherwise = f"correct the spelling, or create the {of}"
    return Diagnostic(codes.UNKNOWN_ID, id_.span, message, nearest(id_, options) or otherwise)
