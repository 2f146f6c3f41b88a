"""The language of the words around the texts."""

import pytest

from psychoed.diagnostics import Severity, Span
from psychoed.model import SiteSettings, Text
from psychoed.render.words import shipped, wording

PLACE = Span("glossary/site.yaml", 1, 11, 1, 13)


def site(language: str, *words: str) -> SiteSettings:
    return SiteSettings(
        language=Text(language, PLACE),
        wording={Text(name, PLACE): Text("Wort", PLACE) for name in words},
    )


@pytest.mark.parametrize(("language", "theme"), [("en", "en"), ("en-GB", "en"), ("en", "")])
def test_nothing_is_said_of_one_language(language: str, theme: str) -> None:
    assert wording(site(language), theme)[1] == []


def test_a_theme_in_another_language_marks_the_texts_wrongly() -> None:
    [problem] = wording(site("en"), "de")[1]
    assert problem.severity is Severity.WARNING
    assert problem.hint == "write `language: en` under `theme` in mkdocs.yml"


def test_words_that_do_not_ship_are_asked_for_until_all_are_there() -> None:
    [problem] = wording(site("de"), "de")[1]
    assert problem.severity is Severity.ADVICE
    assert "no words in `de`" in problem.message
    assert wording(site("de", *shipped("en")), "de")[1] == []
