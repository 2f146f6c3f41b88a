"""The table of a comparison, and what a reader chooses of it."""

from __future__ import annotations

import re

import pytest

from psychoed.pages.views import CellView, ComparisonRow, ComparisonView, Link, LinkGroup
from psychoed.render import shipped
from psychoed.render.environment import environment
from tests.tinysite import Built, TinySite, words_of

MODALITIES = (Link("Blue", "../blue/", key="blue"), Link("Red & co", "../red/", key="red"))


def row(name: str, **more: bool) -> ComparisonRow:
    dimension = Link(f"The {name}", f"by/{name}/", key=name)
    cells = tuple(
        CellView(dimension, "", f"<b>{link.title[0]}</b> {name}", "", "", "", ())
        for link in MODALITIES
    )
    return ComparisonRow(dimension, "", cells, **more)


ROWS = (row("aim"), row("limits", always_shown=True))


def parts() -> object:
    return environment(shipped("en"), ()).get_template("psychoed/parts.html").module


def rendered(**more: object) -> str:
    view = ComparisonView("Compare", (), "", MODALITIES, ROWS, (), (), **more)  # type: ignore[arg-type]
    return environment(shipped("en"), ()).get_template("psychoed/comparison.html").render(view=view)


def test_a_table_needs_a_caption_links_and_rows() -> None:
    plain = (Link("Blue", "../blue/"), Link("Red & co", "../red/"))
    html = parts().comparison_table("Two <of> them", plain, ROWS)  # type: ignore[attr-defined]
    assert 'role="region" aria-label="Two &lt;of&gt; them" tabindex="0"' in html
    assert "<caption>Two &lt;of&gt; them</caption>" in html
    assert html.count('<th scope="col">') == html.count('<th scope="row">') == 2
    assert html.count("<td>") == 1 + 4
    body = html.partition("<tbody>")[2]
    assert words_of(body) == (
        "The aim Blue B aim Red &amp; co R aim The limits Blue B limits Red &amp; co R limits"
    )


def test_a_comparison_is_a_table_alone() -> None:
    html = rendered()
    assert "<table" in html
    for more in ("<template", "<script", "<details", "data-psychoed-compare"):
        assert more not in html


def test_pairs_are_links_that_a_script_finds_by_their_ids() -> None:
    pairs = (
        LinkGroup("", (Link("Red & co", "blue-vs-red/", key="blue red"),), "Blue"),
        LinkGroup("", (Link("Blue", "blue-vs-red/"),), "Red"),
    )
    html = rendered(pairs=pairs)
    assert "<summary>Compare two kinds of therapy</summary>" in html
    assert '<h3>Blue</h3>\n<ul>\n<li><a href="blue-vs-red/" data-pair="blue red">' in html
    assert '<h3>Red</h3>\n<ul>\n<li><a href="blue-vs-red/">Blue</a>' in html


def test_the_form_waits_where_nothing_shows_it() -> None:
    html = rendered(chooser="../assets/psychoed/compare.js")
    form = re.findall("<template>(.*)</template>", html, re.DOTALL)
    assert len(form) == 1
    assert html.count("<form") == form[0].count("<form") == 1
    boxes = re.findall(r'name="(\w+)" value="([^"]+)"(?: (checked disabled|checked))?>', form[0])
    assert boxes == [
        ("therapy", "blue", ""),
        ("therapy", "red", ""),
        ("row", "aim", ""),
        ("row", "limits", "checked disabled"),
        ("by", "question", "checked"),
        ("by", "therapy", ""),
    ]
    assert "The limits (always shown)" in words_of(form[0])
    assert '<script src="../assets/psychoed/compare.js" defer></script>' in html
    assert html.index('<h2 id="section-table">') < html.index("<template>") < html.index("<table")


def compared(site: TinySite, *modalities: str, **settings: object) -> Built:
    site.raw(
        "glossary/dimensions.yaml",
        "- {id: aim, title: Aim, question: What for?}\n"
        "- {id: limits, title: Limits, question: For whom not?, about: limits}\n",
    )
    site.raw(
        "glossary/comparisons.yaml",
        "- {id: short, title: Short, intro: A few., dimensions: [aim]}\n",
    )
    site.raw("glossary/site.yaml", "wording: {compare_shown: 'Seen: {therapies} ({rows})'}\n")
    site.raw("glossary/sources.bib", "@book{beck2021, author={Beck}, year={2021}, title={B}}\n")
    for id_ in modalities:
        answers = {
            "aim": {"status": "not-stated"},
            "limits": {"text": "It may not suit you.", "sources": ["beck2021"]},
        }
        fields = {"title": id_.title(), "definition": f"The {id_} one."}
        site.entry(f"modalities/{id_}", **fields, cells=answers)
    return site.config(**settings).build(strict=False)


@pytest.mark.parametrize(
    ("directories", "page", "short"),
    [
        (True, "compare/", "compare/short/"),
        (False, "compare/index.html", "compare/short.html"),
    ],
)
def test_the_whole_comparison_alone_loads_its_script(
    site: TinySite, directories: bool, page: str, short: str
) -> None:
    built = compared(site, "blue", "green", "red", use_directory_urls=directories)
    html = built.article(page)
    assert '<script src="../assets/psychoed/compare.js" defer></script>' in html
    assert (built.folder / "assets/psychoed/compare.js").is_file()
    assert 'data-shown="Seen: {therapies} ({rows})"' in html
    assert 'value="limits" checked disabled>' in html
    assert 'value="green">' in html
    assert "compare.js" not in built.html(short)


def test_of_two_there_is_nothing_to_choose(site: TinySite) -> None:
    assert "compare.js" not in compared(site, "blue", "red").html("compare/")
