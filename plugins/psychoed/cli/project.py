"""A site's project as commands see it: its settings, its pages, and everything that is known."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from psychoed.build import Checked, check
from psychoed.mkdocs_plugin.project import Project, UnusableProjectError, load_project


def add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        metavar="FILE",
        help="the site's mkdocs.yml",
    )


def project_of(arguments: argparse.Namespace) -> Project | None:
    """The project that `--config` names; None, and a word to the user, when it can't be read."""
    try:
        return load_project(arguments.config)
    except UnusableProjectError as error:
        why = str(error)
        blank = "" if why.startswith("\n") else " "
        print(f"psychoed: {arguments.config} can't be used:{blank}{why}", file=sys.stderr)
        return None


def checked_project(project: Project) -> Checked:
    """Everything that a build knows before it makes a page."""
    return check(
        project.settings, project.by_hand, today=date.today(), cache={}, unread=project.problems
    )
