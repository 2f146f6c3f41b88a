"""Markdown, without looking for twenty kinds of markup in text that can hold none of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.toc import TocTreeprocessor
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[",
    "psychoed-reference": "[",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
    "not_strong": "",
    "em_strong": "",
    "em_strong2": "_",
}
"""Patterns, each with a sign without which it finds nothing; those with none look for * or _."""

MARKUP = re.compile(r"[`\\\[\]!<&*_\x02]|  \n")
"""Without one of these none of the patterns finds anything.

The last but one is Python-Markdown's own sign for what it has set aside already.
"""


BLOCKS = {
    "admonition": ("RE", "!!!"),
    "details": ("START", "???"),
    "tabbed": ("START", "==="),
    "hashheader": ("RE", "#"),
    "deflist": ("RE", ":"),
    "quote": ("RE", ">"),
    "footnote": ("RE", "[^"),
    "reference": ("RE", "]:"),
}
"""Kinds of blocks: where each keeps its pattern, and a sign without which that finds nothing."""


class _Signed:
    """A pattern that is searched for where its sign stands."""

    def __init__(self, pattern: re.Pattern[str], sign: str) -> None:
        self._pattern = pattern
        self._sign = sign

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._pattern.search(text, *bounds) if self._sign in text else None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)


class _Inline(InlineProcessor):
    """The library's own processor, asked only about text that may hold markup.

    It tries every pattern on every piece of text, which is a fifth of all conversion. The methods
    are private to the library: where a later version has none of that name, nothing is saved.
    """

    _patterns: Sequence[Pattern] = ()
    _knows_all = True
    _signs: Sequence[str] = ()

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        patterns = list(self.md.inlinePatterns)
        if patterns != self._patterns:
            self._look_at(patterns)
        return super().run(tree, ancestors)

    def _look_at(self, patterns: Sequence[Pattern]) -> None:
        registry = self.md.inlinePatterns
        known = {
            registry.get_index_for_name(name): SIGNS[name] for name in SIGNS if name in registry
        }
        self._patterns = patterns
        self._knows_all = len(known) == len(patterns)
        self._signs = [known.get(index, "") for index in range(len(patterns))]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if self._knows_all and patternIndex == 0 and not MARKUP.search(data):
            return data
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled

    def _InlineProcessor__applyPattern(  # noqa: N802
        self,
        pattern: Pattern,
        data: str,
        patternIndex: int,  # noqa: N803
        startIndex: int = 0,  # noqa: N803
    ) -> tuple[str, bool, int]:
        if self._signs[patternIndex] not in data:
            return data, False, 0
        applied: tuple[str, bool, int] = super()._InlineProcessor__applyPattern(  # type: ignore[misc]
            pattern, data, patternIndex, startIndex
        )
        return applied


class _Source(Preprocessor):
    """Keeps a text as it is before its blocks are parsed."""

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        self.text = "\n".join(lines)
        return lines


def _where_fenced(run: Callable[[list[str]], list[str]], lines: list[str]) -> list[str]:
    """Lines after a search for fenced code, which is for lines with a fence only."""
    text = "\n".join(lines)
    return run(lines) if "```" in text or "~~~" in text else lines


def _where_braced(run: Callable[[Element], None], source: _Source, root: Element) -> None:
    """Sets the attributes that a text gives in braces."""
    if "{" in source.text:
        run(root)


def _where_marked(toc: TocTreeprocessor, source: _Source) -> Callable[[list[Any]], Element]:
    """Makes a table of contents for a text that has the mark of one."""
    marker, make = toc.marker, toc.build_toc_div

    def build_toc_div(headings: list[Any]) -> Element:
        marked = bool(marker) and marker in source.text
        toc.marker = marker if marked else ""
        return make(headings) if marked else Element("div")

    return build_toc_div


class Shortcuts(Extension):
    """Stands before the parts of the library and of PyMdown's fences. Comes after them.

    Their objects stay where they are, since others ask for them by name.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.treeprocessors.register(_Inline(md), "inline", 20)
        source = _Source(md)
        md.preprocessors.register(source, "psychoed-source", -100)
        if "fenced_code_block" in md.preprocessors:
            fences = md.preprocessors["fenced_code_block"]
            fences.run = partial(_where_fenced, fences.run)  # type: ignore[method-assign]
        for name, (attribute, sign) in BLOCKS.items():
            if name in md.parser.blockprocessors:
                block = md.parser.blockprocessors[name]
                pattern = getattr(block, attribute, None)
                if isinstance(pattern, re.Pattern):
                    setattr(block, attribute, _Signed(pattern, sign))
        for each in md.treeprocessors:
            if isinstance(each, TocTreeprocessor):
                each.build_toc_div = _where_marked(each, source)  # type: ignore[method-assign, assignment]
            elif isinstance(each, AttrListTreeprocessor):
                each.run = partial(_where_braced, each.run, source)  # type: ignore[method-assign]
