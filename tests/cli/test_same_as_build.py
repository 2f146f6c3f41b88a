"""`psychoed check` says what a build would say: both read mkdocs.yml and the pages in one way."""

import logging
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from psychoed.cli import main
from tests.tinysite import TinySite, captured_log

WRONG = "# Guide\n\nSee [[nobody]].\n"
SAID = "error: there is no entry with the id `nobody`"


def checked(site: TinySite) -> int:
    return main(["check", "--config", str(site.folder / "mkdocs.yml")])


def build_fails(site: TinySite, said: str) -> None:
    with captured_log() as log, pytest.raises(Abort):
        site.build()
    assert said in log.getvalue()


@pytest.mark.parametrize("name", ["guide.md", "guide.markdown", "deep/README.md"])
def test_every_page_is_read(site: TinySite, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    site.page(name, WRONG)
    build_fails(site, SAID)
    assert checked(site) == 1
    assert f"docs/{name}:3:5: {SAID}" in capsys.readouterr().out


@pytest.mark.parametrize("setting", ["exclude_docs", "draft_docs"])
def test_pages_that_are_not_published_are_not_read(site: TinySite, setting: str) -> None:
    site.page("guide.md", WRONG).page("index.md", "# Home\n").config(**{setting: "guide.md\n"})
    site.build()
    assert checked(site) == 0


def test_what_a_configuration_inherits(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    site.raw("base.yml", "plugins: [{psychoed: {glossary: knowledge}}]\ntheme: material\n")
    site.raw("knowledge/concepts/hope.yaml", "title: Hope\n")
    site.settings = {"site_name": "Tiny", "INHERIT": "base.yml"}
    build_fails(site, "knowledge/concepts/hope.yaml:1:1: error")
    assert checked(site) == 1
    assert "knowledge/concepts/hope.yaml:1:1: error" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("markdown_extensions", ["no_such_extension"], "no_such_extension"),
        ("plugins", [{"psychoed": {"link_scope": "paragraph"}}], "link_scope"),
        ("plugins", [{"psychoed": {"glosary": "knowledge"}}], "glosary"),
        ("theme", "no-such-theme", "no-such-theme"),
    ],
)
def test_a_configuration_that_no_build_accepts(
    site: TinySite,
    setting: str,
    value: object,
    said: str,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    site.config(**{setting: value}, strict=True)
    with captured_log(), pytest.raises(Abort):
        site.build()
    with caplog.at_level(logging.WARNING, "mkdocs"):
        assert checked(site) == 2
    assert said in caplog.text
    assert "mkdocs.yml can't be used: Aborted with" in capsys.readouterr().err


def test_a_project_without_the_plugin(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    site.config(plugins=["search"]).load()
    assert checked(site) == 2
    assert "add `- psychoed` under `plugins:`" in capsys.readouterr().err


LATIN = "# Café\n\nVisit the café.\n".encode("cp1252")
NOT_UTF_8 = (
    "docs/guide.md:1:6: error: this file is not saved as UTF-8: "
    "the character here (perhaps é) can't be read [PSY101 not-utf-8]\n"
    "  1 | # Caf�\n    |      ^\n  hint: save it again and choose UTF-8 as the encoding\n\n"
    "1 error\n"
)


def test_a_page_in_another_encoding(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    site.page("index.md", "# Home\n")
    before = site.build().bytes()
    (site.folder / "docs/guide.md").write_bytes(LATIN)
    build_fails(site, NOT_UTF_8)
    assert checked(site) == 1
    assert capsys.readouterr().out == NOT_UTF_8
    (site.folder / "docs/guide.md").unlink()
    assert site.build().bytes() == before


def test_a_draft_in_another_encoding_stops_only_its_preview(site: TinySite) -> None:
    site.page("index.md", "# Home\n").config(draft_docs="guide.md\n")
    (site.folder / "docs/guide.md").write_bytes(LATIN)
    site.build()
    assert checked(site) == 0
    config = site.load(strict=False)
    config.plugins.on_startup(command="serve", dirty=False)
    with pytest.raises(Exception, match="not saved as UTF-8"):
        config.plugins.on_config(config)


def test_a_page_that_cannot_be_opened(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    Path(site.folder / "docs/guide.md").symlink_to("nowhere")
    build_fails(site, "docs/guide.md:1:1: error: this file can't be opened")
    assert checked(site) == 1
    assert "docs/guide.md:1:1: error: this file can't be opened" in capsys.readouterr().out


def test_windows_line_ends_and_a_byte_order_mark(site: TinySite) -> None:
    text = "---\ntitle: My guide\n---\n\n# Guide\n\nSee trust.\n"
    (site.folder / "docs/guide.md").write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert "My guide" in site.build().article("concepts/trust/")
    assert checked(site) == 0
