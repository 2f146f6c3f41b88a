"""Permanent links: on all headings or on none, each with a name of its own."""

import re

import pytest

from psychoed.mkdocs_plugin.permalinks import name_permalinks
from tests.tinysite import TinySite

LINK = re.compile(r'<a class="headerlink" href="#([^"]+)" title="[^"]+" aria-label="([^"]+)">')
EMPATHY = {
    "title": "Empathy",
    "definition": "Understanding how it feels.",
    "body": '## A `word` & a "quote"\n\nTrust.',
    "relations": {"related": ["trust"]},
}


def test_generated_headings_and_those_of_the_text_have_the_same_links(site: TinySite) -> None:
    site.config(markdown_extensions=[{"toc": {"permalink": True}}])
    article = site.entry("concepts/empathy", **EMPATHY).build().article("concepts/empathy/")
    assert LINK.findall(article) == [
        ("a-word-a-quote", "Permanent link: A word &amp; a &quot;quote&quot;"),
        ("section-related", "Permanent link: Related ideas"),
        ("section-relation-related", "Permanent link: See also"),
    ]


def test_hand_written_pages_too_but_not_for_the_title(site: TinySite) -> None:
    site.config(markdown_extensions=[{"toc": {"permalink": True}}])
    article = site.page("index.md", "# Home\n\n## One\n\n## Two\n").build().article("")
    assert LINK.findall(article) == [
        ("one", "Permanent link: One"),
        ("two", "Permanent link: Two"),
    ]
    assert article.count("headerlink") == 2


def test_none_where_the_site_asks_for_none(site: TinySite) -> None:
    article = site.entry("concepts/empathy", **EMPATHY).build().article("concepts/empathy/")
    assert "headerlink" not in article


@pytest.mark.parametrize(
    ("options", "link"),
    [
        ({"permalink": "#"}, ">#</a></h2>"),
        ({"permalink": True, "permalink_title": "Link"}, 'aria-label="Link: One">&para;</a></h2>'),
        ({"permalink": True, "permalink_class": "mark"}, '<a class="mark" href="#one"'),
    ],
)
def test_the_site_s_own_signs(options: dict[str, str], link: str) -> None:
    assert link in name_permalinks('<h2 id="one">One</h2>', options)


@pytest.mark.parametrize(
    ("heading", "opened"),
    [
        ("<h2 id=a>One</h2>", None),
        ('<h1 id="a">One</h1>', '<h1 id="a">'),
        ('<h2 id="a">One</h2>', '<h2 id="a" aria-label="One">'),
        (
            '<h3 id="a">A <a href="b/">B &amp; "C"</a></h3>',
            '<h3 id="a" aria-label="A B &amp; &quot;C&quot;">',
        ),
        ('<h2 id="a" aria-label="Two">One</h2>', '<h2 id="a" aria-label="Two">'),
        ('<h2 id="a">On <img alt="two" src="2.png"></h2>', '<h2 id="a">'),
    ],
)
def test_a_heading_s_name_is_without_that_of_its_link(heading: str, opened: str | None) -> None:
    named = name_permalinks(heading, {"permalink": True})
    assert named.startswith(opened or heading)


def test_a_sign_before_the_heading_stays_there() -> None:
    html = '<h2 id="one"><a class="headerlink" href="#one" title="x">#</a>One</h2>'
    named = name_permalinks(html, {"permalink": "#", "permalink_leading": True})
    assert named.endswith('aria-label="Permanent link: One">#</a>One</h2>')
    assert named.count("<a ") == 1
