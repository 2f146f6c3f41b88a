"""The words that pages show: data of a language, replaceable by a site."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

DEFAULT_LANGUAGE = "en"


@cache
def shipped(language: str) -> Mapping[str, str]:
    """The wording of a language, or the English one where none ships."""
    folder = files("psychoed.render").joinpath("wording")
    file = folder.joinpath(f"{language}.toml")
    if not file.is_file():
        file = folder.joinpath(f"{DEFAULT_LANGUAGE}.toml")
    words: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))
    return words
