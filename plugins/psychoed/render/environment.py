"""Jinja, with every value escaped and every missing one an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
)

from psychoed.read import decode_text


def environment(words: Mapping[str, str], overrides: Sequence[Path]) -> Environment:
    """Templates named ``psychoed/*.html``: first those in `overrides`, then the shipped ones.

    A shipped one is called ``shipped/psychoed/*.html`` as well, so that a site's own template of
    the same name can extend it.
    """
    shipped = PackageLoader("psychoed.render", "templates")
    loaders: list[BaseLoader] = [_SiteTemplates([str(folder) for folder in overrides])]
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


class _SiteTemplates(FileSystemLoader):
    """Templates of the site. One in another encoding is told like any other mistake in it."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        for folder in self.searchpath:
            file = Path(folder, *template.split("/"))
            if file.is_file():
                _, problems = decode_text(file.read_bytes(), str(file))
                for problem in problems:
                    raise TemplateSyntaxError(
                        f"{problem.message}; {problem.hint}",
                        problem.span.line,
                        template,
                        str(file),
                    )
                break
        return super().get_source(environment, template)


def without_scheme(address: str) -> str:
    """``https://www.samaritans.org/`` as people read it aloud: ``samaritans.org``."""
    bare = address.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/")


def short_authors(authors: str) -> str:
    """The first family name of formatted authors: ``Bordin, E. S.`` becomes ``Bordin``."""
    return authors.split(",")[0]
