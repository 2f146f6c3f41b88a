"""Choosing what to compare: in the address alone, on any screen, on paper, with any device."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from mkdocs.commands.build import build
from playwright.sync_api import Browser, Locator, Page

from tests.browser.test_reader import focused, kept, opened, violations
from tests.tinysite import TinySite

pytestmark = pytest.mark.browser

TWO = "?therapy=cbt&therapy=psychodynamic-therapy"
NAMES = ["Cognitive behavioural therapy", "Psychodynamic therapy"]


@contextmanager
def comparison(
    browser: Browser, address: str, query: str = "", width: int = 1280, **context: object
) -> Iterator[Page]:
    """The page with its form open, if it has one."""
    with opened(browser, address + "compare/" + query, width, **context) as page:
        page.wait_for_timeout(200)
        if page.locator(".psychoed-choose summary").count():
            page.locator(".psychoed-choose summary").click()
        yield page


def box(page: Page, value: str) -> Locator:
    return page.locator(f".psychoed-choose input[value='{value}']")


def choose(page: Page, *values: str) -> None:
    for value in values:
        box(page, value).click()


def status(page: Page) -> str:
    return page.locator(".psychoed-shown [role=status]").inner_text()


def asked(page: Page) -> list[tuple[str, str]]:
    """What the address says of the choice."""
    return parse_qsl(urlsplit(page.url).query)


def columns(page: Page) -> list[str]:
    return page.locator(".psychoed-comparison th[scope=col]:visible").all_inner_texts()


def rows(page: Page) -> list[str]:
    return page.locator(".psychoed-comparison th[scope=row]:visible").all_inner_texts()


def always(page: Page) -> int:
    """The number of rows that can't be left out."""
    return page.locator(".psychoed-choose input[name=row]:disabled").count()


def total(page: Page) -> int:
    return page.locator(".psychoed-comparison th[scope=row]").count()


def test_a_choice_narrows_the_table_and_stands_in_the_address(
    browser: Browser, address: str
) -> None:
    with comparison(browser, address) as page:
        number, everything = total(page), len(columns(page))
        assert status(page) == f"Shown: all {everything} kinds of therapy, all {number} rows."
        choose(page, "psychodynamic-therapy")
        assert len(columns(page)) == everything
        assert "Choose at least one more kind of therapy" in status(page)
        choose(page, "cbt", "aim", "length")
        assert columns(page) == NAMES
        assert rows(page)[:2] == ["What it aims for", "How long it often lasts"]
        few = 2 + always(page)
        assert len(rows(page)) == few
        assert f"Shown: {NAMES[0]} and {NAMES[1]}, {few} of {number} rows." in status(page)
        assert asked(page) == [
            ("therapy", "cbt"),
            ("therapy", "psychodynamic-therapy"),
            ("row", "aim"),
            ("row", "length"),
        ]
        cells = page.locator(".psychoed-comparison tbody tr:visible").first.locator("td:visible")
        assert cells.count() == len(NAMES)
        choose(page, "cbt", "psychodynamic-therapy", "aim", "length")
        assert asked(page) == []
        assert "?" not in page.url
        assert len(rows(page)) == number


def test_an_address_that_is_shared_leads_to_the_table(browser: Browser, address: str) -> None:
    with comparison(browser, address, width=360) as page:
        choose(page, "cbt", "psychodynamic-therapy")
        assert page.url.endswith("#section-table")
        shared = page.url
        choose(page, "cbt", "psychodynamic-therapy")
        assert page.url == address + "compare/"
    with opened(browser, shared, 360) as page:
        page.wait_for_timeout(300)
        said = page.locator(".psychoed-shown").bounding_box()
        assert said
        assert said["y"] < page.viewport_size["height"]  # type: ignore[index]


def test_that_the_table_scrolls_is_said_while_it_does(browser: Browser, address: str) -> None:
    with comparison(browser, address, width=1400) as page:
        hint = page.locator(".psychoed-scroll-hint")
        assert hint.is_visible()
        choose(page, "cbt", "psychodynamic-therapy", "aim")
        page.wait_for_timeout(100)
        assert hint.is_hidden()


def test_without_scripts_the_page_says_what_there_is_instead(
    browser: Browser, address: str
) -> None:
    with opened(browser, address + "compare/" + TWO, java_script_enabled=False) as page:
        said = page.get_by_text("To choose kinds of therapy and rows here, your browser needs")
        assert said.is_visible()
    with comparison(browser, address) as page:
        assert page.locator(".psychoed-without-script").count() == 0


def test_an_address_brings_the_choice_back(browser: Browser, address: str) -> None:
    with comparison(browser, address) as page:
        choose(page, "cbt", "psychodynamic-therapy", "aim")
        shared, said, seen = page.url, status(page), rows(page)
        page.reload()
        assert (status(page), columns(page), rows(page)) == (said, NAMES, seen)
        page.locator(".psychoed-comparison th[scope=col]:visible a").first.click()
        page.wait_for_url("**/therapies/cbt/")
        page.go_back()
        page.wait_for_timeout(200)
        assert (status(page), columns(page), rows(page)) == (said, NAMES, seen)
        assert box(page, "cbt").is_checked()
        assert not box(page, "act").is_checked()
    with opened(browser, shared) as page:  # somebody else's browser
        assert (status(page), columns(page), rows(page)) == (said, NAMES, seen)


def test_the_way_back_within_the_page(browser: Browser, address: str) -> None:
    with comparison(browser, address, TWO) as page:
        page.evaluate("history.pushState(null, '', '?therapy=act&therapy=ipt#section-table')")
        page.evaluate("history.back()")
        page.wait_for_timeout(200)
        assert columns(page) == NAMES
        page.evaluate("history.forward()")
        page.wait_for_timeout(200)
        assert len(columns(page)) == len(NAMES)
        assert columns(page) != NAMES
        choose(page, "aim")
        assert page.url.endswith("?therapy=act&therapy=ipt&row=aim#section-table")


def test_the_way_back_undoes_one_choice_after_the_other(browser: Browser, address: str) -> None:
    def entries(page: Page) -> int:
        return int(page.evaluate("history.length"))

    with opened(browser, address + "compare/by/aim/") as page:
        page.goto(address + "compare/" + TWO)
        page.wait_for_timeout(200)
        number = entries(page)
        page.locator(".psychoed-choose summary").click()
        choose(page, "act", "aim")
        page.get_by_role("button", name="Show all again").click()
        assert entries(page) == number + 3
        assert asked(page) == []
        steps = []
        for _ in range(3):
            page.go_back()
            page.wait_for_timeout(100)
            steps.append((len(columns(page)), len(rows(page)) < total(page), len(asked(page))))
        assert steps == [(3, True, 4), (3, False, 3), (2, False, 2)]
        assert not box(page, "act").is_checked()
        assert status(page).startswith(f"Shown: {NAMES[0]} and {NAMES[1]}, all ")
        page.go_forward()
        page.wait_for_timeout(100)
        assert box(page, "act").is_checked()
        page.go_back()
        page.go_back()  # no trap: the page before
        assert page.url == address + "compare/by/aim/"


def test_what_changes_nothing_is_no_step_of_the_way_back(browser: Browser, address: str) -> None:
    with comparison(browser, address) as page:
        choose(page, "act", "cbt", "dbt", "ipt")
        number = page.evaluate("history.length")
        choose(page, "emdr")  # refused
        assert page.evaluate("history.length") == number


@pytest.mark.parametrize(
    ("query", "note", "corrected"),
    [
        ("?therapy=magic&" + TWO[1:], "magic.", TWO),
        (TWO + "&therapy=magic&row=vibes&therapy=magic", "magic and vibes.", TWO),
        (TWO + "&row=%22%5D&row=Call%20this%20number&row=aim", "….", TWO + "&row=aim"),
        ("?therapy=CBT&therapy=Psychodynamic-Therapy&row=AIM", "", TWO + "&row=aim"),
        (TWO + "&row=limits&therapy=", "", TWO),
        (TWO + "&by=colour&from=letter", "colour.", "?from=letter&" + TWO[1:]),
    ],
)
def test_an_address_is_corrected_in_words(
    browser: Browser, address: str, query: str, note: str, corrected: str
) -> None:
    with opened(browser, "about:blank") as page:
        page.goto(address + "compare/" + query)
        page.wait_for_timeout(200)
        assert columns(page) == NAMES
        left_out = f"Left out, because this page does not have it: {note} " if note else ""
        assert status(page).startswith(f"{left_out}Shown: {NAMES[0]} and {NAMES[1]}, ")
        assert page.url == address + "compare/" + corrected
        assert page.evaluate("history.length") == 2  # with the blank page


def test_only_what_the_shown_cells_cite_stands_below_them(browser: Browser, address: str) -> None:
    def cited(page: Page) -> set[str]:
        return {
            link.inner_text()
            for link in page.locator(".psychoed-comparison .psychoed-cites a:visible").all()
        }

    def listed(page: Page) -> int:
        return page.locator(".psychoed-sources li:visible").count()

    with comparison(browser, address) as page:
        everything = listed(page)
        assert everything == page.locator(".psychoed-sources li").count() > 30
        choose(page, "cbt", "psychodynamic-therapy", "aim")
        assert 0 < len(cited(page)) == listed(page) < 10
        shown = page.locator(".psychoed-sources").inner_text()
        assert all(name.rpartition(" ")[2] in shown for name in cited(page))
        page.emulate_media(media="print")
        assert 0 < listed(page) < 10
        page.emulate_media(media="screen")
        page.get_by_role("button", name="Show all again").click()
        assert listed(page) == everything


def test_a_fifth_is_refused_in_words(browser: Browser, address: str) -> None:
    with comparison(browser, address) as page:
        choose(page, "act", "cbt", "dbt", "ipt")
        before = page.url
        choose(page, "emdr")
        said = "Not added, because four are chosen already: Eye movement therapy for trauma."
        assert status(page).startswith(said)
        assert not box(page, "emdr").is_checked()
        assert box(page, "emdr").is_enabled()
        assert page.evaluate("document.activeElement.value") == "emdr"
        assert page.url == before
        assert len(columns(page)) == 4
        choose(page, "act", "emdr")
        assert status(page).startswith("Shown: Cognitive behavioural therapy, ")
        assert len(columns(page)) == 4
    four = "?therapy=act&therapy=cbt&therapy=dbt&therapy=ipt"
    five = four + "&therapy=schema-therapy"
    with comparison(browser, address, five) as page:
        assert status(page).startswith(
            "Not added, because four are chosen already: Schema therapy."
        )
        assert len(columns(page)) == 4
        assert page.url == address + "compare/" + four


def test_all_can_be_shown_again(browser: Browser, address: str) -> None:
    with comparison(browser, address, width=360) as page:
        button = page.get_by_role("button", name="Show all again")
        assert not button.is_visible()
        choose(page, "act", "cbt", "aim")
        box(page, "therapy").check()
        button.click()
        assert asked(page) == [("by", "therapy")]
        assert status(page).startswith("Shown: all ")
        assert not button.is_visible()
        assert focused(page)["name"] == "Choose what to compare"


def test_with_a_keyboard_alone(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/") as page:
        page.wait_for_timeout(200)
        for _ in range(60):
            page.keyboard.press("Tab")
            if focused(page)["name"] == "Choose what to compare":
                break
        page.keyboard.press("Enter")
        for _ in range(2):
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
        assert page.evaluate("document.activeElement.value") == "cbt"
        assert columns(page) == ["Acceptance and commitment therapy", NAMES[0]]
        page.keyboard.press("Enter")  # sends no form
        assert asked(page) == [("therapy", "act"), ("therapy", "cbt")]
        stops = []
        for _ in range(40):
            page.keyboard.press("Tab")
            stops.append(focused(page))
            if stops[-1]["name"] == "Show all again":
                break
        assert [stop for stop in stops if not stop["seen"]] == []
        page.keyboard.press("Tab")
        assert focused(page)["name"] == "Skip the table"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.psychoed-scroll')")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        assert asked(page) == []
        assert focused(page)["name"] == "Choose what to compare"


@pytest.mark.parametrize("there", ["", "?by=therapy", "cbt-vs-psychodynamic-therapy/"])
@pytest.mark.parametrize("width", [1280, 360])
def test_a_way_past_the_table(browser: Browser, address: str, there: str, width: int) -> None:
    where = """() => document.querySelector(".psychoed-comparison, .psychoed-by-therapy")
      .compareDocumentPosition(document.activeElement)"""
    with opened(browser, address + "compare/" + there, width) as page:
        page.wait_for_timeout(200)
        link = page.locator(".psychoed-skip")
        assert link.evaluate("link => link.getBoundingClientRect().width") <= 1
        link.focus()
        assert focused(page)["seen"]
        assert link.evaluate("link => link.getBoundingClientRect().width") > 80
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)
        page.keyboard.press("Tab")
        assert page.evaluate(where) == 4  # behind it, and not in it
        assert page.evaluate("document.activeElement.closest('.psychoed-by-therapy')") is None
        page.emulate_media(media="print")
        assert not link.is_visible()


def test_the_name_of_a_tall_row_stays_in_sight(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/") as page:
        page.wait_for_timeout(200)
        page.set_viewport_size({"width": 1280, "height": 300})
        frame = page.locator(".psychoed-scroll")
        row = page.locator(".psychoed-comparison tbody tr").nth(1)
        row.evaluate("""row => {
          row.closest(".psychoed-scroll").scrollTop = row.offsetTop + row.offsetHeight * 0.4
        }""")
        within = """(each, frame) =>
          [each, frame].map(box => box.getBoundingClientRect().top).reduce((a, b) => a - b)"""
        top, shown = (
            row.locator(name).evaluate(within, frame.element_handle()) for name in ("th", "th a")
        )
        head = page.locator(".psychoed-comparison thead th").first
        assert top < 0
        assert shown >= head.evaluate("head => head.offsetHeight")


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_hides_what_has_the_focus_while_one_chooses(
    browser: Browser, address: str, width: int
) -> None:
    covered = """() => {
      const {x, y, width, height} = document.activeElement.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return document.activeElement.contains(top) ? "" : document.activeElement.outerHTML
    }"""
    with comparison(browser, address, TWO, width) as page:
        page.locator(".psychoed-choose summary").focus()
        hidden = []
        for key in ["Tab"] * 24 + ["Shift+Tab"] * 24:
            page.keyboard.press(key)
            page.wait_for_timeout(20)
            hidden.append(page.evaluate(covered))
        assert [each for each in hidden if each] == []


def cards(page: Page) -> list[list[str]]:
    """By therapy: its name, and each row's name and answer."""
    return [
        card.locator("h3, dt, dd").all_inner_texts()
        for card in page.locator(".psychoed-by-therapy section:visible").all()
    ]


def test_cards_by_question_or_by_therapy_on_a_phone(browser: Browser, address: str) -> None:
    with comparison(browser, address, TWO + "&row=aim&row=length", 360) as page:
        assert box(page, "question").is_checked()
        assert cards(page) == []
        names = page.locator(".psychoed-card-name:visible").all_inner_texts()
        assert names[:2] == NAMES
        answers = [
            [row.locator("td:visible").nth(column).inner_text() for column in range(2)]
            for row in page.locator(".psychoed-comparison tbody tr:visible").all()
        ]
        before = rows(page)
        box(page, "therapy").check()
        assert asked(page)[-1] == ("by", "therapy")
        assert rows(page) == []
        made = cards(page)
        assert [card[0] for card in made] == NAMES
        assert [card[1::2] for card in made] == [before, before]
        for column, card in enumerate(made):
            for row, answer in zip(answers, card[2::2], strict=True):
                assert row[column] == f"{NAMES[column]}\n{answer}"
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
        assert len(ids) == len(set(ids))
        page.set_viewport_size({"width": 1280, "height": 800})
        assert cards(page) == []
        assert rows(page) == before
        assert not box(page, "therapy").is_visible()
        page.set_viewport_size({"width": 360, "height": 800})
        page.locator(".psychoed-by-therapy h3 a").first.click()
        page.wait_for_url("**/therapies/cbt/")


@pytest.mark.parametrize("query", ["", "?by=therapy", TWO])
def test_no_sideways_scroll_on_the_smallest_phone(
    browser: Browser, address: str, query: str
) -> None:
    with comparison(browser, address, query, 320) as page:
        choose(page, "aim")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(browser: Browser, address: str, width: int, scheme: str) -> None:
    with comparison(browser, address, TWO + "&by=therapy", width, color_scheme=scheme) as page:
        choose(page, "aim")
        # Below the form, so that the line that stays in sight lies over none of its boxes.
        page.locator(".psychoed-sources").scroll_into_view_if_needed()
        assert violations(page) == []


def test_everything_that_is_pressed_is_large_enough(browser: Browser, address: str) -> None:
    with comparison(browser, address, TWO, 360) as page:
        pressed = page.locator(
            ".psychoed-choose :is(summary, input, label, button):visible"
        ).evaluate_all(
            "all => all.map(each => each.getBoundingClientRect()).map(b => [b.width, b.height])"
        )
        assert len(pressed) > 40
        assert min(side for sides in pressed for side in sides) >= 24


def test_what_is_chosen_is_printed_and_the_form_is_not(browser: Browser, address: str) -> None:
    cut = """() => [...document.querySelectorAll(".psychoed-chosen :is(td, th, h3, dt, dd)")]
      .map(each => each.getBoundingClientRect())
      .filter(box => box.height && (box.left < 0 || box.right > innerWidth)).length"""
    for query, width in [(TWO + "&row=aim&by=therapy", 794), (TWO + "&row=aim", 794)]:
        with comparison(browser, address, query, width) as page:
            number = 1 + always(page)
            page.emulate_media(media="print")
            assert not page.locator(".psychoed-choose form").is_visible()
            assert page.locator(".psychoed-choose input:visible, button:visible").count() == 0
            assert status(page).startswith(f"Shown: {NAMES[0]} and {NAMES[1]}, {number} of ")
            assert page.evaluate(cut) == 0
            said = page.locator(".psychoed-address")
            assert said.inner_text() == f"The address of this choice: {page.url}"
            page.emulate_media(media="screen")
            assert not said.is_visible()
            page.emulate_media(media="print")
            if "by=" in query:
                assert [card[0] for card in cards(page)] == NAMES
                assert rows(page) == []
            else:
                assert cards(page) == []
                assert page.locator(".psychoed-card-name:visible").count() == 2 * number


@pytest.mark.parametrize("chosen", [2, 3, 4])
def test_paper_has_room_for_two_columns_or_turned_for_all(
    browser: Browser, address: str, chosen: int
) -> None:
    lefts = """() => new Set([...document.querySelectorAll(".psychoed-comparison td")]
      .filter(each => each.checkVisibility())
      .map(each => each.getBoundingClientRect().left)).size"""
    query = "?" + "&".join(f"therapy={id_}" for id_ in ("act", "cbt", "dbt", "ipt")[:chosen])
    with comparison(browser, address, query) as page:
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 1050, "height": 720})
        assert page.evaluate(lefts) == chosen
        page.set_viewport_size({"width": 720, "height": 1050})
        assert page.evaluate(lefts) == 2
        page.goto(address + "compare/cbt-vs-psychodynamic-therapy/")
        page.set_viewport_size({"width": 1050, "height": 720})
        assert page.evaluate(lefts) == 2


def test_nothing_is_kept_and_nothing_else_is_asked_for(browser: Browser, address: str) -> None:
    requests: list[str] = []
    with opened(browser, "about:blank") as page:
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address + "compare/")
        page.wait_for_timeout(300)
        first = len(requests)
        assert [url for url in requests if not url.startswith((address, "data:"))] == []
        assert len([url for url in requests if url.endswith("/compare.js")]) == 1
        page.locator(".psychoed-choose summary").click()
        choose(page, "act", "cbt", "aim")
        page.get_by_role("button", name="Show all again").click()
        # Chromium looks at a page's icon again when its address changes.
        assert {url.rpartition("/")[2] for url in requests[first:]} <= {"favicon.png"}
        assert page.context.cookies() == []
        assert kept(page) == []
        page.goto(address + "compare/relationship/")
        page.wait_for_timeout(200)
        assert not page.locator(".psychoed-choose").count()
        assert len([url for url in requests if url.endswith("/compare.js")]) == 1


def test_two_lead_to_their_own_page(browser: Browser, address: str) -> None:
    with comparison(browser, address, TWO) as page:
        link = page.locator(".psychoed-shown a")
        assert link.inner_text() == "What these two share, and where they differ"
        assert link.evaluate("link => link.href") == (
            f"{address}compare/cbt-vs-psychodynamic-therapy/"
        )
        assert link.is_visible()
        assert violations(page) == []
        choose(page, "act")
        assert link.count() == 0
        choose(page, "psychodynamic-therapy")
        assert link.evaluate("link => link.href") == f"{address}compare/act-vs-cbt/"
        page.emulate_media(media="print")
        assert not link.is_visible()
        assert not page.locator(".psychoed-pairs").is_visible()


def test_every_pair_can_be_found_by_its_ids(browser: Browser, address: str) -> None:
    with comparison(browser, address) as page:
        known = page.locator("input[name=therapy]").evaluate_all("all => all.map(b => b.value)")
        pairs = page.locator(".psychoed-pairs li a").evaluate_all(
            "all => all.map(link => link.dataset.pair || link.outerHTML)"
        )
        assert [pair for pair in pairs if set(pair.split(" ")) - set(known)] == []
        assert len(set(pairs)) == len(known) * (len(known) - 1) / 2


def test_without_scripts_there_are_links_and_no_form(browser: Browser, address: str) -> None:
    there = address + "compare/" + TWO
    with opened(browser, there, 360, java_script_enabled=False) as page:
        assert page.locator(".psychoed-choose").count() == 0
        assert page.get_by_text("Choose what to compare").count() == 0
        assert len(rows(page)) == total(page)
        pair = page.locator(".psychoed-pairs a").first
        assert not pair.is_visible()
        page.get_by_text("Compare two kinds of therapy").click()
        assert pair.is_visible()
        assert page.locator(".psychoed-pairs h3").first.is_visible()


def test_from_a_folder_on_disk(browser: Browser, tmp_path: Path) -> None:
    site = TinySite(tmp_path / "disk").page("index.md", "# Home\n")
    site.raw(
        "glossary/dimensions.yaml",
        "- {id: aim, title: Aim, question: What for?}\n"
        "- {id: length, title: Length, question: How long?}\n"
        "- {id: limits, title: Limits, question: For whom not?, about: limits}\n",
    )
    site.raw("glossary/sources.bib", "@book{beck2021, author={Beck}, year={2021}, title={B}}\n")
    for id_ in ("blue", "green", "red"):
        answers: dict[str, object] = {row: {"status": "not-stated"} for row in ("aim", "length")}
        answers["limits"] = {"text": "It may not suit you.", "sources": ["beck2021"]}
        fields = {"title": f"{id_.title()} therapy", "definition": f"The {id_} one."}
        former = [f"old-{id_}", f"{id_}ish"]
        site.entry(f"modalities/{id_}", **fields, cells=answers, former_ids=former)
    build(site.config(use_directory_urls=False).load(strict=False))
    there = (site.folder / "site" / "compare" / "index.html").as_uri()
    with opened(browser, f"{there}?therapy=Redish&therapy=old-blue&row=aim") as page:
        page.wait_for_timeout(200)
        assert asked(page) == [("therapy", "blue"), ("therapy", "red"), ("row", "aim")]
        assert columns(page) == ["Blue therapy", "Red therapy"]
        assert rows(page) == ["Aim", "Limits"]  # these are never left out
        assert status(page).startswith("Shown: Blue therapy and Red therapy, 2 of 3 rows.")
        page.locator(".psychoed-choose summary").click()
        limits = box(page, "limits")
        assert limits.is_checked()
        assert limits.is_disabled()
        choose(page, "green")
        assert len(columns(page)) == 3
        assert ("therapy", "green") in asked(page)
        choose(page, "aim")
        assert rows(page) == ["Aim", "Length", "Limits"]
    shutil.rmtree(site.folder)
