"""Of every kind of therapy, the comparison says whom it may not suit.

No therapy suits everyone. A reader who sees the limits of eleven therapies and none of the twelfth
will think that it has none. So in the row that is `about: limits`, a status such as `not-stated` is
no answer, nor is "None known." or "It suits most people", however many words it has. Where no
source says more, say what holds for every therapy.

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

_LIMITS = (
    r"(?:difficult(?:y|ies)|disadvantages?|downsides?|drawbacks?|harms?|limit(?:ation)?s?|risks?)"
)

_NONE = re.compile(
    r"(?:(?:there (?:are|is)|it has|has) )?"
    r"(?:(?:almost |next to )?none|no(?:thing)?|(?:very )?few|(?:hardly|scarcely) any(?:thing)?"
    r"|n/?a|not (?:known|stated|studied|applicable)|unknown|[-–—.?]+)"
    rf"(?: (?:are|at all|{_LIMITS}|important|is|known|major|of|of note|or|real|reported|serious"
    r"|so far|special|stated|that we know|to speak|whatsoever|yet))*\W*",
    re.IGNORECASE,
)
"""A whole answer, with nothing else in it."""

_DENIED = re.compile(
    r"\b(?:no|hardly any|scarcely any|almost no|very few|(?<!a )few)"
    rf"(?: [a-z]+){{0,2}}? {_LIMITS}\b"
    r"|(?:^|\bit )(?:suits|helps|is (?:fit|good|right|safe|suitable) for|works for) "
    r"(?:(?:almost|nearly|practically|just about) )?"
    r"(?:all|anybody|anyone|everybody|everyone|most people|people of all)\b"
    r"|\b(?:no one|nobody|no client|no person|yet to (?:find|hear|meet|see)) .*?\b"
    r"(?:(?:did|does|would) not|didn['’]t|doesn['’]t|wouldn['’]t) (?:benefit|fit|help|like|suit)",
    re.IGNORECASE,
)
"""A sentence that says that there are no limits, whatever else it says."""

_HELD_BACK = re.compile(
    r"\b(?:although|apart from|but|except|however|may|might|not every\w*|source|though|unless|until"
    r"|while|who)\b",
    re.IGNORECASE,
)
_NAMES_ONE = re.compile(
    r"\b(?:avoid\w*|can|cannot|careful\w*|could|crisis|difficult|few|hard(?:er)?|if|less|may|might"
    r"|need\w*|not|slow|too|unless|unsafe|unsettl\w+|upset\w*|worse)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of sentences that tell of some limit."""

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


def check(context: Context) -> Iterator[Diagnostic]:
    for dimension in context.knowledge.dimensions.values():
        if dimension.about != "limits":
            continue
        for modality in context.knowledge.modalities:
            for name, cell in modality.cells.items():
                if name == dimension.id and not cell.where.refused and is_empty(cell, context):
                    yield Diagnostic(
                        CODE,
                        (cell.status or cell.text).span,
                        f"`{name}` of {modality.heading} names no limits: "
                        "readers must see of each therapy whom it may not suit",
                        "write it, with sources; if none says more: `text: No source that we read "
                        "says whom it may not suit. In any therapy a few people feel worse.`",
                    )


def is_empty(cell: Cell, context: Context) -> bool:
    """Whether an answer about limits names none."""
    if not cell.text:
        return bool(cell.status)
    if cell.status or not cell.sources:
        return False  # reported before
    seen = " ".join(context.seen(cell.text).text.split())
    if _NONE.fullmatch(seen):
        return True
    sentences = _BETWEEN_SENTENCES.split(seen)
    others = [sentence for sentence in sentences if not _is_denial(sentence)]
    return len(others) < len(sentences) and not any(map(_NAMES_ONE.search, others))


def _is_denial(sentence: str) -> bool:
    return bool(_NONE.fullmatch(sentence) or _DENIED.search(sentence)) and not _HELD_BACK.search(
        sentence
    )
