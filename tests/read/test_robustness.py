"""Whatever somebody writes into a file, reading it never fails, and every place lies inside it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from psychoed.diagnostics import format_report
from psychoed.graph import resolve
from psychoed.model import check_settings, decode
from psychoed.read import plain_text, read, read_page
from psychoed.read.bibtex import read_bibtex
from psychoed.read.names import people
from psychoed.read.text_file import split_lines

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


PAGE = "---\ntitle: Trust\ndescription: Relying.\n---\n\n# Trust\n\nText.\n"


def check_page(text: str) -> None:
    settings, problems = read_page("page.md", text)
    problems += check_settings(settings, []) if settings else []
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("-.: #\n\tab\"'[{|\x00"), max_size=40))
def test_any_page(text: str) -> None:
    check_page(text)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(PAGE)), st.integers(0, 6), st.sampled_from(["", "-", *PIECES]))
def test_any_slip_in_a_good_page(place: int, removed: int, added: str) -> None:
    check_page(PAGE[:place] + added + PAGE[place + removed :])


BIBLIOGRAPHY = """\
% Our sources
@article{rogers1957,
  author = {Rogers, Carl R.}, year = 1957,
  title = "The {necessary} conditions 50\\% \\o", journal = {Psychology} # {y},
}
@book{beck2021, author={Beck}, title={Basics}, year={2021}}
"""


def check_bibliography(text: str) -> None:
    items, problems = read_bibtex("sources.bib", text)
    lines = split_lines(text)
    for item in items:
        for value in item.fields.values():
            plain_text(value)
            people(value)
    for place in (*(item.span for item in items), *(problem.span for problem in problems)):
        assert 1 <= place.line <= place.end_line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('@{}(),="#%\\$ \n\rab1'), max_size=60))
def test_any_bibliography(text: str) -> None:
    check_bibliography(text)


@settings(max_examples=500, deadline=None)
@given(
    st.integers(0, len(BIBLIOGRAPHY)),
    st.integers(0, 6),
    st.sampled_from(["", "@", "{", "}", "(", '"', ",", "=", "#", "%", "\\", "$", "\n", "\r", " é"]),
)
def test_any_slip_in_a_good_bibliography(place: int, removed: int, added: str) -> None:
    check_bibliography(BIBLIOGRAPHY[:place] + added + BIBLIOGRAPHY[place + removed :])
