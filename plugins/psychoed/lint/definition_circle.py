"""No definition needs itself.

When the definition of one term uses a second one, and that of the second uses the first, a reader
who knows neither is sent round in a circle. Say one of the two in plain words.
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.links.overview.definitions import circles, terms_in_definitions
from psychoed.lint.context import Context
from psychoed.model import EntryId

CODE = Code("PSY510", "definition-circle", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    concepts = context.knowledge.concepts
    definitions = {str(concept.id): str(concept.definition) for concept in concepts.values()}
    for circle in circles(terms_in_definitions(definitions, context.lexicon)):
        first = concepts[EntryId(circle[0])]
        way = " -> ".join(f"`{concepts[EntryId(id_)].title}`" for id_ in (*circle, circle[0]))
        yield Diagnostic(
            CODE,
            first.definition.span,
            f"these definitions lead round in a circle: {way}",
            "say one of these terms in plain words",
        )
