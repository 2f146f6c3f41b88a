"""Previews of terms: for the pointer, the keyboard, a finger and a screen reader (WCAG 1.4.13)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from playwright.sync_api import Browser, Locator, Page, Route

from tests.browser.serving import serving
from tests.browser.test_reader import opened, violations
from tests.tinysite import TinySite

pytestmark = pytest.mark.browser

PAGE = "concepts/therapeutic-relationship/"
TERM = "a.psychoed-term:not([data-no-preview])"


def preview(page: Page) -> Locator:
    return page.locator("#psychoed-preview")


def first_term(page: Page) -> Locator:
    return page.locator(f"article {TERM}").first


@contextmanager
def page_with_terms(
    browser: Browser, address: str, width: int = 1280, **context: object
) -> Iterator[Page]:
    with opened(browser, address + PAGE, width, **context) as page:
        page.wait_for_timeout(300)
        yield page


def reload_with(page: Page, answer: Callable[[Route], object]) -> None:
    """Open the page again while texts of previews are answered otherwise."""
    page.route("**/preview.js", answer)
    page.reload()
    page.wait_for_timeout(300)


def nodes(page: Page) -> list[dict[str, Any]]:
    """What a screen reader is told of the page."""
    session = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    return [node for node in tree if not node["ignored"]]


def value(node: dict[str, Any], name: str) -> str:
    found: str = node.get(name, {}).get("value", "")
    return found


def times_told(page: Page, text: str) -> int:
    texts = [value(node, "name") for node in nodes(page) if value(node, "role") == "StaticText"]
    return sum(text in each for each in texts)


def described_by(page: Page, text: str) -> list[dict[str, Any]]:
    return [
        node
        for node in nodes(page)
        if value(node, "role") == "link" and text in value(node, "description")
    ]


def definition_of(page: Page, term: Locator) -> str:
    href = term.evaluate("link => link.href")
    there = page.context.new_page()
    there.goto(href)
    text: str = there.locator(".psychoed-definition p").first.inner_text()
    there.close()
    return text


def test_the_pointer_opens_it_and_may_go_into_it(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        term = first_term(page)
        expected = definition_of(page, term)
        term.hover()
        preview(page).wait_for(state="visible")
        assert preview(page).locator("p").inner_text() == expected
        assert preview(page).get_attribute("role") == "tooltip"
        assert term.get_attribute("aria-describedby") == "psychoed-preview"
        preview(page).hover()
        page.wait_for_timeout(800)
        assert preview(page).is_visible()
        page.mouse.move(5, 5)
        preview(page).wait_for(state="hidden")
        assert term.get_attribute("aria-describedby") is None


def test_escape_closes_it_and_it_stays_closed_until_the_pointer_left(
    browser: Browser, address: str
) -> None:
    with page_with_terms(browser, address) as page:
        term = first_term(page)
        term.hover()
        preview(page).wait_for(state="visible")
        page.keyboard.press("Escape")
        preview(page).wait_for(state="hidden")
        page.wait_for_timeout(600)
        assert preview(page).is_hidden()
        page.mouse.move(5, 5)
        term.hover()
        preview(page).wait_for(state="visible")


def test_escape_inside_it_closes_it_for_once(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        term = first_term(page)
        for _ in range(2):
            term.hover()
            preview(page).wait_for(state="visible")
            preview(page).hover()
            page.keyboard.press("Escape")
            preview(page).wait_for(state="hidden")
            page.mouse.move(5, 5)
            page.wait_for_timeout(100)


def test_escape_opens_nothing_that_lies_below(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        term = first_term(page)
        term.hover()
        preview(page).wait_for(state="visible")
        preview(page).hover()
        box = preview(page).bounding_box()
        assert box
        other = page.locator(f"article {TERM}").nth(1)
        other.evaluate(
            """(link, [left, top]) => {
              link.style.cssText = `position:fixed;left:${left}px;top:${top}px;padding:3rem 10rem`
            }""",
            [box["x"], box["y"]],
        )
        page.keyboard.press("Escape")
        page.wait_for_timeout(900)
        assert other.evaluate("link => link.matches(':hover')")
        assert preview(page).is_hidden()


def test_escape_for_the_keyboard_is_not_one_for_the_pointer(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        term = first_term(page)
        tab_to(page, term)
        preview(page).wait_for(state="visible")
        page.keyboard.press("Escape")
        preview(page).wait_for(state="hidden")
        term.hover()
        preview(page).wait_for(state="visible")


def test_the_term_with_the_focus_is_shown_again(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        term, other = first_term(page), page.locator(f"article {TERM}").nth(3)
        title = preview(page).locator("strong")
        tab_to(page, term)
        preview(page).wait_for(state="visible")
        expected = title.inner_text()
        other.hover()
        page.wait_for_timeout(700)
        assert title.inner_text() != expected
        page.mouse.move(5, 5)
        page.wait_for_timeout(700)
        assert preview(page).is_visible()
        assert title.inner_text() == expected
        assert term.get_attribute("aria-describedby") == "psychoed-preview"
        other.hover()
        page.wait_for_timeout(700)
        page.keyboard.press("Escape")
        page.mouse.move(5, 5)
        page.wait_for_timeout(700)
        assert preview(page).is_hidden()


def test_passing_over_a_term_opens_nothing(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        first_term(page).hover()
        page.wait_for_timeout(50)
        page.mouse.move(5, 5)
        page.wait_for_timeout(700)
        assert preview(page).count() == 0 or preview(page).is_hidden()


def tab_to(page: Page, term: Locator) -> None:
    """Bring the focus to a term as the Tab key does."""
    term.evaluate(
        """link => {
          const before = [...document.querySelectorAll("article a, article summary")]
          const place = before.indexOf(link)
          if (place > 0) before[place - 1].focus()
          else document.querySelector("article h1").tabIndex = -1,
               document.querySelector("article h1").focus()
        }"""
    )
    page.keyboard.press("Tab")
    assert term.evaluate("link => link === document.activeElement")


def test_the_keyboard_opens_and_closes_it(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        term = first_term(page)
        tab_to(page, term)
        preview(page).wait_for(state="visible")
        box, link = preview(page).bounding_box(), term.bounding_box()
        assert box
        assert link
        assert box["y"] >= link["y"] + link["height"] or box["y"] + box["height"] <= link["y"]
        page.keyboard.press("Escape")
        preview(page).wait_for(state="hidden")
        assert term.evaluate("link => link === document.activeElement")
        tab_to(page, term)
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        preview(page).wait_for(state="visible")
        title = preview(page).locator("strong").inner_text()
        page.keyboard.press("Tab")
        page.wait_for_timeout(400)
        assert preview(page).is_hidden() or preview(page).locator("strong").inner_text() != title
        assert term.get_attribute("aria-describedby") is None
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: PAGE not in url)


DESCRIPTION = """() => {
  const id = document.activeElement.getAttribute("aria-describedby")
  return id && document.getElementById(id).textContent
}"""


def test_a_screen_reader_reads_the_definition_with_the_first_focus(
    browser: Browser, address: str
) -> None:
    with page_with_terms(browser, address) as page:
        terms = page.locator(f"article {TERM}")
        page.evaluate(
            f"""() => document.addEventListener("focusin", () => {{
              window.readAtOnce = ({DESCRIPTION})()
            }})"""
        )
        for index in range(3):
            expected = definition_of(page, terms.nth(index))
            page.locator("article h1").click()
            before = times_told(page, expected)
            tab_to(page, terms.nth(index))
            assert expected in page.evaluate("window.readAtOnce")
            assert len(described_by(page, expected)) == 1
            assert times_told(page, expected) == before + 1
            assert page.locator(".psychoed-spoken").inner_text() == ""


def test_a_screen_reader_hears_once_what_came_late(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        held: list[Route] = []
        term = first_term(page)
        expected = definition_of(page, term)
        reload_with(page, lambda route: held.append(route))
        before = times_told(page, expected)
        tab_to(page, term)
        assert page.evaluate(DESCRIPTION) == ""
        for route in held:
            route.continue_()
        preview(page).wait_for(state="visible")
        assert page.locator(".psychoed-spoken").get_attribute("role") == "status"
        assert expected in page.locator(".psychoed-spoken").inner_text()
        assert len(described_by(page, expected)) == 1
        assert times_told(page, expected) == before + 1


def test_the_keyboard_needs_no_idle_moment(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        page.add_init_script("window.requestIdleCallback = () => 0")
        page.reload()
        page.keyboard.press("Tab")
        page.wait_for_timeout(300)
        tab_to(page, first_term(page))
        assert page.evaluate(DESCRIPTION)


def test_a_first_tap_shows_it_and_a_second_follows(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address, 360, has_touch=True, is_mobile=True) as page:
        term = first_term(page)
        where = page.url
        term.tap()
        preview(page).wait_for(state="visible")
        assert page.url == where
        assert preview(page).get_by_role("link").is_visible()
        assert page.locator(".psychoed-spoken").inner_text() != ""
        page.locator("article h1").tap()
        preview(page).wait_for(state="hidden")
        term.tap()
        preview(page).wait_for(state="visible")
        term.tap()
        page.wait_for_url(lambda url: url != where)


def test_the_title_in_it_can_be_tapped(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address, 360, has_touch=True, is_mobile=True) as page:
        where = page.url
        first_term(page).tap()
        preview(page).get_by_role("link").tap()
        page.wait_for_url(lambda url: url != where)


def test_the_pointer_does_not_close_what_the_focus_opened(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        tab_to(page, first_term(page))
        preview(page).wait_for(state="visible")
        preview(page).hover()
        page.mouse.move(5, 5)
        page.wait_for_timeout(700)
        assert preview(page).is_visible()


def test_a_text_that_could_not_be_fetched_is_asked_for_again(
    browser: Browser, address: str
) -> None:
    with page_with_terms(browser, address) as page:
        reload_with(page, lambda route: route.abort())
        first_term(page).hover()
        page.wait_for_timeout(700)
        assert preview(page).is_hidden()
        page.unroute("**/preview.js")
        page.mouse.move(5, 5)
        page.wait_for_timeout(100)
        first_term(page).hover()
        preview(page).wait_for(state="visible")


def test_a_slow_tap_follows_no_other_link(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address, 360, has_touch=True, is_mobile=True) as page:
        where = page.url
        reload_with(page, lambda route: None)  # nothing ever comes
        first_term(page).tap()
        page.wait_for_timeout(300)
        page.locator("article h1").tap()
        page.wait_for_timeout(5500)
        assert page.url == where


def test_sensitive_entries_open_nothing(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.wait_for_timeout(300)
        sensitive = page.locator('article a.psychoed-term[href*="boundary-violation"]').first
        sensitive.hover()
        page.wait_for_timeout(800)
        tab_to(page, sensitive)
        page.wait_for_timeout(300)
        assert preview(page).count() == 0
        assert not any("boundary-violation/preview.js" in url for url in asked)
        found = page.request.get(address + "concepts/boundary-violation/preview.js")
        assert found.status == 404


def test_texts_come_from_this_site_and_once(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.wait_for_timeout(300)
        for _ in range(2):
            first_term(page).hover()
            preview(page).wait_for(state="visible")
            page.mouse.move(5, 5)
            preview(page).wait_for(state="hidden")
        texts = [url for url in asked if url.endswith("/preview.js")]
        assert len(texts) == len(set(texts)) == page.locator(f"article {TERM}").count()
        assert all(url.startswith(address) for url in texts)


SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


@pytest.mark.parametrize("saves", [True, False])
def test_nothing_is_fetched_in_vain_where_it_costs(
    browser: Browser, address: str, saves: bool
) -> None:
    """Where a reader saves data, or has nothing but a finger."""
    finger = {} if saves else {"has_touch": True, "is_mobile": True}
    with page_with_terms(browser, address, **finger) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        if saves:
            page.add_init_script(SAVE_DATA)
        page.reload()
        page.wait_for_timeout(600)
        if saves:
            page.keyboard.press("Tab")
            tab_to(page, first_term(page))
        else:
            first_term(page).tap()
        preview(page).wait_for(state="visible")
        assert len([url for url in asked if url.endswith("/preview.js")]) == 1


@pytest.mark.parametrize("path", ["", "about/privacy/", "404.html", "help/"])
def test_a_page_without_terms_has_no_script_of_them(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + path)
        page.wait_for_timeout(300)
        has_terms = page.locator(TERM).count() > 0
        assert any("previews.js" in url for url in asked) == has_terms
        assert any("preview.js" in url for url in asked) == has_terms


def test_with_instant_loading(browser: Browser, tmp_path: Path) -> None:
    """The theme replaces the article of a page, and runs the scripts in it again."""
    site = TinySite(tmp_path / "instant")
    for name in ("trust", "hope"):
        site.entry(f"concepts/{name}", title=name.title(), definition=f"What {name} is.")
    site.page("index.md", "# Home\n\n[One](one.md) [Two](two.md)\n")
    site.page("one.md", "# One\n\nIt needs trust. [Two](two.md)\n")
    site.page("two.md", "# Two\n\nIt needs hope.\n")
    theme = {"name": "material", "font": False, "features": ["navigation.instant"]}
    with serving(site.folder) as root:
        site.config(theme=theme, site_url=f"{root}site/").build()
        with opened(browser, f"{root}site/") as page:
            page.wait_for_load_state("networkidle")  # the theme needs its map of the site
            page.evaluate("window.stays = true")
            for name, definition in {"One": "What trust is.", "Two": "What hope is."}.items():
                page.locator("article").get_by_role("link", name=name).click()
                page.wait_for_function("name => document.title.startsWith(name)", arg=name)
                page.wait_for_timeout(600)
                first_term(page).hover()
                preview(page).wait_for(state="visible")
                assert preview(page).count() == 1
                assert preview(page).locator("p").inner_text() == definition
                page.mouse.move(5, 5)
                preview(page).wait_for(state="hidden")
            assert page.evaluate("window.stays")


def test_the_header_covers_nothing_of_it(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        page.set_viewport_size({"width": 1280, "height": 200})
        first_term(page).evaluate(
            "term => window.scrollBy(0, term.getBoundingClientRect().top - 130)"
        )
        first_term(page).hover()
        preview(page).wait_for()
        box = preview(page).bounding_box()
        header = page.locator(".md-header").bounding_box()
        assert box
        assert header
        assert box["y"] >= header["y"] + header["height"]


def test_it_is_shown_whole_in_a_small_window(browser: Browser, address: str) -> None:
    """320 x 256 is a window of 1280 x 1024 at 400 %."""
    with page_with_terms(browser, address, 320) as page:
        page.set_viewport_size({"width": 320, "height": 256})
        for index in range(5):
            term = page.locator(f"article {TERM}").nth(index)
            tab_to(page, term)
            preview(page).wait_for(state="visible")
            page.wait_for_timeout(100)
            box = preview(page).bounding_box()
            there = term.bounding_box()
            header = page.locator(".md-header").bounding_box()
            assert box
            assert there
            assert header
            end = header["y"] + header["height"]
            assert there["y"] >= end - 1
            assert box["y"] >= end - 1
            seen_whole = box["y"] + box["height"] <= 257
            assert seen_whole or there["y"] <= end + 10  # or the term is as high as it can be


def test_it_never_covers_what_has_the_focus(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        terms = page.locator(f"article {TERM}")
        for index in range(min(terms.count(), 6)):
            term = terms.nth(index)
            page.evaluate(
                """link => {
                  document.getElementById("below")?.remove()
                  const { left, bottom } = link.getBoundingClientRect()
                  const button = document.createElement("button")
                  button.id = "below"
                  button.textContent = "below"
                  button.style.cssText = `position:absolute;left:${left + scrollX}px;`
                    + `top:${bottom + scrollY + 12}px;z-index:1`
                  document.body.append(button)
                  button.focus({ preventScroll: true })
                }""",
                term.element_handle(),
            )
            term.hover()
            page.wait_for_timeout(500)
            if preview(page).is_visible():
                box = preview(page).bounding_box()
                button = page.locator("#below").bounding_box()
                assert box
                assert button
                assert box["y"] + box["height"] <= button["y"] or box["y"] >= button["y"] + 5
            page.mouse.move(5, 5)
            page.wait_for_timeout(400)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_gets_wider(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    with page_with_terms(browser, address, width, color_scheme=scheme) as page:
        for index in range(3):
            term = page.locator(f"article {TERM}").nth(index)
            tab_to(page, term)
            preview(page).wait_for(state="visible")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []


def test_nothing_moves(browser: Browser, address: str) -> None:
    with page_with_terms(browser, address) as page:
        first_term(page).hover()
        preview(page).wait_for(state="visible")
        style = "element => { const s = getComputedStyle(element);"
        moving = style + " return [s.transitionProperty, s.animationName] }"
        transition, animation = preview(page).evaluate(moving)
        assert transition in ("none", "all")
        assert animation == "none"


def test_without_scripts_a_term_is_a_link(browser: Browser, address: str) -> None:
    with opened(browser, address + PAGE, java_script_enabled=False) as page:
        first_term(page).click()
        assert PAGE not in page.url


def test_from_a_folder_on_disk(browser: Browser, tmp_path: Path) -> None:
    site = TinySite(tmp_path / "disk").entry(
        "concepts/trust", title="Trust", definition="Feeling able to rely on somebody."
    )
    site.page("index.md", "# Home\n\nIt needs trust.\n").config(use_directory_urls=False)
    build(site.load())
    with opened(browser, (site.folder / "site" / "index.html").as_uri()) as page:
        page.wait_for_timeout(300)
        first_term(page).hover()
        preview(page).wait_for(state="visible")
        assert preview(page).locator("p").inner_text() == "Feeling able to rely on somebody."
    shutil.rmtree(site.folder)
