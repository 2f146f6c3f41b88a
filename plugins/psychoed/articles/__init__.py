"""Markdown to HTML: the prose of entries and of hand-written pages."""

from psychoed.articles.convert import Articles, HandWrittenPage, Prose, convert
from psychoed.articles.converter import Article, Cache, Converter, Heading, MarkdownSettings
from psychoed.articles.plain import plain_words
from psychoed.articles.wikilinks import (
    BARE_ATTRIBUTE,
    REFERENCE_ATTRIBUTE,
    Wikilinks,
    mark_references,
)

__all__ = [
    "BARE_ATTRIBUTE",
    "REFERENCE_ATTRIBUTE",
    "Article",
    "Articles",
    "Cache",
    "Converter",
    "HandWrittenPage",
    "Heading",
    "MarkdownSettings",
    "Prose",
    "Wikilinks",
    "convert",
    "mark_references",
    "plain_words",
]
