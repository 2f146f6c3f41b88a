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
from markdown.util import HTML_PLACEHOLDER

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

_CODE = "code|pre|kbd|samp|var|tt|script|style|textarea|math|svg"
_MARKUP = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(?P<code>{_CODE})(?=[\s>]).*?(?:</(?P=code)\s*>|\Z)|<[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
"""Tags, and elements into which nobody looks, with all that they hold."""

_CODE_TAG = re.compile(rf"<(/?)({_CODE})(?=[\s>])[^>]*>", re.IGNORECASE)
_STASHED = re.compile(HTML_PLACEHOLDER.replace("%s", "([0-9]+)"))
_IN_HTML = re.compile(r"\[\[([^\[\]|<>]*[^\[\]|<>\s][^\[\]|<>]*)(?:\|([^\[\]|<>]+))?\]\]")


def mark_references(html: str) -> str:
    """Mark the references in the text of HTML that Markdown has left as it was."""
    if "[[" not in html:
        return html
    parts: list[str] = []
    end = 0
    for markup in _MARKUP.finditer(html):
        parts += _IN_HTML.sub(_marked, html[end : markup.start()]), markup[0]
        end = markup.end()
    return "".join((*parts, _IN_HTML.sub(_marked, html[end:])))


def _is_in_code(text: str, place: int) -> bool:
    """Whether a place in a paragraph stands in a comment or an element of code that is open."""
    if text.rfind("<!--", 0, place) > text.rfind("-->", 0, place):
        return True
    opened: list[str] = []
    for tag in _CODE_TAG.finditer(text, 0, place):
        name = tag[2].lower()
        if not tag[1]:
            opened.append(name)
        elif name in opened:
            opened.remove(name)
    return bool(opened)


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
    """References in raw HTML, which Markdown sets aside and does not look into.

    Extensions set the text of code aside, too: it is known by the element around its place.
    """

    def run(self, text: str) -> str:
        stashed = self.md.htmlStash.rawHtmlBlocks
        written = {
            number: html
            for number, html in enumerate(stashed)
            if isinstance(html, str) and "[[" in html
        }
        if written:
            for code in _MARKUP.finditer(text):
                for place in _STASHED.finditer(code[0]):
                    written.pop(int(place[1]), None)
        for number, html in written.items():
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
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        if "<" in data and _is_in_code(data, m.start(0)):
            return None, None, None
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
