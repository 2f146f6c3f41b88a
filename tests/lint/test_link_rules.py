"""Rules about links: density, concepts that nothing leads to, terms without an entry."""

from psychoed.build import Settings, check
from tests.lint.test_rules import TODAY
from tests.tinysite import TinySite


def messages(site: TinySite, number: str, density: float = 15) -> list[str]:
    settings = Settings(
        folders=(site.folder / "glossary",), root=site.folder, language="en", link_density=density
    )
    problems = check(settings, [], today=TODAY, cache={}).problems
    return [problem.message for problem in problems if problem.code.number == number]


def test_a_page_that_drowns_in_links(site: TinySite) -> None:
    words = "plain words " * 49
    site.entry("concepts/page", title="Page", definition="A page.", body=f"Trust. {words}\n\nEnd.")
    assert messages(site, "PSY507") == []
    assert messages(site, "PSY507", density=0.5) == [
        "this page has 1 links in 100 words, more than 0.5 in 100"
    ]
    site.entry("concepts/page", title="Page", definition="A page.", body="Trust.")
    assert messages(site, "PSY507", density=0.5) == []


def test_a_concept_that_no_prose_reaches(site: TinySite) -> None:
    assert messages(site, "PSY508") == ["no other page mentions `Trust`"]
    site.entry("concepts/page", title="Page", definition="A page.", body="`trust`, **A** *b*")
    assert messages(site, "PSY508") == [
        "no other page mentions `Page`",
        "`Trust` is mentioned on other pages, but never linked: once no-links-here",
    ]
    site.entry("concepts/page", title="Page", definition="A page.", body="Trust.")
    site.entry("concepts/trust", title="Trust", definition="Relying.", body="See [[page]].")
    assert messages(site, "PSY508") == []


def test_a_plural_that_another_entry_lists(site: TinySite) -> None:
    site.entry("concepts/crossing", title="Boundary crossing", definition="A step outside.")
    site.entry("concepts/rupture", title="Rupture", definition="A strain.", forms=["Trusts"])
    told = "`Trusts` leads to `rupture`, and `Trust` to `trust`"
    assert messages(site, "PSY541") == [told]
    listed = {"title": "Rupture", "also_called": ["boundary crossings"], "definition": "A strain."}
    site.entry("concepts/rupture", **listed)
    assert messages(site, "PSY541") == [
        "`boundary crossings` leads to `rupture`, and `Boundary crossing` to `crossing`"
    ]
    assert messages(site, "PSY402") == []
    site.entry("concepts/rupture", title="Boundary crossings", definition="Steps.")
    assert messages(site, "PSY541") == []


def test_what_three_pages_name_and_nothing_explains(site: TinySite) -> None:
    body = "We saw the Mental Health Act, the *working model*, PTSD and **trust**. OK."
    for name in "abc":
        site.entry(f"concepts/{name}", title=f"Title {name}", definition="A page.", body=body)
    assert messages(site, "PSY509") == [
        "`Mental Health Act` stands on 3 pages, and no entry explains it",
        "`working model` stands on 3 pages, and no entry explains it",
        "`PTSD` stands on 3 pages, and no entry explains it",
    ]
    site.raw("glossary/site.yaml", "language: de\n")
    assert messages(site, "PSY509") == [
        "`working model` stands on 3 pages, and no entry explains it"
    ]


def test_what_two_pages_name_may_be_a_slip(site: TinySite) -> None:
    for name in "ab":
        site.entry(f"concepts/{name}", title=f"Title {name}", definition="A.", body="*A model*")
    assert messages(site, "PSY509") == []


def test_definitions_that_lead_round(site: TinySite) -> None:
    site.entry("concepts/trust", title="Trust", definition="What grows in an alliance.")
    site.entry("concepts/alliance", title="Alliance", definition="A bond that rests on trust.")
    assert messages(site, "PSY510") == [
        "these definitions lead round in a circle: `Alliance` -> `Trust` -> `Alliance`"
    ]
    site.entry("concepts/alliance", title="Alliance", definition="A bond.")
    assert messages(site, "PSY510") == []


def test_relatives_of_a_form_are_proposed(site: TinySite) -> None:
    site.entry("concepts/empathy", title="Empathy", definition="Feeling with somebody.")
    body = "She empathises. Being empathic, empathy's core. `empathetic`\n\n## Empathising"
    site.entry("concepts/page", title="Page", definition="A page.", body=body)
    assert messages(site, "PSY511") == [
        "`empathic` on one page looks like a form of `Empathy`, and is not listed",
        "`empathises` on one page looks like a form of `Empathy`, and is not listed",
    ]
    forms = ["empathises", {"text": "empathic", "auto": False}]
    site.entry("concepts/empathy", title="Empathy", definition="Feeling.", forms=forms)
    assert messages(site, "PSY511") == []


def test_the_subject_itself_is_no_relative(site: TinySite) -> None:
    site.entry("concepts/therapist", title="Therapist", definition="A person.")
    site.entry("concepts/page", title="Page", definition="A page.", body="In therapy.")
    assert len(messages(site, "PSY511")) == 1
    site.raw("glossary/site.yaml", "subject_words: [therapy]\n")
    assert messages(site, "PSY511") == []


def test_a_word_that_is_linked_nearly_everywhere(site: TinySite) -> None:
    for number in range(30):
        body = "Trust." if number < 7 else "Nothing."
        site.entry(f"concepts/a{number}", title=f"Page {number}", definition="A.", body=body)
    assert messages(site, "PSY514") == ["`trust` is linked on 7 of 31 pages: is it always meant?"]
    site.entry("concepts/a6", title="Page 6", definition="A.")
    assert messages(site, "PSY514") == []
