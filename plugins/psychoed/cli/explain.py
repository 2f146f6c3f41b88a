"""`psychoed explain CODE`: what a diagnostic means and how to mend it."""

from __future__ import annotations

import argparse
import sys
import textwrap
from typing import TYPE_CHECKING

from psychoed import graph, lint, model, read
from psychoed.diagnostics import Code
from psychoed.links import codes as link_codes
from psychoed.model import nearest

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]

ALL_CODES = (*read.CODES, *model.CODES, *graph.CODES, *link_codes.CODES, *lint.CODES)

CODES: dict[str, Code] = {code.number: code for code in ALL_CODES}
"""Every code there is, by number."""


def add(subcommands: Subcommands) -> None:
    parser = subcommands.add_parser(
        "explain",
        help="explain a code such as PSY301",
        description="Explain a code such as PSY301.",
    )
    parser.add_argument(
        "code", nargs="?", help="the code, or its name; without it all codes are listed"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation of one code, or a line for each code."""
    if arguments.code is None:
        for code in CODES.values():
            print(f"{code.number}  {code.severity:8}  {code.name}")
        return 0
    names = {code.name: code for code in CODES.values()}
    found = CODES.get(arguments.code.upper()) or names.get(arguments.code.lower())
    if found is None:
        hint = nearest(arguments.code.upper(), CODES) or nearest(arguments.code.lower(), names)
        print(
            f"psychoed: there is no code {arguments.code}; {hint or 'see `psychoed explain`'}",
            file=sys.stderr,
        )
        return 2
    gate = ", gates a release" if found.gates_release else ""
    print(f"{found.number} {found.name} ({found.severity}{gate})\n")
    print(
        textwrap.dedent(
            found.explanation if found.explanation[0] == " " else _first_indented(found.explanation)
        ).strip()
    )
    return 0


def _first_indented(text: str) -> str:
    """Docstrings begin without the indentation of their other lines: give it to the first one."""
    rest = text.split("\n", 1)
    if len(rest) < 2:
        return text
    indents = [len(line) - len(line.lstrip()) for line in rest[1].splitlines() if line.strip()]
    return " " * min(indents, default=0) + text
