import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from psychoed.links.html import Kind, attribute, attributes_of, tokens


def texts(fragment: str) -> list[str]:
    return [token.text for token in tokens(fragment) if token.kind is Kind.TEXT]


def names(fragment: str) -> list[str]:
    return [token.name for token in tokens(fragment) if token.name]


@pytest.mark.parametrize(
    ("fragment", "shown"),
    [
        ("<p>a<br/>b</p>", ["a", "b"]),
        ('<p title="x>y">a</p>', ["a"]),
        ("<p title='x>y'>a</p>", ["a"]),
        ("<p title = 'x>y' >a</p>", ["a"]),
        ("<p title=it's>a</p>", ["a"]),
        ("a<!-- <p>b</p> -->c", ["a", "c"]),
        ("a<!-->b", ["a", "b"]),
        ("a<!--x--!>b", ["a", "b"]),
        ("a<!-- b", ["a"]),
        ("a<!doctype html>b<?php c ?>d", ["a", "b", "d"]),
        ("a<![CDATA[ x > y ]]>b", ["a", "b"]),
        ("<script>if (a < b) '</p>'</script>c", ["c"]),
        ("<SCRIPT>a</Script >b", ["b"]),
        ("<style>a</styles></style>b", ["b"]),
        ("<textarea><b>a</b></textarea>b", ["b"]),
        ("<script>a", []),
        ("a < b and 1<2 <3", ["a < b and 1<2 <3"]),
        ("a </ b>c", ["a ", "c"]),
        ("a <b c", ["a "]),
        ('a <b title="c>d', ["a "]),
        ("a </b", ["a "]),
        ("a <", ["a <"]),
    ],
)
def test_text_is_what_a_browser_shows(fragment: str, shown: list[str]) -> None:
    assert texts(fragment) == shown


def test_names_are_lower_case() -> None:
    assert names("<P><My-Tag x>y</My-Tag></P>") == ["p", "my-tag", "my-tag", "p"]


def test_attributes_are_read() -> None:
    source = """ CLASS="a b" data-x='1 > 0' href=x.html hidden title="a &amp; b" alt= """
    found = {one.name: one.value for one in attributes_of(source)}
    assert found == {
        "class": "a b",
        "data-x": "1 > 0",
        "href": "x.html",
        "hidden": "",
        "title": "a & b",
        "alt": "",
    }


def test_the_first_of_two_equal_attributes_counts() -> None:
    source = ' href="a" href="b"'
    found = attribute(source, "href")
    assert found is not None
    assert (found.value, source[found.start : found.end]) == ("a", '"a"')
    assert attribute(source, "src") is None


PIECES = [
    "<",
    ">",
    "</",
    "<p",
    "p",
    " ",
    "=",
    '"',
    "'",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "/",
]


@given(st.lists(st.sampled_from([*PIECES, "a", "&", "<![CDATA[", "]]>"]), max_size=30).map("".join))
@example("<a <b>")
def test_tokens_join_to_the_fragment(fragment: str) -> None:
    assert "".join(token.text for token in tokens(fragment)) == fragment


@given(st.text())
def test_any_text_joins_to_itself(fragment: str) -> None:
    assert "".join(token.text for token in tokens(fragment)) == fragment
