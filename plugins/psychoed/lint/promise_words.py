"""No word promises that therapy works, or ranks one therapy over another.

Therapy does not help everyone, and no comparison here says which kind is better. A reader who was
promised a cure and is not cured may blame themselves. What clients ask in their own words (`ask`,
`also`, `everyday`) is theirs.

Wrong:  CBT is the gold standard and a proven cure for anxiety.
Right:  CBT is one of the most studied therapies for anxiety. It does not help everyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY502", "promise-word", Severity.WARNING, __doc__)

_THERAPY = r"(?:therap(?:y|ies|ists?)|treatments?|approach(?:es)?|methods?)"
_KIND = rf"(?:(?:kinds?|forms?|types?) of )?{_THERAPY}"
_RANKING = (
    "(?<!for )(?<!all )(?<!to )(?<!make )(?<!makes )(?<!making )the best"
    r"(?! for (?:you|them|him|her|us|me)\b)(?=[.,;:!?)]| (?:for|in|at|overall|there is)\b|$)"
)
_NOT_RANKED = "therapies are not ranked here"
_COMPARED = "say what was compared, in whom, and how sure it is"

INSTEAD = {
    r"cures?|cured": "say what it may help with, and that it does not help everyone",
    r"guarantee[sd]?": "say what often happens",
    r"(?:clinically |scientifically )?proven": "say what was studied and what was found",
    r"gold standard": "say how much it was studied",
    r"always works": "say for whom it was tested",
    r"miracle|miraculous": "say what people report",
    rf"most effective|best (?:{_KIND}|outcomes?|results?)|{_RANKING}": _NOT_RANKED,
    r"superior to|(?:more|less) effective than|works? better than|outperforms?": _COMPARED,
    rf"better than (?:(?:all|any|other|every) )+{_KIND}": _COMPARED,
}
"""Patterns, each with the way out."""

_ANY = re.compile(
    rf"\b(?:{'|'.join(f'(?P<_{number}>{pattern})' for number, pattern in enumerate(INSTEAD))})\b",
    re.IGNORECASE,
)


_STEMS = "always best better cure effective gold guarantee mirac outperform proven superior".split()
"""One of these is in everything that `_ANY` finds: looking for them is ten times as fast."""


def check(context: Context) -> Iterator[Diagnostic]:
    hints = {f"_{number}": hint for number, hint in enumerate(INSTEAD.values())}
    for text in filter(_may_promise, context.prose()):
        for word, place in context.found(text, _ANY):
            hint = hints[word.lastgroup or ""]
            yield Diagnostic(CODE, place, f"`{word[0]}` promises or ranks", hint)


def _may_promise(text: str) -> bool:
    lower = text.lower()
    return any(stem in lower for stem in _STEMS)
