"""The pages that a glossary makes are those that the site map knows."""

from datetime import date
from pathlib import Path

from psychoed.build import Settings, check
from psychoed.graph.site_map import site_paths
from psychoed.pages import view
from psychoed.pages.reference import HOME
from tests.tinysite import TinySite

ROOT = Path(__file__).parents[2]


def paths(root: Path) -> tuple[list[str], list[str]]:
    settings = Settings(folders=(root / "glossary",), root=root)
    checked = check(settings, [], today=date(2026, 11, 22), cache={}, rules=())
    made = sorted(page.path for page in view(checked.frame))
    return made, sorted([HOME, *site_paths(checked.knowledge)])


def test_the_site_map_of_the_real_glossary_is_complete() -> None:
    made, known = paths(ROOT)
    assert len(made) > 150
    assert made == known


def test_and_that_of_a_glossary_with_a_page_for_each_letter(site: TinySite) -> None:
    for number in range(401):
        site.entry(f"concepts/a{number}", title=f"A{number}", definition="A.")
    made, known = paths(site.folder)
    assert "glossary/t" in made
    assert made == known
