"""What stands around the article: descriptions."""

import re

import pytest

from psychoed.mkdocs_plugin.compiled_page import shortened
from tests.tinysite import TinySite


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
