"""A word that is linked nearly everywhere is an everyday word.

A title of one word, such as "system" or "support", also stands where nobody means the concept. When
it is linked on every fifth page, its links tell a reader nothing. `psychoed links` shows the
sentences. Let it be linked where its subject is spoken of, or only where an author says so.

forms:
  - {text: support, in_context: true, not_in: [support group]}
  - {text: system, auto: false}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.links import Decision
from psychoed.lint.context import Context
from psychoed.model import EntryId

CODE = Code("PSY514", "common-word", Severity.ADVICE, __doc__)

LEAST_PAGES = 30
"""Pages of a site below which nothing can be said."""

SHARE = 5
"""One page in so many."""


def check(context: Context) -> Iterator[Diagnostic]:
    pages = context.links.pages
    if len(pages) < LEAST_PAGES:
        return
    linked: Counter[tuple[str, str]] = Counter()
    for page in pages.values():
        for mention in page.mentions:
            if mention.decision is Decision.LINKED and mention.surface.isalpha():
                linked[mention.entries[0], mention.surface.lower()] += 1
    for (entry, word), count in sorted(linked.items()):
        if count * SHARE >= len(pages):
            concept = context.knowledge.concepts[EntryId(entry)]
            yield Diagnostic(
                CODE,
                concept.title.span,
                f"`{word}` is linked on {count} of {len(pages)} pages: is it always meant?",
                f"write {{text: {word}, in_context: true}} or {{text: {word}, auto: false}} "
                "under `forms`",
            )
