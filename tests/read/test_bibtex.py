"""Bibliographies: fields, accents and people."""

from psychoed.read import plain_text
from psychoed.read.bibtex import read_bibtex
from psychoed.read.names import Person, people


def test_fields_are_text_in_lower_case_names() -> None:
    items, problems = read_bibtex(
        "s.bib", "@Article{a1,\n  Title = {An\n   {RCT}},\n  year = 1999\n}\n"
    )
    assert problems == []
    assert (items[0].key, items[0].type) == ("a1", "article")
    assert items[0].fields == {"title": "An {RCT}", "year": "1999"}
    assert items[0].span.line == 1


def test_latex_becomes_letters() -> None:
    assert plain_text(r"Fl{\"u}ckiger \& Storeb{\o}") == "Flückiger & Storebø"


def test_people() -> None:
    assert people("Rogers, Carl R. and {World Health Organization} and others") == (
        Person("Rogers", "Carl R."),
        Person("World Health Organization"),
        Person("", others=True),
    )
