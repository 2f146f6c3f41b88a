"""Jinja, with every value escaped and every missing one an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
)


def environment(words: Mapping[str, str], overrides: Sequence[Path]) -> Environment:
    """Templates named ``psychoed/*.html``: first those in `overrides`, then the shipped ones.

    A shipped one is called ``shipped/psychoed/*.html`` as well, so that a site's own template of
    the same name can extend it.
    """
    shipped = PackageLoader("psychoed.render", "templates")
    loaders: list[BaseLoader] = [FileSystemLoader([str(folder) for folder in overrides])]
    made = Environment(
        loader=ChoiceLoader([*loaders, shipped, PrefixLoader({"shipped": shipped})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals["words"] = dict(words)
    made.filters["without_scheme"] = without_scheme
    made.filters["short_authors"] = short_authors
    return made


def without_scheme(address: str) -> str:
    """``https://www.samaritans.org/`` as people read it aloud: ``samaritans.org``."""
    bare = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/")


def short_authors(authors: str) -> str:
    """The first family name of formatted authors: ``Bordin, E. S.`` becomes ``Bordin``."""
    return authors.split(",")[0]
