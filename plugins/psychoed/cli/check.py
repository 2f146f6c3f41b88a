"""`psychoed check`: the diagnostics of a build, without MkDocs."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from psychoed.articles import HandWrittenPage, MarkdownSettings
from psychoed.build import Settings
from psychoed.build import check as check_all
from psychoed.diagnostics import Severity, format_report, stop_build
from psychoed.read.project_file import ProjectFile, read_project

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]

_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*\n", re.DOTALL)


def add(subcommands: Subcommands) -> None:
    parser = subcommands.add_parser(
        "check",
        help="find every problem in the glossary and in hand-written pages",
        description="Find every problem in the glossary and in hand-written pages. "
        "Exit code 0: nothing stops a build; 1: something does; 2: the call was wrong.",
    )
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        metavar="FILE",
        help="the site's mkdocs.yml",
    )
    parser.add_argument(
        "--release",
        action="store_true",
        help="also fail for what must hold before publishing, such as reviews",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="warnings count as errors, as with `strict: true` in mkdocs.yml",
    )
    parser.add_argument("--quiet", action="store_true", help="leave out advice that stops nothing")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print all diagnostics, and say whether they stop a build or a release."""
    try:
        project = read_project(arguments.config)
    except (OSError, ValueError) as error:
        print(f"psychoed: {arguments.config} can't be used: {error}", file=sys.stderr)
        return 2
    settings = Settings(
        folders=(project.glossary,),
        root=project.root,
        directories=project.directories,
        markdown=MarkdownSettings(project.extensions, project.configs),
        language=project.language,
        link_scope=project.link_scope,
    )
    checked = check_all(settings, list(by_hand(project)), today=date.today(), cache={})
    strict = arguments.strict or project.strict
    stopping = stop_build(checked.problems, strict=strict, release=arguments.release)
    shown = checked.problems
    if arguments.quiet:
        shown = tuple(
            problem
            for problem in shown
            if problem in stopping or problem.severity is not Severity.ADVICE
        )
    if shown:
        print(format_report(shown, checked.lines))
    if arguments.release and stopping:
        print(f"not ready for a release: {len(stopping)} to settle first")
    elif not shown:
        print("no problems found")
    return 1 if stopping else 0


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
