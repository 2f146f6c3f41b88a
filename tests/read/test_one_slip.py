"""A slip of one line is told in this line, wherever in a file it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from psychoed.model import shapes
from psychoed.read.outline import FIELD, blocks, is_item
from psychoed.read.yaml_nodes import read_yaml

FILES = {
    "modalities": """\
title: Talking therapy
acronym: TT
also_called: [talking cure, "talk, talk"]
definition: >-
  Talking about what hurts.
body: |
  You talk, and somebody listens.

  ## What it is like

  - Slow.
relations:
  broader: [therapy-modality]
  related: [trust]
cells:
  aim:
    text: >-
      To feel better.
    sources: [a2020]
  therapist_stance:
    text: >-
      Warm. Says little, and
      listens a lot.
    sources: [a2020, b2021]
    facet: follows your lead
  homework:
    text: None.
    sources: [a2020]
  limits:
    text: >-
      It takes time.
    sources: [b2021]
evidence_grades:
  - {problem: grief, grade: some-trials, graded_by: "", date: "", sources: [a2020]}
  - {problem: low mood, grade: some-trials, graded_by: "", date: "", sources: [b2021]}
ask_your_therapist:
  - What would we do in a session?
review: {by: "", date: "", every_months: 24}
""",
    "help_lines": """\
directory:
  name: A directory
  web: https://example.org
  for: Finding a line
countries:
  GB:
    name: United Kingdom
    emergency: "999"
    lines:
      - id: gb-one
        name: One
        call: "116 123"
        hours: 24 hours
        for: Anyone who is struggling.
      - id: gb-two
        name: Two
        call: "116 124"
        hours: 24 hours
        for: Young people.
  US:
    name: United States
    emergency: "911"
    lines:
      - id: us-one
        name: One
        call: "988"
        hours: 24 hours
        for: Any strong distress.
""",
    "dimensions": """\
- id: aim
  title: The aim
  question: What is the aim?
- id: therapist_stance
  title: How the therapist works
  question: How does the therapist work?
  facets:
    - active or guiding
    - follows your lead
- id: homework
  title: Tasks at home
  question: Are there tasks at home?
""",
    "pathways": """\
title: First steps
intro: >-
  Where to begin.
steps:
  - id: trust
    why: It comes first.
  - id: hope
    why: It comes second.
  - id: homework
    why: It comes last.
""",
    "site": """\
host:
  name: the clinic
  contact: mailto:a@example.org
  contact_text: Write to us
country: GB
language: en
subject_words:
  - therapy
  - therapist
  - client
wording:
  compare_title: Compare therapies
  own_word: "In its own words:"
""",
}


@dataclass(frozen=True)
class Slip:
    """`line` (from 0) of the file of a part, written as `text`."""

    part: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.part}:{self.line + 1}:{self.text.strip()}"


def slips(change: Callable[[str], str]) -> list[Slip]:
    return list(_slips(change))


def _slips(change: Callable[[str], str]) -> Iterator[Slip]:
    """Each line of each file that `change` changes. Lines of texts may say what they want."""
    for part, text in FILES.items():
        lines = text.splitlines()
        inside = {n for block in blocks(lines) for n in range(block.line + 1, block.end)}
        for number, line in enumerate(lines):
            if number not in inside and change(line) != line:
                yield Slip(part, number, change(line))


def without_colon(line: str) -> str:
    return line.replace(":", "", 1) if FIELD.match(line) else line


def without_space(line: str) -> str:
    found = FIELD.match(line)
    return line.replace(": ", ":", 1) if found and found["value"] else line


def without_space_behind_hyphen(line: str) -> str:
    return line.replace("- ", "-", 1) if is_item(line) and FIELD.match(line) else line


def without_closing_quote(line: str) -> str:
    return line.removesuffix('"')


def without_closing_bracket(line: str) -> str:
    return line[:-1] if line.endswith(("]", "}")) else line


def told(slip: Slip) -> list[tuple[int, str]]:
    lines = FILES[slip.part].splitlines()
    lines[slip.line] = slip.text
    _, problems = read_yaml("a.yaml", "\n".join(lines) + "\n", shapes()[slip.part])
    return [(problem.span.line, problem.message) for problem in problems]


@pytest.mark.parametrize("part", FILES)
def test_the_files_are_right(part: str) -> None:
    assert read_yaml("a.yaml", FILES[part], shapes()[part])[1] == []


@pytest.mark.parametrize("slip", slips(without_colon), ids=str)
def test_a_missing_colon(slip: Slip) -> None:
    [(line, message)] = told(slip)
    assert (line, message[:19]) == (slip.line + 1, "a colon is missing ")


@pytest.mark.parametrize("slip", slips(without_space), ids=str)
def test_a_missing_space_behind_a_colon(slip: Slip) -> None:
    [(line, message)] = told(slip)
    assert (line, message[:19]) == (slip.line + 1, "a space is missing ")


@pytest.mark.parametrize("slip", slips(without_space_behind_hyphen), ids=str)
def test_a_missing_space_behind_a_hyphen(slip: Slip) -> None:
    [(line, message)] = told(slip)
    assert (line, message) == (slip.line + 1, "a space is missing behind this hyphen")


@pytest.mark.parametrize("slip", slips(without_closing_quote), ids=str)
def test_a_quotation_that_is_not_closed(slip: Slip) -> None:
    [(line, message)] = told(slip)
    assert (line, message[:18]) == (slip.line + 1, "the quotation mark")


@pytest.mark.parametrize("slip", slips(without_closing_bracket), ids=str)
def test_a_bracket_that_is_not_closed(slip: Slip) -> None:
    [(line, message)] = told(slip)
    assert (line, message[:11]) == (slip.line + 1, "the bracket")
