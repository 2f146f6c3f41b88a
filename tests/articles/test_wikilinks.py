"""``[[id]]`` and ``[[id|text]]``, wherever an author writes them."""

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
        ("<!-- [[x]] -->", "<!-- [[x]] -->"),
        ("\\[\\[x]]", "<p>[[x]]</p>"),
        ("[[1, 2], [3, 4]]", "<p>[[1, 2], [3, 4]]</p>"),
    ],
)
def test_other_brackets_are_left_alone(text: str, html: str) -> None:
    assert converted(text) == html


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
