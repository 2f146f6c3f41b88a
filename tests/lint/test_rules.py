"""Editorial rules: what each finds, and what it lets pass."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from psychoed.articles import HandWrittenPage
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
        "Call (555) 123-4567.",
        "The number is 555-123-4567.",
        "Childline is 0800-1111.",
        "Childline is 0800 1111, free of charge.",
        "Call 0800\n123 4567.",
        "Text HOME to 741741 at any hour.",
        'Text the word "HOME" to 741741.',
        "Message us on 85258.",
        "In England, ring NHS 111.",
        "Call 988 24/7.",
        "In Australia 1800 55 1800.",
        "In Australia 1300 22 4636.",
        "In France, 01 23 45 67 89.",
        "[Call us](tel:08001234567).",
        "Call 1 (555) 123-4567.",
        "Dial 0800.123.4567.",
    ],
)
def test_telephone_numbers(site: TinySite, text: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert [number for number, _ in found(site)].count("PSY501") == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"scope": "ask at 0800 123 4567"},
        {"also_called": ["the 0800 123 4567 line"]},
        {"everyday": ["what is 0800 123 4567"]},
        {"acronym": "0800 123 4567"},
        {"forms": ["0800 123 4567"]},
        {"contrasts_with": {"trust": "Call 0800 123 4567."}},
    ],
)
def test_telephone_numbers_in_any_field(site: TinySite, fields: dict[str, Any]) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", **fields)
    assert ("PSY501", "`0800 123 4567` looks like a telephone number") in found(site)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("questions/q", "ask: Who is 0800 123 4567?\nshort_answer: A line.\n"),
        ("questions/q", "ask: Who?\nalso: [0800 123 4567]\nshort_answer: A line.\n"),
        ("site", "wording: {help_title: Call 0800 123 4567}\n"),
        ("site", "host: {contact_text: Call 0800 123 4567}\n"),
        ("groups", "- {id: g, title: Call 0800 123 4567}\n"),
        ("dimensions", "- {id: d, title: D, question: Who is 0800 123 4567?}\n"),
    ],
)
def test_telephone_numbers_in_any_file(site: TinySite, file: str, text: str) -> None:
    site.raw(f"glossary/{file}.yaml", text)
    assert ("PSY501", "`0800 123 4567` looks like a telephone number") in found(site)


def test_a_telephone_number_among_editors_is_their_own(site: TinySite) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", editor_note="Ask 0800 123 4567.")
    assert "PSY501" not in dict(found(site))


def test_what_is_found_stands_at_its_place(site: TinySite) -> None:
    site.raw(
        "glossary/concepts/help.yaml",
        "title: Help\ndefinition: >-\n  Call 0800\n  123 4567, text HOME to 741741.\n"
        "body: |\n  For the best.\n\n  - It is the best. A\n    gold\n    standard.\n",
    )
    spans = [problem.span for problem in all_problems(site) if problem.code.number < "PSY503"]
    assert [span[1:] for span in spans if span.file.endswith("help.yaml")] == [
        (3, 8, 4, 11),
        (4, 26, 4, 32),
        (8, 11, 8, 19),
        (9, 5, 10, 13),
    ]


def test_what_is_written_with_escapes_is_found_too(site: TinySite) -> None:
    site.raw("glossary/concepts/help.yaml", 'title: Help\ndefinition: "A \\u0070roven way."\n')
    assert [problem.span[1:3] for problem in all_problems(site) if "promises" in problem.message]


def test_the_last_line_of_a_page_is_read(site: TinySite) -> None:
    source = "# Help\n\nCall 0800 123 4567"
    page = HandWrittenPage("help-me", "docs/help-me.md", "Help", source, source)
    settings = Settings(folders=(site.folder / "glossary",), root=site.folder)
    problems = check(settings, [page], today=TODAY, cache={}).problems
    assert ("docs/help-me.md", 3, 6) in [problem.span[:3] for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "In 1957 he wrote about 6,138 people.",
        "A review of 295 studies (r about .28).",
        "About 1 in 20, or 30 to 45 minutes.",
        "See https://doi.org/10.1037/h0045357 for 2020 to 2026.",
        "Between 8 and 16 sessions, 12:30 to 13:20.",
        "Open 0800-1600 and 0900-1730 on weekdays.",
        "They call 20 people, and text about it in 2024.",
        "Psychotherapy, 55(4), 303-315, ISBN 978-0-306-40615-7.",
        "A sample of 2,000 to 3,000; p = .0123 or 0.0123.",
        "See https://example.org/a?number=555-123-4567 on page 123-1234.",
        "We meet on 2026-10-01 from 10-12.",
    ],
)
def test_other_numbers_pass(site: TinySite, text: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert "PSY501" not in dict(found(site))


@pytest.mark.parametrize("word", ["cures", "guaranteed", "proven", "gold standard", "best therapy"])
def test_words_that_promise(site: TinySite, word: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=f"It is {word} here.")
    assert ("PSY502", f"`{word}` promises or ranks") in found(site)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It has the best outcomes.", "best outcomes"),
        ("The most effective therapy for fear.", "most effective"),
        ("It works better than CBT.", "works better than"),
        ("Of all of them, CBT is the best.", "the best"),
        ("CBT is the best for anxiety.", "the best"),
        ("Schema therapy is the best there is.", "the best"),
        ("It is better than any other kind of therapy.", "better than any other kind of therapy"),
        ("It is less effective than CBT.", "less effective than"),
        ("The best kind of treatment.", "best kind of treatment"),
        ("It outperforms medication.", "outperforms"),
        ("A gold\nstandard.", "gold standard"),
    ],
)
def test_words_that_rank(site: TinySite, text: str, word: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert ("PSY502", f"`{word}` promises or ranks") in found(site)


def test_clients_may_ask_for_the_best(site: TinySite) -> None:
    question = {"ask": "Which therapy is the best?", "also": ["best therapy", "proven cure"]}
    site.entry("questions/q", short_answer="It depends.", **question)
    site.entry("concepts/help", title="Help", definition="Help.", everyday=["the best therapy"])
    assert "PSY502" not in dict(found(site))


@pytest.mark.parametrize(
    "text",
    [
        "Try your best.",
        "This is secure.",
        "It improves the odds.",
        "At best, it helps a little. In your best interests.",
        "It turned out for the best. All the best! Make the best of it.",
        "To the best of our knowledge. The best way to begin is to ask.",
        "What is the best for you, you decide. You know it better than others.",
        "The best available evidence; a friend knows best.",
    ],
)
def test_ordinary_words_pass(site: TinySite, text: str) -> None:
    site.entry("concepts/help", title="Help", definition="Help.", body=text)
    assert "PSY502" not in dict(found(site))


@pytest.mark.parametrize(
    ("review", "said"),
    [
        ({"by": "", "date": ""}, "no clinician has checked this entry yet"),
        ({"by": "A. Person"}, "the check by A. Person has no date, so it counts for nothing"),
        ({"date": "2026-01-31"}, "the check of 2026-01-31 names nobody, so it counts for nothing"),
    ],
)
def test_half_a_review_is_none(site: TinySite, review: dict[str, str], said: str) -> None:
    site.entry("concepts/trust", title="Trust", definition="Relying.", review=review)
    assert dict(found(site))["PSY503"] == said


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
    assert early["PSY324"] == "this check is dated 2026-01-31, a day that has not come yet"


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
    assert dict(found(site, date(2026, 9, 29)))["PSY324"] == (
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
    assert dict(found(site, date(2026, 9, 29)))["PSY324"] == (
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


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("What helps:\n- time\n- small steps", ["- time"]),
        ("What helps\n1. time\n2. small steps\n\nMore:\n* one", ["1. time", "* one"]),
        ("What helps:\n\n- time\n- small\n  steps\n- **more**", []),
        ("## What helps\n- time\n- small steps", []),
        ("It began in\n1957. That was long ago, and it went well\n- for a while.", []),
        ("Code:\n\n```\nsteps:\n- one\n- two\n```", []),
        ("- time:\n    - much\n    - more", []),
    ],
)
def test_lists_that_are_none(site: TinySite, body: str, items: list[str]) -> None:
    site.entry("concepts/hope", title="Hope", definition="It can come back.", body=body)
    said = [message for number, message in found(site) if number == "PSY512"]
    assert said == [
        f"`{item}` is read as part of the paragraph above it, not as a list" for item in items
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("See [hope], and [Hope].", ["[hope]", "[Hope]"]),
        ("See [the register] (https://example.org).", ["[the register]"]),
        (
            "See [[hope]], `[hope]`, [hope](https://example.org), [sic] and [hope][1].\n\n"
            "[1]: https://example.org",
            [],
        ),
    ],
)
def test_brackets_that_readers_see(site: TinySite, body: str, words: list[str]) -> None:
    site.entry("concepts/hope", title="Hope", definition="It can come back.", body="Text.")
    site.entry("concepts/faith", title="Faith", definition="Believing.", body=body)
    said = [message for number, message in found(site) if number == "PSY513"]
    assert said == [f"readers would see the brackets of `{each}`" for each in words]
