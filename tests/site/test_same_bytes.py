"""The same input gives the same bytes, wherever and however it is built."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from psychoed.articles import Converter
from psychoed.mkdocs_plugin import plugin
from tests.tinysite import Built, TinySite

ROOT = Path(__file__).parents[2]


def build_elsewhere(folder: Path, **environment: str) -> dict[str, bytes]:
    """Build in a process of its own, with another environment."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000", **environment},
        check=True,
        capture_output=True,
    )
    return Built(folder / "site", "").bytes()


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """The real corpus in two folders, its files created in different order."""
    folders = tmp_path / "one", tmp_path / "other" / "deeper"
    for folder, backwards in zip(folders, (False, True), strict=True):
        for name in ("content", "glossary", "overrides", "mkdocs.yml"):
            source = ROOT / name
            files = [source] if source.is_file() else [p for p in source.rglob("*") if p.is_file()]
            for file in sorted(files, reverse=backwards):
                target = folder / file.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
    return folders


def test_folder_hash_seed_locale_and_cache_do_not_matter(pair: tuple[Path, Path]) -> None:
    first = build_elsewhere(pair[0], PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="UTC")
    second = build_elsewhere(pair[1], PYTHONHASHSEED="2", LC_ALL="C", TZ="Asia/Tokyo")
    warm = build_elsewhere(pair[0], PYTHONHASHSEED="3")
    assert first.keys() == second.keys() == warm.keys()
    different = [name for name in first if not first[name] == second[name] == warm[name]]
    assert different == []


def test_one_frame_for_many_pages_changes_no_byte(
    site: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.page("index.md", "# Home\n").config(repo_url="https://example.org/r", edit_uri="e/")
    site.entry("concepts/empathy", title="Empathy", definition="F.", body="## A\n\nTrust.\n\n## B")
    site.entry("concepts/hope", title="Hope", definition="G.", body="## A\n\n### B\n\nTrust.")
    shared = site.build().bytes()
    monkeypatch.setattr(plugin, "stock_theme", lambda config: False)
    assert site.build().bytes() == shared


def test_an_override_of_the_theme_is_seen_on_every_page(site: TinySite) -> None:
    site.raw(
        "overrides/main.html",
        '{% extends "base.html" %}{% block footer %}F-{{ page.url }}{% endblock %}',
    )
    site.config(theme={"name": "material", "font": False, "custom_dir": "overrides"})
    assert "F-concepts/trust/" in site.build().html("concepts/trust/")


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are really converted from now on."""
    texts: list[str] = []
    convert: Callable[..., list[Any]] = Converter._convert

    def count(self: Converter, text: str) -> list[Any]:
        texts.append(text)
        return convert(self, text)

    monkeypatch.setattr(Converter, "_convert", count)
    return texts


def test_an_unchanged_text_is_not_converted_again(
    site: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.entry("concepts/empathy", title="Empathy", definition="F.", body="One text.")
    site.entry("concepts/hope", title="Hope", definition="G.", body="Another text.")
    site.build()
    texts = counted(monkeypatch)
    site.build()
    assert texts == []
    site.entry("concepts/hope", title="Hope", definition="G.", body="A new text.")
    site.build()
    assert texts == ["A new text."]


def test_a_damaged_cache_is_passed_over(site: TinySite) -> None:
    site.entry("concepts/empathy", title="Empathy", definition="F.", body="One text.")
    good = site.build().bytes()
    for damage in ("{", "[]", '{"x": 3}', ""):
        (site.folder / ".cache" / "psychoed" / "articles.json").write_text(damage)
        assert site.build().bytes() == good
