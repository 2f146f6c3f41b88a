"""What kind of work a source is, as far as its title tells."""

from __future__ import annotations

import re

from psychoed.read import BibItem

_STUDY = re.compile(r"\b(?:randomi[sz]ed|rct|trial|cohort|pilot|case series)\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:reviews?|overview|meta-?\s?analy\w+|synthesis|trials|studies|guidelines?|guidance"
    r"|protocol|statement)\b",
    re.IGNORECASE,
)


def is_one_study(source: BibItem) -> bool:
    """Whether a source reports one study: its title names a trial, and no review of several."""
    title = re.sub(r"[{}]", "", source.fields.get("title", ""))
    return bool(_STUDY.search(title)) and not _MANY.search(title)
