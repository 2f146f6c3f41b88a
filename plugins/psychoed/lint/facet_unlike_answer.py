"""A facet says in few words what its answer says, not what another facet of the row says.

Pairs of therapies share what has one facet, and differ in what has two, so a facet that its own
answer does not bear out makes two therapies look alike, or apart. An answer that has words of
another facet, and none of its own, is shown for somebody to look at; words are known by how they
begin. A program can't tell more: "rather than the main topic" has the words, and denies them.

Wrong:  facet: central to the work       text: The bond supports what you do in sessions.
Right:  facet: supports the work
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.articles.plain import plain_words
from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.beginnings import beginnings
from psychoed.lint.context import Context
from psychoed.lint.rows import Answer, rows

CODE = Code("PSY540", "facet-unlike-answer", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    for dimension, row in rows(context):
        words = {facet: beginnings(facet) for facet in dimension.facets}
        for answer in row:
            own = answer.cell.facet
            if own not in words:
                continue
            said = beginnings(_seen(answer))
            others = {
                facet: len((words[facet] - words[own]) & said) for facet in words if facet != own
            }
            distinct = words[own].difference(*(words[other] for other in others))
            nearest = max(others, key=lambda facet: (others[facet], facet), default=own)
            if others.get(nearest) and distinct and not distinct & said:
                yield Diagnostic(
                    CODE,
                    own.span,
                    f"the answer to `{dimension.id}` of {answer.modality.heading} has no word of "
                    f"`{own}`, and some of `{nearest}`",
                    "read both: does the answer say what the facet says?",
                )


def _seen(answer: Answer) -> str:
    return f"{plain_words(answer.html)} {answer.cell.term}"
