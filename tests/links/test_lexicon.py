import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychoed.links import ENGLISH, NEUTRAL, Decision, Language, Lexicon, language
from tests.links.site import Form


def found(text: str, *forms: str, language: Language = ENGLISH) -> list[str]:
    lexicon = Lexicon.of([Form(form, form) for form in forms], language)
    return [text[match.start : match.end] for match in lexicon.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "therapeutic alliance",
        "Therapeutic-Alliance",
        "therapeutic\u00a0alliance",
        "therapeutic\n   alliances",
        "THERAPEUTIC\u2011ALLIANCE",
        "thera\u00adpeutic–alliance",
    ],
)
def test_typographic_variants_match(text: str) -> None:
    assert found(f"A {text}.", "therapeutic alliance") == [text]
    assert found(f"“A {text}”", "Therapeutic-alliance") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "distrust",
        "trusted",
        "trust_fund",
        "trust\u0301",
        "о'trust",
        "trustİ",
        "entrust-ing",
        "trust'em",
        "d'trust",
        "d’trust",
    ],
)
def test_parts_of_words_do_not_match(text: str) -> None:
    assert found(f"so {text} so", "trust") == []


PREFIXED = Lexicon.of(
    [
        Form("trust", "t"),
        Form("empathy", "e"),
        Form("alliance", "a"),
        Form("session", "s"),
        Form("acceptance", "c"),
        Form("therapist", "th"),
        Form("non-directive", "n"),
        Form("self-harm", "h"),
    ],
    ENGLISH,
)


@pytest.mark.parametrize(
    "text",
    [
        "an anti-trust law",
        "Anti-Trust",
        "self-empathy",
        "pro-alliance",
        "a non-empathy score",
        "(co-therapist)",
        "pseudo\u2011acceptance",
        "non-self-harm",
    ],
)
def test_a_prefix_makes_another_word(text: str) -> None:
    assert PREFIXED.find(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the client-therapist relationship", ["therapist"]),
        ("a therapist-client alliance", ["therapist", "alliance"]),
        ("post-session notes, in-session", ["session", "session"]),
        ("non-judgemental acceptance", ["acceptance"]),
        ("trust-based", ["trust"]),
        ("a non-directive therapist", ["non-directive", "therapist"]),
        ("self-harm and self harm", ["self-harm", "self harm"]),
        ("the pro - trust", ["trust"]),
        ("x-anti trust", ["trust"]),
        ("canti-trust", ["trust"]),
    ],
)
def test_a_word_before_a_hyphen_changes_nothing(text: str, found: list[str]) -> None:
    assert [text[match.start : match.end] for match in PREFIXED.find(text)] == found


def test_prefixes_are_data_of_the_language() -> None:
    assert len(Lexicon.of([Form("trust", "t")], NEUTRAL).find("anti-trust")) == 1


def test_offsets_survive_characters_that_change_length() -> None:
    assert found("İİİ ŉ ﬁ trust ß", "trust") == ["trust"]
    assert found("İstanbul", "i\u0307stanbul") == ["İstanbul"]


def test_a_possessive_stays_outside() -> None:
    assert found("The therapist's, therapist’s, THERAPIST'S", "therapist") == [
        "therapist",
        "therapist",
        "THERAPIST",
    ]
    assert found("therapists' and 'therapist'", "therapist") == ["therapists", "therapist"]


def test_a_possessive_inside_a_form_belongs_to_it() -> None:
    assert found("Weber’s test; Weber's", "Weber's test", "Weber") == ["Weber’s test", "Weber"]
    assert found("clients’ rights", "clients' rights") == ["clients’ rights"]
    assert found("clients rights", "clients' rights") == ["clients rights"]


def test_the_longest_form_wins() -> None:
    forms = "stress", "stress test", "stress test anxiety"
    assert found("stress testing", *forms) == ["stress"]
    assert found("stress test anxious", *forms) == ["stress test"]
    assert found("stress tests", *forms) == ["stress tests"]
    assert found("Stress-test anxiety", *forms) == ["Stress-test anxiety"]


def test_the_leftmost_form_wins() -> None:
    assert found("a b c", "a b", "b c") == ["a b"]


def test_punctuation_ends_a_phrase() -> None:
    assert found("Trust, fund. Trust/fund trust — fund", "trust fund") == []


def test_forms_may_have_signs_in_them() -> None:
    assert found("R&D, anxiety (social type).", "R&D", "anxiety (social type)") == [
        "R&D",
        "anxiety (social type)",
    ]
    assert found("anxiety social type", "anxiety (social type)") == []
    assert found("the (re)attachment", "(re)attachment") == ["(re)attachment"]


@pytest.mark.parametrize("form", ["", " ", "-", "'"])
def test_a_form_without_words_matches_nothing(form: str) -> None:
    assert found("a - b ' c", form) == []


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_elided_article_stays_outside(apostrophe: str) -> None:
    french = Language("fr", elided_prefixes=("l'", "d'", "qu'"))
    text = f"L{apostrophe}alliance, d{apostrophe}empathie et qu{apostrophe}alliance"
    assert found(text, "alliance", "empathie", language=french) == [
        "alliance",
        "empathie",
        "alliance",
    ]
    accented = f"À l{apostrophe}été, l{apostrophe}alliance"
    assert found(accented, "été", "alliance", language=french) == ["été", "alliance"]
    assert found(f"rol{apostrophe}alliance", "alliance", language=french) == []
    assert found(f"L{apostrophe}alliance", "alliance") == []


def test_function_words_letters_and_numbers_are_for_authors_only() -> None:
    forms = [Form("And", "a"), Form("E", "e"), Form("2", "two"), Form("IT", "it", match_case=True)]
    matches = Lexicon.of([*forms, Form("it", "that")], ENGLISH).find("and E 2 IT it")
    assert [(match.sense.entries, match.sense.decision.value) for match in matches] == [
        (("a",), "too-common"),
        (("e",), "too-common"),
        (("two",), "too-common"),
        (("it",), "linked"),
        (("that",), "too-common"),
    ]


def test_inflections_of_function_words_are_for_authors_only() -> None:
    forms = [Form("Make", "m"), Form("Use", "u"), Form("uses", "u")]
    decided = Lexicon.of(forms, ENGLISH).find("make, makes, uses")
    assert [match.sense.decision for match in decided] == [
        Decision.TOO_COMMON,
        Decision.TOO_COMMON,
        Decision.LINKED,
    ]


def test_languages_without_spaces_match_without_boundaries() -> None:
    chinese = language("zh")
    assert found("我们谈信任与治疗联盟。", "信任", "治疗联盟", "联盟", language=chinese) == [
        "信任",
        "治疗联盟",
    ]
    assert found("用CBT治疗", "CBT", language=chinese) == ["CBT"]
    assert found("信任", "信", language=NEUTRAL) == []


WORDS = st.sampled_from(["trust", "fund", "nhs", "the", "d'or"])
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(tuple)


@given(st.sets(PHRASES, max_size=6), st.lists(WORDS, max_size=12))
def test_matches_are_leftmost_and_longest(forms: set[tuple[str, ...]], text: list[str]) -> None:
    expected: list[str] = []
    at = 0
    while at < len(text):
        phrases = [tuple(text[at:end]) for end in range(min(at + 3, len(text)), at, -1)]
        longest = next((phrase for phrase in phrases if phrase in forms), ())
        if longest:
            expected.append(" ".join(longest))
        at += len(longest) or 1
    assert found(" ".join(text), *map(" ".join, forms), language=NEUTRAL) == expected


MIXED = st.text(st.sampled_from("aB '’-\u00ad\u0301é&,"), max_size=12)


@given(st.lists(MIXED, min_size=1, max_size=5), MIXED)
def test_matches_have_word_boundaries(forms: list[str], text: str) -> None:
    lexicon = Lexicon.of([Form(form, form) for form in forms], ENGLISH)
    for match in lexicon.find(text):
        for inside, outside in ((match.start, match.start - 1), (match.end - 1, match.end)):
            if 0 <= outside < len(text) and text[inside].isalnum():
                assert not text[outside].isalnum()


@given(
    st.lists(
        st.builds(
            Form,
            st.sampled_from(["trust", "Trust", "TRUST", "trusts", "trust fund", "basis", "base"]),
            st.sampled_from("abc"),
            auto=st.booleans(),
            match_case=st.booleans(),
            in_context=st.sampled_from([False, False, True]),
            not_in=st.sampled_from([(), ("trust fund",), ("base",)]),
        ),
        max_size=4,
    )
)
def test_the_order_of_forms_does_not_matter(forms: list[Form]) -> None:
    text = "Trust trust TRUST trusts TRUSTs trust funds bases base"
    results = set()
    for ordered in itertools.permutations(forms):
        lexicon = Lexicon.of(ordered, ENGLISH)
        clashes = [(clash.form_text, clash.entries) for clash in lexicon.ambiguous]
        results.add(str((lexicon.find(text), clashes)))
    assert len(results) == 1
