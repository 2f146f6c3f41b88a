import re
import sys
import unicodedata

import pytest

from psychoed.links.words import (
    CHARACTER,
    INVISIBLE,
    JOIN,
    MARKS,
    UNUSUAL,
    WORD,
    fold,
    spelling,
    written_addresses,
)


def words(text: str) -> list[str]:
    return re.findall(WORD, text)


def test_words_have_apostrophes_inside_only() -> None:
    assert words("'don't' l’heure clients' 'n'") == ["don't", "l’heure", "clients", "n"]


def test_hyphens_and_dashes_part_words() -> None:
    assert words("meta-analysis a–b c\u2010d") == ["meta", "analysis", "a", "b", "c", "d"]


def test_names_from_computing_stay_whole() -> None:
    assert words("trust_level") == ["trust_level"]


def test_marks_and_invisible_characters_stay_in_their_word() -> None:
    assert words("cafe\u0301s the\u00adrapist हिन्दी") == ["cafe\u0301s", "the\u00adrapist", "हिन्दी"]


def test_every_combining_mark_is_known() -> None:
    mark = re.compile(f"[{MARKS}]")
    for point in range(sys.maxunicode + 1):
        if unicodedata.category(chr(point))[0] == "M":
            assert mark.match(chr(point)), hex(point)
            assert UNUSUAL.match(chr(point)), hex(point)


def test_only_marks_are_known_as_marks() -> None:
    for char in "aé -'’\u00ad&中":
        assert not re.match(f"[{MARKS}]", char)
    assert all(UNUSUAL.match(char) for char in INVISIBLE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trust", "trust"),
        ("don’t", "don't"),
        ("cafe\u0301", "CAFÉ"),
        ("straße", "STRASSE"),
        ("the\u00adrapist", "therapist"),
        ("İ", "i\u0307"),
    ],
)
def test_words_that_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_that_are_not() -> None:
    assert fold("trust") != fold("trusts")
    assert fold("trus\u0301t") != fold("trust")


def test_spelling_keeps_case() -> None:
    assert spelling("ACT’s") == "ACT's"
    assert spelling("Cafe\u0301") == "Café"
    assert spelling("act") != spelling("ACT")


@pytest.mark.parametrize("join", [" ", "\n", "\u00a0", "  \n ", "-", "\u2010", "\u2011", "–"])
def test_what_joins_the_words_of_a_form(join: str) -> None:
    match = JOIN.match(f"a{join}b", 1)
    assert match
    assert match[0] == join


@pytest.mark.parametrize("text", ["a, b", "a—b", "a/b", "ab", "a' b", "a--b"])
def test_what_does_not(text: str) -> None:
    match = JOIN.match(text, 1)
    assert match is None or not text[match.end()].isalnum()


def test_an_apostrophe_after_s_joins() -> None:
    assert JOIN.match("clients’ rights", 7)


def test_languages_without_spaces_have_words_of_one_character() -> None:
    assert re.findall(CHARACTER, "信任CBT疗法é") == ["信", "任", "CBT", "疗", "法", "é"]


def test_written_addresses_are_found() -> None:
    text = "See https://trust.org/support, mail support@trust.org."
    found = [text[start:end] for start, end in written_addresses(text)]
    assert found == ["https://trust.org/support,", "support@trust.org."]
    assert written_addresses("trust and support") == []
