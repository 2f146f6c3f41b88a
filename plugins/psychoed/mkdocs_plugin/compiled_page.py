"""Pages whose articles the core has made, as MkDocs sees them."""

from __future__ import annotations

import re
from functools import cached_property
from html import escape
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from psychoed.mkdocs_plugin.permalinks import name_permalinks
from psychoed.render import SHARED_FRAME, RenderedPage, can_share

LONGEST_DESCRIPTION = 200
"""Characters that search engines show of a description, at most."""


class CompiledPage(Page):
    """A page whose article the core has already made: MkDocs has no Markdown to convert."""

    def __init__(
        self, rendered: RenderedPage, title: str, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(escape(title, quote=False), file, config)
        if self.edit_url:
            self.edit_url = without_detours(self.edit_url)
        self._rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        # Themes print it into an attribute as it is.
        description = escape(shortened(self._rendered.description))
        self.meta = {"description": description, "search": {"exclude": True}}

    def share_frame(self) -> None:
        """Let the theme's frame be rendered once for all pages like this one.

        Until the frame is to be filled the page keeps its article back: nothing else looks at it,
        but Material's search goes through the content also of pages that it leaves out.
        """
        if can_share(self._rendered.headings):
            self.meta["template"] = SHARED_FRAME
            self.content = ""

    def show_article(self) -> None:
        self.content = self._article

    @property
    def shares_frame(self) -> bool:
        return self.meta.get("template") == SHARED_FRAME

    def render(self, config: MkDocsConfig, files: Files) -> None:
        page = self._rendered
        self._article = name_permalinks(page.html, config.mdx_configs.get("toc") or {})
        self.content = self._article
        self.toc = get_toc(cast(Any, toc_tokens(page)))

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """What links may name; found when a link does, since few pages are ever asked."""
        return set(re.findall(r'\sid="([^"]+)"', self._rendered.html))


def shortened(text: str, longest: int = LONGEST_DESCRIPTION) -> str:
    """The sentences of `text` that fit; of a first sentence that does not fit, the words."""
    if len(text) <= longest:
        return text
    ends = [found.end() for found in re.finditer(r"[.!?][\"'”’)]*(?= )", text[: longest + 1])]
    if ends and ends[-1] >= longest / 3:
        return text[: ends[-1]]
    words = text[:longest].rpartition(" ")[0] or text[: longest - 1]
    return f"{words.rstrip(',;:')}…"


_DETOUR = re.compile(
    r"(?:(?<=[/=?#&])|(?<=%2f))(?<!//)(?!\.\.(?:/|%2f))(?:(?!%2f)[^/?#=&])+(?:/|%2f)\.\.(?:/|%2f)",
    re.IGNORECASE,
)


def without_detours(address: str) -> str:
    """`address` without folders that are left again: the glossary stands beside the pages.

    ``edit/content/../glossary`` becomes ``edit/glossary``, also where a query holds the path.
    """
    while (shorter := _DETOUR.sub("", address)) != address:
        address = shorter
    return address


def toc_tokens(page: RenderedPage) -> list[dict[str, Any]]:
    """The table of contents as Python-Markdown gives it: headings with their children."""
    tokens: list[dict[str, Any]] = []
    stack: list[dict[str, Any]] = []
    for heading in page.headings:
        token: dict[str, Any] = {
            "level": heading.level,
            "id": heading.anchor,
            "name": heading.text,
            "children": [],
        }
        while stack and stack[-1]["level"] >= heading.level:
            stack.pop()
        (stack[-1]["children"] if stack else tokens).append(token)
        stack.append(token)
    return tokens
