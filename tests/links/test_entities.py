import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychoed.links.entities import OBJECT, decode

ENTITIES = ["&nbsp;", "&rsquo;", "&#39;", "&#x27;", "&amp;", "&eacute;", "&lt;", "&copy", "&notit;"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("NHS&nbsp;trust", "NHS\u00a0trust"),
        ("client&rsquo;s", "client’s"),
        ("client&#39;s &#x2019;", "client's ’"),
        ("R&amp;D", "R&D"),
        ("&amp;eacute;", "&eacute;"),
        ("caf&eacute;", "café"),
        ("&copy 2020 &copyright", "© 2020 ©right"),
        ("a & b &bogus; &;", "a & b &bogus; &;"),
        ("&fjlig;", OBJECT),
    ],
)
def test_references_become_one_character_each(raw: str, text: str) -> None:
    assert decode(raw).text == text


@given(st.lists(st.sampled_from([*ENTITIES, "a", " ", "&", ";", "#"]), max_size=12).map("".join))
def test_text_is_what_a_browser_shows_and_offsets_lead_back(raw: str) -> None:
    decoded = decode(raw)
    assert decoded.text == html.unescape(raw)
    for place in range(len(decoded.text) + 1):
        assert html.unescape(raw[: decoded.raw(place)]) == decoded.text[:place]
