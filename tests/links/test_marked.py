"""Precision and recall of automatic links, against sentences that were marked by hand.

The files in `marked/` hold prose with ``[[id|words]]`` where a careful editor would want a link.
Each line is a page of its own. The marks follow the meaning of the sentence, not the settings of
the glossary, so the measure is of both: the linker, and what the glossary tells it. `make test`
prints it at its end.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from markdown import markdown

from psychoed.graph import resolve
from psychoed.links import ENGLISH, Lexicon, Linker
from psychoed.model import decode
from psychoed.read import read

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = sorted((HERE / "marked").glob("*.txt"))
OTHER_FIELDS = "other-fields"
FRESH = "fresh"

MARK = re.compile(r"\[\[([a-z0-9-]+)\|([^\]]+)\]\]")


class Measure(NamedTuple):
    """Links that were found and wanted, found and not wanted, and missed, each with its line."""

    right: list[str]
    wrong: list[str]
    missed: list[str]

    @property
    def precision(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.missed))

    def __str__(self) -> str:
        return (
            f"{len(self.right)} links right, {len(self.wrong)} wrong, {len(self.missed)} missed: "
            f"precision {self.precision:.3f}, recall {self.recall:.3f}"
        )


@pytest.fixture(scope="module")
def linker() -> Linker:
    knowledge, _ = resolve(decode(read([ROOT / "glossary"], ROOT)))
    ids = [entry.id for entry in knowledge.entries()]
    return Linker(
        Lexicon.of(
            knowledge.forms(),
            ENGLISH,
            knowledge.site.subject_words,
            knowledge.site.other_subject_words,
        ),
        {},
        {id_: f"{id_}/" for id_ in ids},
        pages={},
    )


def measure(linker: Linker, file: Path) -> Measure:
    result = Measure([], [], [])
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("# "):
            continue
        wanted = {f"{words} -> {id_}" for id_, words in MARK.findall(line)}
        html = markdown(MARK.sub(lambda mark: mark[2], line))
        page = linker.link([html], own=None, root="")
        found = {
            f"{mention.surface} -> {mention.entries[0]}"
            for mention in page.mentions
            if mention.decision.is_link
        }
        where = f"{file.name}:{number}: "
        result.right.extend(where + link for link in sorted(found & wanted))
        result.wrong.extend(where + link for link in sorted(found - wanted))
        result.missed.extend(where + link for link in sorted(wanted - found))
    return result


def test_precision_and_recall(linker: Linker, reported: list[str]) -> None:
    together = Measure([], [], [])
    for file in FILES:
        if file.stem not in (OTHER_FIELDS, FRESH):
            for whole, part in zip(together, measure(linker, file), strict=True):
                whole.extend(part)
    reported.append(f"links in marked prose: {together}")
    assert together.precision >= 0.99, together.wrong
    assert together.recall >= 0.95, together.missed


def test_fresh_prose_is_the_fairer_measure(linker: Linker, reported: list[str]) -> None:
    """It had a recall of 0.72 at first sight; then forms were listed that it showed to be missing.

    From now on nothing is fitted to it: its numbers may rise by what is made better for any text.
    """
    found = measure(linker, HERE / "marked" / f"{FRESH}.txt")
    reported.append(f"links in fresh prose: {found}")
    assert found.precision >= 0.945, found.wrong
    assert found.recall >= 0.745, found.missed


def test_sentences_of_other_fields_are_the_known_limit(linker: Linker, reported: list[str]) -> None:
    """Only the number is kept here: it may fall, and must not grow unseen."""
    found = measure(linker, HERE / "marked" / f"{OTHER_FIELDS}.txt")
    reported.append(f"links in sentences of other fields: {len(found.wrong)} wrong")
    assert len(found.wrong) <= 53, found.wrong


def test_there_is_enough_to_measure() -> None:
    prose = [file for file in FILES if file.stem != OTHER_FIELDS]
    lines = [line for file in prose for line in file.read_text(encoding="utf-8").splitlines()]
    assert sum(not line.startswith("# ") for line in lines) >= 600
    assert sum(len(MARK.findall(line)) for line in lines) >= 550
