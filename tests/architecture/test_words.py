"""Words that pages show, options of the plugin: each is defined, used and documented."""

import re
from pathlib import Path

from psychoed.mkdocs_plugin import PsychoedConfig
from psychoed.render import shipped

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins" / "psychoed"


def used_words() -> tuple[set[str], str]:
    """Names of wording that templates and pages use, and all of their text."""
    templates = [*PACKAGE.rglob("*.html")]
    modules = [*(PACKAGE / "pages").rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*templates, *modules))
    names = set(re.findall(r"\bwords\.([a-z_]+)\b(?!\()", text))
    names |= set(re.findall(r"words\[\"([a-z_]+)\"\]", text))
    return names, text


def test_every_word_that_pages_use_exists() -> None:
    names, _ = used_words()
    assert names - set(shipped("en")) == set()


def test_every_word_is_used() -> None:
    _, text = used_words()
    families = ("section_", "relation_", "grade_", "status_", "backlinks_")
    unused = [
        name
        for name in shipped("en")
        if not re.search(rf"\b{name}\b", text)
        and not name.startswith(families)
        and name != "editorial_team"
    ]
    assert unused == []


def test_every_option_is_documented() -> None:
    documents = (ROOT / "README.md").read_text() + (ROOT / "CONTRIBUTING.md").read_text()
    for option in dict(PsychoedConfig()):
        assert f"`{option}`" in documents
