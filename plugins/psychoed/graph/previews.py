"""Which entries may be seen before their page is opened."""

from __future__ import annotations

from psychoed.model import Entry, Question


def has_preview(entry: Entry) -> bool:
    """Whether a link to it may show its definition: never where that could give a reader away."""
    return not (entry.sensitive or (isinstance(entry, Question) and entry.urgent))
