"""Every concept is reached from the prose of another page.

A page to which no sentence leads is found by search and lists only. Often its title is a name that
nobody writes in a sentence: list the words that people do write under `forms`, or name it with
[[id|your words]] where it belongs.

forms:
  - missed session
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.links.overview.coverage import unreached
from psychoed.lint.context import Context
from psychoed.model import EntryId

CODE = Code("PSY508", "not-linked-to", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    concepts = context.knowledge.concepts
    for found in unreached(concepts, context.links.pages):
        concept = concepts[EntryId(found.entry)]
        if not concept.title:
            continue  # reported as missing; nobody could mention it
        if found.decisions:
            message = (
                f"`{concept.title}` is mentioned on other pages, but never linked: {found.reasons}"
            )
        else:
            message = f"no other page mentions `{concept.title}`"
        yield Diagnostic(
            CODE,
            concept.title.span,
            message,
            "list under `forms` what people write, or name it as "
            f"[[{concept.id}|your words]] where it belongs",
        )
