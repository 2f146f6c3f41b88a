"""A facet says in few words what its answer says, not what another facet of the row says.

Pairs of therapies share what has one facet, and differ in what has two, so a facet that its own
answer does not bear out makes two therapies look alike, or apart. An answer that has words of
another facet, and none of its own, is shown for somebody to look at; words are known by how they
begin. A program can't tell more: "rather than the main topic" has the words, and denies them.

Wrong:  facet: central to the work       text: The bond supports what you do in sessions.
Right:  facet: supports the work
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.articles.plain import plain_words
from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.rows import Answer, rows

CODE = Code("PSY540", "facet-unlike-answer", Severity.ADVICE, __doc__)

_LETTERS = 5
"""Words that begin alike are taken for one: "support" and "supports"."""


def check(context: Context) -> Iterator[Diagnostic]:
    for dimension, row in rows(context):
        words = {facet: _beginnings(facet) for facet in dimension.facets}
        for answer in row:
            own = answer.cell.facet
            if own not in words:
                continue
            said = _beginnings(_seen(answer))
            others = {
                facet: found - words[own]
                for facet, found in words.items()
                if facet != own and (found - words[own]) & said
            }
            distinct = words[own].difference(*(words[other] for other in words if other != own))
            if others and distinct and not distinct & said:
                nearest = max(others, key=lambda facet: (len(others[facet] & said), facet))
                yield Diagnostic(
                    CODE,
                    own.span,
                    f"the answer to `{dimension.id}` of {answer.modality.heading} has no word of "
                    f"`{own}`, and some of `{nearest}`",
                    "read both: does the answer say what the facet says?",
                )


def _seen(answer: Answer) -> str:
    return f"{plain_words(answer.html)} {answer.cell.term}"


def _beginnings(text: str) -> set[str]:
    return {word[:_LETTERS] for word in re.findall(r"[^\W\d_]{4,}", text.casefold())}
