"""A site's project as MkDocs understands it: one reading of mkdocs.yml, for builds and commands.

What is included, which Markdown extensions there are and what an option may be is MkDocs' to say.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.resources import files as package_files
from logging import WARNING
from pathlib import Path
from typing import NamedTuple

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, InclusionLevel, get_files
from mkdocs.utils import meta

from psychoed.articles import HandWrittenPage, MarkdownSettings, Wikilinks
from psychoed.build import Settings
from psychoed.diagnostics import Diagnostic, SourceLines, Span, format_report
from psychoed.mkdocs_plugin.host import navigation_pages
from psychoed.mkdocs_plugin.options import PsychoedConfig
from psychoed.mkdocs_plugin.strays import (
    endless_folders,
    folder_like_page,
    folders_like_pages,
    stray,
)
from psychoed.mkdocs_plugin.templates import broken_templates
from psychoed.model import Text, check_settings
from psychoed.read import decode_text, faults_of, read_page, show, unreadable

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
        why = str(error)
        is_slip = "error parsing the configuration file" in why
        raise UnusableProjectError((is_slip and _explained(file)) or why) from error
    for plugin in config.plugins.values():
        if isinstance(plugin.config, PsychoedConfig):
            return project_of(config, plugin.config)
    raise UnusableProjectError("it does not name the plugin: add `- psychoed` under `plugins:`")


def _explained(file: Path) -> str:
    """What is wrong with the YAML of a mkdocs.yml, where that is it; told as of any other file."""
    faults, lines = faults_of(file, str(file)) if file.is_file() else ([], [])
    return f"\n{format_report(faults, {str(file): lines})}" if faults and lines else ""


def project_of(config: MkDocsConfig, options: PsychoedConfig, *, drafts: bool = False) -> Project:
    """The project of a loaded configuration; with `drafts`, pages that only a preview shows too."""
    root = Path(config.config_file_path or ".").resolve().parent
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
        site_name=config.site_name,
    )
    included: Callable[[InclusionLevel], bool] = (
        InclusionLevel.is_in_serve if drafts else InclusionLevel.is_included
    )
    docs = Path(config.docs_dir)
    problems = list(endless_folders(docs, root))
    if problems:
        return Project(settings, [], problems, config.strict)
    broken, lines = broken_templates(config, root)
    problems += broken
    settings = replace(settings, lines=lines)
    folders = list(folders_like_pages(docs))
    problems += (folder_like_page(docs / folder, root) for folder in folders)
    pages: list[HandWrittenPage] = []
    files = [file for file in get_files(config).src_uris.values() if included(file.inclusion)]
    for file in files:
        shown = Path(os.path.relpath(file.abs_src_path or file.src_uri, root)).as_posix()
        if file.is_documentation_page():
            page, wrong = _page(file, shown, config.theme.dirs)
            pages.append(page)
            problems += wrong
        elif settings.folders[0] not in Path(file.abs_src_path or "").parents and (
            found := stray(file, shown)
        ):
            problems.append(found)
    if _knows_all_files(config):
        if config.validation.links.not_found >= WARNING:
            settings = replace(settings, files={*folders, *(file.src_uri for file in files)})
            settings = replace(settings, places=config.validation.links.anchors >= WARNING)
        if config.validation.nav.not_found >= WARNING:
            nav, lines = _nav(config, root)
            settings = replace(settings, nav=nav, lines={**settings.lines, **lines})
    return Project(settings, pages, problems, config.strict)


def _page(
    file: File, shown: str, templates: Sequence[str]
) -> tuple[HandWrittenPage, list[Diagnostic]]:
    try:
        source, problems = decode_text(file.content_bytes, shown)
    except OSError as error:
        source, problems = "", [unreadable(shown, error)]
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    if not problems:
        settings, problems = read_page(shown, source)
        problems += check_settings(settings, templates) if settings else []
    markdown, front = meta.get_data(source)
    title = str(front.get("title") or "")
    return HandWrittenPage(path_of(file), shown, title, markdown, source), problems


def _knows_all_files(config: MkDocsConfig) -> bool:
    """Whether no other plugin or hook may add pages, or change the navigation."""
    listeners = (*config.plugins.events["files"], *config.plugins.events["nav"])
    return all(
        type(getattr(each, "__self__", None)).__module__.startswith("psychoed.")
        for each in listeners
    )


def _nav(config: MkDocsConfig, root: Path) -> tuple[Sequence[Text], SourceLines]:
    """The pages that the navigation names, each at its place in mkdocs.yml, and its lines."""
    path = Path(config.config_file_path or "")
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    shown = show(path.resolve(), root)
    named: list[Text] = []
    for target in navigation_pages(config.nav):
        number = next((n for n, line in enumerate(lines, 1) if target in line), 1)
        column = lines[number - 1].find(target) + 1 or 1
        named.append(Text(target, Span(shown, number, column, number, column + len(target))))
    return named, {shown: lines}


def path_of(file: File) -> str:
    """The path of a page as the core names it: `README.md` is an index, too."""
    folder, _, _ = file.src_uri.rpartition("/")
    name = "index" if file.name == "index" else file.src_uri.rpartition("/")[2].rpartition(".")[0]
    return f"{folder}/{name}" if folder else name
