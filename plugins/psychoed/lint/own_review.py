"""Who wrote an entry does not check it.

The page says "checked by", and a reader takes that for a second pair of eyes. Who wrote a text
overlooks what is missing in it.

Wrong:  authors: [A. Example]     review: {by: A. Example, date: 2026-10-01}
Right:  authors: [A. Example]     review: {by: "Dr B. Sample, clinical psychologist", ...}
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY536", "own-review", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    for entry in context.knowledge.entries():
        reviewer = entry.review.by
        if reviewer and _name(reviewer) in map(_name, entry.authors):
            yield Diagnostic(
                CODE,
                reviewer.span,
                f"{reviewer} wrote this entry, and checked it, too",
                "ask somebody else to check it, a clinician who did not write it",
            )


def _name(text: str) -> str:
    """A name without what it is followed by, such as a profession."""
    return " ".join(text.partition(",")[0].casefold().split())
