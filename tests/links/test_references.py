"""Explicit references: ``[[id]]`` and ``[[id|words]]`` after the Markdown converter."""

import pytest

from psychoed.links import Decision
from tests.links.site import decisions, link, linked, visible


def ref(entry: str, words: str = "") -> str:
    return f'<span data-psychoed-ref="{entry}">{words}</span>'


def test_a_reference_becomes_a_link() -> None:
    html = f"<p>I {ref('trust', 'can rely on')} you.</p>"
    assert linked(html) == "<p>I [can rely on|trust] you.</p>"
    (mention,) = link(html).mentions
    assert (mention.surface, mention.decision) == ("can rely on", Decision.EXPLICIT)
    assert mention.entries == ("trust",)
    assert mention.sentence == ("I ", "can rely on", " you.")


def test_without_words_the_title_is_shown() -> None:
    assert linked(f"On {ref('therapeutic-alliance')}.") == (
        "On [Therapeutic alliance|therapeutic-alliance]."
    )


def test_words_may_be_marked_up() -> None:
    assert linked(ref("trust", "so <em>much</em> trust")) == "[so <em>much</em> trust|trust]"


def test_a_reference_is_a_link_even_if_repeated_or_everyday() -> None:
    assert linked(f"trust {ref('trust', 'trust')} {ref('support', 'support')}") == (
        "[trust|trust] [trust|trust] [support|support]"
    )


def test_a_reference_counts_as_first_mention() -> None:
    assert linked(f"{ref('trust', 'rely')} trust") == "[rely|trust] trust"


def test_a_reference_decides_an_ambiguous_word() -> None:
    html = ref("radical-acceptance", "acceptance")
    assert linked(html) == "[acceptance|radical-acceptance]"
    assert decisions(link(html)) == [("acceptance", Decision.EXPLICIT)]


@pytest.mark.parametrize("name", ["blockquote", "figcaption", "td", 'p class="no-links"'])
def test_a_reference_is_a_link_where_other_mentions_are_not(name: str) -> None:
    assert linked(f"<{name}>{ref('trust', 'x')}") == f"<{name}>[x|trust]"


@pytest.mark.parametrize(
    ("name", "decision"),
    [
        ("h2", Decision.HEADING),
        ("a", Decision.INSIDE_LINK),
        ("button", Decision.NO_LINKS_HERE),
        ("code", Decision.NO_LINKS_HERE),
        ("kbd", Decision.NO_LINKS_HERE),
    ],
)
def test_where_no_link_can_be_the_words_are_left(name: str, decision: Decision) -> None:
    page = link(f"<{name}>{ref('trust', 'x')} {ref('cbt')}</{name}>")
    assert page.fragments == (f"<{name}>x CBT</{name}>",)
    assert decisions(page) == [("x", decision), ("CBT", decision)]


def test_no_reference_stands_where_a_screen_reader_may_not_come() -> None:
    page = link(f'<p aria-hidden="true">{ref("trust", "x")}</p>')
    assert page.fragments == ('<p aria-hidden="true">x</p>',)


def test_code_that_goes_on_holds_no_reference() -> None:
    page = link(f"<p><code>a</p><p>{ref('trust', 'x')}</code> {ref('cbt', 'y')}</p>")
    assert decisions(page) == [("x", Decision.NO_LINKS_HERE), ("y", Decision.EXPLICIT)]


def test_on_its_own_page_the_words_are_left() -> None:
    page = link(f"{ref('trust', 'x')} {ref('trust')}", own="trust")
    assert page.fragments == ("x Trust",)
    assert decisions(page) == [("x", Decision.OWN_PAGE), ("Trust", Decision.OWN_PAGE)]


def test_on_its_own_page_the_words_are_not_taken_for_another_concept() -> None:
    first = link(ref("trust", "empathy"), own="trust")
    assert first.fragments == ('<span class="no-links">empathy</span>',)
    assert link(*first.fragments, own="trust").fragments == first.fragments


def test_an_unknown_id_is_reported_and_its_words_stay() -> None:
    page = link(f"{ref('trsut', 'trust')} {ref('empathy', 'x')} {ref('nobody')}")
    assert page.unknown == ("trsut", "nobody")
    assert visible(page.fragments[0]) == "trust x nobody"
    assert [mention.entries for mention in page.mentions] == [("empathy",)]
    again = link(*page.fragments)
    assert (again.fragments, again.unknown) == (page.fragments, page.unknown)


def test_titles_and_ids_are_escaped() -> None:
    page = link(ref("a&lt;b&quot;"))
    assert page.unknown == ('a<b"',)
    assert page.fragments == ('<span data-psychoed-ref="a&lt;b&quot;">a&lt;b"</span>',)


@pytest.mark.parametrize(
    "html",
    [
        '<p><span data-psychoed-ref="trust">x</p>',
        '<span data-psychoed-ref="trust"><p>x</p></span>',
        '<span data-psychoed-ref="trust"><a href="y">x</a></span>',
    ],
)
def test_what_the_converter_never_makes_is_left_alone(html: str) -> None:
    assert link(html).fragments == (html,)


def test_links_made_before_count_as_mentions() -> None:
    first = link(f"<p>{ref('trust', 'rely')}, trust</p>")
    assert link(*first.fragments).fragments == first.fragments


def test_words_do_not_merge_with_a_sign_before_them() -> None:
    page = link(f"a <{ref('trust', 'trust>')} R&{ref('trust', 'amp;')}", own="trust")
    assert visible(page.fragments[0]) == "a <trust> R&amp;"
