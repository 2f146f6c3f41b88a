"""Every id that is named exists, and is of the right kind."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.checks.meant import meant
from psychoed.graph.checks.written import in_file_order
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries, EntryId, Text, folded, nearest, references, with_article

FOLDER_WORDS = {
    "concepts": "concept",
    "modalities": "modality",
    "questions": "question",
    "pathways": "pathway",
}


def named_ids(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    shared: Mapping[str, Mapping[str, object]] = {
        "source": knowledge.sources,
        "group": knowledge.groups,
        "dimension": knowledge.dimensions,
    }
    kinds = {id_: places[0][0] for id_, places in entries.ids.items()}
    accepted = {
        "concept": ("concepts", "modalities"),
        "modality": ("modalities",),
        "pathway": ("pathways",),
        "entry": tuple(FOLDER_WORDS),
    }
    titles = _titles(entries)
    missing: defaultdict[str, list[Text]] = defaultdict(list)
    unknown: defaultdict[tuple[str, str], list[Text]] = defaultdict(list)
    first_of: dict[str, str] = {}
    named: set[str] = set()
    written = [*in_file_order(entries), *entries.comparisons, entries.site]
    for record in written:
        for id_, type_ in references(record):
            if type_.of in shared:
                known = shared[type_.of]
                if f"{type_.of}s" in knowledge.doubts.parts:
                    continue
                if not known:
                    missing[type_.of].append(id_)
                elif id_ not in known:
                    unknown[type_.of, id_].append(id_)
                else:
                    named.add(id_)
                continue
            kind = kinds.get(EntryId(id_), "")
            if kind in FOLDER_WORDS:
                named.add(id_)
                if kind not in accepted[type_.of] and id_ not in knowledge.doubts.ids:
                    yield _wrong_kind(id_, kind, type_.of, kinds, accepted[type_.of])
            elif not knowledge.doubts.may_be_entry(id_):
                unknown[first_of.setdefault(id_, type_.of), id_].append(id_)
    for (of, lost), ids in unknown.items():
        if of in shared:
            unnamed = [other for other in shared[of] if other not in named]
            yield from _unknown(ids, of, unnamed if len(ids) >= MANY else shared[of], titles)
        elif today := knowledge.former_ids.get(EntryId(lost)):
            yield from _renamed(ids, today)
        else:
            options = [id_ for id_, part in kinds.items() if part in accepted[of]]
            if len(ids) >= MANY:
                # A file was renamed, whose new name nobody writes as yet, or removed.
                naming = {each.span.file for each in ids}
                options = [
                    other
                    for other in options
                    if _is_slip(lost, other)
                    or (other not in named and entries.ids[other][0][1] not in naming)
                ]
            yield from _unknown(ids, of, options, titles)
    for of, ids in missing.items():
        yield _no_file(ids, of)


def _wrong_kind(
    id_: Text, kind: str, of: str, kinds: Mapping[EntryId, str], accepted: Collection[str]
) -> Diagnostic:
    return Diagnostic(
        codes.WRONG_KIND,
        id_.span,
        f"`{id_}` is {with_article(FOLDER_WORDS[kind])}, but {with_article(of)} is needed here",
        nearest(id_, [other for other in kinds if kinds[other] in accepted])
        or f"name the {of} that is meant",
    )


MANY = 4
"""References to one unknown id that are rather a change where they lead to than slips."""

CHANCE = 0.88
"""How much alike "empathy" and "sympathy" are not."""

SHOWN = 12
"""Further places that are listed."""

_HOMES = {"source": "sources.bib", "group": "groups.yaml", "dimension": "dimensions.yaml"}


def _no_file(ids: Sequence[Text], of: str) -> Diagnostic:
    """All references to a file that is not there, as one problem at the first of them."""
    first = min(ids, key=lambda id_: id_.span)
    more = len(ids) - 1
    lead = f" and {more} more reference{'s' * (more > 1)} to a {of} lead" if more else " leads"
    return Diagnostic(
        codes.UNKNOWN_ID,
        first.span,
        f"there is no file {_HOMES[of]}, or it is empty, so `{first}`{lead} nowhere",
        f"put the file {_HOMES[of]} into the glossary's folder",
    )


def _titles(entries: Entries) -> dict[str, str]:
    """The ids of everything that has a title, by the title in small letters."""
    named = [(entry.heading, entry.id) for entry in entries.entries]
    named += [(group.title, EntryId(group.id)) for group in entries.groups]
    named += [(dimension.title, EntryId(dimension.id)) for dimension in entries.dimensions]
    return {folded(title): id_ for title, id_ in named}


def _moved(of: str, id_: str) -> str:
    """What keeps the old address of a page whose file was renamed."""
    return "" if of in _HOMES else f"; and `former_ids: [{id_}]` into its file, for old links to it"


def _unknown(
    ids: Sequence[Text], of: str, options: Collection[str], titles: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """References to one id that does not exist; many of them are told once, at the first."""
    id_ = min(ids, key=lambda id_: id_.span)
    if of in _HOMES:
        message = f"there is no {of} `{id_}` in {_HOMES[of]}"
        otherwise = f"add it to {_HOMES[of]}, or correct the spelling"
    else:
        message = f"there is no {of} with the id `{id_}`"
        otherwise = f"correct the spelling, or create the {of}"
    of_kind = {title: titles[title] for title in titles if titles[title] in options}
    near = meant(id_, options, of_kind)
    if of in _HOMES and len(ids) >= MANY and len(options) == 1:
        near = f"did you mean `{next(iter(options))}`, which nothing names?"
    hint = near or otherwise
    if len(ids) < MANY:
        yield from (Diagnostic(codes.UNKNOWN_ID, id_.span, message, hint) for id_ in ids)
        return
    shown = _other_places(ids, id_)
    if of not in _HOMES:
        otherwise = f"put the file {id_}.yaml back"
    yield Diagnostic(
        codes.UNKNOWN_ID,
        id_.span,
        f"{message}, but {len(ids)} places name it",
        f"{near} If so, write it also in {shown}{_moved(of, id_)}"
        if near
        else f"if it has another name now, write that, also in {shown}; else {otherwise}",
    )


def _renamed(ids: Sequence[Text], today: EntryId) -> Iterator[Diagnostic]:
    """References by a former id; all of them are told once."""
    id_ = min(ids, key=lambda id_: id_.span)
    also = f", also in {_other_places(ids, id_)}" if len(ids) > 1 else ""
    yield Diagnostic(
        codes.UNKNOWN_ID,
        id_.span,
        f"`{id_}` is called `{today}` now: it is one of its `former_ids`",
        f"write `{today}`{also}",
    )


def _other_places(ids: Sequence[Text], first: Text) -> str:
    others = sorted({each.span.at for each in ids} - {first.span.at})
    more = len(others) - SHOWN
    return ", ".join(others[:SHOWN]) + (f" and {more} more" if more > 0 else "")


def _is_slip(written: str, id_: str) -> bool:
    """Whether two ids have the same letters, or nearly: more alike than two words by chance."""
    same = sorted(written) == sorted(id_)
    return same or difflib.SequenceMatcher(None, written, id_).ratio() > CHANCE
