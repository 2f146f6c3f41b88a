"""Values that know where they were written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NewType

from psychoed.diagnostics import Span

EntryId = NewType("EntryId", str)
"""The id of a concept, modality, question or pathway: its file's name."""

NOWHERE = Span("", 0, 0, 0, 0)
"""The place of values that nobody wrote: defaults and derived text."""


class Text(str):
    """Text that knows where it was written. It is a `str` everywhere else."""

    __slots__ = ("span",)
    span: Span

    def __new__(cls, value: str = "", span: Span = NOWHERE) -> Text:
        text = super().__new__(cls, value)
        text.span = span
        return text

    def __reduce__(self) -> tuple[type[Text], tuple[str, Span]]:
        return type(self), (str(self), self.span)


def folded(text: str) -> str:
    """What two spellings of a name have in common: small letters, one blank between words."""
    return " ".join(text.casefold().split())


@dataclass(frozen=True, slots=True)
class Day:
    """A date, with the place where it was written."""

    date: date
    span: Span


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a record, and of the names of its fields.

    `refused` tells that something in it was reported, so that what seems missing may be there.
    """

    span: Span = NOWHERE
    fields: Mapping[str, Span] | None = None
    refused: bool = False

    def of(self, field: str) -> Span:
        """The place of a field's name, or of the whole record when the field was not written."""
        return (self.fields or {}).get(field, self.span)
