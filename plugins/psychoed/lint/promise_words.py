"""No word promises that therapy works, or ranks one therapy over another.

Therapy does not help everyone, and no comparison here says which kind is better. A reader who was
promised a cure and is not cured may blame themselves.

Wrong:  CBT is the gold standard and a proven cure for anxiety.
Right:  CBT is one of the most studied therapies for anxiety. It does not help everyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY502", "promise-word", Severity.WARNING, __doc__)

INSTEAD = {
    r"cures?|cured": "say what it may help with, and that it does not help everyone",
    r"guarantee[sd]?|guaranteed": "say what often happens",
    r"(?:clinically |scientifically )?proven": "say what was studied and what was found",
    r"gold standard": "say how much it was studied",
    r"always works": "say for whom it was tested",
    r"miracle|miraculous": "say what people report",
    r"best (?:therapy|treatment|approach|kind of therapy)": "therapies are not ranked here",
    r"superior to|more effective than": "say what was compared, in whom, and how sure it is",
}
"""Patterns, each with the way out."""

_ANY = re.compile(rf"\b(?:{'|'.join(INSTEAD)})\b", re.IGNORECASE)
_EACH = [(re.compile(pattern, re.IGNORECASE), hint) for pattern, hint in INSTEAD.items()]


def check(context: Context) -> Iterator[Diagnostic]:
    for text in context.prose():
        for word in dict.fromkeys(found[0] for found in _ANY.finditer(text)):
            hint = next(hint for pattern, hint in _EACH if pattern.fullmatch(word))
            for span in context.places(text, word):
                yield Diagnostic(CODE, span, f"`{word}` promises or ranks", hint)
