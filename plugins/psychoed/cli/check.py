"""`psychoed check`: the diagnostics of a build, and advice, without building anything."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from psychoed.cli.project import add_config, checked_project, project_of
from psychoed.diagnostics import Diagnostic, Severity, for_release, format_report, stop_build

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(subcommands: Subcommands) -> None:
    parser = subcommands.add_parser(
        "check",
        help="find every problem in the glossary and in hand-written pages",
        description="Find every problem in the glossary and in hand-written pages. "
        "Not looked up: addresses of other sites, places inside pages (#...), and what other "
        "plugins add while the site is built. "
        "Exit code 0: nothing stops a build; 1: something does; 2: the call was wrong.",
    )
    add_config(parser)
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
    parser.add_argument(
        "--advice",
        action="store_true",
        help="show advice, too, which stops nothing; else it is counted where nothing is wrong",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print all diagnostics, and say whether they stop a build or a release."""
    project = project_of(arguments)
    if project is None:
        return 2
    checked = checked_project(project)
    strict = arguments.strict or project.strict
    shown = for_release(checked.problems) if arguments.release else checked.problems
    stopping = stop_build(shown, strict=strict)
    advice = [problem for problem in shown if problem.severity is Severity.ADVICE]
    if not arguments.advice:
        shown = tuple(problem for problem in shown if problem.severity is not Severity.ADVICE)
    print(format_report(shown, checked.lines) or "no problems found")
    if advice and not shown:
        print(_counted(advice))
    if arguments.release and stopping:
        print(f"not ready for a release: {len(stopping)} to settle first")
    return 1 if stopping else 0


def _counted(advice: Sequence[Diagnostic]) -> str:
    """How much advice there is of each kind."""
    kinds = Counter(f"{problem.code.number} {problem.code.name}" for problem in advice)
    listed = "".join(f"\n  {count:>4} {kind}" for kind, count in sorted(kinds.items()))
    return f"\nadvice, which `psychoed check --advice` shows:{listed}"
