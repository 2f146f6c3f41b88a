"""`psychoed fields`: every field that editors can write, from its one definition."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from psychoed.model import KINDS, Entry, Record, shared, specs

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]

FILES: dict[str, type[Record]] = {
    **{f"{folder}/<id>.yaml": kind for folder, kind in KINDS.items()},
    "groups.yaml (a list)": shared.Group,
    "dimensions.yaml (a list)": shared.Dimension,
    "comparisons.yaml (a list)": shared.Comparison,
    "help_lines.yaml": shared.HelpLines,
    "site.yaml": shared.SiteSettings,
}
"""What each file holds."""


def add(subcommands: Subcommands) -> None:
    parser = subcommands.add_parser(
        "fields",
        help="list every field, file by file",
        description="List every field, file by file. * marks those that must be there.",
    )
    parser.add_argument(
        "file", nargs="?", default="", help="only files with this in their name, such as `concepts`"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the reference of fields."""
    for file, record in FILES.items():
        if arguments.file in file:
            print(f"{file}\n")
            print("\n".join(_lines(record)) + "\n")
    return 0


def _lines(record: type[Record]) -> Iterator[str]:
    own = specs(record)
    shared = specs(Entry) if issubclass(record, Entry) else {}
    ranked = sorted(own, key=lambda name: (not own[name].required, name in shared))
    for name in ranked:
        spec = own[name]
        yield f"  {name}{'*' if spec.required else ''}: {spec.doc}\n      ({spec.type.describe()})"
