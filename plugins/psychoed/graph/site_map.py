"""All pages that a glossary makes, by path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from psychoed.diagnostics import Diagnostic, Span
from psychoed.graph import addresses, codes
from psychoed.graph.knowledge import Knowledge


def site_paths(knowledge: Knowledge) -> Iterator[str]:
    """The paths of generated pages, without those of single letters."""
    yield addresses.GLOSSARY
    yield addresses.HELP
    for entry in knowledge.entries():
        yield addresses.page_path(entry)
    if knowledge.groups:
        yield addresses.TOPICS
        yield from (addresses.topic_path(id_) for id_ in knowledge.groups)
    if knowledge.questions:
        yield addresses.QUESTIONS
    if knowledge.pathways:
        yield addresses.PATHWAYS
    if knowledge.modalities and knowledge.dimensions:
        yield addresses.COMPARE
        yield from (addresses.comparison_path(id_) for id_ in knowledge.comparisons)
        yield from (addresses.dimension_path(id_) for id_ in knowledge.dimensions)
    if knowledge.sources:
        yield addresses.SOURCES


def clashes(knowledge: Knowledge, by_hand: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Hand-written pages, given as path and file, that stand where a generated page would."""
    for path in site_paths(knowledge):
        if path in by_hand:
            yield Diagnostic(
                codes.SAME_ADDRESS,
                Span.of_file(by_hand[path]),
                f"the address /{addresses.address(path, directories=True)} is taken "
                "by a page made from the glossary",
                "rename this page, or remove it",
            )
