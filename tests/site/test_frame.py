"""What stands around the article: the way to help, descriptions, the page for wrong addresses."""

import re

import pytest

from psychoed.mkdocs_plugin.compiled_page import shortened
from tests.tinysite import TinySite, words_of


def test_help_is_in_the_header_of_every_page(site: TinySite) -> None:
    built = site.page("index.md", "# Home\n").build()
    for address, link in {"": "help/", "concepts/trust/": "../../help/"}.items():
        header = re.search(r"<header.*?</header>", built.html(address), re.DOTALL)
        assert header
        assert f'<a class="psychoed-help-now" href="{link}">Get help now</a>' in header[0]


def test_a_header_of_the_site_s_own_stays_whole(site: TinySite) -> None:
    site.raw("overrides/partials/header.html", "<header>Ours</header>")
    site.config(theme={"name": "material", "font": False, "custom_dir": "overrides"})
    html = site.build().html("concepts/trust/")
    assert "<header>Ours</header>" in html
    assert "psychoed-help-now" in html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One. Two.", "One. Two."),
        ("One is fifteen. Two is too long.", "One is fifteen."),
        ("“Is it?” Nobody knew that.", "“Is it?”"),
        ("No. Then comes a longer text.", "No. Then comes a…"),
        ("A sentence, without an end in sight", "A sentence, without…"),
        ("x" * 40, "x" * 19 + "…"),
    ],
)
def test_descriptions_end_where_a_reader_would_pause(text: str, shown: str) -> None:
    assert shortened(text, 20) == shown


def test_descriptions_fit_into_a_search_result(site: TinySite) -> None:
    answer = "This is a sentence of considerable length. " * 8
    site.entry("questions/long", ask="How long?", short_answer=answer.strip())
    found = re.search(
        r'<meta name="description" content="([^"]*)"', site.build().html("questions/long/")
    )
    assert found
    assert 100 < len(found[1]) <= 200
    assert found[1].endswith("length.")


def test_a_wrong_address_leads_on(site: TinySite) -> None:
    site.page("index.md", "# Home\n").page("guides/one.md", "# One\n").page(
        "guides/two.md", "# Two\n"
    )
    site.raw("glossary/site.yaml", "host:\n  name: A & B\n  contact: mailto:a@example.org\n")
    site.config(
        site_url="https://example.org/clinic/",
        plugins=["search", "psychoed"],
        nav=[
            {"Start": "index.md"},
            {"Guides": ["guides/one.md", "guides/two.md"]},
            "help/index.md",
        ],
    )
    article = site.build().article("404.html")
    assert re.findall(r'<li><a href="([^"]+)">([^<]+)<', article) == [
        ("/clinic/.", "Start"),
        ("/clinic/guides/one/", "Guides"),
        ("/clinic/help/", "Get help now"),
    ]
    text = words_of(article)
    assert "You can also search this site" in text
    assert "It is not advice or treatment" in text
    assert "No clinician has checked this page yet." in text
    assert "Published by A &amp; B." in text


def test_without_search_none_is_promised(site: TinySite) -> None:
    assert "search this site" not in words_of(site.build().article("404.html"))
