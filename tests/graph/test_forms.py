"""The forms of a concept, and when they keep their case."""

import pytest

from tests.tinysite import TinySite


def links(site: TinySite, text: str, **fields: object) -> list[str]:
    site.entry("concepts/seasonal", definition="Low in winter.", **fields)
    article = site.page("index.md", f"# Home\n\n{text}\n").build(strict=False).article("")
    return [part.partition("</a>")[0] for part in article.split('concepts/seasonal/">')[1:]]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "SAD"},
        {"title": "Winter depression", "also_called": ["SAD"]},
        {"title": "Winter depression", "forms": ["SAD"]},
    ],
)
def test_an_abbreviation_keeps_its_case(site: TinySite, fields: dict[str, object]) -> None:
    assert links(site, "I am sad. Sad. It is SAD.", **fields) == ["SAD"]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "SAD", "linking": {"match_case": False}},
        {"title": "SAD", "forms": [{"text": "SAD", "match_case": False}]},
        {"title": "Sad"},
    ],
)
def test_other_forms_do_not(site: TinySite, fields: dict[str, object]) -> None:
    assert links(site, "I am sad. It is SAD.", **fields) == ["sad"]


def test_a_long_word_in_capitals_is_no_abbreviation(site: TinySite) -> None:
    assert links(site, "A feeling of sadness.", title="SADNESS") == ["sadness"]


def test_parts_of_a_title_with_parentheses_are_names(site: TinySite) -> None:
    title = "Seasonal affective disorder (SAD)"
    assert links(site, "Sad. Seasonal affective disorders.", title=title) == [
        "Seasonal affective disorders"
    ]
    assert links(site, "Sad. It is SAD.", title=title) == ["SAD"]
    assert links(site, "A splitting.", title="Splitting (defence)") == []
    assert links(site, "A splitting of trust.", title="Splitting (defence)") == ["splitting"]


def test_but_not_where_another_entry_bears_them(site: TinySite) -> None:
    site.entry("concepts/blue", title="Moods", definition="Feelings.")
    assert links(site, "A mood.", title="Mood (in winter)") == []
    site.entry("concepts/blue", title="Mood (of a verb)", definition="A form.")
    assert links(site, "A mood.", title="Mood (in winter)") == []
