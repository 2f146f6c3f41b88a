"""Marks of other languages: Markdown around a name or a file, comments of programs."""

from __future__ import annotations

import re

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.phrases import beginning
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.lines import near

_FENCE = re.compile(r"(```|~~~)\w*\s*$")
_STARRED = re.compile(r"\s*\*\*([a-z_]+):?\*\*:?\s*(.*)")


def line_of_another_language(fault: Fault) -> Diagnostic | None:
    """A fence of Markdown, as chat windows put around a file, or a comment of another language."""
    for line in {fault.line, fault.start[0], *near(fault)}:
        if found := _FENCE.match(fault.lines[line]):
            return fault.tell_line(
                codes.SYNTAX,
                line,
                f"{found[1]} is no part of an entry: it marks code in Markdown",
                f"remove the line, and the other one that begins with {found[1]}, if there is one",
            )
        if fault.lines[line].lstrip().startswith("//"):
            return fault.tell_line(
                codes.SYNTAX,
                line,
                "a comment does not begin with // here",
                "begin it with `# `, or remove it",
            )
    return None


def stars_around_name(fault: Fault) -> Diagnostic | None:
    """``**title**: Trust``"""
    line, column = fault.start
    stars = _STARRED.match(fault.lines[line])
    if stars is None:
        return None
    return fault.tell(
        codes.ALIAS,
        (line, column),
        "the name of a field has no stars around it",
        f"write `{stars[1]}: {beginning(stars[2])}`",
        end=stars.end(1) + 2,
    )
