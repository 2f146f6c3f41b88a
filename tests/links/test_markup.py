"""Markup that does what its author meant: slips are in tests/invalid."""

import pytest

from psychoed.articles import Converter, MarkdownSettings
from psychoed.links.markup import slips
from psychoed.links.written_pages import WrittenPage
from psychoed.model import EntryId, Text


def found(markdown: str, *, entry: bool = True) -> list[str]:
    settings = MarkdownSettings(["footnotes", "tables", "md_in_html", "fenced_code", "admonition"])
    html = Converter(settings, {}).convert(markdown).html
    own = EntryId("trust") if entry else None
    text = Text(markdown)
    page = WrittenPage("trust", "concepts/trust", "trust.yaml", own, [html], ["body"], [text])
    return [slip.written for slip in slips(page)]


@pytest.mark.parametrize(
    "markdown",
    [
        '<div markdown="1">\n\n## One\n\n</div>',
        "<ul>\n<li>one\n<li>two\n</ul>",
        "A line<br>and <img src='x.png' alt=''> more, <b>bold</b>, <BR/>.",
        "Write `<b>` for bold, and `# ` for a title.",
        "```\n<div>\n# no title\n```",
        "<!-- a <div> in a comment -->\n\nText.",
        "<https://example.org> and <name@example.org>, 1 < 2 and 3 > 2.",
        "Text.[^1]\n\n[^1]: A note.",
        "A sign `[^1]` that is meant.",
        "- one\n\n    A second paragraph of this item, in words.\n\n- two <b>bold\n    words</b>",
        "!!! note\n\n    A paragraph of words in a box.",
        "An example:\n\n    for word in words:\n        print(word)",
        "## One\n\n### Two",
    ],
)
def test_markup_that_is_meant(markdown: str) -> None:
    assert found(markdown) == []


def test_a_page_written_by_hand_has_its_own_title() -> None:
    assert found("# Title\n\nText.", entry=False) == []
    assert found("# Title\n\nText.") == ["# Title"]


def test_a_second_tag_of_the_same_kind_is_the_one_told() -> None:
    text = Text("<b>one</b> and <b>two")
    page = WrittenPage("x", "x", "x.yaml", None, ["<p></p>"], ["body"], [text])
    assert [(slip.written, slip.number) for slip in slips(page)] == [("<b>", 1)]
