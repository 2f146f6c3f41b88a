"""A small site that is really built by MkDocs, for tests of whole builds."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

TRUST = {"title": "Trust", "definition": "Feeling able to rely on somebody."}


class Built:
    """A site on disk, with what MkDocs said while it was built."""

    def __init__(self, folder: Path, log: str) -> None:
        self.folder = folder
        self.log = log

    def html(self, address: str) -> str:
        """The whole page at an address such as ``concepts/trust/``."""
        path = self.folder / address
        if address.endswith("/") or not address:
            path = path / "index.html"
        return path.read_text(encoding="utf-8")

    def article(self, address: str) -> str:
        """The article of a page: what is ours, without the theme around it."""
        found = re.search(r"<article[^>]*>(.*)</article>", self.html(address), re.DOTALL)
        assert found
        return found[1]

    def pages(self) -> list[str]:
        """The addresses of all pages, but for those that only lead on."""
        return sorted(
            path.parent.relative_to(self.folder).as_posix() + "/"
            for path in self.folder.rglob("index.html")
            if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
        )

    def bytes(self) -> dict[str, bytes]:
        """Every file by its name."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


class TinySite:
    """A site in a folder of its own. Its methods can be chained; `build` builds it strictly."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings: dict[str, Any] = {
            "site_name": "Tiny",
            "theme": {"name": "material", "font": False},
            "plugins": ["psychoed"],
            "extra": {"generator": False},
        }
        (folder / "docs").mkdir(parents=True, exist_ok=True)

    def entry(self, path: str, **fields: Any) -> TinySite:
        """An entry such as ``concepts/trust``, from its fields."""
        return self.raw(f"glossary/{path}.yaml", yaml.safe_dump(fields, allow_unicode=True))

    def raw(self, path: str, text: str) -> TinySite:
        """Any file, as it is."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return self

    def page(self, path: str, text: str) -> TinySite:
        """A hand-written page."""
        return self.raw(f"docs/{path}", text)

    def config(self, **settings: Any) -> TinySite:
        """Settings of mkdocs.yml."""
        self.settings.update(settings)
        return self

    def load(self, **overrides: Any) -> MkDocsConfig:
        """MkDocs' configuration of the site."""
        file = self.folder / "mkdocs.yml"
        file.write_text(yaml.safe_dump(self.settings), encoding="utf-8")
        return load_config(str(file), **{"strict": True, **overrides})

    def build(self, **overrides: Any) -> Built:
        """Build it, strictly unless told otherwise. Raises what MkDocs raises."""
        config = self.load(**overrides)
        with captured_log() as log:
            config.plugins.on_startup(command="build", dirty=False)  # as the command does
            build(config)
        return Built(self.folder / "site", log.getvalue())


@contextmanager
def captured_log() -> Iterator[io.StringIO]:
    """What MkDocs and its plugins log."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    level = logger.level
    logger.setLevel(logging.INFO)
    try:
        yield text
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)


def words_of(html: str) -> str:
    """The text of a piece of HTML, white space folded."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
