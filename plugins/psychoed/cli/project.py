"""A site's project as commands see it: its settings, its pages, and everything that is known."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from psychoed.articles import HandWrittenPage, MarkdownSettings
from psychoed.build import MOST_LINKS, Checked, Settings, check
from psychoed.read.project_file import ProjectFile, read_project

_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*\n", re.DOTALL)


def add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        metavar="FILE",
        help="the site's mkdocs.yml",
    )


def project_of(arguments: argparse.Namespace) -> ProjectFile | None:
    """The project that `--config` names; None, and a word to the user, when it can't be read."""
    try:
        return read_project(arguments.config)
    except (OSError, ValueError) as error:
        print(f"psychoed: {arguments.config} can't be used: {error}", file=sys.stderr)
        return None


def checked_project(project: ProjectFile) -> Checked:
    """Everything that a build knows before it makes a page."""
    settings = Settings(
        folders=(project.glossary,),
        root=project.root,
        directories=project.directories,
        markdown=MarkdownSettings(project.extensions, project.configs),
        language=project.language,
        link_scope=project.link_scope,
        link_density=project.link_density or MOST_LINKS,
        files={
            file.relative_to(project.docs).as_posix()
            for file in project.docs.rglob("*")
            if file.is_file() and file.suffix != ".md"
        },
    )
    return check(settings, list(by_hand(project)), today=date.today(), cache={})


def by_hand(project: ProjectFile) -> Iterator[HandWrittenPage]:
    """The hand-written pages of a project, as MkDocs would find them."""
    for file in sorted(project.docs.rglob("*.md")):
        inside = file.relative_to(project.docs)
        if any(part.startswith(".") for part in inside.parts):
            continue
        source = file.read_text(encoding="utf-8-sig", errors="replace")
        markdown = _FRONT_MATTER.sub("", source)
        path = inside.with_suffix("").as_posix()
        if inside.stem.lower() == "readme":
            path = inside.with_name("index").as_posix()
        shown = (
            file.relative_to(project.root).as_posix()
            if file.is_relative_to(project.root)
            else str(file)
        )
        yield HandWrittenPage(path, shown, inside.stem, markdown, source)
