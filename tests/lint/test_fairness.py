"""Rules that keep a comparison fair: what each finds, and what it lets pass."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from psychoed.diagnostics import Diagnostic
from tests.lint.test_rules import all_problems
from tests.tinysite import TinySite

ROWS = """
- {id: aim, title: Aim, question: What for?, facets: [change, insight]}
- {id: evidence, title: Research, question: What does it say?, about: evidence}
- {id: limits, title: Limits, question: When might it not suit me?, about: limits}
"""
BOOKS = """
@article{a1998, author={A, B}, year={1998}, title={On}}
@article{a2008, author={A, B}, year={2008a}, title={On}}
@article{a2009, author={A, B}, year={2009}, title={On}}
@article{a2019, author={A, B}, year={2019}, title={On}}
@article{nd, author={A, B}, year={n.d.}, title={On}}
@article{trial, author={A, B}, year={2014}, title={Results of a {R}andomized trial of talk}}
@article{trials, author={A, B}, year={2014}, title={A review of randomised trials}}
@book{book, author={A, B}, year={2020}, title={On}}
@incollection{chapter, author={A, B}, year={2020}, title={On}}
"""
NAMES = ("art", "music", "talk", "walk")
CELLS = {
    "aim": {"text": "To help people talk.", "sources": ["book"]},
    "evidence": {"text": "It was studied a little.", "sources": ["a2019"]},
    "limits": {"text": "It may feel too slow.", "sources": ["book"]},
}

Cells = Mapping[str, Mapping[str, Any]]


def compared(site: TinySite, row: str, *answers: Mapping[str, Any]) -> TinySite:
    """One therapy for each answer, alike but for one row."""
    site.raw("glossary/dimensions.yaml", ROWS).raw("glossary/sources.bib", BOOKS)
    for name, answer in zip(NAMES, answers, strict=False):
        therapy(site, name, cells={**CELLS, row: {**CELLS[row], **answer}})
    return site


def therapy(site: TinySite, name: str, **fields: Any) -> None:
    title = {"title": f"{name.title()} therapy", "definition": "A kind of therapy."}
    site.entry(f"modalities/{name}", **{**title, "cells": CELLS, **fields})


def problems(site: TinySite, number: str, today: date | None = None) -> list[Diagnostic]:
    found = all_problems(site, today) if today else all_problems(site)
    return [problem for problem in found if problem.code.number == number]


def messages(site: TinySite, number: str) -> list[str]:
    return [problem.message for problem in problems(site, number)]


def words(count: int) -> dict[str, str]:
    return {"text": " ".join(["word"] * count)}


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        ((4, 12), []),
        ((4, 13), ["13 words on Music therapy, 4 words on Art therapy"]),
        ((1, 9), []),
        ((1, 10), ["10 words on Music therapy, 1 word on Art therapy"]),
        ((3, 12, 12, 12), ["12 words on Music therapy, 3 words on Art therapy"]),
        ((8, 8, 8, 30), ["30 words on Walk therapy, 8 words on Art therapy"]),
    ],
)
def test_uneven_rows(site: TinySite, lengths: tuple[int, ...], said: list[str]) -> None:
    compared(site, "aim", *map(words, lengths))
    assert messages(site, "PSY516") == [f"the answers to `aim` are uneven: {each}" for each in said]


def test_an_uneven_row_is_told_where_it_stands_out(site: TinySite) -> None:
    (short,) = problems(compared(site, "aim", *map(words, (3, 12, 12, 14))), "PSY516")
    assert short.span.file == "glossary/modalities/art.yaml"
    assert short.hint.endswith("at least 5 words here, or shorten glossary/modalities/walk.yaml:2")
    (long,) = problems(compared(site, "aim", *map(words, (8, 8, 9, 30))), "PSY516")
    assert long.span.file == "glossary/modalities/walk.yaml"
    assert "shorten this to 24 words or fewer, or add to glossary/modalities/art" in long.hint


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("To [talk](https://example.org/a-b) – <!-- more and more --> *now*.", 3),
        ("To **talk** about [[trust]] and [[trust|what you rely on]].", 9),
    ],
)
def test_words_are_counted_as_readers_see_them(site: TinySite, text: str, count: int) -> None:
    compared(site, "aim", {"text": text}, words(50))
    assert messages(site, "PSY516")[0].endswith(f", {count} words on Art therapy")


def test_a_term_is_read_too(site: TinySite) -> None:
    compared(site, "aim", {"text": "To talk.", "term": "one two three"}, words(16))
    assert messages(site, "PSY516")[0].endswith("16 words on Music therapy, 5 words on Art therapy")


def test_a_status_has_no_length(site: TinySite) -> None:
    compared(site, "aim", {}, words(12))
    therapy(site, "art", cells={**CELLS, "aim": {"status": "not-stated"}})
    assert messages(site, "PSY516") == []


@pytest.mark.parametrize("status", ["not-stated", "not-studied", "not-applicable"])
def test_limits_are_a_text(site: TinySite, status: str) -> None:
    compared(site, "aim", {}, {})
    assert messages(site, "PSY515") == []
    therapy(site, "art", cells={**CELLS, "limits": {"status": status}})
    assert messages(site, "PSY515") == [
        "`limits` of Art therapy names no limits: readers must see of each therapy whom it may not "
        "suit"
    ]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("None.", True),
        ("No known limits.", True),
        ("There are no limits or risks that we know of.", True),
        ("N/A", True),
        ("Not applicable.", True),
        ("—", True),
        ("There are no known limits to this therapy.", True),
        ("Hardly any.", True),
        ("*Almost none.*", True),
        ("Suits most people.", True),
        (
            "It is suitable for nearly everyone, whatever they came with and wherever they live.",
            True,
        ),
        ("We know of no one whom it does not suit.", True),
        ("We have yet to meet someone it did not suit, whatever they came with.", True),
        ("It has very few serious risks, as all of us found. People like it.", True),
        ("There are hardly any. As any therapy does, it asks for practice.", True),
        ("There are few other limits. As any therapy does, it asks for practice.", True),
        ("There are few other limits. It asks for practice, and that can be hard.", False),
        ("There are a few risks. People with psychosis should see a specialist.", False),
        ("It suits most people. If you are in a crisis, it can be too much.", False),
        ("It is not right for everyone, and nobody is harmed by waiting.", False),
        ("It suits most people who can sit still.", False),
        ("No serious harms were found, but a few people felt worse.", False),
        ("There is no one it could not upset.", False),
        ("No pressure is put on you, but it may feel slow.", False),
        ("No source that we read says whom it may not suit.", False),
        ("Few people can pay for it.", False),
        ("Not suitable where one person is afraid of another.", False),
    ],
)
def test_limits_that_are_denied(site: TinySite, text: str, denied: bool) -> None:
    compared(site, "limits", {"text": text}, {})
    assert bool(messages(site, "PSY515")) == denied
    if denied:
        long = {**CELLS, "limits": {**CELLS["limits"], **words(30)}}
        therapy(site, "walk", cells=long)
        assert [each.split()[-2] for each in messages(site, "PSY516")] == ["Music"]


def test_nobody_cuts_the_limits_of_another(site: TinySite) -> None:
    for lengths in ((3, 12, 12, 12), (8, 8, 9, 30)):
        (told,) = problems(compared(site, "limits", *map(words, lengths)), "PSY516")
        assert told.span.file == "glossary/modalities/art.yaml"
        assert told.hint == (
            "say as much of each therapy, with what its sources say: "
            f"write at least {lengths[-1] // 3} words here"
        )


def test_limits_are_told_once(site: TinySite) -> None:
    compared(site, "aim", {}, {})
    therapy(site, "art", cells={key: cell for key, cell in CELLS.items() if key != "limits"})
    assert len(all_problems(site)) == len(problems(site, "PSY309")) + len(unreviewed(site))
    therapy(site, "art", cells={**CELLS, "limits": {"text": "None."}})
    assert (messages(site, "PSY515"), len(messages(site, "PSY310"))) == ([], 1)


def unreviewed(site: TinySite) -> list[Diagnostic]:
    """What is said of every small glossary."""
    usual = {"PSY503", "PSY508", "PSY514"}
    return [each for each in all_problems(site) if each.code.number in usual]


def test_a_comparison_has_a_row_about_limits(site: TinySite) -> None:
    compared(site, "aim", {}, {})
    assert messages(site, "PSY518") == []
    site.raw("glossary/dimensions.yaml", ROWS.replace(", about: limits", ""))
    (told,) = problems(site, "PSY518")
    assert told.message == "no row of the comparison says whom a therapy may not suit"
    assert told.hint == "if `limits` is that row, write `about: limits` in it"
    site.raw("glossary/dimensions.yaml", "- {id: aim, title: Aim, question: What for?}\n")
    (told,) = problems(site, "PSY518")
    assert "`- {id: limits, title: Limits and fit, question: When" in told.hint


def test_no_comparison_needs_no_limits(site: TinySite) -> None:
    site.raw("glossary/dimensions.yaml", "- {id: aim, title: Aim, question: What for?}\n")
    assert messages(site, "PSY518") == []


@pytest.mark.parametrize(
    ("sources", "behind"),
    [
        ((["a2009"], ["a2019"]), []),
        ((["a2008"], ["a2019"]), ["Art"]),
        ((["a1998", "a2019"], ["a2019"]), []),
        ((["a1998"], ["a2019"], ["a2019"], ["a1998"]), ["Art", "Walk"]),
        ((["a1998"], ["a2019"], ["a1998"]), []),
        ((["nd"], ["a2019"]), []),
        ((["nd", "a1998"], ["a2019"]), ["Art"]),
        ((["a1998"], ["nd"]), []),
    ],
)
def test_old_evidence(site: TinySite, sources: tuple[list[str], ...], behind: list[str]) -> None:
    compared(site, "evidence", *({"sources": keys} for keys in sources))
    found = messages(site, "PSY517")
    assert [message.split()[4] for message in found] == behind


def test_old_evidence_may_say_how_old_it_is(site: TinySite) -> None:
    old = {"sources": ["a1998"], "text": "A review of 1998 found little. We found none since."}
    assert messages(compared(site, "evidence", old, {}), "PSY517") == []
    (told,) = problems(compared(site, "evidence", {**old, "text": "Little."}, {}), "PSY517")
    assert told.message == (
        "the newest source on Art therapy is of 1998, and that on Music therapy of 2019"
    )
    assert "`A review of 1998 found that ... We found none since.`" in told.hint


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("A review of 1998 found little.", True),
        ("In 1998, a review found little.", True),
        ("A 1998 review found little.", True),
        ("Nothing was found since 1998. Many people wait.", True),
        ("Nothing is known since 1998 that people could use.", True),
        ("It helped in all of 1998 studies.", False),
        ("It was tried with 1998 young people.", False),
        ("It costs £1998.", False),
    ],
)
def test_a_year_is_no_number(site: TinySite, text: str, says: bool) -> None:
    compared(site, "evidence", {"sources": ["a1998"], "text": text}, {})
    assert bool(messages(site, "PSY517")) != says


def test_no_day_makes_evidence_old(site: TinySite) -> None:
    compared(site, "evidence", {"sources": ["a2009"]}, {})
    assert problems(site, "PSY517", date(2199, 1, 1)) == []


def test_only_the_row_about_evidence_gets_old(site: TinySite) -> None:
    compared(site, "aim", {"sources": ["a1998"]}, {})
    assert messages(site, "PSY517") == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("To talk ★★★★★.", "★★★★★"),
        ("To talk ⭐️⭐️", "⭐️⭐️"),
        ("To talk 👍.", "👍"),
        ("✔ To talk.", "✔"),
        ("To talk, 10/10.", "10/10"),
        ("Rated 4.8/5 by clients.", "4.8/5"),
        ("A five-star talk.", "five-star"),
        ("Rated 9 out of 10.", "9 out of 10"),
        ("To talk!", "!"),
        ("It REALLY helps.", "REALLY"),
        ("IMPORTANT for you.", "IMPORTANT"),
        ("IT IS SO GOOD.", "IT IS SO GOOD"),
    ],
)
def test_loud_texts(site: TinySite, text: str, sign: str) -> None:
    found = messages(compared(site, "aim", {"text": text}, {}), "PSY519")
    assert [message.split("`")[1] for message in found] == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "OCD, PTSD and NHS CBT. BACP funded the trial; WHO and NICE agree.",
        "A thought like 'I will fail' turns up. I am A, you are B.",
        "In 1 of 5 trials. Open 9/10 October 2020, and 24/7. Pages 10/100.",
        "An *open* talk – with [[trust]] <!-- a note --> and [a page](help.md).",
        "About 3 to 5 sessions, 2 + 2 people.",
        "You say that your fear is 7 out of 10. You rate how low you felt, say 4/10 on Monday.",
        "Skills with short names such as DEAR MAN, ACCEPTS and STOP.",
        'You tell an empty chair, "I was only a child!", and wait.',
    ],
)
def test_calm_texts_pass(site: TinySite, text: str) -> None:
    assert messages(compared(site, "aim", {"text": text}, {}), "PSY519") == []


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Talk!"},
        {"definition": "Talk!"},
        {"family": "talk!"},
        {"also_called": ["talk!"]},
        {"evidence_grades": [{"problem": "low mood!", "grade": "not-studied"}]},
        {"evidence_grades": [{"problem": "low mood", "note": "BEST", "grade": "not-studied"}]},
        {"cells": {**CELLS, "aim": {**CELLS["aim"], "term": "talk!"}}},
    ],
)
def test_loud_anywhere(site: TinySite, fields: dict[str, Any]) -> None:
    compared(site, "aim", {})
    therapy(site, "talk", **fields)
    assert len(messages(site, "PSY519")) == 1


def test_a_body_may_cry_but_not_rate(site: TinySite) -> None:
    compared(site, "aim", {})
    therapy(site, "talk", body='You shout: "STOP, I must NOT go!" -> and you go.')
    assert messages(site, "PSY519") == []
    therapy(site, "talk", body="|A|B|\n|-|-|\n|It|5 of 5 |\n")
    assert messages(site, "PSY519") == ["`5 of 5` rates a therapy"]
    therapy(site, "talk", body="Clients gave it ★★★★☆, or 9/10.")
    assert messages(site, "PSY519") == [
        "`★★★★☆` is a sign that rates or cheers",
        "`9/10` rates a therapy",
    ]


def test_an_acronym_of_the_glossary_is_not_loud(site: TinySite) -> None:
    compared(site, "aim", {"text": "We do TALKING."}, {})
    assert len(messages(site, "PSY519")) == 1
    site.entry("concepts/talking", title="Talking", acronym="TALKING", definition="To talk.")
    assert messages(site, "PSY519") == []


@pytest.mark.parametrize(
    ("grade", "why"),
    [
        ({"grade": "many-trials"}, "names no source"),
        ({"grade": "few-trials", "sources": []}, "names no source"),
        ({"grade": "many-trials", "sources": ["book"]}, "rests on a book alone"),
        ({"grade": "many-trials", "sources": ["book", "a2019"]}, ""),
        ({"grade": "many-trials", "sources": ["chapter"]}, ""),
        ({"grade": "some-trials", "sources": ["book"]}, ""),
        ({"grade": "many-trials", "sources": ["trial"]}, "rests on one trial alone"),
        ({"grade": "many-trials", "sources": ["trial", "trials"]}, ""),
        ({"grade": "some-trials", "sources": ["trial"]}, ""),
        ({"grade": "not-studied"}, ""),
    ],
)
def test_grades_rest_on_research(site: TinySite, grade: dict[str, Any], why: str) -> None:
    compared(site, "aim", {})
    therapy(site, "talk", evidence_grades=[{"problem": "low mood", **grade}])
    message = f"`{grade['grade']}` for low mood {why}"
    assert messages(site, "PSY520") == ([message] if why else [])


def test_grades_do_not_contradict_the_row(site: TinySite) -> None:
    grades = [
        {"problem": "low mood", "grade": "few-trials", "sources": ["a2019"]},
        {"problem": "grief", "grade": "not-studied"},
    ]
    compared(site, "aim", {})
    therapy(site, "talk", evidence_grades=grades)
    assert messages(site, "PSY520") == []
    cells = {**CELLS, "evidence": {"status": "not-studied"}}
    therapy(site, "talk", evidence_grades=grades, cells=cells)
    assert messages(site, "PSY520") == [
        "`few-trials` for low mood stands beside `evidence: {status: not-studied}`, "
        "which knows of no research"
    ]


@pytest.mark.parametrize(("count", "others", "told"), [(20, 1, 1), (5, 1, 0), (6, 0, 1), (6, 2, 0)])
def test_many_grades_for_one(site: TinySite, count: int, others: int, told: int) -> None:
    compared(site, "aim", {}, {}, {})
    for name in ("art", "music"):
        therapy(site, name, evidence_grades=graded(others))
    therapy(site, "talk", evidence_grades=graded(count))
    said = f"{count} problems are graded here, and {others} for most other therapies"
    assert messages(site, "PSY521") == [said] * told


def graded(count: int) -> list[dict[str, str]]:
    return [{"problem": f"problem {number}", "grade": "not-studied"} for number in range(count)]


def test_a_status_stands_alone(site: TinySite) -> None:
    compared(site, "aim", {"facet": "change", "term": "talk"}, {})
    assert messages(site, "PSY522") == []
    therapy(site, "art", cells={**CELLS, "aim": {"status": "not-stated", "facet": "change"}})
    assert messages(site, "PSY522") == [
        "`facet: change` stands beside `status: not-stated`, so no source supports it"
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("To talk ![a smile](smile.png).", "a picture or a recording"),
        ("# To talk", "a heading, a table or a mark"),
        ("To <mark>talk</mark>.", "a heading, a table or a mark"),
        ('<span style="color: red">To talk.</span>', "a style of its own"),
        ("To **talk**.", "bold type, and 1 of 2 therapies have any"),
        (
            "To talk, see [us](https://example.org).",
            "a link to another site, and 1 of 2 therapies have any",
        ),
    ],
)
def test_dressed_answers(site: TinySite, text: str, what: str) -> None:
    found = messages(compared(site, "aim", {"text": text}, {}), "PSY523")
    assert found == [f"the answer to `aim` of Art therapy has {what}"]


def test_what_most_therapies_have_sets_none_apart(site: TinySite) -> None:
    bold = {"text": "To **talk**."}
    assert len(messages(compared(site, "aim", bold, bold, {}, {}), "PSY523")) == 2
    assert messages(compared(site, "aim", bold, bold, bold, {}), "PSY523") == []


def test_plain_answers_pass(site: TinySite) -> None:
    text = "To *talk* about [[trust]], see [trust](concepts/trust.md)."
    assert messages(compared(site, "aim", {"text": text}, {}), "PSY523") == []


def test_words_that_judge_are_read_by_somebody(site: TinySite) -> None:
    site.raw("glossary/site.yaml", "wording: {grade_many_trials: it works, help_title: Help}\n")
    assert messages(site, "PSY524") == [
        "`grade_many_trials` is among the words that keep comparisons fair"
    ]


def graded_for(site: TinySite, *therapies: list[str]) -> TinySite:
    """One therapy for each list of problems."""
    site.raw("glossary/dimensions.yaml", ROWS).raw("glossary/sources.bib", BOOKS)
    for name, names in zip(NAMES, therapies, strict=False):
        therapy(
            site,
            name,
            evidence_grades=[{"problem": each, "grade": "not-studied"} for each in names],
        )
    return site


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PTSD in adults", "PTSD (trauma-focused forms)"),
        ("anxiety", "current anxiety or low mood"),
        ("long-term pain", "pain"),
        ("depresion", "depression"),
        ("Depression", "depression"),
        ("social-anxiety", "social anxiety"),
    ],
)
def test_one_problem_has_one_name(site: TinySite, one: str, other: str) -> None:
    (told,) = problems(graded_for(site, [one], [other]), "PSY525")
    assert told.span.file == "glossary/modalities/music.yaml"
    place = re.search(r"glossary/modalities/art\.yaml:\d+", told.message)
    assert place
    assert told.message == (
        f"`{other}` and `{one}` in {place[0]} may be one problem, "
        "but pages compare therapies by its exact name"
    )
    assert told.hint == "use one name in both, or grade both problems in one of the two files"


@pytest.mark.parametrize(
    "therapies",
    [
        (["depression"], ["depression"]),
        (["depression"], ["preventing relapse of depression"]),
        (["relationship distress"], ["distress in serious illness"]),
        (["personality difficulties"], ["self-harm in people with a personality disorder"]),
        (["anxiety", "social anxiety"], ["anxiety"], ["social anxiety"]),
        (["eating problems"], ["sleep problems"]),
        (["mild depression", "depression"],),
        (["anxiety"], ["low mood"], ["anxiety"]),
    ],
)
def test_two_problems_have_two_names(site: TinySite, therapies: tuple[list[str], ...]) -> None:
    assert messages(graded_for(site, *therapies), "PSY525") == []


@pytest.mark.parametrize("name", ["most problems", "Other problems", "various mental disorders"])
def test_a_problem_is_named(site: TinySite, name: str) -> None:
    (told,) = problems(graded_for(site, [name], ["other problems"]), "PSY525")[:1]
    assert told.message == f"`{name}` names no problem, so no other therapy can be compared by it"


def families(site: TinySite, *names: str) -> list[Diagnostic]:
    compared(site, "aim")
    for therapy_name, family in zip(NAMES, names, strict=False):
        therapy(site, therapy_name, family=family)
    return problems(site, "PSY526")


def test_a_family_is_written_alike(site: TinySite) -> None:
    (told,) = families(site, "humanistc", "humanistic", "humanistic")
    assert told.message == (
        "this therapy alone is of the family `humanistc`, which looks like `humanistic` in "
        "glossary/modalities/music.yaml:15"
    )
    assert told.hint == "did you mean `humanistic`? If both are one family, write both alike"
    (told,) = families(site, "Cognitive behavioural", "cognitive-behavioral", "systemic")
    assert told.span.file == "glossary/modalities/art.yaml"


@pytest.mark.parametrize(
    "names",
    [
        ("humanistic", "humanistic"),
        ("integrative", "interpersonal", "psychodynamic", "systemic"),
        ("trauma-focused", "mindfulness-based", "cognitive-behavioural", "behavioural"),
        ("", ""),
    ],
)
def test_other_families_are_others(site: TinySite, names: tuple[str, ...]) -> None:
    assert families(site, *names) == []


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"title": "A deep-healing talk"}, "deep-healing"),
        ({"also_called": ["modern talk"]}, "modern"),
        ({"family": "evidence-based and humane"}, "evidence-based"),
        ({"forms": ["powerful talk"]}, "powerful"),
        (
            {"cells": {**CELLS, "aim": {**CELLS["aim"], "term": "real love that heals"}}},
            "real love",
        ),
        ({"cells": {**CELLS, "aim": {**CELLS["aim"], "term": "a cold voice"}}}, "cold"),
        (
            {"cells": {**CELLS, "aim": {**CELLS["aim"], "term": "how well it works"}}},
            "how well it works",
        ),
    ],
)
def test_names_judge_nothing(site: TinySite, fields: dict[str, Any], word: str) -> None:
    compared(site, "aim", {})
    therapy(site, "talk", **fields)
    assert f"`{word}` judges, and this is a name" in messages(site, "PSY528")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"family": "scientific"}, "`scientific` judges the therapies of a family"),
        ({"family": "older therapies"}, "`older` judges the therapies of a family"),
        (
            {"title": "A talk"},
            "`A` at the beginning of a title sorts it by its article, before others",
        ),
        (
            {"everyday": ["Low  mood", "talking about a low mood"]},
            "`Low mood` is a problem, and would lead to this therapy whoever has it",
        ),
    ],
)
def test_names_put_no_therapy_first(site: TinySite, fields: dict[str, Any], message: str) -> None:
    compared(site, "aim", {})
    therapy(site, "blue", evidence_grades=[{"problem": "low mood", "grade": "not-studied"}])
    therapy(site, "talk", **fields)
    assert messages(site, "PSY528") == [message]


@pytest.mark.parametrize(
    "fields",
    [
        {"family": "for older adults"},
        {"family": "working with old patterns"},
        {"family": "traditional Chinese medicine"},
        {"family": "top-down and bottom-up"},
        {"title": "A Course of Letters"},
    ],
)
def test_other_names_with_such_words_pass(site: TinySite, fields: dict[str, Any]) -> None:
    compared(site, "aim", {})
    therapy(site, "talk", **fields)
    assert messages(site, "PSY528") == []


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("dimensions", "question: Why choose it?", "`Why choose` judges, and this is a name"),
        (
            "dimensions",
            "question: What for?, facets: [healing]",
            "`healing` judges, and this is a name",
        ),
        (
            "dimensions",
            "question: As in talk therapy?",
            "`talk therapy` is one kind of therapy, and all have to answer here",
        ),
        ("comparisons", "dimensions: [aim]", "`shallow` judges, and this is a name"),
    ],
)
def test_rows_are_about_all(site: TinySite, file: str, text: str, message: str) -> None:
    compared(site, "aim")
    therapy(site, "talk", cells={"aim": CELLS["aim"]})
    site.raw("glossary/dimensions.yaml", "- {id: aim, title: Aim, question: What for?}\n")
    title = "Who is shallow" if file == "comparisons" else "Aim"
    site.raw(f"glossary/{file}.yaml", f"- {{id: aim, title: {title}, {text}}}\n")
    assert messages(site, "PSY528") == [message]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"everyday": ["which therapy is right for me"]}, ["which therapy", "right for me"]),
        ({"everyday": ["a therapy that really works"]}, ["therapy that really works"]),
        ({"forms": ["good therapy"]}, ["good therapy"]),
        ({"forms": ["talking therapy"]}, ["talking therapy"]),
        ({"also_called": ["Psychotherapy"]}, ["Psychotherapy"]),
    ],
)
def test_nothing_leads_to_one_therapy_whoever_looks(
    site: TinySite, fields: dict[str, Any], told: list[str]
) -> None:
    compared(site, "aim", {})
    therapy(site, "talk", **fields)
    found = messages(site, "PSY528")
    assert [message.split("`")[1] for message in found] == told
    assert all(message.endswith(", and would lead to this one") for message in found)


def test_plain_names_pass(site: TinySite) -> None:
    compared(site, "aim", {})
    cells = {**CELLS, "aim": {**CELLS["aim"], "term": "limited reparenting, in a warm way"}}
    names = ["talking through what was lost", "therapy about my past", "deep therapy", "what is it"]
    therapy(site, "talk", family="talk-based", everyday=names, forms=["talk group"], cells=cells)
    assert messages(site, "PSY528") == []


def emphasised(site: TinySite, text: str, **cell: Any) -> TinySite:
    """Art therapy gives a weight to empathy, and follows from this answer."""
    compared(site, "aim", {"text": text, **cell}, {})
    cells = {**CELLS, "aim": {**CELLS["aim"], "text": text, **cell}}
    weight = {"empathy": {"weight": "central", "cell": "aim"}}
    therapy(site, "art", cells=cells, emphasises=weight)
    fields = {"definition": "Trying to sense how it is for you.", "everyday": ["being understood"]}
    site.entry("concepts/warmth", title="Warmth", definition="A mild voice.")
    near = {"related": ["warmth"]}
    return site.entry("concepts/empathy", title="Empathy", relations=near, **fields)


def test_a_weight_follows_from_words(site: TinySite) -> None:
    (told,) = problems(emphasised(site, "Often about ten sessions, with some people."), "PSY529")
    assert told.message == "the answer to `aim` of Art therapy does not speak of `empathy`"
    assert told.span.file == "glossary/modalities/art.yaml"
    assert told.hint == (
        "name the row that does, say it there in words of its source, or remove `empathy`"
    )


@pytest.mark.parametrize(
    "cell",
    [
        {"text": "Empathy comes first."},
        {"text": "It is about [[empathy|this]]."},
        {"text": "You are understood."},
        {"text": "The therapist senses much."},
        {"text": "A warm place: warmth."},
        {"text": "To draw.", "term": "empathy"},
    ],
)
def test_words_near_a_concept_speak_of_it(site: TinySite, cell: dict[str, str]) -> None:
    assert messages(emphasised(site, **cell), "PSY529") == []


def test_a_shared_facet_may_speak_for_an_answer(site: TinySite) -> None:
    emphasised(site, "It is the main thing.", facet="insight")
    weight = {"empathy": {"weight": "present", "cell": "aim"}}
    for facet, told in (("change", ["Art"]), ("insight", [])):
        cell = {"text": "Empathy.", "sources": ["book"], "facet": facet}
        therapy(site, "music", cells={**CELLS, "aim": cell}, emphasises=weight)
        assert [each.split()[5] for each in messages(site, "PSY529")] == told


def test_a_weight_of_its_own_source_needs_no_words(site: TinySite) -> None:
    emphasised(site, "To draw.")
    weight = {"empathy": {"weight": "central", "sources": ["book"]}}
    therapy(site, "art", emphasises=weight)
    assert messages(site, "PSY529") == []


@pytest.mark.parametrize(("count", "others", "told"), [(6, 1, 1), (5, 0, 0), (6, 2, 0), (7, 2, 1)])
def test_many_central_ideas_of_one(site: TinySite, count: int, others: int, told: int) -> None:
    compared(site, "aim", {}, {}, {})
    for number in range(count):
        site.entry(f"concepts/idea-{number}", title=f"Idea {number}", definition="An idea.")
    for name, central in (("art", others), ("music", others), ("talk", count)):
        weights = {f"idea-{each}": {"weight": "central", "cell": "aim"} for each in range(central)}
        therapy(site, name, emphasises=weights)
    said = f"{count} ideas are central to Talk therapy, and {others} to most other therapies"
    assert messages(site, "PSY530") == [said] * told


@pytest.mark.parametrize(
    ("sources", "evidence", "beside"),
    [
        (["trial"], "Little is known.", "`trial`, which is a study"),
        (["trials"], "Little is known.", ""),
        ([], "In one large trial grief was less.", "the answer to `evidence`, which tells of"),
        ([], "It was tried in *complicated grief*.", "the answer to `evidence`, which tells of"),
        ([], "Nobody has looked at grief. It was not studied there.", ""),
        ([], "We found no trials on grief; some on low mood.", ""),
        ([], "It was tried in depression.", ""),
    ],
)
def test_what_was_studied_is_not_denied(
    site: TinySite, sources: list[str], evidence: str, beside: str
) -> None:
    compared(site, "aim", {})
    cells = {**CELLS, "evidence": {"text": evidence, "sources": ["a2019"]}}
    grade = {"problem": "grief in adults", "grade": "not-studied", "sources": sources}
    therapy(site, "talk", cells=cells, evidence_grades=[grade])
    found = messages(site, "PSY531")
    assert len(found) == bool(beside)
    said = f"`not-studied` for grief in adults stands beside {beside}"
    assert all(message.startswith(said) for message in found)


@pytest.mark.parametrize(
    ("today", "told"), [(date(2026, 10, 1), 0), (date(2026, 10, 2), 1), (date(2031, 1, 1), 1)]
)
def test_grades_are_set_anew(site: TinySite, today: date, told: int) -> None:
    compared(site, "aim", {})
    signed = {"grade": "some-trials", "sources": ["a2019"], "graded_by": "A. Example"}
    grade = {**signed, "problem": "grief", "date": date(2021, 10, 1)}
    therapy(site, "talk", evidence_grades=[grade])
    found = problems(site, "PSY532", today)
    assert [each.message for each in found] == [
        "the evidence grade for grief was set on 2021-10-01, more than 5 years ago"
    ] * told
    assert all(each.code.gates_release for each in found)


@pytest.mark.parametrize(("count", "told"), [(5, 1), (4, 0)])
def test_one_source_for_many_problems(site: TinySite, count: int, told: int) -> None:
    compared(site, "aim", {})
    grades = [
        {"problem": f"problem {number}", "grade": "some-trials", "sources": ["a2019"]}
        for number in range(count)
    ]
    therapy(site, "talk", evidence_grades=[*grades, *graded(9)[5:]])
    assert (
        messages(site, "PSY533") == [f"`a2019` stands for {count} problems of Talk therapy"] * told
    )


def test_graded_therapies_have_a_row_about_evidence(site: TinySite) -> None:
    compared(site, "aim", {}, {})
    rows = ROWS.replace(", about: evidence", "")
    site.raw("glossary/dimensions.yaml", rows)
    therapy(site, "art", evidence_grades=graded(2))
    assert messages(site, "PSY534") == []
    grade = {"problem": "grief", "grade": "few-trials", "sources": ["a2019"]}
    therapy(site, "art", evidence_grades=[grade])
    (told,) = problems(site, "PSY534")
    assert told.message == (
        "no row of the comparison says what research found, "
        "although Art therapy has evidence grades"
    )
    assert told.hint == "if `evidence` is that row, write `about: evidence` in it"
    site.raw("glossary/dimensions.yaml", rows.replace("id: evidence", "id: research"))
    (told,) = problems(site, "PSY534")
    assert "`- {id: evidence, title: What research says, question: " in told.hint
    site.raw("glossary/dimensions.yaml", ROWS)
    assert messages(site, "PSY534") == []


def test_no_therapy_is_met_in_every_pair(site: TinySite) -> None:
    compared(site, "aim", *[{}] * 4)
    therapy(site, "zeal")
    first, *others = (*NAMES[:4], "zeal")
    star = ", ".join(f"[{first}, {other}]" for other in others)
    site.raw("glossary/site.yaml", f"pairs: [{star}]\n")
    assert messages(site, "PSY535") == [f"`{first}` stands in 4 pairs, and `{min(others)}` in 1"]
    more = f"{star}, [{others[0]}, {others[1]}], [{others[2]}, {others[3]}]"
    site.raw("glossary/site.yaml", f"pairs: [{more}]\n")
    assert messages(site, "PSY535") == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, []),
        ({"body": "word " * 61}, ["the text of Art therapy has 61 words, and most others have"]),
        ({"body": "word " * 60}, []),
        ({"body": ""}, ["Art therapy has no `body`, and most other kinds of therapy have"]),
        (
            {"ask_your_therapist": []},
            ["Art therapy has no `ask_your_therapist`, and most other kinds of therapy have"],
        ),
    ],
)
def test_pages_of_therapies_are_about_as_full(
    site: TinySite, fields: dict[str, Any], told: list[str]
) -> None:
    compared(site, "aim", {})
    full = {"body": "word " * 20, "ask_your_therapist": ["What do we do?"]}
    for name in NAMES[1:4]:
        therapy(site, name, **full)
    therapy(site, "art", **{key: value for key, value in {**full, **fields}.items() if value})
    found = messages(site, "PSY544")
    assert len(found) == len(told)
    assert all(message.startswith(start) for message, start in zip(found, told, strict=True))


@pytest.mark.parametrize(
    ("pairs", "left_out"),
    [
        ("[[art, music], [talk, art]]", ""),
        ("[[art, music]]", "`talk`"),
        ("[]", "`art`, `music`, `talk`"),
    ],
)
def test_no_therapy_is_left_without_pairs(site: TinySite, pairs: str, left_out: str) -> None:
    compared(site, "aim", {}, {}, {})
    assert messages(site, "PSY535") == []
    site.raw("glossary/site.yaml", f"pairs: {pairs}\n")
    said = f"no page of two therapies has {left_out}"
    assert messages(site, "PSY535") == ([said] if left_out else [])


@pytest.mark.parametrize(
    ("by", "told"), [("a. example, psychologist", 1), ("Dr B. Sample", 0), ("", 0)]
)
def test_nobody_checks_what_they_wrote(site: TinySite, by: str, told: int) -> None:
    compared(site, "aim", {})
    review = {"by": by, "date": date(2026, 10, 1)}
    therapy(site, "art", authors=["A. Example"], review=review)
    assert messages(site, "PSY536") == [f"{by} wrote this entry, and checked it, too"] * told


@pytest.mark.parametrize(("months", "told"), [(24, 0), (60, 0), (61, 1), (120, 1)])
def test_checks_are_repeated(site: TinySite, months: int, told: int) -> None:
    compared(site, "aim", {})
    therapy(site, "art", review={"by": "", "every_months": months})
    said = f"this entry would be checked again after {months} months only"
    assert messages(site, "PSY537") == [said] * told


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ("Example, J. E.", 1),
        ("Dr Jeffrey Example", 1),
        ("Jan Van Sample", 1),
        ("B. Example", 0),
        ("Prof Dr Ann Example", 0),
        ("Example", 0),
        ("J. Sampleton", 0),
        ("", 0),
    ],
)
def test_nobody_grades_their_own_work(site: TinySite, by: str, told: int) -> None:
    compared(site, "aim", {})
    authors = "author={Example, Jeffrey E. and Van Sample, Jan and Example, Don}"
    own = f"@article{{own, {authors}, year={{2003}}, title={{On}}}}\n"
    site.raw("glossary/sources.bib", BOOKS + own)
    grade = {"problem": "grief", "grade": "few-trials", "sources": ["a2019", "own"]}
    therapy(site, "talk", evidence_grades=[{**grade, "graded_by": by, "date": date(2026, 10, 1)}])
    said = f"{by} set this grade, and seems to be an author of `own`"
    assert messages(site, "PSY538") == [said] * told


@pytest.mark.parametrize(
    ("answered", "said"),
    [
        (0, ["none of 4 therapies answer the row `aim`"]),
        (1, ["1 of 4 therapies answers the row `aim`"]),
        (2, []),
    ],
)
def test_a_row_for_one_therapy(site: TinySite, answered: int, said: list[str]) -> None:
    compared(site, "aim", *[{}] * 4)
    for name in NAMES[answered:4]:
        therapy(site, name, cells={**CELLS, "aim": {"status": "not-stated"}})
    assert messages(site, "PSY539") == said


@pytest.mark.parametrize(
    ("text", "facet", "told"),
    [
        ("The bond supports what you do.", "central to the work", True),
        ("It supports the work rather than being central to it.", "central to the work", False),
        ("The bond supports what you do.", "supports the work", False),
        ("Supporting, in all that you do.", "supports the work", False),
        ("What happens between you is the matter.", "central to the work", False),
    ],
)
def test_a_facet_says_what_its_answer_says(
    site: TinySite, text: str, facet: str, told: bool
) -> None:
    compared(site, "aim", {"text": text, "facet": facet}, {})
    facets = "facets: [central to the work, supports the work]"
    site.raw("glossary/dimensions.yaml", ROWS.replace("id: aim,", f"id: aim, {facets},"))
    said = (
        "the answer to `aim` of Art therapy has no word of `central to the work`, "
        "and some of `supports the work`"
    )
    assert messages(site, "PSY540") == [said] * told
