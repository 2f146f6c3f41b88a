"""All checks, in one list."""

from __future__ import annotations

from psychoed.diagnostics import Diagnostic
from psychoed.graph.checks.comparison import cells, emphases, facets, pairs
from psychoed.graph.checks.grades import before_sources, repeated_problems
from psychoed.graph.checks.help_lines import help_lines
from psychoed.graph.checks.identity import addresses, former_ids, ids, shared_ids, titles
from psychoed.graph.checks.references import named_ids
from psychoed.graph.checks.relations import circles, contrasts, self_relations, twofold_relations
from psychoed.graph.checks.site import country, sources, subject
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries


def check(entries: Entries, knowledge: Knowledge) -> list[Diagnostic]:
    """All problems between entries. A value that was refused before is not judged again."""
    refused = {problem.span for problem in entries.problems}
    problems: list[Diagnostic] = []
    for find in (
        ids,
        former_ids,
        titles,
        addresses,
        named_ids,
        self_relations,
        twofold_relations,
        contrasts,
        circles,
        cells,
        facets,
        emphases,
        repeated_problems,
        before_sources,
        pairs,
        country,
        subject,
        sources,
        shared_ids,
        help_lines,
    ):
        problems += find(entries, knowledge)
    return [problem for problem in problems if problem.span not in refused]
