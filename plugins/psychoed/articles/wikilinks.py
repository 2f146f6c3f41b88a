"""``[[id]]`` and ``[[id|text]]`` in Markdown.

The converter only marks them (``<span data-psychoed-ref="id">text</span>``): what an id leads to is
decided by the linker, so that a new title does not convert every text again.
"""

from __future__ import annotations

import re
from html import escape, unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

REFERENCE_ATTRIBUTE = "data-psychoed-ref"

BARE_ATTRIBUTE = "data-psychoed-bare"
"""On a reference without words, in a heading: its words stand for the title until that is known."""

_BAR = "\ue000"
"""Stands for the bar of a reference while tables are parsed: they split their cells at bars."""

_WRITTEN = re.compile(r"\[\[([^\[\]|\n]+)\|((?:[^\[\]\n]|\n(?!\s*\n))+)\]\]")
_PARSED = (
    rf"(?<!\\)\[\[([^\[\]|{_BAR}]*[^\[\]|{_BAR}\s][^\[\]|{_BAR}]*)"
    rf"(?:[|{_BAR}]([^\[\]|{_BAR}]+))?\]\](?!\()"
)
"""With a bar of its own where Markdown stands inside HTML, which the preprocessor does not see."""


_MARKUP = re.compile(
    r"(<!--.*?-->|<(?:code|pre|kbd|samp|var|script|style|textarea|math|svg)\b.*?"
    r"</(?:code|pre|kbd|samp|var|script|style|textarea|math|svg)>|<[^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_IN_HTML = re.compile(r"\[\[([^\[\]|<>]*[^\[\]|<>\s][^\[\]|<>]*)(?:\|([^\[\]|<>]+))?\]\]")


def mark_references(html: str) -> str:
    """Mark the references in the text of HTML that Markdown has left as it was."""
    if "[[" not in html:
        return html
    parts = _MARKUP.split(html)
    parts[::2] = [_IN_HTML.sub(_marked, text) for text in parts[::2]]
    return "".join(parts)


def _marked(found: re.Match[str]) -> str:
    entry = escape(unescape(" ".join(found[1].split())))
    words = " ".join((found[2] or "").split())
    return f'<span {REFERENCE_ATTRIBUTE}="{entry}">{words}</span>'


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


class _InHtml(Postprocessor):
    """References in raw HTML, which Markdown sets aside and does not look into."""

    def run(self, text: str) -> str:
        stashed = self.md.htmlStash.rawHtmlBlocks
        for number, html in enumerate(stashed):
            if isinstance(html, str):
                stashed[number] = mark_references(html)
        return text


class _InHeadings(Treeprocessor):
    """A heading holds no link, and its anchor is made from its words: give a bare id some."""

    def run(self, root: Element) -> None:
        for level in range(1, 7):
            for heading in root.iter(f"h{level}"):
                for span in heading.iter("span"):
                    entry = span.get(REFERENCE_ATTRIBUTE)
                    if entry and not span.text:
                        span.text = entry.replace("-", " ")
                        span.set(BARE_ATTRIBUTE, "")


class _Reference(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (the library's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("span", {REFERENCE_ATTRIBUTE: " ".join(m[1].split())})
        element.text = " ".join((m[2] or "").split())
        return element, m.start(0), m.end(0)


class Wikilinks(Extension):
    """The Markdown extension, for the core's converter and for the host's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        # After fenced code is set aside (25) and HTML blocks (20), before blocks are parsed.
        md.preprocessors.register(_HideBars(md), "psychoed-hide-bars", 15)
        # After `code` (190), before escapes (180) and ordinary links (160).
        md.inlinePatterns.register(_Reference(_PARSED, md), "psychoed-reference", 185)
        # Before the table of contents (5) is made.
        md.treeprocessors.register(_InHeadings(md), "psychoed-headings", 7)
        # Before raw HTML is put back (30).
        md.postprocessors.register(_InHtml(md), "psychoed-html", 35)
        md.postprocessors.register(_ShowBars(md), "psychoed-show-bars", 5)
