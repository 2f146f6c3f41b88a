"""Editorial rules: what each finds, and what it lets pass."""

from datetime import date
from pathlib import Path

import pytest

from psychoed.build import Settings, check
from psychoed.diagnostics import Diagnostic
from tests.tinysite import TinySite

TODAY = date(2026, 11, 22)


def all_problems(site: TinySite, today: date = TODAY) -> tuple[Diagnostic, ...]:
    settings = Settings(folders=(site.folder / "glossary",), root=site.folder)
    return check(settings, [], today=today, cache={}).problems


def found(site: TinySite, today: date = TODAY) -> list[tuple[str, str]]:
    return [(problem.code.number, problem.message) for problem in all_problems(site, today)]


@pytest.mark.parametrize(
    "text",
    [
        "Call 0800 123 4567.",
        "Ring 116 123 now.",
        "Call 988.",
        "Dial +44 20 7946 0000.",
        "Call 1-800-273-8255.",
        "Text 85258.",
    ],
)
def test_telephone_numbers(site: TinySite, text: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert "PSY501" in dict(found(site))


@pytest.mark.parametrize(
    "text",
    [
        "In 1957 he wrote about 6,138 people.",
        "A review of 295 studies (r about .28).",
        "About 1 in 20, or 30 to 45 minutes.",
        "See https://doi.org/10.1037/h0045357 for 2020 to 2026.",
        "Between 8 and 16 sessions, 12:30 to 13:20.",
    ],
)
def test_other_numbers_pass(site: TinySite, text: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert "PSY501" not in dict(found(site))


@pytest.mark.parametrize("word", ["cures", "guaranteed", "proven", "gold standard", "best therapy"])
def test_words_that_promise(site: TinySite, word: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=f"It is {word} here.")
    assert ("PSY502", f"`{word}` promises or ranks") in found(site)


@pytest.mark.parametrize("text", ["Try your best.", "This is secure.", "It improves the odds."])
def test_ordinary_words_pass(site: TinySite, text: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert "PSY502" not in dict(found(site))


def test_reviews(site: TinySite) -> None:
    assert "PSY503" in dict(found(site))
    review = {"by": "A. Person", "date": "2026-01-31", "every_months": 1}
    site.entry("concepts/trust", title="Trust", definition="Relying.", review=review)
    in_time = dict(found(site, date(2026, 2, 28)))
    assert "PSY503" not in in_time
    assert "PSY504" not in in_time
    late = dict(found(site, date(2026, 3, 1)))
    assert late["PSY504"] == "the next check was due on 2026-02-28"
    assert "PSY503" not in dict(found(site, date(2026, 1, 30)))
    early = dict(found(site, date(2026, 1, 29)))
    assert early["PSY503"] == "this check is dated 2026-01-31, a day that has not come yet"


def test_help_lines_of_the_site_s_country(site: TinySite) -> None:
    lines = (
        "countries:\n  GB:\n    name: United Kingdom\n    emergency: '999'\n    lines:\n"
        "      - {id: one, name: One, call: '116 123', verified_on: DAY, verified_by: BY}\n"
    )
    site.raw("glossary/site.yaml", "country: GB\n")
    file = "glossary/help_lines.yaml"
    site.raw(file, lines.replace("DAY", '""').replace("BY", '""'))
    assert ("PSY505", "nobody has checked the help line `One` yet") in found(site)
    site.raw(file, lines.replace("DAY", "2026-10-01").replace("BY", "A. Person"))
    assert "PSY505" not in dict(found(site))
    assert "PSY505" in dict(found(site, date(2027, 10, 1)))
    assert dict(found(site, date(2026, 9, 29)))["PSY505"] == (
        "the check of the help line `One` is dated 2026-10-01, a day that has not come yet"
    )


def test_grades_are_signed(site: TinySite, tmp_path: Path) -> None:
    grade = {"problem": "depression", "grade": "some-trials"}
    site.entry("modalities/talk", title="Talk", definition="Talking.", evidence_grades=[grade])
    message = "the evidence grade for depression is not signed"
    assert ("PSY506", message) in found(site)
    signed = {**grade, "graded_by": "A. Person", "date": "2026-10-01"}
    site.entry("modalities/talk", title="Talk", definition="Talking.", evidence_grades=[signed])
    assert "PSY506" not in dict(found(site))
    assert dict(found(site, date(2026, 9, 29)))["PSY506"] == (
        "the evidence grade for depression is dated 2026-10-01, a day that has not come yet"
    )


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("concepts/empty", "body: Text.\n"),
        ("questions/empty", "body: Text.\n"),
        ("pathways/empty", "intro: Text.\n"),
        ("modalities/empty", "evidence_grades: [{grade: some-trials}]\n"),
        ("help_lines", "countries: {GB: {lines: [{call: '999'}]}}\n"),
        ("groups", "- intro: Text.\n"),
        ("dimensions", "- facets: [one]\n"),
        ("comparisons", "- intro: Text.\n"),
    ],
)
def test_what_is_missing_gives_no_message_without_a_place(
    site: TinySite, file: str, text: str
) -> None:
    site.raw(f"glossary/{file}.yaml", text).raw("glossary/site.yaml", "country: GB\n")
    problems = all_problems(site)
    assert any(problem.code.number == "PSY202" for problem in problems)
    assert [problem for problem in problems if not problem.span.file] == []
    assert [problem for problem in problems if "``" in problem.message] == []
