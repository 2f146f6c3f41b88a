"""A family of therapies is written alike by all that belong to it.

The page of two therapies begins with what they share, and compares their families letter by letter.
With a slip, two humanistic therapies differ there. A family that one therapy alone names, and that
looks like the family of another, is reported.

Wrong:  family: humanistc
Right:  family: humanistic
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Text

CODE = Code("PSY526", "family-name", Severity.WARNING, __doc__)

_ALIKE = 0.84
"""How much of two names is the same, from 0 to 1, where one of them may be a slip."""


def check(context: Context) -> Iterator[Diagnostic]:
    families: defaultdict[str, list[Text]] = defaultdict(list)
    for modality in context.knowledge.modalities:
        if modality.family:
            families[modality.family].append(modality.family)
    told: set[str] = set()
    for name, places in families.items():
        if len(places) > 1:
            continue
        others = [other for other in families if other != name and other not in told]
        likeness, meant = max(
            ((_likeness(name, other), other) for other in others), default=(0, "")
        )
        if likeness >= _ALIKE:
            told.add(name)
            yield Diagnostic(
                CODE,
                places[0].span,
                f"this therapy alone is of the family `{name}`, which looks like `{meant}` in "
                f"{families[meant][0].span.at}",
                f"did you mean `{meant}`? If both are one family, write both alike",
            )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _letters(one), _letters(other)).ratio()


def _letters(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
