"""A site's project as MkDocs understands it: one reading of mkdocs.yml, for builds and commands.

What is included, which Markdown extensions there are and what an option may be is MkDocs' to say.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.resources import files as package_files
from pathlib import Path
from typing import NamedTuple

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, InclusionLevel, get_files
from mkdocs.utils import meta

from psychoed.articles import HandWrittenPage, MarkdownSettings, Wikilinks
from psychoed.build import Settings
from psychoed.diagnostics import Diagnostic
from psychoed.mkdocs_plugin.options import PsychoedConfig
from psychoed.read import decode_text, unreadable

THEME = Path(str(package_files("psychoed") / "theme"))
"""What we add to the theme: repairs, styles, scripts."""


class UnusableProjectError(Exception):
    """mkdocs.yml can't be used; the message says why."""


class Project(NamedTuple):
    """All that the core needs to check a site. `problems` were found while its pages were read."""

    settings: Settings
    by_hand: Sequence[HandWrittenPage]
    problems: Sequence[Diagnostic]
    strict: bool


def load_project(file: Path) -> Project:
    """The project of a mkdocs.yml, read as for a build. Raises UnusableProjectError.

    What MkDocs finds wrong it logs. Other plugins and hooks, which may change a build in any way,
    are not run.
    """
    try:
        config = load_config(str(file))
    except (MkDocsException, OSError) as error:
        raise UnusableProjectError(str(error)) from error
    for plugin in config.plugins.values():
        if isinstance(plugin.config, PsychoedConfig):
            return project_of(config, plugin.config)
    raise UnusableProjectError("it does not name the plugin: add `- psychoed` under `plugins:`")


def project_of(config: MkDocsConfig, options: PsychoedConfig, *, drafts: bool = False) -> Project:
    """The project of a loaded configuration; with `drafts`, pages that only a preview shows too."""
    root = Path(config.config_file_path or ".").resolve().parent
    everything = get_files(config)
    settings = Settings(
        folders=(root / options.glossary,),
        root=root,
        directories=config.use_directory_urls,
        markdown=MarkdownSettings(
            [each for each in config.markdown_extensions if not isinstance(each, Wikilinks)],
            config.mdx_configs,
        ),
        overrides=[Path(folder) for folder in config.theme.dirs if Path(folder) != THEME],
        language=str(config.theme.get("language") or ""),
        link_scope=options.link_scope,
        link_density=options.link_density,
        files=frozenset(file.src_uri for file in everything if not file.is_documentation_page()),
        site_name=config.site_name,
    )
    included = InclusionLevel.is_in_serve if drafts else InclusionLevel.is_included
    pages: list[HandWrittenPage] = []
    problems: list[Diagnostic] = []
    for file in everything.documentation_pages(inclusion=included):
        pages.append(_page(file, root, problems))
    return Project(settings, pages, problems, config.strict)


def _page(file: File, root: Path, problems: list[Diagnostic]) -> HandWrittenPage:
    shown = Path(os.path.relpath(file.abs_src_path or file.src_uri, root)).as_posix()
    try:
        source, wrong = decode_text(file.content_bytes, shown)
    except OSError as error:
        source, wrong = "", [unreadable(shown, error)]
    problems += wrong
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    markdown, front = meta.get_data(source)
    return HandWrittenPage(path_of(file), shown, str(front.get("title") or ""), markdown, source)


def path_of(file: File) -> str:
    """The path of a page as the core names it: `README.md` is an index, too."""
    folder, _, _ = file.src_uri.rpartition("/")
    name = "index" if file.name == "index" else file.src_uri.rpartition("/")[2].rpartition(".")[0]
    return f"{folder}/{name}" if folder else name
