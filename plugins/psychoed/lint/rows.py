"""The rows of the comparison as readers see them, for the rules about fairness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from psychoed.articles.wikilinks import REFERENCE_ATTRIBUTE
from psychoed.lint.context import Context
from psychoed.model import Cell, Dimension, Modality, Text

_TITLED = re.compile(rf'<span {REFERENCE_ATTRIBUTE}="([^"]*)"></span>')
"""A reference without words of its own: readers see the entry's title there, much like its id."""

_UNSEEN = re.compile(r"<!--.*?-->|</?(?!br|p|li)[a-z][^>]*>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Answer:
    """One modality's answer in a row. `name` is the place where the file names the dimension."""

    modality: Modality
    name: Text
    cell: Cell
    html: str

    @property
    def words(self) -> int:
        """How many words readers see, with those of the modality's own term."""
        titled = _TITLED.sub(lambda bare: bare[1].replace("-", " "), self.html)
        seen = unescape(_TAG.sub(" ", _UNSEEN.sub("", titled)))
        return sum(
            any(map(str.isalnum, word))
            for part in (seen, self.cell.term)
            for word in part.replace("-", " ").split()
        )


def rows(context: Context) -> Iterator[tuple[Dimension, tuple[Answer, ...]]]:
    """Each dimension with the answers that are texts, by the modalities' titles.

    A text of which a part was lost, or that has no source, as was reported, is no answer to judge.
    """
    for id_, dimension in context.knowledge.dimensions.items():
        yield (
            dimension,
            tuple(
                Answer(modality, name, cell, context.articles.prose[modality.id].cells[id_])
                for modality in context.knowledge.modalities
                for name, cell in modality.cells.items()
                if name == id_ and cell.text and cell.sources and not cell.where.refused
            ),
        )
