"""What several pages name as a term has an entry of its own.

A phrase that is marked or written with capitals on three pages or more is a term to its readers.
Write an entry for it, list it under the `forms` of the one it belongs to, or say it in plain words.
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.links.overview.phrases import unexplained
from psychoed.lint.context import Context

CODE = Code("PSY509", "missing-concept", Severity.ADVICE, __doc__)

LEAST_PAGES = 3


def check(context: Context) -> Iterator[Diagnostic]:
    for phrase in unexplained(context.pages(), context.lexicon, least_pages=LEAST_PAGES):
        first = phrase.pages[0]
        yield Diagnostic(
            CODE,
            context.first_place(first, phrase.text),
            f"`{phrase.text}` stands on {len(phrase.pages)} pages, and no entry explains it",
            "write an entry, list it under the `forms` of another, or use plain words",
        )
