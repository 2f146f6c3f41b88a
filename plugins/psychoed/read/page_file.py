"""Hand-written pages: the settings at their beginning, and what would be published by mistake."""

from __future__ import annotations

import re

from psychoed.diagnostics import Code, Diagnostic, Span
from psychoed.read import codes
from psychoed.read.nodes import Mapping
from psychoed.read.outline import FIELD
from psychoed.read.text_file import garbled, unusable
from psychoed.read.yaml_nodes import read_yaml

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_CLOSING = re.compile(r"(?:-{2,}|\.{3}|—+)[ \t]*$", re.MULTILINE)
_OPENING = re.compile(r"[ \t]*(?:-{2,}|—+)[ \t]*$")
_SETTING = re.compile(r" {0,3}([A-Za-z0-9_-]+):(?:\s|$)")
_SHOWN = ", so readers would see them as text"
_OURS = ("title", "description", "template", "hide", "icon", "status", "tags", "search")


def read_page(file: str, text: str) -> tuple[Mapping | None, list[Diagnostic]]:
    """The settings at the beginning of a page, and what would be published by mistake."""
    if problems := unusable(text, file):
        return None, problems
    settings, problems = _settings(file, text)
    return settings, [*problems, *garbled(text, file)]


def _settings(file: str, text: str) -> tuple[Mapping | None, list[Diagnostic]]:
    if not text.strip():
        place = Span.of_file(file)
        message, hint = "this page is empty", "write its text, or remove the file"
        return None, [Diagnostic(codes.EMPTY_FILE, place, message, hint)]
    front = _FRONT.match(text)
    if front is None:
        return None, _no_settings(file, text)
    # An empty line in the place of the hyphens: every other line keeps its number.
    node, problems = read_yaml(file, f"\n{front[1]}")
    above, blank, below = front[1].partition("\n\n")
    page_follows = problems or below.lstrip("\n").startswith("#")
    if blank and page_follows and not read_yaml(file, f"{above}\n")[1]:
        return None, [_not_closed(file, text)]  # what closed them is a line in the text
    problems = [problem for problem in problems if problem.code is not codes.EMPTY_FILE]
    if node is None or isinstance(node, Mapping):
        return node, problems
    message = "the settings at the beginning of a page must be fields, but this is none"
    hint = "write each as a name, a colon and a value: `title: Trust`"
    return None, [*problems, _tell(codes.FRONT_MATTER, file, text, node.span.line, message, hint)]


def _no_settings(file: str, text: str) -> list[Diagnostic]:
    """What keeps the lines at the beginning from being read as settings, if they are meant so."""
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    behind = lines[first + 1] if first + 1 < len(lines) else ""
    if not _OPENING.match(lines[first]):
        return _swallowed(file, text, lines)
    if not FIELD.match(behind.expandtabs(2)):
        return []
    closing = next(
        (n for n in range(first + 1, len(lines)) if _CLOSING.match(lines[n])), len(lines) - 1
    )
    if first > 0:
        where, message = first, "settings are read only from the first line of a page"
        hint = "remove what stands above these hyphens"
    elif lines[0].rstrip() != "---":
        where, message = 0, "settings begin with exactly three hyphens in the first column"
        hint = "write `---`"
    elif not _CLOSING.match(lines[closing]):
        return [_not_closed(file, text)]
    elif closing == len(lines) - 1:
        where, message = closing, "nothing follows the settings, not even an empty line"
        hint = "press Enter behind these hyphens, and write the page below them"
    else:
        where, message = closing, "settings end with exactly three hyphens in the first column"
        hint = "write `---`"
    return [_tell(codes.FRONT_MATTER, file, text, where + 1, message + _SHOWN, hint)]


def _not_closed(file: str, text: str) -> Diagnostic:
    message = "the settings that begin here are not closed"
    hint = "write `---` on a line of its own behind the last of them"
    return _tell(codes.FRONT_MATTER, file, text, 1, message + _SHOWN, hint)


def _swallowed(file: str, text: str, lines: list[str]) -> list[Diagnostic]:
    """A first paragraph that MkDocs takes for settings, as in ``Note: this is important.``"""
    found = _SETTING.match(lines[0])
    if found is None or found[1].lower() in _OURS:
        return []
    message = (
        f"`{found[1]}:` at the beginning of a page is read as a setting, "
        "so this line would be missing from the site"
    )
    hint = "begin the page with a heading, or with an empty line"
    return [_tell(codes.FRONT_MATTER, file, text, 1, message, hint)]


def _tell(code: Code, file: str, text: str, line: int, message: str, hint: str) -> Diagnostic:
    length = len(text.split("\n")[line - 1])
    return Diagnostic(code, Span(file, line, 1, line, length + 1), message, hint)
