"""All pages of the site."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.pages.comparison import compare_page, comparison_page, dimension_page
from psychoed.pages.concept import concept_page
from psychoed.pages.confused import confused_page
from psychoed.pages.frame import Frame
from psychoed.pages.glossary import glossary_pages, topic_page, topics_page
from psychoed.pages.pair import pair_page
from psychoed.pages.pathway import pathway_page, pathways_page
from psychoed.pages.question import question_page, questions_page
from psychoed.pages.reference import HOME, help_page, home_page, sources_page
from psychoed.pages.views import PageView


def view(frame: Frame) -> Iterator[PageView]:
    """Every generated page. Kinds of entries that a glossary does not have make no pages."""
    knowledge = frame.knowledge
    if HOME not in frame.titles:
        yield home_page(frame)
    yield from glossary_pages(frame)
    yield help_page(frame)
    for concept in knowledge.concepts.values():
        yield concept_page(concept, frame)
    if knowledge.groups:
        yield topics_page(frame)
        for group in knowledge.groups.values():
            yield topic_page(group, frame)
    if knowledge.questions:
        yield questions_page(frame)
        for question in knowledge.questions.values():
            yield question_page(question, frame)
    if knowledge.pathways:
        yield pathways_page(frame)
        for pathway in knowledge.pathways.values():
            yield pathway_page(pathway, frame)
    if knowledge.modalities and knowledge.dimensions:
        yield compare_page(frame)
        for comparison in knowledge.comparisons.values():
            yield comparison_page(comparison, frame)
        for dimension in knowledge.dimensions.values():
            yield dimension_page(dimension, frame)
        for pair in knowledge.pairs:
            yield pair_page(pair, frame)
    if knowledge.contrasts:
        yield confused_page(frame)
    if knowledge.sources:
        yield sources_page(frame)
