"""What a hand-written page is called where other pages name it."""

import re
from html import unescape

import pytest

from psychoed.articles import HandWrittenPage
from psychoed.titles import title_of
from tests.tinysite import TinySite


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("# Guide\n\nTrust.\n", "Guide"),
        ("---\ntitle: From above\n---\n# Guide\n\nTrust.\n", "From above"),
        ("Guide\n=====\n\n```sh\n# a comment\n```\n\nTrust.\n", "Guide"),
        ("```sh\n# a comment\n```\n\nTrust.\n", "My guide"),
        ("# The *real* [[empathy|thing]]\n\nTrust.\n", "The real thing"),
        ("# About [[empathy]]\n\nTrust.\n", "About Empathy"),
        ("# Us & them {#us}\n\nTrust.\n", "Us & them"),
        ("# Trust and `code`\n\nTrust.\n", "Trust and code"),
        ("Trust.\n", "My guide"),
    ],
)
def test_the_name_of_a_page_that_links_here(site: TinySite, page: str, title: str) -> None:
    site.entry("concepts/empathy", title="Empathy", definition="Feeling with somebody.")
    site.page("my-guide.md", page)
    site.config(markdown_extensions=["attr_list", {"toc": {"permalink": True}}])
    names = re.findall(r'my-guide/">(.*?)</a>', site.build().article("concepts/trust/"))
    assert [unescape(name) for name in names] == [title]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("index", "Our site"),
        ("about_us", "About us"),
        ("guides/index", "Guides"),
        ("guides/CBT-and-DBT", "CBT and DBT"),
    ],
)
def test_pages_without_a_title(path: str, title: str) -> None:
    page = HandWrittenPage(path, f"docs/{path}.md", "", "", "")
    assert title_of(page, "<p>Text.</p>", home="Our site") == title


def test_footnotes_are_no_part_of_a_title() -> None:
    page = HandWrittenPage("a", "a.md", "", "", "")
    html = '<h1 id="a">Trust<sup id="fnref:1"><a href="#fn:1">1</a></sup> <!-- x --> now</h1>'
    assert title_of(page, html, home="") == "Trust now"
