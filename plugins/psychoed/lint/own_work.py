"""Who wrote a source does not grade what it found.

A grade is read from reviews by somebody who has no stake in them. Where who set it is also an
author of one of its sources, by surname and first letter, the judgement is on their own work.

Wrong:  {..., graded_by: Jeffrey Example, sources: [example2003]}    (by Example, J. E.)
Right:  {..., graded_by: B. Sample, sources: [example2003]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.read import BibItem

CODE = Code("PSY538", "own-work", Severity.ADVICE, __doc__)

_TITLES = frozenset("dr mr mrs ms mx phd prof professor".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def check(context: Context) -> Iterator[Diagnostic]:
    known = context.knowledge.sources
    for modality in context.knowledge.modalities:
        for grade in modality.evidence_grades:
            words = frozenset(_WORD.findall(grade.graded_by.casefold())) - _TITLES
            for key in grade.sources:
                if words and key in known and _wrote(words, known[key]):
                    yield Diagnostic(
                        CODE,
                        grade.graded_by.span,
                        f"{grade.graded_by} set this grade, and seems to be an author of `{key}`",
                        "let somebody else set it, after reading the sources",
                    )
                    break


def _wrote(words: frozenset[str], source: BibItem) -> bool:
    """Whether a name, as its words, is one of the authors: "Example, Jeffrey" or the other way."""
    for author in re.split(r"\s+and\s+", source.fields.get("author", "").casefold()):
        last, comma, first = author.partition(",")
        names = _WORD.findall(last)
        if comma and names and set(names) <= words:
            others = words - set(names)
            given = _WORD.findall(first)
            if given and any(word[0] == given[0][0] for word in others):
                return True
    return False
