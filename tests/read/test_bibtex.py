"""Bibliographies: fields, accents and people."""

import pytest

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


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("20--50% of {CBT} clients", "20–50% of CBT clients"),
        (r"20--50\% of clients", "20–50% of clients"),
        ("The $5 and $6 sessions -- {and} more", "The $5 and $6 sessions – and more"),
        ("Sessions at $5--$6 million", "Sessions at $5–$6 million"),
        (r"Effects of $p < .05$ and $\alpha$", "Effects of p < .05 and α"),
        ("Hope & {Trust}", "Hope & Trust"),
        (r"Hope \& {Trust}", "Hope & Trust"),
    ],
)
def test_signs_that_mean_themselves_are_kept(latex: str, text: str) -> None:
    assert plain_text(latex) == text


def test_what_reference_managers_export_is_read() -> None:
    text = r"""
This file was made with a reference manager.
% Encoding: UTF-8
@string{jcp = "Journal of Consulting Psychology"}
@comment{jabref-meta: databaseType:bibtex;}

@Article{Rogers:1957_a,
  Author   = "Rogers, Carl R. and O'Neil, {J. \"Jo\"}",
  title    = {{Necessary} conditions: {\textquotedblleft}A, b{\textquotedblright} = c},
  journal  = jcp,
  month    = apr # "~1",
  year     = 1957,
  abstract = {Lines
@ the beginning, {nested {braces}}, 50\% and an escaped \} brace.},
  keywords = {a, b},
}   @book(parens2001, title = {In (parentheses)}, author = {A}, year = {2001})
"""
    items, problems = read_bibtex("s.bib", text)
    assert problems == []
    assert [item.key for item in items] == ["Rogers:1957_a", "parens2001"]
    assert items[0].fields["journal"] == "Journal of Consulting Psychology"
    assert items[1].fields["title"] == "In (parentheses)"


def test_a_broken_item_leaves_the_others_whole() -> None:
    good = "@book{b, title={B}, author={B}, year={2001}}\n"
    items, problems = read_bibtex("s.bib", f"@book{{a, title={{A, author={{A}}}}\n{good}")
    assert [(item.key, item.broken) for item in items] == [("a", True), ("b", False)]
    assert items[1].span.line == 2
    assert len(problems) == 1


def test_people() -> None:
    assert people("Rogers, Carl R. and {World Health Organization} and others") == (
        Person("Rogers", "Carl R."),
        Person("World Health Organization"),
        Person("", others=True),
    )
