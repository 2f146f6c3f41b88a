"""The words that pages show: data of a language, replaceable by a site."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from psychoed.diagnostics import Diagnostic
from psychoed.graph.codes import UNKNOWN_WORDING
from psychoed.model import SiteSettings, nearest

DEFAULT_LANGUAGE = "en"


@cache
def shipped(language: str) -> Mapping[str, str]:
    """The wording of a language, or the English one where none ships.

    A tag such as ``de-AT`` finds ``de``. What is found says under `language` which one it is.
    """
    folder = files("psychoed.render").joinpath("wording")
    primary = language.replace("_", "-").split("-")[0].lower()
    file = folder.joinpath(f"{primary}.toml")
    if not file.is_file():
        file = folder.joinpath(f"{DEFAULT_LANGUAGE}.toml")
    words: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))
    return words


def wording(site: SiteSettings, language: str) -> tuple[dict[str, str], list[Diagnostic]]:
    """The words of a site, with its own ones, and those of them that no page shows."""
    words = shipped(language)
    unknown = [
        Diagnostic(
            UNKNOWN_WORDING,
            name.span,
            f"pages have no words called `{name}`",
            nearest(name, words) or "the names are those in `render/wording/en.toml`",
        )
        for name in site.wording
        if name not in words
    ]
    return {**words, **{str(name): text for name, text in site.wording.items()}}, unknown
