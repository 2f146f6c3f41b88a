import pytest

from psychoed.links import ENGLISH, NEUTRAL, language
from psychoed.links.languages.english import variants
from psychoed.links.languages.english_numbers import plurals
from psychoed.links.languages.english_spelling import spellings


@pytest.mark.parametrize(
    ("form", "others"),
    [
        ("therapist", ("therapists",)),
        ("therapy", ("therapies",)),
        ("play", ("plays",)),
        ("approach", ("approaches",)),
        ("stress", ("stresses",)),
        ("virus", ("viruses",)),
        ("analysis", ("analyses",)),
        ("crisis", ("crises",)),
        ("hypothesis", ("hypotheses",)),
        ("Meta-analysis", ("Meta-analyses",)),
        ("self", ("selves",)),
        ("knife", ("knives",)),
        ("tomato", ("tomatos", "tomatoes")),
        ("axis", ("axes",)),
        ("supernova", ("supernovas", "supernovae")),
        ("ly", ("lys",)),
        ("belief", ("beliefs",)),
        ("schema", ("schemas", "schemata")),
        ("Stimulus", ("Stimuli",)),
        ("confirmation bias", ("confirmation biases",)),
        ("CBT", ("CBTs",)),
        ("café", ("cafés",)),
    ],
)
def test_a_singular_gets_its_plurals(form: str, others: tuple[str, ...]) -> None:
    assert plurals(form) == others


@pytest.mark.parametrize(
    ("form", "plural"),
    [
        ("rupture in the alliance", "ruptures in the alliance"),
        ("duty to protect", "duties to protect"),
        ("code of ethics", "codes of ethics"),
        ("in vivo exposure", "in vivo exposures"),
    ],
)
def test_the_head_of_a_phrase_changes(form: str, plural: str) -> None:
    assert plurals(form) == (plural,)


@pytest.mark.parametrize(
    ("form", "singular"),
    [
        ("Common factors", "Common factor"),
        ("Professional boundaries", "Professional boundary"),
        ("boundaries", "boundary"),
        ("Containers", "Container"),
        ("Limits of confidentiality", "Limit of confidentiality"),
    ],
)
def test_a_plural_phrase_gets_its_singular(form: str, singular: str) -> None:
    assert plurals(form) == (singular,)


@pytest.mark.parametrize(
    "form",
    [
        "Endings",
        "Needs",
        "goods",
        "life",
        "half",
        "professional ethics",
        "stress responses",
        "case series",
        "Notes and records",
        "anxiety (social)",
        "ICD-10",
        "",
    ],
)
def test_nothing_is_guessed(form: str) -> None:
    assert plurals(form) == ()


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("ruptures in the alliance", "alliance ruptures"),
        ("ruptures in the alliance", "alliance rupture"),
        ("Disorder of attention", "attention disorders"),
        ("Notes and records", "records and Notes"),
    ],
)
def test_words_may_stand_in_the_other_order(form: str, other: str) -> None:
    assert other in ENGLISH.variants(form)


def test_what_is_yours_may_be_somebody_elses() -> None:
    others = variants("attached to your therapist")
    assert {"attached to my therapist", "attached to a therapist"} < set(others)
    assert "attached to therapist" not in others
    assert len([form for form in variants("a good fit") if form.endswith("good fit")]) == 0


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("co-regulation", "coregulation"),
        ("post-traumatic stress", "posttraumatic stress"),
        ("psychoeducation", "psycho-education"),
        ("wellbeing", "well-being"),
        ("burn-out", "burnout"),
        ("Nonresponse", "Non-response"),
        ("Coworker", "Co-workers"),
        ("Email", "E-mail"),
        ("multi-level model", "multilevel models"),
    ],
)
def test_a_hyphen_behind_a_prefix_may_be_left_out(form: str, other: str) -> None:
    assert other in variants(form)


@pytest.mark.parametrize("form", ["psychology", "psychotherapy", "neurosis", "reparenting"])
def test_other_words_get_no_hyphen(form: str) -> None:
    assert not any("-" in other for other in variants(form))


@pytest.mark.parametrize(
    "words", ["validation validate validated validating", "correlation correlated correlates"]
)
def test_relatives_have_a_stem_in_common(words: str) -> None:
    first, *others = map(ENGLISH.stem, words.split())
    assert first
    assert set(others) == {first}


def test_an_owner_may_be_one_or_many() -> None:
    assert "clients' rights" in ENGLISH.variants("Client's rights".lower())
    assert not any("'" in other for other in ENGLISH.variants("clients rights"))


@pytest.mark.parametrize("form", ["end of therapy", "change of therapist", "duty to protect"])
def test_what_would_read_as_a_verb_keeps_its_order(form: str) -> None:
    assert all(" of " in other or " to " in other for other in ENGLISH.variants(form))


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Counsellor", "Counselors"),
        ("counselors", "counsellors"),
        ("cognitive behavioural therapy", "cognitive behavioral therapies"),
        ("Person-centered therapy", "Person-centred therapy"),
        ("randomised controlled trial", "randomized controlled trials"),
        ("case conceptualization", "case conceptualisation"),
        ("dialogue", "dialogs"),
        ("dialog", "dialogue"),
        ("analysing", "analyzing"),
    ],
)
def test_british_and_american_spelling_are_one(form: str, other: str) -> None:
    assert other in ENGLISH.variants(form)


@pytest.mark.parametrize("form", ["four", "your hour", "doctor", "sizes", "wise", "crisis", "list"])
def test_other_words_keep_their_spelling(form: str) -> None:
    assert spellings(form) == ()


def test_a_language_is_found_by_its_tag() -> None:
    assert language("en") is ENGLISH
    assert language("en-GB") is ENGLISH
    assert language("EN_us") is ENGLISH
    assert not language("zh-Hant").separates_words


def test_an_unknown_language_has_no_inflection() -> None:
    assert language("xx") is NEUTRAL
    assert NEUTRAL.variants("trust") == ()
    assert NEUTRAL.possessive_suffixes == ()
