"""The rules of linking, one by one."""

import pytest

from psychoed.links import Decision, Lexicon, Linker, language
from tests.links.site import FORMS, Form, decisions, link, linked, linker, shorthand


def test_a_link_is_an_ordinary_link() -> None:
    page = linker().link(["<p>Some trust.</p>"], own=None, root="../../")
    assert page.fragments == (
        '<p>Some <a class="psychoed-term" href="../../c/trust/">trust</a>.</p>',
    )


def test_an_address_is_escaped_and_never_empty() -> None:
    lexicon = Lexicon.of([Form("trust", "trust")], language("en"))
    for address, href in (("", "./"), ('a"&b/', "a&quot;&amp;b/")):
        made = Linker(lexicon, {"trust": "Trust"}, {"trust": address}, {})
        (html,) = made.link(["trust"], own=None, root="").fragments
        assert html == f'<a class="psychoed-term" href="{href}">trust</a>'


def test_only_the_first_mention_is_linked() -> None:
    assert (
        linked("<p>Trust, trust.</p><p>Trusts</p>") == "<p>[Trust|trust], trust.</p><p>Trusts</p>"
    )
    assert decisions(link("<p>Trust, trust.</p>")) == [
        ("Trust", Decision.LINKED),
        ("trust", Decision.REPEATED),
    ]


def test_all_forms_of_a_concept_count_as_one() -> None:
    assert linked("The alliance, a therapeutic alliance") == (
        "The [alliance|therapeutic-alliance], a therapeutic alliance"
    )


def test_fragments_of_a_page_share_what_was_mentioned() -> None:
    page = link("<p>trust</p>", "<p>trust and empathy</p>")
    assert [shorthand(html) for html in page.fragments] == [
        "<p>[trust|trust]</p>",
        "<p>trust and [empathy|empathy]</p>",
    ]
    assert [mention.fragment for mention in page.mentions] == [0, 1, 1]


def test_pages_share_nothing() -> None:
    made = linker()
    first = made.link(["trust"], own=None, root="")
    assert made.link(["trust"], own=None, root="") == first


def test_each_section_may_have_its_own_first_mention() -> None:
    html = "<p>trust</p><h2>A</h2><p>trust, trust</p><h3>B</h3><p>trust</p><h4>C</h4><p>trust</p>"
    (by_section,) = link(html, scope="section").fragments
    assert shorthand(by_section) == (
        "<p>[trust|trust]</p><h2>A</h2><p>[trust|trust], trust</p>"
        "<h3>B</h3><p>[trust|trust]</p><h4>C</h4><p>trust</p>"
    )
    (by_page,) = link(html, scope="page").fragments
    assert by_page.count("psychoed-term") == 1


def test_a_page_does_not_link_to_itself() -> None:
    assert linked("trust and empathy", own="trust") == "trust and [empathy|empathy]"
    assert decisions(link("trust", own="trust")) == [("trust", Decision.OWN_PAGE)]


def test_longest_match_first() -> None:
    assert linked("ruptures in the alliance, the alliance") == (
        "[ruptures in the alliance|rupture], the [alliance|therapeutic-alliance]"
    )


def test_everyday_words_and_ambiguous_forms_are_not_linked() -> None:
    page = link("support and acceptance")
    assert page.fragments == ("support and acceptance",)
    assert decisions(page) == [
        ("support", Decision.EVERYDAY_WORD),
        ("acceptance", Decision.AMBIGUOUS),
    ]
    assert page.mentions[1].entries == ("acceptance", "radical-acceptance")


@pytest.mark.parametrize(
    "phrase",
    ["NHS trust", "nhs-trusts", "trust fund", "Trust Funds", "NHS&nbsp;trust", "trust\nfund"],
)
def test_phrases_in_which_trust_is_something_else(phrase: str) -> None:
    assert linked(f"<p>The {phrase} and trust.</p>") == f"<p>The {phrase} and [trust|trust].</p>"
    (mention, _) = link(f"<p>The {phrase} and trust.</p>").mentions
    assert (mention.decision, mention.entries) == (Decision.OTHER_MEANING, ("trust",))


def test_a_phrase_is_seen_through_emphasis() -> None:
    assert linked("<b>NHS</b> trust") == "<b>NHS</b> trust"
    assert linked("NHS<br>trust") == "NHS<br>trust"
    assert linked("dis<b>trust</b>") == "dis<b>trust</b>"


def test_support_group_is_blocked_although_support_is_not_linked_anyway() -> None:
    assert decisions(link("a support group")) == [("support group", Decision.OTHER_MEANING)]


def test_line_breaks_and_raised_signs_end_a_word() -> None:
    assert linked("trust<br>CBT") == "[trust|trust]<br>[CBT|cbt]"
    assert linked("trust<sup>2</sup>empathy") == "[trust|trust]<sup>2</sup>[empathy|empathy]"


def test_a_form_across_tags_is_left_alone() -> None:
    assert linked("therapeutic <em>alliance</em>") == "therapeutic <em>alliance</em>"
    assert decisions(link("therapeutic <em>alliance</em>")) == [
        ("therapeutic alliance", Decision.CUT)
    ]


def test_written_addresses_are_left_alone() -> None:
    html = "<p>https://trust.org/empathy, www.trust.org, trust@empathy.org</p>"
    assert linked(html) == html
    assert {decision for _, decision in decisions(link(html))} == {Decision.ADDRESS}


def test_a_possessive_stays_outside_the_link() -> None:
    assert linked("trust's, CBT’s") == "[trust|trust]'s, [CBT|cbt]’s"
    assert linked("trust&#39;s empathy&rsquo;s") == "[trust|trust]&#39;s [empathy|empathy]&rsquo;s"


def test_entities_are_understood_and_kept() -> None:
    assert linked("R&amp;D therapeutic&nbsp;alliance &eacute; trust&hellip;") == (
        "R&amp;D [therapeutic&nbsp;alliance|therapeutic-alliance] &eacute; [trust|trust]&hellip;"
    )
    assert linked("&trust; &copytrust") == "&[trust|trust]; &copytrust"
    assert link("trust&eacute;").mentions == ()


def test_an_entry_without_a_page_is_not_linked() -> None:
    made = Linker(Lexicon.of(FORMS, language("en")), {}, {}, {})
    page = made.link(["trust"], own=None, root="")
    assert page.fragments == ("trust",)
    assert decisions(page) == [("trust", Decision.NO_LINKS_HERE)]


@pytest.mark.parametrize(
    "name",
    "code kbd samp var abbr figcaption blockquote q cite button label summary select"
    " svg math pre del s strike".split(),
)
def test_some_elements_hold_no_links(name: str) -> None:
    html = f"<{name}>trust</{name}>"
    assert linked(html) == html
    assert decisions(link(html)) == [("trust", Decision.NO_LINKS_HERE)]
    assert linked(f"{html} trust") == f"{html} [trust|trust]"
    nested = f"<{name}><span><b>trust</b></span></{name}>"
    assert linked(nested) == nested


@pytest.mark.parametrize("name", ["script", "style", "textarea", "title"])
def test_what_is_no_text_is_not_read(name: str) -> None:
    page = link(f"<{name}>trust</{name}> trust")
    assert decisions(page) == [("trust", Decision.LINKED)]
    assert page.fragments[0].startswith(f"<{name}>trust</{name}> <a ")


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_hold_no_links(level: int) -> None:
    html = f"<h{level}>On <em>trust</em></h{level}>"
    assert linked(html) == html
    assert decisions(link(html)) == [("trust", Decision.HEADING)]


def test_links_hold_no_links() -> None:
    html = '<a href="x"><b>trust</b></a>'
    assert linked(html) == html
    assert decisions(link(html)) == [("trust", Decision.INSIDE_LINK)]


@pytest.mark.parametrize(
    "attributes",
    [
        'class="no-links"',
        "class='a no-links b'",
        "CLASS=no-links",
        'title="a > b" class="admonition-title"',
        'class="a&#32;no-links"',
        'class="arithmatex"',
    ],
)
def test_classes_keep_links_out(attributes: str) -> None:
    html = f"<p {attributes}>trust</p>"
    assert linked(html) == html
    assert decisions(link(html)) == [("trust", Decision.NO_LINKS_HERE)]


@pytest.mark.parametrize(
    "attributes",
    [
        'class="no-links-here"',
        'data-class="no-links"',
        'title="no-links"',
        'class="a" class="no-links"',
    ],
)
def test_other_attributes_do_not(attributes: str) -> None:
    assert linked(f"<p {attributes}>trust</p>") == f"<p {attributes}>[trust|trust]</p>"


def test_a_word_in_context_is_linked_in_a_paragraph_about_the_subject() -> None:
    assert linked("<p>A strain on the knee.</p><p>A strain with your therapist.</p>") == (
        "<p>A strain on the knee.</p><p>A [strain|rupture] with your therapist.</p>"
    )
    assert linked("See your therapist. A strain.") == "See your therapist. A [strain|rupture]."
    assert linked("The therapists’ strain.") == "The therapists’ [strain|rupture]."
    assert linked("Counseling brings strain.") == "Counseling brings [strain|rupture]."
    assert decisions(link("A strain.")) == [("strain", Decision.OUT_OF_CONTEXT)]
    assert decisions(link("A strain gauge of my therapist.")) == [
        ("strain gauge", Decision.OTHER_MEANING)
    ]


def test_a_word_of_another_subject_keeps_terms_out_of_its_sentence() -> None:
    assert linked("Dentists need trust. So does she.") == "Dentists need trust. So does she."
    assert linked("See a dentist. It takes trust.") == "See a dentist. It takes [trust|trust]."
    assert decisions(link("My dentist has my trust.")) == [("trust", Decision.OTHER_SUBJECT)]
    both = "The dentist and the therapist need trust."
    assert linked(both) == "The dentist and the therapist need [trust|trust]."
    assert decisions(link("A strain for dentist and therapist.")) == [
        ("strain", Decision.OTHER_SUBJECT)
    ]


def test_another_term_in_the_sentence_speaks_for_a_term() -> None:
    assert linked("My dentist has trust and empathy.") == (
        "My dentist has [trust|trust] and [empathy|empathy]."
    )
    assert linked("My dentist has trust. Empathy.") == "My dentist has trust. [Empathy|empathy]."
    assert linked("A dentist's strain and trust.") == "A dentist's strain and trust."


def test_an_everyday_word_that_is_of_something_else_is_out_of_context() -> None:
    for other in ("of the knee", "of a new pipe, as your therapist said", "between the two towns"):
        assert decisions(link(f"Your therapist saw the strain {other}.")) == [
            ("strain", Decision.OUT_OF_CONTEXT)
        ]
    for ours in (
        "of the therapists",
        "of a broken trust",
        "between us",
        "between therapist and client",
        "of which I told you",
        "in the knee",
    ):
        page = link(f"Your therapist saw the strain {ours}.")
        assert ("strain", Decision.LINKED) in decisions(page), ours
    assert decisions(link("A strain between us.")) == [("strain", Decision.OUT_OF_CONTEXT)]


def test_another_term_in_the_paragraph_is_context_too() -> None:
    assert linked("Empathy after a strain.") == "[Empathy|empathy] after a [strain|rupture]."
    assert linked("A rupture, a strain.") == "A [rupture|rupture], a strain."
    assert linked("A strain, a rupture.") == "A strain, a [rupture|rupture]."
    assert decisions(link("Acceptance of a strain.")) == [
        ("Acceptance", Decision.AMBIGUOUS),
        ("strain", Decision.OUT_OF_CONTEXT),
    ]


def test_a_subject_word_inside_another_word_is_no_context() -> None:
    assert (
        linked("Some strain, unlike physiotherapists.") == "Some strain, unlike physiotherapists."
    )


def test_every_mention_has_its_sentence_when_asked_for() -> None:
    page = linker().link(["<p>One. A trust, or trust.</p>"], own=None, root="", every_sentence=True)
    assert [(m.decision.value, "".join(m.sentence or ())) for m in page.mentions] == [
        ("linked", "A trust, or trust."),
        ("repeated", "A trust, or trust."),
    ]


def test_density_counts_links_in_a_hundred_words() -> None:
    page = link("<p>Trust is one of ten words in this small page.</p>")
    assert (page.words, page.links, page.density) == (10, 1, 10.0)
    assert link("").density == 0


@pytest.mark.parametrize(
    "text",
    [
        *("trust.org.uk", "#trust", "@trust", "/trust", "a/trust.com", "trust.html"),
        *("on-trust.pdf", r"C:\trust\empathy", r"\trust"),
    ],
)
def test_names_of_places_on_the_web_are_no_words(text: str) -> None:
    assert linked(f"See {text} now, trust.") == f"See {text} now, [trust|trust]."


def test_what_is_hidden_takes_no_first_mention() -> None:
    for hidden in ("<p hidden>trust</p>", "<noscript>trust</noscript>"):
        assert linked(f"{hidden}<p>trust</p>") == f"{hidden}<p>[trust|trust]</p>"
