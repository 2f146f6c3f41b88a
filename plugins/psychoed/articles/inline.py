"""Inline Markdown, without looking for sixteen kinds of markup in text that can hold none."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor

KNOWN = frozenset(
    "backtick escape reference link image_link image_reference short_reference short_image_ref"
    " autolink automail linebreak html entity not_strong em_strong em_strong2 footnote"
    " psychoed-reference".split()
)
"""Patterns that find nothing in text without one of the signs of `MARKUP`."""

MARKUP = re.compile(r"[`\\\[\]!<&*_\x02]|  \n")
"""The last but one is Python-Markdown's own sign for what it has set aside already."""


class _Inline(InlineProcessor):
    """The library's own processor, asked only about text that may hold markup.

    It tries every pattern on every piece of text, which is a fifth of all conversion. The method
    is private to the library: where a later version has none of that name, nothing is saved.
    """

    _skips = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        patterns = self.md.inlinePatterns
        self._skips = len(patterns) == sum(name in patterns for name in KNOWN)
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if self._skips and patternIndex == 0 and not MARKUP.search(data):
            return data
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled


class InlineMarkup(Extension):
    """Puts our processor in the place of the library's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.treeprocessors.register(_Inline(md), "inline", 20)
