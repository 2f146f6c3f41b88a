"""Every way to get a file wrong, with the whole report that an editor sees.

Each folder holds a small glossary and `expected.txt`. After a change of wording,
``UPDATE_GOLDENS=1 make test TESTS=tests/invalid`` writes the reports anew: read the difference.
"""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from psychoed.build import Settings, check
from psychoed.cli.explain import CODES
from psychoed.diagnostics import Severity, format_report

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/glossary"))

MADE_BY_TESTS = {
    "PSY101": "other encodings, in tests/read",
    "PSY109": "huge files, in tests/read",
    "PSY110": "deep nesting, in tests/read",
    "PSY113": "missing folders, in tests/read",
    "PSY114": "unreadable files, in tests/read",
    "PSY125": "pages written by hand, in tests/site",
    "PSY126": "templates of the site, in tests/site",
    "PSY322": "advice, in tests/render",
    "PSY323": "the theme's language, in tests/render",
    "PSY503": "advice, in tests/lint",
    "PSY504": "advice, in tests/lint",
    "PSY505": "advice, in tests/lint",
    "PSY506": "advice, in tests/lint",
    "PSY507": "long pages, in tests/lint",
    "PSY508": "advice, in tests/lint",
    "PSY509": "advice, in tests/lint",
    "PSY510": "advice, in tests/lint",
    "PSY511": "advice, in tests/lint",
    "PSY514": "advice, in tests/lint",
    "PSY518": "advice, in tests/lint",
    "PSY521": "advice, in tests/lint",
    "PSY524": "advice, in tests/lint",
    "PSY525": "advice, in tests/lint",
    "PSY529": "advice, in tests/lint",
    "PSY530": "advice, in tests/lint",
    "PSY532": "advice, in tests/lint",
    "PSY533": "advice, in tests/lint",
    "PSY535": "advice, in tests/lint",
    "PSY536": "advice, in tests/lint",
    "PSY537": "advice, in tests/lint",
    "PSY538": "advice, in tests/lint",
    "PSY539": "advice, in tests/lint",
    "PSY540": "advice, in tests/lint",
    "PSY541": "advice, in tests/lint",
    "PSY544": "advice, in tests/lint",
}
"""Codes whose files Git or an editor would mangle, and those that depend on a day."""


def report(folder: Path) -> str:
    settings = Settings(folders=(folder / "glossary",), root=folder, files=())
    checked = check(settings, [], today=date(2026, 11, 22), cache={})
    shown = [problem for problem in checked.problems if problem.severity is not Severity.ADVICE]
    return format_report(shown, checked.lines) + "\n"


@pytest.mark.parametrize("case", CASES)
def test_the_report_says_what_is_wrong(case: str) -> None:
    expected = HERE / case / "expected.txt"
    found = report(HERE / case)
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [case for case in CASES if not case.startswith("several-")])
def test_one_mistake_gives_one_message(case: str) -> None:
    text = (HERE / case / "expected.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"\[PSY\d{3} ", text)) == 1


@pytest.mark.parametrize("number", CODES)
def test_every_code_has_a_case(number: str) -> None:
    reports = (path.read_text(encoding="utf-8") for path in HERE.glob("*/expected.txt"))
    assert number in MADE_BY_TESTS or any(f"[{number} " in text for text in reports)


@pytest.mark.parametrize("number", CODES)
def test_every_code_is_explained(number: str) -> None:
    assert len(CODES[number].explanation.split()) >= 10
