"""What the core wants to know of MkDocs: hand-written pages, navigation, theme."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files
from mkdocs.utils import meta

from psychoed.articles import HandWrittenPage


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Don't search for garbage while a graph is built of which nothing is garbage.

    The collector would walk all of it again and again: a tenth of the build at 1,000 entries. What
    stands afterwards is kept out of later searches, too.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


def stock_theme(config: MkDocsConfig) -> bool:
    """Whether pages may share one rendered frame: nothing of the site looks at single pages."""
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    changed = own is not None and any(
        template.relative_to(own).parts[0] != "psychoed" for template in own.rglob("*.html")
    )
    listeners = {
        type(getattr(method, "__self__", method)).__module__
        for method in config.plugins.events["page_context"]
    }
    return (
        not changed
        and "content.action.view" not in config.theme.get("features", [])
        and listeners <= {"material.plugins.search.plugin"}
    )


def static_files(config: MkDocsConfig) -> frozenset[str]:
    """Pictures and other files beside hand-written pages."""
    return frozenset(file.src_uri for file in get_files(config) if not file.is_documentation_page())


def hand_written(config: MkDocsConfig, root: Path) -> Iterator[HandWrittenPage]:
    for file in get_files(config).documentation_pages():
        source = file.content_string
        markdown, front = meta.get_data(source)
        shown = Path(os.path.relpath(file.abs_src_path or file.src_uri, root)).as_posix()
        heading = re.search(r"^# +(.+?)(?: *\{.*\})?$", markdown, re.MULTILINE)
        title = str(front.get("title") or (heading and heading[1]) or file.name)
        yield HandWrittenPage(path_of(file), shown, title, markdown, source)


def path_of(file: File) -> str:
    """The path of a page as the core names it: `README.md` is an index, too."""
    folder, _, _ = file.src_uri.rpartition("/")
    name = "index" if file.name == "index" else file.src_uri.rpartition("/")[2].rpartition(".")[0]
    return f"{folder}/{name}" if folder else name


def navigation_titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Titles that the navigation in mkdocs.yml gives to pages, by source path."""
    if isinstance(nav, list):
        for item in nav:
            yield from navigation_titles(item)
    elif isinstance(nav, Mapping):
        for title, value in nav.items():
            if isinstance(value, str):
                yield value, str(title)
            else:
                yield from navigation_titles(value)
