"""The commands `psychoed links` and `psychoed report`."""

import json

import pytest

from tests.cli.test_cli import run
from tests.tinysite import TinySite


@pytest.fixture
def linked(site: TinySite) -> TinySite:
    return (
        site.entry(
            "concepts/empathy",
            title="Empathy",
            definition="Feeling with somebody.",
            body="Trust and `trust`. More trust.\n\n## Trust\n\nEmpathy.",
        )
        .page("index.md", "# Home\n\nSay [[trust|that you rely]] on them.\n")
        .config(site_name="Tiny")
    )


def test_every_mention_has_its_decision(
    linked: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(linked, "links", "empathy") == 0
    assert capsys.readouterr().out.splitlines() == [
        "/concepts/empathy/  glossary/concepts/empathy.yaml",
        "7 words, 1 links: 14.3 in 100 words",
        "  linked         Trust    -> trust    body  [Trust] and trust.",
        "  no-links-here  trust    -> trust    body  Trust and [trust].",
        "  repeated       trust    -> trust    body  More [trust].",
        "  heading        Trust    -> trust    body  [Trust]",
        "  own-page       Empathy  -> empathy  body  [Empathy].",
        "",
        "  linked: the first mention on this page",
        "  repeated: linked before on this page, or in this section",
        "  own-page: this is the page of the concept itself",
        "  heading: stands in a heading",
        "  no-links-here: stands in code, a quotation, a caption, an abbreviation or `no-links`",
    ]


@pytest.mark.parametrize("name", ["index", "index.md", "docs/index.md", "/"])
def test_pages_are_found_by_each_of_their_names(
    linked: TinySite, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(linked, "links", name) == 0
    assert "  explicit  that you rely  -> trust  page" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name",
    [
        "https://example.org/concepts/empathy/",
        "https://example.org/clinic/concepts/empathy/#body",
        "site/concepts/empathy/index.html",
        "{root}/glossary/concepts/empathy.yaml",
        "glossary/concepts/empathy.yaml",
    ],
)
def test_pages_are_found_by_what_a_browser_or_a_shell_shows(
    linked: TinySite, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(linked, "links", name.format(root=linked.folder)) == 0
    assert capsys.readouterr().out.startswith("/concepts/empathy/  glossary/")


@pytest.mark.parametrize("name", ["https://example.org/", "site/index.html"])
def test_the_first_page_is_found_by_its_address(
    linked: TinySite, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(linked, "links", name) == 0
    assert capsys.readouterr().out.startswith("/  docs/index.md")


@pytest.mark.parametrize("name", ["https://example.org/x/", "concept/empathy", "x/index.md"])
def test_other_names_are_not_guessed(
    linked: TinySite, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(linked, "links", name) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"psychoed: there is no page `{name}`; ")


def test_what_to_write(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(linked, "links", "zzz") == 2
    assert capsys.readouterr().err == (
        "psychoed: there is no page `zzz`; write an entry's id, a file such as content/index.md, "
        "or an address such as /concepts/trust/\n"
    )


def test_totals(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(linked, "links") == 0
    out = capsys.readouterr().out
    assert out.startswith("3 pages with 14 words, 2 links: 14.3 in 100 words\n6 mentions:\n")
    assert "    14.3  empathy (1 in 7)" in out


def test_json_holds_everything(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(linked, "links", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["totals"]["decisions"]["linked"] == 1
    assert [page["page"] for page in found["pages"]] == ["empathy", "trust", "index.md"]
    assert found["pages"][0]["mentions"][0] == {
        "text": "Trust",
        "entries": ["trust"],
        "decision": "linked",
        "reason": "the first mention on this page",
        "field": "body",
        "because": "",
        "sentence": {"before": "", "surface": "Trust", "after": " and trust."},
    }


def test_the_word_that_decided_is_named(
    linked: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    linked.raw("glossary/site.yaml", "other_subject_words: [roof]\n")
    linked.page("index.md", "# Home\n\nRoofs need trust.\n")
    assert run(linked, "links", "/") == 0
    assert "  other-subject (Roofs)  trust  -> trust  page" in capsys.readouterr().out
    run(linked, "links", "/", "--format", "json")
    (mention,) = json.loads(capsys.readouterr().out)["pages"][0]["mentions"]
    assert mention["because"] == "Roofs"


def test_an_unknown_page(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(linked, "links", "empaty") == 2
    assert capsys.readouterr().err == (
        "psychoed: there is no page `empaty`; did you mean `empathy`?\n"
    )


def test_a_glossary_with_errors_is_not_explained(
    linked: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    linked.raw("glossary/concepts/a.yaml", "title: A\n")
    assert run(linked, "links", "empathy") == 1
    assert "the field `definition` is missing" in capsys.readouterr().err


def section(out: str, heading: str) -> list[str]:
    part = next(part for part in out.split("\n\n") if part.startswith(heading))
    return [line.strip() for line in part.splitlines()[1:]]


def test_phrases_in_quotation_marks_and_both_numbers_count(
    linked: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "“I don’t know.” “You see” him. See “Role of a father”."
    bodies = {
        "a": f"They do “shadow work” and an *inner critic*. {said}",
        "b": f'"Shadow work". *Inner critics* speak. {said}',
        "c": f"It’s ‘shadow work’, with an *inner critic*. {said}",
    }
    for name, body in bodies.items():
        linked.entry(f"concepts/{name}", title=f"Page {name}", definition="A.", body=body)
    assert run(linked, "report") == 0
    assert section(capsys.readouterr().out, "phrases") == [
        "inner critic: a, c, b",
        "shadow work: a, b, c",
    ]


def test_every_small_circle_is_named(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    uses = {
        "alpha": "beta, gamma",
        "beta": "alpha",
        "gamma": "alpha",
        **{f"long{number}": f"long{(number + 1) % 6}" for number in range(6)},
    }
    for name, others in uses.items():
        linked.entry(f"concepts/{name}", title=name.title(), definition=f"Of {others}.")
    assert run(linked, "report") == 0
    assert section(capsys.readouterr().out, "definitions that lead round") == [
        "alpha -> beta -> alpha",
        "alpha -> gamma -> alpha",
        "long0 -> long1 -> long2 -> long3 -> long4 -> long5 -> long0",
    ]


def test_a_reader_needs_what_is_not_linked_everywhere(
    linked: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    held = {"in_context": True, "auto": False}
    for name, value in held.items():
        title = name.replace("_", " ").title()
        linked.entry(
            f"concepts/{title.lower().replace(' ', '-')}",
            title=title,
            definition="Something.",
            linking={name: value},
        )
    linked.entry("concepts/all", title="All of it", definition="It is in context, and auto.")
    assert run(linked, "report") == 0
    assert "2 all: auto, in-context" in section(capsys.readouterr().out, "other terms")


def test_the_report_counts_in_words(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    linked.page("index.md", "# Home\n\n`hope`, `calm`, `calm`.\n\n## Hope\n")
    for name in ("Hope", "Calm"):
        linked.entry(f"concepts/{name.lower()}", title=name, definition="Something good.")
    assert run(linked, "report") == 0
    out = capsys.readouterr().out
    assert "  hope: once no-links-here, once heading\n" in out
    assert "  calm: twice no-links-here\n" in out


def test_the_report(linked: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    linked.entry("concepts/hope", title="Hope", definition="Trust in what comes, with empathy.")
    linked.entry("concepts/trust", title="Trust", definition="Relying, with hope.")
    assert run(linked, "report") == 0
    assert capsys.readouterr().out.splitlines() == [
        "terms that no other page mentions in its text (definitions do not count) (2)",
        "  empathy: Empathy",
        "  hope: Hope",
        "",
        "entries without an incoming link, though they are mentioned (0)",
        "",
        "phrases on 3 pages or more that no entry explains (0)",
        "",
        "definitions that lead round in a circle (1)",
        "  hope -> trust -> hope",
        "",
        "other terms that a reader needs for a definition (2)",
        "  2 hope: empathy, trust",
        "  2 trust: empathy, hope",
    ]
    assert run(linked, "report", "--format", "json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 5
