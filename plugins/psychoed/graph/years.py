"""The years of sources."""

from __future__ import annotations

import re

from psychoed.read import BibItem

_YEAR = re.compile(r"\d{4}")


def year_of(source: BibItem) -> int | None:
    """The year of a source, or nothing for one that is undated (`n.d.`)."""
    year = _YEAR.search(source.fields.get("year", ""))
    return int(year[0]) if year else None
