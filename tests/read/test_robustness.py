"""Whatever somebody writes into a file, reading it never fails, and every place lies inside it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from psychoed.diagnostics import format_report
from psychoed.graph import resolve
from psychoed.model import decode
from psychoed.read import read

ENTRY = """\
title: Trust
acronym: TR
also_called: [faith, "reliance"]
forms:
  - trusting
  - {text: acceptance, auto: false, not_in: [acceptance letter]}
definition: >-
  Feeling able to rely on somebody.
body: |
  Trust grows slowly.

  ## What helps
relations:
  related: [empathy]
contrasts_with:
  empathy: They differ.
review: {by: "", date: "", every_months: 24}
"""
PIECES = [
    "\t",
    '"',
    "'",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "*",
    "&",
    "!",
    "|",
    "\n",
    "  ",
    "é",
]


def check_file(text: str) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        file = root / "glossary" / "concepts" / "trust.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8", newline="")
        documents = read([root / "glossary"], root)
        entries = decode(documents)
        _, clashes = resolve(entries)
        problems = [*documents.problems, *entries.problems, *clashes]
        format_report(problems, documents.lines)
        for problem in problems:
            lines = documents.lines[problem.span.file]
            assert 1 <= problem.span.line <= len(lines)
            assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


@settings(max_examples=400, deadline=None)
@example("{")
@example("{0")
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text(text: str) -> None:
    check_file(text)


@settings(max_examples=600, deadline=None)
@given(st.integers(0, len(ENTRY)), st.integers(0, 6), st.sampled_from(["", *PIECES]))
def test_any_slip_in_a_good_entry(place: int, removed: int, added: str) -> None:
    check_file(ENTRY[:place] + added + ENTRY[place + removed :])
