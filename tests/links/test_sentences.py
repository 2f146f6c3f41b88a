import pytest

from psychoed.links import ENGLISH, NEUTRAL
from psychoed.links.sentences import LONGEST, Sentences
from tests.links.site import link


def sentence(text: str) -> str:
    """The sentence around ``[word]`` in `text`, with the word marked the same way."""
    start, end = text.index("["), text.index("]") - 1
    found = Sentences(text.replace("[", "").replace("]", ""), ENGLISH).around(start, end)
    return f"{found.before}[{found.surface}]{found.after}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two [trust] two. Three.", "Two [trust] two."),
        ("[Trust] first. Second.", "[Trust] first."),
        ("First. Last [trust]", "Last [trust]"),
        ("So e.g. [trust], i.e. Hope vs. Fear. Next.", "So e.g. [trust], i.e. Hope vs. Fear."),
        ("Ask Dr. C. R. Rogers about [trust]. Next.", "Ask Dr. C. R. Rogers about [trust]."),
        ("He said “Go.” Then [trust] came.", "Then [trust] came."),
        ("(It was so.) [Trust] came.", "[Trust] came."),
        ("Why? Because of [trust]! Yes.", "Because of [trust]!"),
        ("“Why?” she asked of [trust].", "“Why?” she asked of [trust]."),
        ("Wait... [Trust] is 3.5 or more... Next.", "[Trust] is 3.5 or more..."),
        ("Wait... then [trust].", "Wait... then [trust]."),
        ("So do I. Then [trust].", "Then [trust]."),
        ("Line\n  one  [trust]\u00a0two.\nNext.", "Line one [trust] two."),
        ("我们谈。信[任]很好！是", "信[任]很好！"),
    ],
)
def test_where_a_sentence_ends(text: str, expected: str) -> None:
    assert sentence(text) == expected


def test_abbreviations_belong_to_a_language() -> None:
    assert Sentences("Dr. Smith", NEUTRAL).around(4, 9).before == ""
    assert Sentences("Dr. Smith", ENGLISH).around(4, 9).before == "Dr. "


@pytest.mark.parametrize("position", [0, 10, 50, 99])
def test_a_long_sentence_is_cut_between_words(position: int) -> None:
    words = ["longish"] * 100
    words[position] = "[trust]"
    shown = sentence(" ".join(words))
    assert len(shown) <= LONGEST + len("[]……")
    assert len(shown) > LONGEST - 30
    assert "[trust]" in shown
    assert set(shown.replace("…", " ").split()) == {"longish", "[trust]"}
    assert shown.startswith("…") == (position > 20)
    assert shown.endswith("…") == (position < 80)


def test_a_sentence_is_that_of_its_block_as_plain_text() -> None:
    page = link(
        "<p>No.</p><ul><li>Hope &amp; <em>some</em>\n<b>trust</b><sup>"
        '<a class="footnote-ref" href="#1">1</a></sup>, <code>x</code>. More.</li><li>No</li></ul>'
    )
    assert page.mentions[0].sentence == ("Hope & some ", "trust", ", x.")


def test_only_links_have_a_sentence() -> None:
    page = link("<h2>Trust</h2><p>Trust. Support. Trust.</p>")
    assert [mention.sentence is not None for mention in page.mentions] == [
        mention.decision.is_link for mention in page.mentions
    ]
