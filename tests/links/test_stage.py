"""Linking a whole glossary: where references may stand, and which file is told of a wrong one."""

from datetime import date

import pytest

from psychoed.build import Checked, Settings, check
from tests.tinysite import TinySite, words_of


def checked(site: TinySite) -> Checked:
    settings = Settings(folders=(site.folder / "glossary",), root=site.folder, language="en")
    return check(settings, [], today=date(2026, 11, 22), cache={}, rules=())


def told(site: TinySite) -> list[str]:
    return [
        f"{problem.span.file}:{problem.span.line}:{problem.span.column} {problem.message}"
        for problem in checked(site).problems
    ]


def test_a_short_answer_is_linked_and_takes_references(site: TinySite) -> None:
    answer = "It grows with [[trust|time & care]], and trust."
    site.entry("questions/when", ask="When?", short_answer=answer)
    frame = checked(site).frame
    (question,) = frame.knowledge.questions.values()
    assert '">time &amp; care</a>, and trust.' in frame.links.prose[question.id].lead
    assert frame.summary(question) == "It grows with time & care, and trust."
    site.entry("questions/when", ask="When?", short_answer="It [[depends]].")
    assert told(site) == [
        "glossary/questions/when.yaml:2:18 there is no entry with the id `depends`"
    ]


def test_a_wrong_reference_is_told_where_it_was_written(site: TinySite) -> None:
    site.entry("concepts/hope", title="Hope", definition="A.", contrasts_with={"trust": "[[tru]]"})
    assert told(site) == ["glossary/concepts/hope.yaml:2:11 there is no entry with the id `tru`"]


def test_a_comparison_and_a_topic_may_share_an_id(site: TinySite) -> None:
    site.raw("glossary/groups.yaml", "- {id: bond, title: Bond, intro: Fine.}\n")
    site.raw("glossary/dimensions.yaml", "- {id: aim, title: Aim, question: What?}\n")
    cut = "- {id: bond, title: The bond, intro: 'A [[bondd]].', dimensions: [aim]}\n"
    site.raw("glossary/comparisons.yaml", cut)
    assert told(site) == ["glossary/comparisons.yaml:1:41 there is no entry with the id `bondd`"]


@pytest.mark.parametrize("body", ["<div>[[tru]]</div>", "<table><tr><td>[[tru|x]]</table>"])
def test_references_in_raw_html_are_known(site: TinySite, body: str) -> None:
    site.entry("concepts/hope", title="Hope", definition="A.", body=body)
    assert [message.split(" ", 1)[1] for message in told(site)] == [
        "there is no entry with the id `tru`"
    ]


@pytest.mark.parametrize("text", ["[[trust", "[[ ]] here", "[[]]"])
def test_an_unfinished_reference_is_told(site: TinySite, text: str) -> None:
    site.entry("questions/when", ask="When?", short_answer=text)
    assert len(told(site)) == 1


def test_sentences_to_say_take_markdown_and_references(site: TinySite) -> None:
    asks = ["What does *hope* have to do with [[trust]]? I trust you."]
    site.entry("concepts/hope", title="Hope", definition="A.", ask_your_therapist=asks)
    (line,) = checked(site).links.prose[checked(site).knowledge.concepts["hope"].id].lines  # type: ignore[index]
    assert words_of(line) == "What does hope have to do with Trust ? I trust you."
    assert line.count("<a ") == 1


def test_a_pathway_gives_backlinks(site: TinySite) -> None:
    site.entry("pathways/start", title="Start", intro="About trust.", steps=["trust"])
    (backlink,) = checked(site).links.backlinks["trust"]
    assert backlink.page == "start"


def test_a_reference_that_a_line_break_splits_is_found(site: TinySite) -> None:
    body = "title: Hope\ndefinition: A.\nbody: |\n  Fine.\n  See [[therapeutic\n  allianc|it]].\n"
    site.raw("glossary/concepts/hope.yaml", body)
    assert told(site) == [
        "glossary/concepts/hope.yaml:5:7 there is no entry with the id `therapeutic allianc`"
    ]


def test_a_page_may_be_called_like_an_entry(site: TinySite) -> None:
    site.entry("concepts/hope", title="Hope", definition="A.", body="Trust.")
    site.page("trust.md", "# Trust\n\nHope.\n").page("index.md", "# Home\n\nTrust.\n")
    built = site.entry("concepts/home", title="At home", definition="A.").build()
    assert 'href="../../trust/">Trust</a>' in built.article("concepts/hope/")
    assert 'href="../concepts/hope/">Hope</a>' in built.article("trust/")
    assert "Mentioned on" in built.article("concepts/trust/")
