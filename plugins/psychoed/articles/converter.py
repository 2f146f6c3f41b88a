"""Markdown to HTML, once for every text."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from markdown import Markdown
from markdown.extensions import Extension

from psychoed.articles.shortcuts import Shortcuts
from psychoed.articles.wikilinks import Wikilinks


class Heading(NamedTuple):
    """A heading of an article: its level (2 for ``##``), its anchor and its text as HTML."""

    level: int
    anchor: str
    text: str


class Article(NamedTuple):
    """A text as HTML, not linked yet."""

    html: str
    headings: tuple[Heading, ...] = ()


Cache = MutableMapping[str, list[Any]]
"""Conversions by the hash of text and settings; plain lists, so that JSON can hold them."""


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """Python-Markdown's extensions and their options, as the host is configured."""

    extensions: Sequence[str | Extension] = ()
    configs: Mapping[str, Any] | None = None


_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>", re.DOTALL)


READS_FILES = frozenset({"pymdownx.snippets", "pymdownx.b64", "markdown_include.include"})
"""Extensions whose HTML depends on other files, too: their conversions can't be kept."""


def _own_files() -> list[Path]:
    """The modules that decide what becomes of a text."""
    return sorted(Path(__file__).parent.glob("*.py"))


class Converter:
    """Converts texts with one Python-Markdown object, and remembers what it converted.

    `cache` holds conversions of earlier builds; after a build, `used` holds those of this one.
    """

    def __init__(self, settings: MarkdownSettings, cache: Cache) -> None:
        self._settings = settings
        self._markdown: Markdown | None = None
        self._cache = cache
        self._salt = self._fingerprint().encode()
        self._keeps = not any(str(name) in READS_FILES for name in settings.extensions)
        self.used: dict[str, list[Any]] = {}

    def convert(self, text: str) -> Article:
        """The HTML of `text`, with its references marked, and its headings."""
        if not text:
            return Article("")
        key = hashlib.blake2b(text.encode(), key=self._salt, digest_size=16).hexdigest()
        stored = self.used.get(key) or (self._cache.get(key) if self._keeps else None)
        if stored is None:
            stored = self._convert(text)
        self.used[key] = stored
        html, headings = stored
        return Article(html, tuple(Heading(*heading) for heading in headings))

    def convert_line(self, text: str) -> str:
        """The HTML of a short text inside a cell or a list: without a paragraph around it."""
        html = self.convert(text).html
        found = _ONE_PARAGRAPH.fullmatch(html)
        return found[1] if found else html

    def _convert(self, text: str) -> list[Any]:
        if self._markdown is None:
            self._markdown = Markdown(
                extensions=[*self._settings.extensions, Wikilinks(), Shortcuts()],
                extension_configs=dict(self._settings.configs or {}),
            )
        html = self._markdown.reset().convert(text)
        tokens = getattr(self._markdown, "toc_tokens", [])
        return [html, [list(heading) for heading in _flatten(tokens)]]

    def _fingerprint(self) -> str:
        """What else the HTML depends on, besides the text. At most 64 characters."""
        settings = json.dumps(
            [
                [
                    str(extension) if isinstance(extension, str) else repr(type(extension))
                    for extension in self._settings.extensions
                ],
                self._settings.configs,
                [version(package) for package in ("markdown", "pymdown-extensions")],
                [file.read_text(encoding="utf-8") for file in _own_files()],
            ],
            default=lambda value: getattr(value, "__qualname__", repr(type(value))),
            sort_keys=True,
        )
        return hashlib.blake2b(settings.encode(), digest_size=16).hexdigest()


def _flatten(tokens: Sequence[Mapping[str, Any]]) -> list[Heading]:
    headings: list[Heading] = []
    for token in tokens:
        headings.append(Heading(token["level"], token["id"], token["name"]))
        headings += _flatten(token["children"])
    return headings
