"""Which concept a spelling names."""

from psychoed.links import ENGLISH, NEUTRAL, Decision, Lexicon
from tests.links.site import Form


def sense(text: str, *forms: Form) -> tuple[tuple[str, ...], Decision] | None:
    """What the whole of `text` means."""
    matches = Lexicon.of(forms, ENGLISH).find(text)
    whole = [match.sense for match in matches if (match.start, match.end) == (0, len(text))]
    return (whole[0].entries, whole[0].decision) if whole else None


def test_two_claims_are_ambiguous() -> None:
    forms = Form("acceptance", "a"), Form("Acceptance", "b")
    assert sense("acceptance", *forms) == (("a", "b"), Decision.AMBIGUOUS)
    (ambiguity,) = Lexicon.of(forms, ENGLISH).ambiguous
    assert ambiguity.form_text == "acceptance"
    assert ambiguity.entries == ("a", "b")
    assert ambiguity.forms == forms


def test_who_yields_leaves_the_form_to_the_other() -> None:
    forms = Form("acceptance", "a"), Form("acceptance", "b", auto=False)
    assert sense("acceptance", *forms) == (("a",), Decision.LINKED)
    assert sense("acceptances", *forms) == (("a",), Decision.LINKED)
    assert Lexicon.of(forms, ENGLISH).ambiguous == ()


def test_when_all_yield_it_is_an_everyday_word() -> None:
    forms = Form("acceptance", "a", auto=False), Form("acceptance", "b", auto=False)
    assert sense("acceptance", *forms) == (("a", "b"), Decision.EVERYDAY_WORD)
    assert Lexicon.of(forms, ENGLISH).ambiguous == ()


def test_two_of_three_stay_ambiguous() -> None:
    forms = Form("x", "a"), Form("x", "b", auto=False), Form("x", "c")
    assert sense("x", *forms) == (("a", "c"), Decision.AMBIGUOUS)


def test_one_entry_may_claim_a_form_twice() -> None:
    assert sense("trust", Form("Trust", "t"), Form("trust", "t")) == (("t",), Decision.LINKED)


def test_variants_of_spelling_clash() -> None:
    forms = Form("self-disclosure", "a"), Form("self disclosure", "b")
    assert sense("self\u2011disclosure", *forms) == (("a", "b"), Decision.AMBIGUOUS)


def test_a_listed_form_wins_over_a_plural() -> None:
    forms = Form("ending", "a"), Form("Endings", "b")
    assert sense("endings", *forms) == (("b",), Decision.LINKED)
    assert sense("ending", *forms) == (("a",), Decision.LINKED)
    assert Lexicon.of(forms, ENGLISH).ambiguous == ()


def test_two_plurals_that_meet_are_ambiguous() -> None:
    forms = Form("basis", "a"), Form("base", "b")
    assert sense("bases", *forms) == (("a", "b"), Decision.AMBIGUOUS)
    assert [found.form_text for found in Lexicon.of(forms, ENGLISH).ambiguous] == ["bases"]


def test_an_acronym_has_its_own_case() -> None:
    act = Form("ACT", "act", match_case=True)
    assert sense("ACT", act) == (("act",), Decision.LINKED)
    assert sense("ACTs", act) == (("act",), Decision.LINKED)
    assert sense("act", act) is None
    assert sense("Act", act) is None
    assert sense("ACTS", act) is None


def test_other_cases_are_left_to_others() -> None:
    forms = Form("ACT", "therapy", match_case=True), Form("act", "deed")
    assert sense("ACT", *forms) == (("therapy",), Decision.LINKED)
    assert sense("act", *forms) == (("deed",), Decision.LINKED)
    assert sense("Act", *forms) == (("deed",), Decision.LINKED)
    assert Lexicon.of(forms, ENGLISH).ambiguous == ()


def test_the_same_letters_clash_even_if_one_keeps_its_case() -> None:
    forms = Form("ACT", "a", match_case=True), Form("ACT", "b")
    assert sense("ACT", *forms) == (("a", "b"), Decision.AMBIGUOUS)
    assert sense("act", *forms) == (("b",), Decision.LINKED)


def test_acronyms_in_different_case_do_not_clash() -> None:
    forms = Form("MIND", "a", match_case=True), Form("MiND", "b", match_case=True)
    assert sense("MIND", *forms) == (("a",), Decision.LINKED)
    assert sense("MiND", *forms) == (("b",), Decision.LINKED)
    assert sense("mind", *forms) is None


def test_a_phrase_may_mean_something_else() -> None:
    trust = Form("trust", "t", not_in=("NHS trust",))
    assert sense("nhs-trust", trust) == (("t",), Decision.OTHER_MEANING)
    assert sense("NHS trusts", trust) == (("t",), Decision.OTHER_MEANING)


def test_the_form_is_inflected_in_its_phrases() -> None:
    support = Form("support", "s", not_in=("support that claim",))
    assert sense("supports that claim", support) == (("s",), Decision.OTHER_MEANING)
    ending = Form("ending", "e", not_in=("ending in",))
    assert sense("endings in", ending) == (("e",), Decision.OTHER_MEANING)
    assert Lexicon.of([ending, Form("endings", "e")], ENGLISH).find("endings in")[0].end == 7


def test_a_phrase_blocks_forms_of_its_own_concept_in_any_case() -> None:
    act = Form("ACT", "act", match_case=True, not_in=("act fund",))
    name = Form("ACT fund", "act", match_case=True)
    assert sense("ACT fund", act, name) == (("act",), Decision.OTHER_MEANING)


def test_the_phrase_may_be_the_name_of_another_concept() -> None:
    forms = Form("support", "s", not_in=("support group",)), Form("Support group", "g")
    assert sense("support group", *forms) == (("g",), Decision.LINKED)
    assert sense("support groups", *forms) == (("g",), Decision.LINKED)


def test_neutral_languages_have_listed_forms_only() -> None:
    lexicon = Lexicon.of([Form("trust", "t")], NEUTRAL)
    assert lexicon.find("trusts trust's") == []
    assert len(lexicon.find("Trust")) == 1
