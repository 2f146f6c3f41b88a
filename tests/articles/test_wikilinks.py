"""``[[id]]`` and ``[[id|text]]``, wherever an author writes them."""

import re

import pytest

from psychoed.articles import Converter, MarkdownSettings, plain_words

EXTENSIONS = ["toc", "tables", "md_in_html", "attr_list", "fenced_code"]


def converted(text: str) -> str:
    html = Converter(MarkdownSettings(EXTENSIONS), {}).convert(text).html
    return html.replace('<span data-psychoed-ref="', "{").replace('">', "|").replace("</span>", "}")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a [[x]]", "<p>a {x|}</p>"),
        ("[[x|the *y*]]", "<p>{x|the <em>y</em>}</p>"),
        ("[[x|two\nlines]]", "<p>{x|two lines}</p>"),
        ("<div>[[x]] and [[x|y]]</div>", "<div>{x|} and {x|y}</div>"),
        ("<p>[[x|y & z]]</p>", "<p>{x|y & z}</p>"),
        ("<div markdown>\n[[x|y]] *z*\n</div>", "<div>\n<p>{x|y} <em>z</em></p>\n</div>"),
        ("a <b>[[x|y]]</b>", "<p>a <b>{x|y}</b></p>"),
        ("<code>a</code> [[x|y]]", "<p><code>a</code> {x|y}</p>"),
        ("`<code>` [[x|y]]", "<p><code>&lt;code&gt;</code> {x|y}</p>"),
    ],
)
def test_references_are_marked(text: str, html: str) -> None:
    assert converted(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`[[x|y]]`", "<p><code>[[x|y]]</code></p>"),
        ("```\n[[x|y]]\n```", "<pre><code>[[x|y]]\n</code></pre>"),
        ("<pre>[[x|y]]</pre>", "<pre>[[x|y]]</pre>"),
        ("<div><code>[[x]]</code></div>", "<div><code>[[x]]</code></div>"),
        ("<div><PRE><code>[[x]]</code> [[x]]</PRE></div>",) * 2,
        ("<div><code>[[x]]</div>", "<div><code>[[x]]</div>"),
        ("a <code>[[x]]</code>", "<p>a <code>[[x]]</code></p>"),
        ("<kbd>[[x|y]]</kbd>", "<p><kbd>[[x|y]]</kbd></p>"),
        ("a <!-- [[x]] --> b", "<p>a <!-- [[x]] --> b</p>"),
        ("a <code>b <i>[[x]]</i>", "<p>a <code>b <i>[[x]]</i></p>"),
        ("<code>[[x|the\nend]]</code>", "<p><code>[[x|the\nend]]</code></p>"),
        ("<!-- [[x]] -->", "<!-- [[x]] -->"),
        ("\\[\\[x]]", "<p>[[x]]</p>"),
        ("[[1, 2], [3, 4]]", "<p>[[1, 2], [3, 4]]</p>"),
    ],
)
def test_other_brackets_are_left_alone(text: str, html: str) -> None:
    assert converted(text) == html


@pytest.mark.parametrize("style", [False, True])
def test_code_is_code_whatever_extension_makes_it(style: bool) -> None:
    configs = {"pymdownx.inlinehilite": {"style_plain_text": style}}
    settings = MarkdownSettings(["pymdownx.inlinehilite"], configs)
    html = Converter(settings, {}).convert("Write `[[trsut|x]]` or `#!py [[y]]`, [[z]].").html
    assert html.count("data-psychoed-ref") == 1
    assert re.sub("<[^>]*>", "", html) == "Write [[trsut|x]] or [[y]], ."


def test_a_bar_does_not_part_the_cells_of_a_table() -> None:
    assert "<td>{x|y}</td>\n<td>z</td>" in converted("| a | b |\n|---|---|\n| [[x|y]] | z |")


def test_a_bare_reference_in_a_heading_has_words_for_its_anchor() -> None:
    article = Converter(MarkdownSettings(EXTENSIONS), {}).convert("## [[good-fit]]")
    assert [(heading.anchor, heading.text) for heading in article.headings] == [
        ("good-fit", "good fit")
    ]


def test_html_as_plain_words() -> None:
    html = "<p>One <em>two</em>&amp; three.</p>\n<p>Four<br>five</p><ul><li>six</li><li>7</li></ul>"
    assert plain_words(html) == "One two& three. Four five six 7"
