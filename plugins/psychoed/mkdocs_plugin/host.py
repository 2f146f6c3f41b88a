"""What the plugin wants to know of MkDocs: navigation, theme."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme


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
        and listeners <= {"material.plugins.search.plugin", "psychoed.mkdocs_plugin.plugin"}
    )


def ask_no_other_host(config: MkDocsConfig) -> str:
    """Switch off what Material fetches from another host on every page, and its own advertisement.

    What a site chose itself stays, and the text returned says what that means for its readers.
    """
    config.extra.setdefault("generator", False)
    font = config.theme.get("font")
    if not font or {"privacy", "material/privacy"} & config.plugins.keys():
        return ""  # another theme, switched off, or fetched once by the privacy plugin
    if font != Theme(name=config.theme.name).get("font"):
        return (
            "`font` in mkdocs.yml makes every page ask fonts.googleapis.com, which so learns who "
            "reads what; `font: false` under `theme` avoids it"
        )
    config.theme["font"] = False
    return ""


def navigation_pages(nav: Any) -> Iterator[str]:
    """The source paths of pages that the navigation in mkdocs.yml names."""
    if isinstance(nav, str):
        if nav.endswith(".md") and "://" not in nav:
            yield nav
    elif isinstance(nav, list | Mapping):
        for item in nav.values() if isinstance(nav, Mapping) else nav:
            yield from navigation_pages(item)


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
