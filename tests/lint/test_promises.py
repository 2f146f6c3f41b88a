"""Words that promise or rank where kinds of therapy are spoken of."""

import re
from typing import Any

import pytest

from psychoed.lint.promises import EVERYWHERE, STEMS, pattern
from psychoed.lint.promises_of_therapies import OF_THERAPIES
from tests.lint.test_rules import all_problems
from tests.tinysite import TinySite

DIMENSION = "- {id: aim, title: TITLE, question: What for?, facets: [FACET]}\n"


def said(site: TinySite) -> list[str]:
    return [each.message for each in all_problems(site) if each.code.number == "PSY502"]


def therapies(site: TinySite, **fields: Any) -> TinySite:
    """CBT, and a therapy with these fields, in a comparison of one row."""
    cbt = {"title": "Cognitive behavioural therapy", "acronym": "CBT", "definition": "Changing."}
    site.entry("modalities/cbt", cells={"aim": {"status": "not-stated"}}, **cbt)
    site.raw("glossary/sources.bib", "@article{a2020, author={A, B}, year={2020}, title={On}}\n")
    site.raw("glossary/dimensions.yaml", DIMENSION.replace("TITLE", "Aim").replace("FACET", "one"))
    return site.entry("modalities/talk", **{"title": "Talk", "definition": "Talking.", **fields})


def with_cell(site: TinySite, text: str) -> TinySite:
    return therapies(site, cells={"aim": {"text": text, "sources": ["a2020"]}})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It helps more than CBT.", "helps more than CBT"),
        ("It gets better than CBT at this.", "better than CBT"),
        ("Safer than cognitive behavioural therapy.", "Safer than cognitive behavioural therapy"),
        ("It goes deeper than in CBT.", "deeper than in CBT"),
        ("Less superficial than other therapies.", "Less superficial than other therapies"),
        ("Unlike CBT, it works.", "Unlike CBT"),
        ("Unlike most other approaches, it lasts.", "Unlike most other approaches"),
        ("CBT only treats symptoms.", "CBT only treats symptoms"),
        ("It helps where CBT fails.", "CBT fails"),
        ("It helps where others scratch the surface.", "scratch the surface"),
        ("It gets to the root of things.", "to the root of"),
        ("It outperforms CBT.", "outperforms"),
        ("It is superior.", "superior"),
        ("A first-line treatment.", "first-line"),
        ("The treatment of choice.", "treatment of choice"),
        ("It is recommended over CBT.", "recommended over"),
        ("The only therapy that works.", "only therapy that works"),
        ("The most trusted therapy.", "The most trusted therapy"),
        ("More effective.", "More effective"),
        ("It works faster.", "works faster"),
        ("Rapid relief in just four sessions.", "Rapid relief"),
        ("Help in only six sessions.", "in only six sessions"),
        ("It brings lasting change.", "lasting change"),
        ("Without side effects.", "Without side effects"),
        ("It is completely safe.", "completely safe"),
        ("It suits everyone.", "suits everyone"),
        ("You will feel better.", "You will feel better"),
        ("It never fails.", "never fails"),
        ("No question: it works for everyone.", "works for everyone"),
        ("Not only safe for everyone.", "safe for everyone"),
        ("90% of people recover.", "90% of people recover"),
        ("Nine out of ten clients got better.", "Nine out of ten clients got better"),
        ("Effective in over 80 per cent.", "Effective in over 80 per cent"),
        ("A success rate to be proud of.", "success rate"),
        ("World-class and life-changing.", "World-class"),
        ("An unproven idea.", "unproven"),
        ("It suits nearly all people.", "suits nearly all"),
        ("The one approach with real science behind it.", "The one approach with"),
        ("Recommended by all guidelines.", "Recommended by all"),
        ("Scientifically tested.", "Scientifically tested"),
        ("Millions have found help.", "Millions have"),
        ("Excellent, steady and impressive results.", "impressive results"),
        ("It helped in every study done so far.", "in every study"),
        ("To heal you fully.", "heal you"),
        ("It helps where other therapies do not reach.", "where other therapies do not reach"),
        ("An effect of d = 1.8 was found.", "d = 1.8"),
        ("The effect was more than twice that of CBT.", "twice that of CBT"),
        ("Nearly everyone recovered.", "Nearly everyone recovered"),
        ("Hardly anyone with other care did.", "Hardly anyone with other"),
        ("Guidelines advise it before anything else.", "advise it before anything else"),
        ("It leads the field.", "leads the field"),
        ("It tops every table.", "tops every table"),
        ("It leaves older therapies behind.", "leaves older therapies behind"),
        ("It is ahead of the others.", "ahead of the others"),
        ("It is ahead of CBT.", "ahead of CBT"),
        ("If CBT has not helped you, this will.", "If CBT has not helped you, this will"),
        ("It frees people from old patterns for life.", "frees people from old patterns for life"),
        ("Where change really happens.", "Where change really happens"),
        ("It changes lives.", "changes lives"),
        ("The one to try first.", "The one to try"),
        ("Most people find what they need in it.", "Most people find what they need"),
    ],
)
def test_claims_for_one_therapy(site: TinySite, text: str, words: str) -> None:
    assert f"`{words}` promises or ranks" in said(with_cell(site, text))


@pytest.mark.parametrize(
    "text",
    [
        "Best for depression.",
        "It is best for depression.",
        "The best option for depression.",
        "The best way to change patterns of thinking.",
        "It helps with fear, and better still for anxiety.",
        "It is ranked first.",
        "It ranks first among therapies for depression.",
        "It works best for depression.",
        "Nothing works as well.",
        "The #1 therapy.",
        "It came first in a comparison of twelve therapies.",
        "It is unbeaten in depression.",
        "No therapy does more for depression.",
        "It beats waiting lists and other therapies.",
        "It is kinder than other therapies.",
        "It is more respectful than CBT.",
        "It goes further than other therapies.",
        "The friendliest therapy.",
        "The deepest of the therapies.",
        "It should be tried before any other.",
        "It makes depression go away.",
        "It heals depression.",
        "It removes depression.",
        "Depression is gone in most people after twelve sessions.",
        "Most people recover.",
        "Two thirds are well again.",
        "About 70 in 100 people are free of depression afterwards.",
        "In trials three in four people no longer had depression.",
        "To free you from depression and anxiety once and for all.",
        "To give you a full recovery.",
        "To make you well again and keep you well for the rest of your life.",
        "It is harmless.",
        "It never does harm.",
        "It is highly effective in depression.",
        "You cannot go wrong with it.",
        "It is the safe choice.",
        "For most people CBT is where to begin.",
        "The therapies near the top are the ones we would choose.",
        "CBT deserves to come first here.",
        "lasting gains in most people",
    ],
)
def test_more_claims(site: TinySite, text: str) -> None:
    assert said(with_cell(site, text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "The be\u00adst therapy.",
        "The b\u200best therapy.",
        "The be&shy;st therapy.",
        "The b&#101;st therapy.",
        "The b&#x65;st&nbsp;therapy.",
        "The be\u0301st therapy.",
        "The b\u00e8st therapy.",
        "The \uff42\uff45\uff53\uff54 therapy.",
        "The *best* therapy.",
        "The b**es**t __therapy__.",
        "The best [[cbt|therapy]].",
        "The [[cbt|best]] [therapy](help.md).",
        "The [best][cbt] <b>thera</b>py.",
        "The best <!-- or nearly --> therapy.",
        "The best<br>therapy.",
        "The best\ntherapy{: .no-links }.",
    ],
)
def test_words_are_read_as_readers_see_them(site: TinySite, text: str) -> None:
    assert said(with_cell(site, text)) == ["`best therapy` promises or ranks"]
    site.entry("concepts/good", title="Good", definition="Good.", body=text)
    assert said(site) == ["`best therapy` promises or ranks"] * 2


def test_a_reference_is_read_with_its_title(site: TinySite) -> None:
    assert said(with_cell(site, "It goes deeper than [[cbt]].")) == [
        "`deeper than Cognitive behavioural therapy` promises or ranks"
    ]


def test_hidden_signs_are_told_at_their_place(site: TinySite) -> None:
    with_cell(site, "")
    body = "title: Good\ndefinition: Good.\nbody: |\n  A line.\n  The *b&#101;st*\n  therapy.\n"
    site.raw("glossary/concepts/good.yaml", body)
    (told,) = (each.span for each in all_problems(site) if each.code.number == "PSY502")
    assert (told.line, told.column, told.end_line, told.end_column) == (5, 8, 6, 10)


@pytest.mark.parametrize(
    "text",
    [
        "The one it suits best*, therapy* aside.",
        "<!-- the best therapy --> Talking.",
        "See [the page](best-therapy.md) and snake_best_therapy.",
        'Open <a href="best therapy">it</a>.',
    ],
)
def test_what_readers_do_not_see_is_not_read(site: TinySite, text: str) -> None:
    assert said(with_cell(site, text)) == []


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("b\u0435st", "`\u0435` is Cyrillic Small Letter Ie (U+0435)"),
        ("\u0421BT", "`\u0421` is Cyrillic Capital Letter Es (U+0421)"),
        ("th\u03bfrough", "`\u03bf` is Greek Small Letter Omicron (U+03BF)"),
        ("\uff42\uff45st", "`\uff42` is Fullwidth Latin Small Letter B (U+FF42)"),
        ("\U0001d41best", "`\U0001d41b` is Mathematical Bold Small B (U+1D41B)"),
    ],
)
def test_letters_that_look_alike(site: TinySite, word: str, name: str) -> None:
    with_cell(site, f"A {word} one.")
    found = [each.message for each in all_problems(site) if each.code.number == "PSY527"]
    assert found == [f"`{word}` mixes letters of two scripts: {name}"]


@pytest.mark.parametrize(
    "text", ["β-blockers, 5 μg, α = 0.05", "\u0441\u043e\u043d", "naïve, Müller"]
)
def test_other_scripts_are_welcome(site: TinySite, text: str) -> None:
    with_cell(site, f"A word: {text}.")
    assert [each for each in all_problems(site) if each.code.number == "PSY527"] == []


@pytest.mark.parametrize(
    "text",
    [
        "In one trial it did about as well as CBT, and may have done less well at twelve months.",
        "The most studied therapy for depression. It helps clearly more than usual care.",
        "More recovered with schema therapy than with usual care. It helps more than no treatment.",
        "Less formal than in CBT; better sleep; you may feel better, or do better at work.",
        "In one study of 96 people, 6 to 14 in 100 had lasting bad effects.",
        "About 1 in 20 people reported lasting bad effects. It accounts for 8 in every 100 parts.",
        "English guidance recommends it for trauma. If your first choice has no place, ask again.",
        "No therapy suits everyone, and nobody can say whether you will feel better.",
        "It is not a quick fix. It is never completely safe, and not without risk.",
        "More a teacher than a therapist. You know your home better than anyone.",
        "In every session you choose. Start here, and say what you need. It can change a life.",
        "You are the one to choose. Staying safe comes before anything else, and for good reasons.",
        "It helps you look for life goals. Consistent evidence is missing. To heal takes time.",
        "Where other people live, a talk can help. It is ahead of its time, a remarkable idea.",
        "If CBT has not helped you, ask. Nearly everyone was asked. It ends for good reasons.",
        "No result was impressive. Top of the list: a feeling. Twice a week, for two hours.",
        "If CBT does not help you, say so. It aims less at making symptoms go away.",
        "Which therapy is best for you depends on much more.",
        "You know best what helps you.",
        "The best way to find out is to ask.",
        "It is often longer than other therapies.",
        "It is more structured than CBT, and less directive than other kinds of therapy.",
        "The oldest of the therapies here; psychoanalysis came first.",
        "No therapy helps more than the others.",
        "No therapy is better than the others for everybody.",
        "Sessions can end distress for a moment, and it may come back.",
        "A panic attack is harmless, and the work shows you so.",
        "Most people who had it improved; so did those with usual care.",
        "Two thirds of those who took part were women.",
        "It works best when you can say what you want to change.",
        "It ranks among the most studied therapies.",
        "It is not more effective than other therapies for grief.",
        "It was tried before the war.",
        "People often do best with somebody they trust.",
        "The newest therapies have few trials.",
        "In the first session you are asked what you want.",
        "You are free to stop at any time; three in four people stay.",
        "We would rather recommend no therapy over another.",
        "More people recovered than with usual care in one trial of 323 people.",
        "The greatest of all changes is small.",
        "Therapies other than CBT are offered, too.",
        "Sessions are cheaper than CBT. There is more homework than CBT has.",
        "It is less studied than CBT.",
        "It was changed at the request of the therapist. They suggest methods that you can try.",
        "In the interest of therapists and clients. In your interest therapists keep notes.",
        "CBT is first of all a talking therapy. It was first in a clinic in Leeds.",
        "Two thirds of the sessions are free of charge.",
        "In session number 1 you say why you came. No. 1 of the list of exercises is breathing.",
        "Avoiding things ends anxiety for a moment. Drinking removes fears for a short time.",
        "Some feel well again and stop too early. A full recovery is not the aim.",
        "It does no harm to ask. Some take medicine for the rest of their lives.",
        "Most people get better at naming feelings. Most clients get better sleep.",
        "Usually eight weekly classes. Often 30 to 45 minutes in standard courses.",
    ],
)
def test_ordinary_words_about_therapies_pass(site: TinySite, text: str) -> None:
    assert said(with_cell(site, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Neither has been shown to be superior to the other for adults.",
        "It is not clear that it is more effective than CBT for any problem.",
        "It did not work better than keeping on with tablets.",
        "Two small trials did not show whether it works better than other treatments.",
        "Early trials made it look better than other therapies; later ones found no difference.",
        "In one trial, about 6 in 10 people improved, about as many as with CBT.",
        "There were small effects (g = 0.6) against no treatment.",
        "To help everyone in the family hear each other.",
        "Lasting change may take longer, and nobody can promise it.",
        "Nobody can cure us of being mortal.",
        "If anyone promises you a cure, be careful: no honest therapist can do that.",
        "Nobody can guarantee that you will feel better.",
        "There is no miracle in it: most people need time.",
        "A site that calls one therapy the gold standard leaves out for whom it was tested.",
        "It does not cure grief, and it is not meant to.",
        "You do not have to find the best therapy.",
        "It is a myth that therapy always works.",
        "You may read that EMDR is a miracle.",
        "No therapy has been proven to help everyone.",
    ],
)
def test_what_is_denied_or_doubted_is_no_promise(site: TinySite, text: str) -> None:
    assert said(with_cell(site, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "No other therapy is proven.",
        "Nothing else cures it.",
        "None of the others is the gold standard.",
        "It is not only the gold standard.",
        "In one trial, 6 in 10 people improved.",
        "There were large effects (d = 1.2).",
        "To help everyone.",
    ],
)
def test_a_denial_of_others_is_praise(site: TinySite, text: str) -> None:
    assert said(with_cell(site, text)) != []


@pytest.mark.parametrize(
    "fields",
    [
        {"acronym": "BEST"},
        {"also_called": ["the best therapy"]},
        {
            "evidence_grades": [
                {
                    "problem": "grief",
                    "note": "the best results of any therapy",
                    "grade": "some-trials",
                    "sources": ["a2020"],
                }
            ]
        },
    ],
)
def test_what_stands_beside_a_name_or_a_grade_is_read(
    site: TinySite, fields: dict[str, Any]
) -> None:
    found = all_problems(site.entry("modalities/talking", title="Talk", definition="A.", **fields))
    assert {"PSY502", "PSY528"} & {each.code.number for each in found}


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "The superior talk"},
        {"also_called": ["superior talk"]},
        {"family": "superior"},
        {"definition": "It is superior."},
        {"body": "It is superior."},
        {"scope": "superior"},
        {"evidence_grades": [{"problem": "superior for low mood", "grade": "not-studied"}]},
        {"cells": {"aim": {"text": "Talk.", "term": "superior", "sources": ["a2020"]}}},
        {"everyday": ["superior therapy"]},
        {"forms": ["superior therapy"]},
    ],
)
def test_every_text_of_a_therapy_is_read(site: TinySite, fields: dict[str, Any]) -> None:
    assert said(therapies(site, **fields)) == ["`superior` promises or ranks"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("dimensions", DIMENSION.replace("TITLE", "Superior").replace("FACET", "one")),
        ("dimensions", DIMENSION.replace("TITLE", "Aim").replace("FACET", "superior")),
        ("comparisons", "- {id: c, title: Superior, dimensions: [aim]}\n"),
        ("comparisons", "- {id: c, title: C, intro: Superior., dimensions: [aim]}\n"),
        ("site", "wording: {grade_many_trials: superior}\n"),
    ],
)
def test_every_text_of_a_comparison_is_read(site: TinySite, file: str, text: str) -> None:
    assert len(said(therapies(site).raw(f"glossary/{file}.yaml", text))) == 1


def test_a_therapy_with_an_accent_is_known(site: TinySite) -> None:
    therapies(site, body="Unlike B\u00e9ta work, it lasts.")
    site.entry("modalities/beta", title="B\u00e9ta work", definition="Talking.")
    assert said(site) == ["`Unlike Beta work` promises or ranks"]


def test_therapies_are_known_by_their_school(site: TinySite) -> None:
    therapies(site, body="It is warmer. It is gentler than psychodynamic work.")
    assert said(site) == []
    site.entry("modalities/pd", title="Psychodynamic therapy", definition="Talking.")
    assert said(site) == ["`gentler than psychodynamic work` promises or ranks"]


def test_ordinary_words_pass_where_no_therapy_is_spoken_of(site: TinySite) -> None:
    body = "A superior act. Quick results. 90% of people recover. The root causes of war."
    site.entry("modalities/act", title="Acceptance therapy", acronym="ACT", definition="Accepting.")
    site.entry("concepts/war", title="War", definition="Fighting.", body=body)
    assert said(therapies(site)) == []
    site.entry("concepts/war", title="War", definition="Fighting.", body="It is worse than CBT.")
    assert said(therapies(site)) == ["`worse than CBT` promises or ranks"]


def test_what_readers_search_for_leads_to_no_therapy(site: TinySite) -> None:
    therapies(site, everyday=["best therapy for anxiety", "talking it through"])
    site.entry("concepts/help", title="Help", definition="Help.", everyday=["the best therapy"])
    assert said(site) == ["`best therapy` promises or ranks"]


@pytest.mark.parametrize(
    "text",
    [
        "cured",
        "guaranteed",
        "you will feel better",
        "you will recover",
        "proven",
        "gold standard",
        "unrivalled",
        "unbeatable",
        "award-winning",
        "cutting-edge",
        "always helps",
        "suits everybody",
        "right for everyone",
        "miraculous",
        "most effective",
        "best results",
        "inferior to",
        "outperforms",
        "better than any other therapy",
        "worse than CBT",
        "faster than CBT",
        "slower than CBT",
        "quicker than CBT",
        "safer than CBT",
        "stronger than CBT",
        "weaker than CBT",
        "deeper than CBT",
        "gentler than CBT",
        "CBT merely masks symptoms",
        "CBT fails",
        "the one to try",
        "look no further",
        "most people find everything they need",
        "tops all lists",
        "where most approaches don't help",
        "saves lives",
        "transforms your life",
    ],
)
def test_nothing_is_missed_for_want_of_a_stem(text: str) -> None:
    assert pattern(EVERYWHERE, ["CBT"]).search(text)
    assert any(stem in text.lower() for stem in STEMS)


def test_wording_that_is_suggested_can_be_pasted(site: TinySite) -> None:
    for promise in OF_THERAPIES:
        (wording,) = re.findall("`(.+?)`", promise.instead)
        assert said(with_cell(site, wording)) == []
        assert ", " not in wording, "it would end a text in braces"
