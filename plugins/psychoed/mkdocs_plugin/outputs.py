"""Files that are written after MkDocs has written the pages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from psychoed.export.previews import preview_path, preview_script
from psychoed.export.search import SearchablePage, search_items
from psychoed.graph.addresses import address
from psychoed.render import RenderedPage


def write_previews(site: Path, pages: Iterable[RenderedPage], *, directories: bool) -> None:
    """The previews of terms, beside their pages: as files of MkDocs they would cost twice."""
    for page in pages:
        if page.preview:
            at = preview_path(address(page.path, directories=directories))
            script = preview_script(page.title, page.preview)
            with open(f"{site}/{at}", "wb", buffering=0) as file:  # a third of Path.write_text
                file.write(script.encode())


def extend_search(site: Path, pages: Iterable[RenderedPage], *, directories: bool) -> None:
    """One item for each generated page in the theme's search index, where there is one."""
    index = Path(site, "search", "search_index.json")
    if not index.is_file():
        return
    data = json.loads(index.read_text(encoding="utf-8"))
    data["docs"] += search_items(
        SearchablePage(
            address(page.path, directories=directories),
            page.search.title,
            page.search.text,
            page.search.phrases,
            page.search.words,
        )
        for page in pages
        if page.search
    )
    index.write_text(json.dumps(data, separators=(",", ":"), sort_keys=True), encoding="utf-8")
