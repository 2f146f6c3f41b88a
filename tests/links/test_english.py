import pytest

from psychoed.links import ENGLISH, NEUTRAL, language


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
        ("life", ("lives",)),
        ("belief", ("beliefs",)),
        ("schema", ("schemas", "schemata")),
        ("Stimulus", ("Stimuli",)),
        ("confirmation bias", ("confirmation biases",)),
        ("CBT", ("CBTs",)),
        ("café", ("cafés",)),
    ],
)
def test_a_singular_gets_its_plurals(form: str, others: tuple[str, ...]) -> None:
    assert ENGLISH.plurals(form) == others


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
    assert ENGLISH.plurals(form) == (plural,)


@pytest.mark.parametrize(
    ("form", "singular"),
    [
        ("Common factors", "Common factor"),
        ("Professional boundaries", "Professional boundary"),
        ("Limits of confidentiality", "Limit of confidentiality"),
    ],
)
def test_a_plural_phrase_gets_its_singular(form: str, singular: str) -> None:
    assert ENGLISH.plurals(form) == (singular,)


@pytest.mark.parametrize(
    "form",
    [
        "Endings",
        "boundaries",
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
    assert ENGLISH.plurals(form) == ()


def test_a_language_is_found_by_its_tag() -> None:
    assert language("en") is ENGLISH
    assert language("en-GB") is ENGLISH
    assert language("EN_us") is ENGLISH
    assert not language("zh-Hant").separates_words


def test_an_unknown_language_has_no_inflection() -> None:
    assert language("xx") is NEUTRAL
    assert NEUTRAL.plurals("trust") == ()
    assert NEUTRAL.possessive_suffixes == ()
