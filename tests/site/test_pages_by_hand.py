"""Hand-written pages: what would be published by mistake, and what leads nowhere.

`psychoed check` says it, and no site is built.
"""

import os

import pytest
from mkdocs.exceptions import Abort

from psychoed.cli import main
from tests.tinysite import TinySite, captured_log

HOME = "# Home\n\nWelcome.\n"


def said(site: TinySite, capsys: pytest.CaptureFixture[str]) -> str:
    """What `psychoed check` says, when a build says it, too."""
    site.load()
    main(["check", "--config", str(site.folder / "mkdocs.yml")])
    text = capsys.readouterr().out.partition("\nadvice, which")[0]
    if text != "no problems found\n":
        with captured_log() as log, pytest.raises(Abort):
            site.build()
        assert text.rpartition("\n\n")[0] in log.getvalue()
    return text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '---\ntitle: "Attachment: one word\n---\n\n# Attachment\n',
            '2:8: error: the quotation mark " opened here is never closed [PSY103',
        ),
        (
            "---\ntitle: Attachment: one word\n---\n\n# Attachment\n",
            "2:18: error: a colon followed by a space, in the middle of a text, is read as",
        ),
        (
            "---\ntitle: Attachment\n\n# Attachment\n",
            "1:1: error: the settings that begin here are not closed, "
            "so readers would see them as text [PSY125",
        ),
        (
            "---\ntitle: Attachment\n\n# Attachment\n\n---\n\nThe end.\n",
            "1:1: error: the settings that begin here are not closed, ",
        ),
        ("---\n\ttitle: Attachment\n---\n", "2:1: error: this line is indented with a tab [PSY102"),
        (
            "\n---\ntitle: Attachment\n---\n\n# Attachment\n",
            "2:1: error: settings are read only from the first line of a page, ",
        ),
        (
            "----\ntitle: Attachment\n----\n\n# Attachment\n",
            "1:1: error: settings begin with exactly three hyphens in the first column, ",
        ),
        (
            "---\ntitle: Attachment\n--\n\n# Attachment\n",
            "3:1: error: settings end with exactly three hyphens in the first column, ",
        ),
        (
            "---\ntitle: Attachment\n---",
            "3:1: error: nothing follows the settings, not even an empty line, ",
        ),
        (
            "---\nAttachment\n---\n\n# Attachment\n",
            "2:1: error: the settings at the beginning of a page must be fields, ",
        ),
        (
            "---\ntitle: no\n---\n\n# Attachment\n",
            "2:8: error: `no` without quotes is read as true or false, but `title` must be text",
        ),
        ("---\ntitle:\n---\n\n# A\n", "2:1: error: nothing stands behind `title:` [PSY205"),
        ("---\ntitel: A\n---\n\n# A\n", "2:1: error: no page has a setting called `titel` [PSY201"),
        (
            "---\ntemplate: nope.html\n---\n\n# A\n",
            "2:11: error: there is no template `nope.html` [PSY207",
        ),
        (
            "Note: this is important.\n\n# Attachment\n",
            "1:1: error: `Note:` at the beginning of a page is read as a setting, "
            "so this line would be missing from the site [PSY125",
        ),
        ("", "1:1: error: this page is empty [PSY105"),
        ("# A\n\nOne\x00two.\n", "3:4: error: an invisible control character (U+0000) stands here"),
        (
            "# A\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> mine\n",
            "3:1: error: two versions of this place stand in the file",
        ),
        (
            "# A\n\nSee [trust](concepts/trsut.md).\n",
            "3:13: error: there is no page `concepts/trsut.md`, seen from this page [PSY403",
        ),
        (
            "# A\n\n![A tree](tree%20of.png)\n",
            "1:1: error: there is no picture `tree of.png`, seen from this page [PSY403",
        ),
    ],
)
def test_pages_that_are_not_what_they_seem(
    site: TinySite, text: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    report = said(site.page("index.md", HOME).page("guide.md", text), capsys)
    assert report.startswith(f"docs/guide.md:{problem}")
    assert report.endswith("1 error\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Guide\nhide: [toc]\n---\n\n# Guide\n",
        "---\n# nothing yet\n---\n\n# Guide\n",
        "---\n\n# Guide\n\nA line of hyphens at the top.\n",
        "title: Guide\n\nText.\n",
        "# Guide\n\nSetext\n=======\n\n| a |\n|---|\n| b |\n",
        "# Guide\n\n[a](concepts/trust.md#top) [b](#x) [c](other/) [d](https://example.org/x.md) "
        "[e](mailto:a@example.org) [f](data.csv) ![g](deep/tree%20of.png)\n\n`[h](nope.md)`\n",
    ],
)
def test_pages_that_are_as_they_should_be(
    site: TinySite, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site.page("index.md", HOME).page("guide.md", text).page("data.csv", "a")
    assert said(site.page("deep/tree of.png", "x"), capsys) == "no problems found\n"


PLACES = {"links": {"anchors": "warn"}}


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("#what-help", "`guide` has no place called `#what-help`"),
        ("concepts/trust.md#x", "`concepts/trust` has no place called `#x`"),
    ],
)
def test_places_that_are_not_there(
    site: TinySite, link: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site.config(validation=PLACES).page("index.md", HOME)
    report = said(site.page("guide.md", f"# A\n\n## What helps\n\n[a]({link})\n"), capsys)
    assert report.startswith(f"docs/guide.md:5:5: error: {problem} [PSY403")
    assert report.endswith("1 error\n")


def test_places_that_are_there(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    text = "# A\n\n## What helps\n\n[a](#what-helps) [b](#top) [c](concepts/trust.md#top)\n"
    site.config(validation=PLACES).page("index.md", HOME).page("guide.md", text)
    assert said(site, capsys) == "no problems found\n"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("guide.MD", "`guide.MD` is not made into a page, because its name does not end in .md"),
        ("guide.md.txt", "`guide.md.txt` is not made into a page"),
        ("concepts/hope.yaml", "`hope.yaml` looks like an entry, but stands among the pages"),
        ("guide.md/note.txt", "`guide.md` is a folder, so there is no page of this name"),
    ],
)
def test_files_that_stand_among_pages_by_mistake(
    site: TinySite, name: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "title: Hope\ndefinition: It can come back.\neditor_note: For us.\n"
    report = said(site.page("index.md", HOME).page(name, text), capsys)
    assert f":1:1: error: {problem}" in report
    assert report.endswith("1 error\n")


def test_other_files_stand_where_they_like(
    site: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.page("index.md", HOME).page("api.yaml", "openapi: 3.1.0\ninfo: {title: An interface}\n")
    assert said(site, capsys) == "no problems found\n"


def test_a_folder_that_leads_back(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    site.page("index.md", HOME)
    os.symlink(".", site.folder / "docs/more")
    assert said(site, capsys).startswith("docs/more:1:1: error: `more` is a link that leads back")


def test_the_navigation_names_a_page_that_is_gone(
    site: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.page("index.md", HOME)
    site.config(nav=["index.md", {"A to Z": "glossary/index.md"}, {"Guides": ["guides/trust.md"]}])
    report = said(site, capsys)
    assert ": error: the navigation names the page `guides/trust.md`, but there is none" in report
    assert "- guides/trust.md\n" in report
    assert "hint: did you mean `concepts/trust.md`?" in report


def test_a_site_that_says_so_may_have_loose_ends(
    site: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.page("index.md", "# Home\n\n[x](nope.md)\n")
    site.config(validation={"links": {"not_found": "info"}, "nav": {"not_found": "info"}})
    assert said(site.config(nav=["index.md", "gone.md"]), capsys) == "no problems found\n"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("![A tree](tree.png)", "there is no file `tree.png`"),
        (
            "See [them](www.example.org).",
            "`www.example.org` is read as a place on this site, because it has no https:// before",
        ),
        ("See [it](files/sheet.pdf).", "there is no page `files/sheet.pdf`"),
    ],
)
def test_links_of_entries(
    site: TinySite, body: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    site.page("index.md", HOME).page("images/tree.png", "x")
    site.entry("concepts/hope", title="Hope", definition="It can come back.", body=body)
    report = said(site, capsys)
    assert "glossary/concepts/hope.yaml:1:" in report
    assert f": error: {problem}" in report
    assert report.endswith("1 error\n")


def test_files_that_entries_may_name(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    site.page("index.md", HOME).page("images/tree.png", "x").page("sheet.pdf", "x")
    body = (
        "![A tree](images/tree.png) ![It](/images/tree.png) [sheet](../sheet.pdf) [home](index.md)"
    )
    site.entry("concepts/hope", title="Hope", definition="It can come back.", body=body)
    assert said(site, capsys) == "no problems found\n"


def test_what_a_broken_file_takes_with_it_is_not_reported(
    site: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.page("index.md", "# Home\n\n[Topics](topics/index.md), [trust](concepts/trust.md)\n")
    site.raw("glossary/groups.yaml", "- {id: a, title: A\n").raw(
        "glossary/concepts/trust.yaml", "a"
    )
    report = said(site.config(nav=["index.md", "topics/index.md"]), capsys)
    assert report.endswith("2 errors\n")
    assert "PSY403" not in report
