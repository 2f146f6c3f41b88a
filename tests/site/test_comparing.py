"""Comparing kinds of therapy: pairs, ideas and their place, what is easily confused."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from mkdocs.exceptions import Abort

from tests.tinysite import Built, TinySite, captured_log, words_of

BIB = "@book{beck2021, author={Beck, Judith S.}, year={2021}, title={Basics}}\n"

DIMENSIONS = """\
- {id: plan, title: Set-up, question: "Is it planned?", facets: [planned, open]}
- {id: tasks, title: Tasks at home, question: "Is there homework?", facets: [usual, rare]}
- {id: limits, title: Limits, question: "When might it not suit me?", about: limits}
"""


def answer(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "sources": ["beck2021"], **more}


@pytest.fixture
def clinic(site: TinySite) -> TinySite:
    """Three kinds of therapy. `zeal`'s title comes before `art`'s in the alphabet."""
    site.raw("glossary/sources.bib", BIB).raw("glossary/dimensions.yaml", DIMENSIONS)
    site.entry("concepts/empathy", title="Empathy", definition="Feeling with somebody.")
    for id_, title, plan, tasks, weight in (
        ("art", "Painting therapy", "open", "rare", "central"),
        ("talk", "Talking therapy", "planned", "rare", "present"),
        ("zeal", "Active therapy", "planned", "", ""),
    ):
        cells = {
            "plan": answer(f"The plan of {id_}.", facet=plan),
            "tasks": answer(f"The tasks of {id_}.", **({"facet": tasks} if tasks else {})),
            "limits": answer(f"The limits of {id_}."),
        }
        emphases = {"empathy": {"weight": weight, "cell": "plan"}} if weight else {}
        site.entry(
            f"modalities/{id_}",
            title=title,
            definition=f"What {id_} is.",
            cells=cells,
            emphasises=emphases,
            ask_your_therapist=[f"What would we do in {id_}?"],
        )
    return site


def sections(html: str) -> dict[str, str]:
    """The words of each section of an article, by its anchor."""
    parts = re.split(r'<h2 id="section-([\w-]+)"[^>]*>', html)
    return {name: words_of(text) for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def test_what_two_share_comes_before_what_parts_them(clinic: TinySite) -> None:
    html = clinic.build().article("compare/art-vs-talk/")
    names = [*sections(html)]
    assert names[:3] == ["shared", "different", "table"]
    assert "Tasks at home rare" in sections(html)["shared"]
    assert "Set-up open planned" in sections(html)["different"]


def test_facets_decide_and_nothing_else(clinic: TinySite) -> None:
    found = sections(clinic.build().article("compare/talk-vs-zeal/"))
    assert "Set-up planned" in found["shared"]
    assert "we found no difference" in found["different"]
    assert "Tasks at home" in found["different"].partition("in the same words on these points")[2]


def test_a_weight_that_both_give_is_compared_too(clinic: TinySite) -> None:
    found = sections(clinic.build().article("compare/art-vs-talk/"))
    assert "Empathy central has a place" in found["different"]


def test_two_stand_in_the_order_of_their_titles(clinic: TinySite) -> None:
    built = clinic.build()
    assert "<h1>Active therapy and Painting therapy</h1>" in built.article("compare/art-vs-zeal/")
    table = sections(built.article("compare/art-vs-zeal/"))["table"]
    assert table.index("The plan of zeal.") < table.index("The plan of art.")


def test_every_row_stands_side_by_side_with_its_sources(clinic: TinySite) -> None:
    html = clinic.build().article("compare/art-vs-talk/")
    table = ElementTree.fromstring(
        re.search(r"<table class=\"psychoed-comparison\">.*?</table>", html, re.DOTALL)[0]  # type: ignore[index]
    )
    rows = table.findall("tbody/tr")
    assert [words_of(row.findtext("th/a") or "") for row in rows] == [
        "Set-up",
        "Tasks at home",
        "Limits",
    ]
    assert all(len(row.findall("td")) == 2 for row in rows)
    assert all(
        "Beck 2021" in "".join(cell.itertext()) for row in rows for cell in row.findall("td")
    )


def test_there_are_questions_to_ask(clinic: TinySite) -> None:
    asked = sections(clinic.build().article("compare/art-vs-talk/"))["ask-about-both"]
    assert "What would we do in art?" in asked
    assert "What would we do in talk?" in asked


def test_the_other_order_leads_to_the_page(clinic: TinySite) -> None:
    built = clinic.build()
    html = built.html("compare/talk-vs-art/")
    assert 'http-equiv="refresh"' in html
    assert 'url=../../compare/art-vs-talk/"' in html


def test_the_old_address_of_two_leads_to_their_page(clinic: TinySite) -> None:
    cells = {id_: answer(f"The {id_} of new.") for id_ in ("plan", "tasks", "limits")}
    new = {"title": "New therapy", "definition": "N.", "former_ids": ["old", "older"]}
    built = clinic.entry("modalities/new", cells=cells, **new).build()
    for old in ("art-vs-old", "old-vs-art", "older-vs-art", "new-vs-art"):
        assert 'url=../../compare/art-vs-new/"' in built.html(f"compare/{old}/")
    assert 'value="new" data-former="old older">' in built.html("compare/")
    assert 'value="art">' in built.html("compare/")
    chosen = clinic.raw("glossary/site.yaml", "pairs:\n  - [talk, art]\n").build()
    assert not (chosen.folder / "compare" / "art-vs-old").exists()


def test_two_that_were_both_renamed_had_several_addresses(clinic: TinySite) -> None:
    cells = {id_: answer(f"The {id_}.") for id_ in ("plan", "tasks", "limits")}
    for id_ in ("left", "right"):
        former = {"former_ids": [f"{id_}-once"]}
        clinic.entry(f"modalities/{id_}", title=id_, definition="N.", cells=cells, **former)
    built = clinic.build()
    for old in ("left-once-vs-right-once", "right-vs-left-once", "right-once-vs-left-once"):
        assert 'url=../../compare/left-vs-right/"' in built.html(f"compare/{old}/")


def test_the_old_address_of_two_may_be_taken(clinic: TinySite) -> None:
    clinic.raw("glossary/comparisons.yaml", RELATIONSHIP.replace("ideas", "art-vs-old"))
    cells = {id_: answer(f"The {id_} of new.") for id_ in ("plan", "tasks", "limits")}
    clinic.entry("modalities/new", title="New", definition="N.", former_ids=["old"], cells=cells)
    with captured_log() as log, pytest.raises(Abort):
        clinic.build()
    assert (
        "the address /compare/art-vs-old/ is taken by glossary/comparisons.yaml, "
        "so the old address would be lost"
    ) in log.getvalue()


def test_pairs_can_be_chosen(clinic: TinySite) -> None:
    built = clinic.raw("glossary/site.yaml", "pairs:\n  - [talk, art]\n").build()
    made = [address for address in built.pages() if "-vs-" in address]
    assert made == ["compare/art-vs-talk/"]
    assert "art-vs-talk" in built.article("therapies/art/")
    assert "-vs-" not in built.article("therapies/zeal/")


def test_or_there_are_none(clinic: TinySite) -> None:
    built = clinic.raw("glossary/site.yaml", "pairs: []\n").build()
    assert not [address for address in built.pages() if "-vs-" in address]


def test_a_new_therapy_and_a_new_row_make_complete_pages(clinic: TinySite) -> None:
    cells = {
        "plan": answer("The plan of new."),
        "tasks": {"status": "not-studied"},
        "limits": answer("The limits of new."),
    }
    clinic.entry("modalities/new", title="New therapy", definition="What new is.", cells=cells)
    built = clinic.build()
    for pair in ("art-vs-new", "new-vs-talk"):
        found = sections(built.article(f"compare/{pair}/"))
        assert "The plan of new." in found["table"]
        assert "Not studied." in found["table"]
    assert "New therapy" in built.article("compare/by/tasks/")


def graded(clinic: TinySite, **grade: Any) -> Built:
    cells = {
        id_: answer(f"{id_} of more.", **({} if id_ != "plan" else {"facet": "open"}))
        for id_ in ("plan", "tasks", "limits")
    }
    marked = DIMENSIONS.replace('planned?",', 'planned?", about: evidence,')
    clinic.raw("glossary/dimensions.yaml", marked)
    entry = {"problem": "depression", "grade": "some-trials", "sources": ["beck2021"], **grade}
    clinic.entry(
        "modalities/more",
        title="More therapy",
        definition="M.",
        cells=cells,
        evidence_grades=[entry],
    )
    return clinic.build()


def test_a_grade_has_its_day_its_signature_and_its_scale(clinic: TinySite) -> None:
    built = graded(clinic, graded_by="Dr A. Example", date="2026-10-01")
    for address in ("therapies/more/", "compare/art-vs-more/"):
        found = sections(built.article(address))["research"]
        assert "some trials ( graded by Dr A. Example, 2026-10-01" in found.replace("(g", "( g")
        assert "What the grades mean" in found
        assert "several trials or reviews" in found
    assert (
        "we have no grade for this" in sections(built.article("compare/art-vs-more/"))["research"]
    )


def test_grades_stand_beside_what_research_says(clinic: TinySite) -> None:
    found = sections(graded(clinic).article("compare/by/plan/"))["research"]
    assert "More therapy depression: not yet graded by an editor" in found
    assert "Painting therapy we have no grade for this" in found
    assert "What the grades mean" in found


def test_a_grade_that_nobody_signed_is_not_shown(clinic: TinySite) -> None:
    found = sections(graded(clinic).article("therapies/more/"))["research"]
    assert "depression: not yet graded by an editor" in found


def test_one_problem_in_two_spellings_is_one(clinic: TinySite) -> None:
    cells = {name: answer(f"The {name}.") for name in ("plan", "tasks", "limits")}
    for id_, problem in (("more", "Depression"), ("less", "depression")):
        grade = {"problem": problem, "grade": "few-trials", "sources": ["beck2021"]}
        clinic.entry(
            f"modalities/{id_}",
            title=f"{id_.title()} therapy",
            definition="A.",
            cells=cells,
            evidence_grades=[{**grade, "note": "in groups"} if id_ == "more" else grade],
        )
    found = sections(clinic.build(strict=False).article("compare/less-vs-more/"))
    assert "Problems with research on both" in found["shared"]
    assert "depression (More therapy: in groups)" in found["shared"]
    assert found["research"].count("epression") == 1


RELATIONSHIP = """\
- id: ideas
  title: Ideas
  intro: How they differ.
  dimensions: [plan]
  concepts: [empathy]
"""


def test_ideas_and_their_place_are_told_in_words(clinic: TinySite) -> None:
    html = clinic.raw("glossary/comparisons.yaml", RELATIONSHIP).build().article("compare/ideas/")
    found = sections(html)["emphases"]
    assert "Painting therapy : central (from the answer on Set-up" in found
    assert "Talking therapy : has a place" in found
    assert found.index("Painting therapy : central") < found.index("Talking therapy : has a place")
    assert "Of all others we say nothing here." in found


def test_what_holds_in_all_therapies_comes_before_their_weights(clinic: TinySite) -> None:
    across = {"across_therapies": "Empathy matters in all of them."}
    clinic.entry("concepts/empathy", title="Empathy", definition="Feeling with somebody.", **across)
    clinic.entry("concepts/limits", title="Limits", definition="Rules.", across_therapies="So too.")
    comparison = "- {id: bond, title: The bond, dimensions: [plan], concepts: [empathy, limits]}\n"
    site = clinic.raw("glossary/comparisons.yaml", comparison).build()
    on_its_page = sections(site.article("concepts/empathy/"))["in-therapies"]
    assert on_its_page.index("Empathy matters in all of them.") < on_its_page.index("Painting")
    assert "we say nothing here" not in on_its_page
    assert "So too." in sections(site.article("concepts/limits/"))["in-therapies"]
    in_comparison = sections(site.article("compare/bond/"))["emphases"]
    assert "Empathy matters in all of them." in in_comparison
    assert "we say nothing here" not in in_comparison


def test_and_as_a_picture_with_a_text_in_its_place(clinic: TinySite) -> None:
    html = clinic.raw("glossary/comparisons.yaml", RELATIONSHIP).build().article("compare/ideas/")
    drawn = re.search(r"<svg class=\"psychoed-picture.*?</svg>", html, re.DOTALL)
    assert drawn
    picture = ElementTree.fromstring(drawn[0])
    assert picture.get("role") == "img"
    labels = (picture.get("aria-labelledby") or "").split()
    assert [picture.find(f".//*[@id='{label}']") is not None for label in labels] == [True, True]
    rows = [text.text for text in picture.findall("text")]
    assert rows == ["Empathy", "Active therapy", "Painting therapy", "Talking therapy"]
    marks = [mark.get("class") for mark in picture.iter() if mark.get("class")]
    assert marks[1:] == ["psychoed-none", "psychoed-full", "psychoed-ring"]


def test_whom_a_therapy_may_not_suit_stands_in_every_comparison(clinic: TinySite) -> None:
    built = clinic.raw("glossary/comparisons.yaml", RELATIONSHIP).build()
    assert "The limits of art." in built.article("compare/ideas/")
    assert 'limits: <a href="../../../compare/by/limits/">Limits</a>' in built.article(
        "compare/by/tasks/"
    )
    assert "Each kind of therapy has limits" not in built.article("compare/by/limits/")


def test_therapies_stand_in_one_order_whatever_weight_they_give(clinic: TinySite) -> None:
    cells = {id_: answer(f"The {id_} of zest.") for id_ in ("plan", "tasks", "limits")}
    weight = {"empathy": {"weight": "central", "cell": "plan"}}
    clinic.entry("modalities/zest", title="Zest", definition="Z.", cells=cells, emphasises=weight)
    html = clinic.raw("glossary/comparisons.yaml", RELATIONSHIP).build().article("compare/ideas/")
    names = re.findall(r"(\w+)(?: therapy)?</a>: (?:central|has a place)", html)
    assert names == ["Painting", "Talking", "Zest"]


def test_a_concept_says_where_it_is_central(clinic: TinySite) -> None:
    found = sections(clinic.build().article("concepts/empathy/"))["in-therapies"]
    assert "Painting therapy : central" in found
    assert "Beck 2021" in found


def test_what_is_easily_confused_stands_on_one_page(site: TinySite) -> None:
    site.entry("concepts/sympathy", title="Sympathy", definition="Feeling sorry.")
    site.entry(
        "concepts/empathy",
        title="Empathy",
        definition="Feeling with.",
        contrasts_with={"sympathy": "Sympathy is from outside."},
    )
    built = site.build()
    assert "Empathy and Sympathy Sympathy is from outside." in words_of(built.article("confused/"))
    for address in ("concepts/empathy/", "concepts/sympathy/"):
        assert "../../confused/" in built.article(address)


def test_without_contrasts_there_is_no_such_page(site: TinySite) -> None:
    assert not (site.build().folder / "confused").exists()
