"""The words that pages show: data of a language, replaceable by a site."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from psychoed.diagnostics import Diagnostic
from psychoed.graph.codes import NO_WORDING, OTHER_LANGUAGE, UNKNOWN_WORDING
from psychoed.model import SiteSettings, nearest

DEFAULT_LANGUAGE = "en"


@cache
def shipped(language: str) -> Mapping[str, str]:
    """The wording of a language, or the English one where none ships.

    A tag such as ``de-AT`` finds ``de``. What is found says under `language` which one it is.
    """
    folder = files("psychoed.render").joinpath("wording")
    file = folder.joinpath(f"{_primary(language)}.toml")
    if not file.is_file():
        file = folder.joinpath(f"{DEFAULT_LANGUAGE}.toml")
    words: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))
    return words


def wording(site: SiteSettings, theme: str) -> tuple[dict[str, str], list[Diagnostic]]:
    """The words of a site, with its own ones, and what is wrong with them.

    `theme` is the language of the theme around the pages.
    """
    words = shipped(site.language or theme)
    problems = [
        Diagnostic(
            UNKNOWN_WORDING,
            name.span,
            f"pages have no words called `{name}`",
            nearest(name, words) or "the names are those in `render/wording/en.toml`",
        )
        for name in site.wording
        if name not in words
    ]
    if site.language:
        problems += _language(site, theme, words)
    return {**words, **{str(name): text for name, text in site.wording.items()}}, problems


def _language(site: SiteSettings, theme: str, words: Mapping[str, str]) -> Iterator[Diagnostic]:
    primary = _primary(site.language)
    if theme and _primary(theme) != primary:
        yield Diagnostic(
            OTHER_LANGUAGE,
            site.language.span,
            f"the texts are in `{site.language}`, but the theme marks every page as `{theme}`",
            f"write `language: {site.language}` under `theme` in mkdocs.yml",
        )
    elif primary != words["language"] and not words.keys() <= set(map(str, site.wording)):
        yield Diagnostic(
            NO_WORDING,
            site.language.span,
            f"there are no words in `{site.language}` for what stands around the texts, "
            "so readers see English ones",
            "give them under `wording`; the names are those in `render/wording/en.toml`",
        )


def _primary(tag: str) -> str:
    """The language of a tag such as ``de-AT``."""
    return tag.replace("_", "-").split("-")[0].lower()
