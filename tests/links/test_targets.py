"""Links that authors write themselves."""

import pytest

from psychoed.links.targets import Targets
from psychoed.links.written_pages import WrittenPage
from psychoed.model import EntryId

TARGETS = Targets(
    pages={
        "concepts/trust.md": "concepts/trust/",
        "about/privacy.md": "about/privacy/",
        "sources/index.md": "sources/",
        "index.md": "",
    },
    anchors={"concepts/trust": {"what-it-is"}, "sources/index": {"rogers1957"}}.get,
    files={"images/room.jpg"},
)


def faults(html: str, *, entry: bool = True) -> list[tuple[str, str, str]]:
    own = EntryId("trust") if entry else None
    page = WrittenPage("trust", "concepts/trust", "trust.yaml", own, [html], ["body"], [])
    return [(fault.written, fault.message, fault.hint) for fault in TARGETS.faults(page)]


@pytest.mark.parametrize(
    "target",
    [
        "about/privacy.md",
        "/about/privacy.md#anything-not-known",
        "../about/privacy/",
        "concepts/trust.md#what-it-is",
        "concepts/trust.md#section-sources",
        "#what-it-is",
        "sources/index.md#rogers1957",
        "images/room.jpg",
        "./",
        "https://example.org/nope",
        "mailto:a@example.org",
        "tel:116123",
        "",
    ],
)
def test_links_that_lead_somewhere(target: str) -> None:
    assert faults(f'<a href="{target}">x</a>') == []


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        (
            "about/privcy.md",
            "there is no page `about/privcy.md`",
            "did you mean `about/privacy.md`?",
        ),
        ("privacy.html", "there is no page `privacy.html`", "did you mean `about/privacy.md`?"),
        (
            "about/privacy.html",
            "there is no page `about/privacy.html`",
            "write `about/privacy.md`",
        ),
        ("/sources.md", "there is no page `/sources.md`", "write `sources/index.md`"),
        (
            "concepts/trust.md#nope",
            "`concepts/trust` has no place called `#nope`",
            "name one of its headings in small letters with hyphens, or leave out the part "
            "behind the #",
        ),
    ],
)
def test_links_that_lead_nowhere(target: str, message: str, hint: str) -> None:
    assert faults(f'<a href="{target}">x</a>') == [(target, message, hint)]


def test_places_on_the_page_itself_and_in_the_bibliography() -> None:
    assert [written for written, _, _ in faults('<a href="#nope">x</a>')] == ["#nope"]
    html = '<a href="sources/index.md#nobody1999">x</a>'
    assert [written for written, _, _ in faults(html)] == ["sources/index.md#nobody1999"]


def test_pictures() -> None:
    assert faults('<img src="images/room.jpg" alt="A room">') == []
    assert faults('<img src="images/none.jpg" alt="">') == [
        (
            "images/none.jpg",
            "there is no file `images/none.jpg`",
            "name the file from the folder of hand-written pages: `images/room.jpg`",
        )
    ]


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("<p>x</p><SCRIPT SRC=x></SCRIPT>", "<script"),
        ('<iframe src="https://example.org"></iframe>', "<iframe"),
        ("<form action=x>", "<form"),
        ('<b onclick="x()">a</b>', "onclick"),
        ('<a href="javascript:alert(1)">x</a>', "javascript:alert(1)"),
        ('<img src="https://example.org/a.png" alt="">', "https://example.org/a.png"),
        ('<video poster="//example.org/a.png"></video>', "//example.org/a.png"),
    ],
)
def test_what_could_harm_a_reader_is_told_on_every_page(html: str, written: str) -> None:
    for entry in (True, False):
        assert [found for found, _, _ in faults(html, entry=entry)] == [written]


def test_the_paths_of_hand_written_pages_are_left_to_the_host() -> None:
    assert faults('<a href="nope.md">x</a> <img src="nope.png">', entry=False) == []
