"""Two pages at one address: whoever writes the second is told."""

from datetime import date

import pytest

from psychoed.articles import HandWrittenPage
from psychoed.build import Settings, check
from tests.tinysite import TinySite


def told(site: TinySite, *pages: str, directories: bool = True) -> list[str]:
    settings = Settings(
        folders=(site.folder / "glossary",), root=site.folder, directories=directories
    )
    by_hand = [HandWrittenPage(page, f"docs/{page}.md", page, "# A", "# A") for page in pages]
    problems = check(settings, by_hand, today=date(2026, 11, 22), cache={}, rules=()).problems
    return [f"{problem.span.file}: {problem.message}" for problem in problems]


@pytest.mark.parametrize("page", ["help", "help/index", "glossary", "glossary/index"])
def test_a_hand_written_page_where_a_list_stands(site: TinySite, page: str) -> None:
    address = page.split("/")[0]
    assert told(site, page) == [
        f"docs/{page}.md: the address /{address}/ is taken by a list that is made from the "
        "glossary, so this page would be lost"
    ]


@pytest.mark.parametrize("page", ["concepts/trust", "concepts/trust/index"])
def test_a_hand_written_page_where_an_entry_stands(site: TinySite, page: str) -> None:
    assert told(site, page) == [
        f"docs/{page}.md: the address /concepts/trust/ is taken by glossary/concepts/trust.yaml, "
        "so this page would be lost"
    ]


def test_flat_addresses_keep_pages_apart(site: TinySite) -> None:
    assert told(site, "help", "concepts/trust/index", directories=False) == []
    assert len(told(site, "help/index", "concepts/trust", directories=False)) == 2


def test_the_page_of_a_letter_is_taken(site: TinySite) -> None:
    for number in range(400):
        site.entry(f"concepts/a{number}", title=f"A{number}", definition="A.")
    assert len(told(site, "glossary/t")) == 1
    assert told(site, "glossary/q") == []


def test_an_old_address_that_is_in_use(site: TinySite) -> None:
    site.entry("concepts/hope", title="Hope", definition="A.", former_ids=["old", "older"])
    assert told(site, "concepts/old") == [
        "glossary/concepts/hope.yaml: the address /concepts/old/ is taken by docs/concepts/old.md, "
        "so the old address would be lost"
    ]


def test_the_page_of_a_dimension_is_taken(site: TinySite) -> None:
    site.raw("glossary/dimensions.yaml", "- {id: aim, title: Aim, question: What?}\n")
    cells = {"aim": {"status": "not-studied"}}
    site.entry("modalities/talk", title="Talk", definition="A.", cells=cells)
    assert told(site, "compare/by/aim") == [
        "docs/compare/by/aim.md: the address /compare/by/aim/ is taken by "
        "glossary/dimensions.yaml, so this page would be lost"
    ]
