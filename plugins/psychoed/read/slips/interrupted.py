"""Texts that end too early: a line of them is not indented, or is taken for a comment."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import (
    FIELD,
    Block,
    blocks,
    indent_of,
    is_comment,
    is_item,
    owner,
)
from psychoed.read.phrases import spaces
from psychoed.read.slips.fault import Fault

_OTHER_FIELD = re.compile(r"""\s*(?:- +)*(?:(?:"[^"]*"|'[^']*')\s*:|\?(?:\s|$))""")
_CUT = re.compile(r"""[^"']*\S\s+(#.*)""")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)")


def text_beside_its_name(fault: Fault) -> Diagnostic | None:
    """A text below the sign | or > that begins in the column of its name."""
    return _interrupted(fault, begun=False)


def interrupted_text(fault: Fault) -> Diagnostic | None:
    """The line that cut the last text above the fault in two, or that ends it by mistake."""
    return _interrupted(fault, begun=True)


def _interrupted(fault: Fault, *, begun: bool) -> Diagnostic | None:
    lines = fault.lines
    last = fault.start[0]
    block = next((b for b in reversed(list(blocks(lines))) if b.end <= last), None)
    if block is None or begun != (block.end > block.line + 1):
        return None
    said = [n for n in range(block.end, last + 1) if lines[n].strip()]
    stop = next((n for n in said if not is_comment(lines[n])), None)
    if stop is None or lines[stop].startswith("\t"):
        return None
    begins = indent_of(lines[stop])
    if said[0] < stop and begins > block.column:
        return _read_as_comment(fault, block, said[0])
    if begins > block.column:
        return _less_indented(fault, block, stop)
    if not _stands_in_the_way(lines, block, stop, last) or _is_field(lines[stop], fault.fields):
        return None
    if not begun:
        return fault.tell_line(
            codes.SYNTAX,
            stop,
            f"{_text_of(block)} must stand further in than its name",
            "indent every line of the text by two spaces",
        )
    return fault.tell_line(
        codes.SYNTAX,
        stop,
        f"{_text_of(block)} ends above this line, because the line is not indented",
        f"indent it by {spaces(block.indent - begins)}, like the lines above it",
    )


def text_cut_by_comment(fault: Fault) -> Diagnostic | None:
    """A text without quotes that goes on in a further line, but has a # in the line before."""
    found = owner(fault.lines, fault.line)
    if found is None or FIELD.match(fault.text) or is_item(fault.text):
        return None
    first = found[0] if found[1]["value"] else found[0] + 1
    for line in range(fault.line - 1, first - 1, -1):
        if cut := _CUT.match(fault.lines[line]):
            return fault.tell(
                codes.LOST_TEXT,
                (line, cut.start(1)),
                f"`{cut[1].strip()}` is read as a comment, so it would be missing from the site",
                "put the whole text in quotes",
                end=len(fault.lines[line].rstrip()),
            )
    return None


def _read_as_comment(fault: Fault, block: Block, line: int) -> Diagnostic:
    width = spaces(max(2, block.indent - indent_of(fault.lines[line])))
    return fault.tell_line(
        codes.LOST_TEXT,
        line,
        f"`{fault.lines[line].strip()}` is read as a comment, so it would be missing from the site",
        f"indent it by {width}, like the lines above it",
    )


def _less_indented(fault: Fault, block: Block, stop: int) -> Diagnostic | None:
    lines = fault.lines
    if FIELD.match(lines[stop]):
        return None  # a field in another column
    return fault.tell_line(
        codes.SYNTAX,
        stop,
        f"this line begins further left than {_text_of(block)} above it",
        "begin all lines of the text in the same column",
    )


def _stands_in_the_way(lines: Sequence[str], block: Block, stop: int, last: int) -> bool:
    """Whether the line `stop` ends the text by mistake: it is no field and no list item."""
    line = lines[stop]
    between = (lines[n] for n in range(stop + 1, last))
    if any(FIELD.match(other) and indent_of(other) <= block.column for other in between):
        return False  # fields follow, so that it was no obstacle
    if _MARKER.match(line):
        return line.startswith("...")
    if field := FIELD.match(line):
        # `Note: this is important.` The names of fields begin with small letters.
        text_goes_on = last > stop and indent_of(lines[last]) > block.column
        return bool(field["name"][0].isupper() and field["value"] and text_goes_on)
    if is_item(line):
        return bool(block.name) and indent_of(line) == block.column
    return not _OTHER_FIELD.match(line)


def _is_field(line: str, fields: Collection[str]) -> bool:
    """``concepts [trust]``, ``relations``: a field without its colon, rather than text."""
    name, _, rest = line.strip().partition(" ")
    return name in fields and rest.lstrip()[:1] in ("", "[", "{", '"', "'", "|", ">")


def _text_of(block: Block) -> str:
    return f"the text of `{block.name}`" if block.name else "the text"
