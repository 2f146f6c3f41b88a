"""``[[id]]`` and ``[[id|text]]`` in Markdown.

The converter only marks them (``<span data-psychoed-ref="id">text</span>``): what an id leads to is
decided by the linker, so that a new title does not convert every text again.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

REFERENCE_ATTRIBUTE = "data-psychoed-ref"

_BAR = "\ue000"
"""Stands for the bar of a reference while tables are parsed: they split their cells at bars."""

_WRITTEN = re.compile(r"\[\[([^\[\]|\n]+)\|((?:[^\[\]\n]|\n(?!\s*\n))+)\]\]")
_PARSED = rf"\[\[([^\[\]|{_BAR}]+)(?:{_BAR}([^\[\]{_BAR}]+))?\]\]"


class _HideBars(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "[[" not in text:
            return lines
        return _WRITTEN.sub(
            lambda found: f"[[{found[1].rstrip(chr(92))}{_BAR}{found[2]}]]", text
        ).split("\n")


class _ShowBars(Postprocessor):
    """References inside code are text: give them their bar back."""

    def run(self, text: str) -> str:
        return text.replace(_BAR, "|")


class _Reference(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (the library's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("span", {REFERENCE_ATTRIBUTE: m[1].strip()})
        element.text = " ".join((m[2] or "").split())
        return element, m.start(0), m.end(0)


class Wikilinks(Extension):
    """The Markdown extension, for the core's converter and for the host's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        # After fenced code is set aside (25) and HTML blocks (20), before blocks are parsed.
        md.preprocessors.register(_HideBars(md), "psychoed-hide-bars", 15)
        # After `code` (190), before escapes (180) and ordinary links (160).
        md.inlinePatterns.register(_Reference(_PARSED, md), "psychoed-reference", 185)
        md.postprocessors.register(_ShowBars(md), "psychoed-show-bars", 5)
