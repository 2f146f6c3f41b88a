"""Of every kind of therapy, the comparison says whom it may not suit.

No therapy suits everyone. A reader who sees the limits of eleven therapies and none of the twelfth
will think that it has none. So in the row that is `about: limits`, a status such as `not-stated` is
no answer, nor is "None known." Where no source says more, say what holds for every therapy.

Wrong:  limits: {status: not-stated}
Right:  limits:
          text: >-
            No source that we read says whom it may not suit.
            In any therapy a few people feel worse.
          sources: [crawford2016]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Cell

CODE = Code("PSY515", "empty-limits", Severity.ERROR, __doc__)

_DENIED = re.compile(
    r"(?:(?:there (?:are|is)|it has|has) )?"
    r"(?:none|no(?:thing)?|few|n/?a|not (?:known|stated|studied|applicable)|unknown|[-–—.?]+)"
    r"(?: (?:are|at all|difficulties|disadvantages|downsides?|drawbacks?|important|is|known"
    r"|limitations?|limits?|major|of|of note|or|real|reported|risks?|serious|so far|special|stated"
    r"|that we know|to speak|yet))*\W*",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Diagnostic]:
    for dimension in context.knowledge.dimensions.values():
        if dimension.about != "limits":
            continue
        for modality in context.knowledge.modalities:
            for name, cell in modality.cells.items():
                if name == dimension.id and not cell.where.refused and is_empty(cell):
                    yield Diagnostic(
                        CODE,
                        (cell.status or cell.text).span,
                        f"`{name}` of {modality.heading} names no limits: "
                        "readers must see of each therapy whom it may not suit",
                        "write it, with sources; if none says more: `text: No source that we read "
                        "says whom it may not suit. In any therapy a few people feel worse.`",
                    )


def is_empty(cell: Cell) -> bool:
    """Whether an answer about limits names none."""
    if not cell.text:
        return bool(cell.status)
    if cell.status or not cell.sources:
        return False  # reported before
    return bool(_DENIED.fullmatch(" ".join(cell.text.split())))
