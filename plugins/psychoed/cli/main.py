"""The command line: what there is to call."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from psychoed.cli import check, explain, fields, links, report

COMMANDS = (check, links, report, explain, fields)
"""Each a module with `add(subcommands)`, which sets the function to run as `run`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Exit codes: 0 all well, 1 problems found, 2 the call itself was wrong."""
    parser = argparse.ArgumentParser(
        prog="psychoed",
        description="Check a glossary about psychotherapy, and explain what is wrong.",
    )
    subcommands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(subcommands)
    parsed = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may not know every sign we print
            stream.reconfigure(errors="replace")
    try:
        code: int = parsed.run(parsed)
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        sys.stderr.close()
        return 1
    return code
