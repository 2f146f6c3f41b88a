"""The page of help lines, and the box of help on other pages."""

import pytest

from tests.tinysite import TinySite, words_of

MISSING = "This list is not complete."
VOICE_ONLY = "None of these lines can be reached by text or chat."


def with_line(site: TinySite, line: str) -> TinySite:
    site.raw("glossary/site.yaml", "country: GB\n")
    return site.raw(
        "glossary/help_lines.yaml",
        'countries:\n  GB:\n    name: United Kingdom\n    emergency: "999"\n    lines:\n'
        f"      - id: someone\n        name: Someone?\n        for: Anyone.\n{line}",
    )


CALL = '        call: "116 123"\n'


def test_what_the_list_lacks_is_said(site: TinySite) -> None:
    text = words_of(with_line(site, CALL).build().article("help/"))
    assert MISSING in text
    assert VOICE_ONLY in text


@pytest.mark.parametrize("way", ['        text: "85258"\n', "        chat: https://example.org\n"])
def test_a_line_that_can_be_written_to(site: TinySite, way: str) -> None:
    assert VOICE_ONLY not in words_of(with_line(site, CALL + way).build().article("help/"))


def test_a_site_says_what_its_own_list_lacks(site: TinySite) -> None:
    with_line(site, CALL)
    site.raw("glossary/site.yaml", "country: GB\nwording:\n  help_missing: No line in Welsh.\n")
    text = words_of(site.build().article("help/"))
    assert "No line in Welsh." in text
    assert MISSING not in text


def test_without_lines_nothing_is_lacking_in_them(site: TinySite) -> None:
    text = words_of(site.build().article("help/"))
    assert MISSING not in text
    assert VOICE_ONLY not in text


def test_help_comes_first_where_it_is_urgent_and_else_after_the_answer(site: TinySite) -> None:
    with_line(site, CALL)
    site.entry("concepts/secret", title="Secret", definition="Kept.", sensitive=True)
    for name, urgent in (("urgent", True), ("sensitive", False)):
        site.entry(
            f"questions/{name}",
            ask=f"Is it {name}?",
            short_answer="Yes.",
            sensitive=True,
            urgent=urgent,
        )
    built = site.build()

    def box_before_text(address: str) -> bool:
        article = built.article(address)
        assert article.count('class="psychoed-help"') == 1
        return article.index('class="psychoed-help"') < article.index("psychoed-definition")

    assert box_before_text("questions/urgent/")
    assert not box_before_text("questions/sensitive/")
    assert not box_before_text("concepts/secret/")
