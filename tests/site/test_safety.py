"""What is wrong is said before the previous site is touched."""

import pytest
from mkdocs.exceptions import Abort

from tests.tinysite import TinySite, captured_log

BROKEN = [
    ("glossary/concepts/empathy.yaml", "title: 'Empathy\n", "is never closed"),
    ("glossary/concepts/empathy.yaml", "title: Empathy\n", "the field `definition` is missing"),
    (
        "glossary/concepts/empathy.yaml",
        "title: Empathy\ndefinition: Feeling.\nbody: See [[nobody]].\n",
        "there is no entry with the id `nobody`",
    ),
    (
        "docs/guide.md",
        "# Guide\n\nSee [[nobody]].\n",
        "docs/guide.md:3:5: error: there is no entry",
    ),
    (
        "docs/concepts/trust.md",
        "# Trust\n",
        "is taken by glossary/concepts/trust.yaml, so this page would be lost",
    ),
    (
        "overrides/psychoed/concept.html",
        "{{ view.nothing }}",
        "the template psychoed/concept.html can't be used",
    ),
    (
        "overrides/main.html",
        '{% extends "psychoed-main.html" %}\n{% block footer %}<p>Our clinic</p>\n',
        "overrides/main.html:2:1: error: the theme can't use this template: Unexpected end of",
    ),
]


@pytest.mark.parametrize(("path", "text", "said"), BROKEN)
def test_the_previous_site_stays(site: TinySite, path: str, text: str, said: str) -> None:
    site.page("index.md", "# Home\n").raw("overrides/keep.txt", "")
    site.config(theme={"name": "material", "font": False, "custom_dir": "overrides"})
    before = site.build().bytes()
    site.raw(path, text)
    with captured_log() as log, pytest.raises(Abort):
        site.build()
    assert said in log.getvalue()
    assert site_bytes(site) == before


def site_bytes(site: TinySite) -> dict[str, bytes]:
    folder = site.folder / "site"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_all_problems_of_all_files_are_told_at_once(site: TinySite) -> None:
    site.raw("glossary/concepts/a.yaml", "titel: A\ndefinition: First.\n")
    site.raw("glossary/concepts/b.yaml", "title: B\ndefinition: 12:30\n")
    site.page("guide.md", "# Guide\n\n[[nobody]]\n")
    with captured_log() as log, pytest.raises(Abort):
        site.build()
    for place in ("a.yaml:1:1", "b.yaml:2:13", "guide.md:3:1"):
        assert place in log.getvalue()
    assert "3 errors" in log.getvalue()


def test_warnings_stop_a_strict_build_before_the_wipe(site: TinySite) -> None:
    before = site.build().bytes()
    site.raw("glossary/concepts/a.yaml", "title: A (b)\ndefinition: First.\n")
    with pytest.raises(Abort):
        site.build()
    assert site_bytes(site) == before


def test_warnings_are_shown_and_a_lenient_build_goes_on(site: TinySite) -> None:
    site.raw("glossary/concepts/a.yaml", "title: A (b)\ndefinition: First.\n")
    built = site.build(strict=False)
    assert "a.yaml:1:8: warning: `title` has parentheses" in built.log
    assert "1 warning" not in built.log  # the host counts
    assert "concepts/a/" in built.pages()


def test_a_limit_of_links_is_above_zero(site: TinySite) -> None:
    site.page("index.md", "# Home\n").config(plugins=[{"psychoed": {"link_density": -1}}])
    with captured_log() as log, pytest.raises(Abort):
        site.build()
    assert "Expected a number above zero, but received -1" in log.getvalue()
