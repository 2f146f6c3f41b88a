"""What a reader meets: with a keyboard, on a phone, in the dark, without scripts, in private."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = [
    "",
    "concepts/empathy/",
    "concepts/boundary-violation/",
    "therapies/emdr/",
    "questions/sexual/",
    "questions/",
    "pathways/choosing/",
    "glossary/",
    "topics/relationship/",
    "compare/",
    "compare/by/length/",
    "sources/",
    "help/",
    "about/privacy/",
    "404.html",
]
"""One page of every kind."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def opened(browser: Browser, url: str, width: int = 1280, **context: object) -> Iterator[Page]:
    made = browser.new_context(
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
        **context,  # type: ignore[arg-type]
    )
    page = made.new_page()
    page.goto(url)
    yield page
    made.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": RULES}).response
    assert found["passes"], "axe looked at nothing"
    return [f"{item['id']}: {item['nodes'][0]['html'][:120]}" for item in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(browser: Browser, address: str, width: int, scheme: str) -> None:
    found = {}
    with opened(browser, address, width, color_scheme=scheme) as page:
        for kind in KINDS:
            page.goto(address + kind)
            page.wait_for_timeout(100)
            if broken := violations(page):
                found[kind] = broken
    assert found == {}


def test_nothing_leaves_the_site_and_nothing_is_kept(browser: Browser, address: str) -> None:
    asked: list[str] = []
    with opened(browser, "about:blank") as page:
        page.on("request", lambda request: asked.append(request.url))
        for kind in KINDS:
            page.goto(address + kind)
            page.wait_for_timeout(50)
        assert page.context.cookies() == []
        kept = page.evaluate("Object.keys({...localStorage, ...sessionStorage})")
    assert len(asked) > len(KINDS)
    host = address.split("/clinic")[0]
    assert [url for url in asked if not url.startswith((host, "data:"))] == []
    # The theme keeps its colour scheme, and nothing else.
    assert [key for key in kept if not key.endswith("__palette")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_sideways_scroll_on_the_smallest_phone(
    browser: Browser, address: str, kind: str
) -> None:
    with opened(browser, address + kind, 320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def focused(page: Page) -> dict[str, object]:
    found: dict[str, object] = page.evaluate(
        """() => {
          const element = document.activeElement
          // The colour switch is a radio button drawn by its label.
          const drawn = element.closest(".md-header__option")
            ? document.querySelector(".md-header__option label:not([hidden])") : element
          const box = drawn.getBoundingClientRect(), shown = getComputedStyle(drawn)
          return {name: element.getAttribute("aria-label") || element.textContent.trim(),
                  tag: element.tagName,
                  seen: box.width > 0 && box.height > 0 && shown.visibility === "visible"
                    && box.right > 0 && box.left < innerWidth,
                  closed: !!element.closest(".md-sidebar--primary") && innerWidth < 1220
                    && !document.getElementById("__drawer").checked}
        }"""
    )
    return found


@pytest.mark.parametrize("width", [1280, 360])
def test_every_stop_of_the_tab_key_can_be_seen(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address + "concepts/empathy/", width) as page:
        page.wait_for_timeout(500)
        stops = []
        for _ in range(25):
            page.keyboard.press("Tab")
            page.wait_for_timeout(30)
            stops.append(focused(page))
    hidden = [stop for stop in stops if stop["tag"] != "BODY" and not stop["seen"]]
    assert hidden == []
    assert [stop for stop in stops if stop["closed"]] == []
    assert "Get help now" in [stop["name"] for stop in stops[:3]]


def test_the_menu_works_with_a_keyboard_on_a_phone(browser: Browser, address: str) -> None:
    with opened(browser, address, 360) as page:
        page.wait_for_timeout(500)
        menu = page.get_by_role("button", name="Menu")
        menu.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        assert menu.get_attribute("aria-expanded") == "true"
        assert page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.wait_for_timeout(400)
        assert menu.get_attribute("aria-expanded") == "false"
        assert focused(page)["name"] == "Menu"


def test_search_finds_a_page_by_its_other_name(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.wait_for_timeout(500)
        page.locator(".md-search__input").click()
        page.keyboard.type("working alliance", delay=20)
        page.wait_for_selector(".md-search-result__item")
        first = page.locator(".md-search-result__item").first.inner_text()
        assert "Therapeutic alliance" in first
        assert violations(page) == []


def test_without_scripts_everything_can_be_read_and_followed(
    browser: Browser, address: str
) -> None:
    with opened(browser, address, 360, java_script_enabled=False) as page:
        page.get_by_role("link", name="I am thinking about therapy").click()
        assert page.url.endswith("/pathways/before-you-start/")
        page.locator(".psychoed-steps a").first.click()
        assert page.locator("h1").inner_text() == "Therapist"
        page.get_by_role("link", name="Get help now").first.click()
        assert page.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"


def test_the_definition_stands_before_help_where_it_is_not_urgent(
    browser: Browser, address: str
) -> None:
    with opened(browser, address + "concepts/boundary-crossing/", 360) as page:
        definition = page.locator(".psychoed-definition").bounding_box()
        box = page.locator(".psychoed-help").bounding_box()
        assert definition
        assert box
        assert definition["y"] + definition["height"] < 500
        assert definition["y"] < box["y"]


def test_the_way_along_a_pathway_is_near_the_top(browser: Browser, address: str) -> None:
    with opened(browser, address + "concepts/empathy/", 360) as page:
        step = page.locator(".psychoed-step").first
        box = step.bounding_box()
        assert box
        assert box["y"] + box["height"] < 800
        step.get_by_role("link", name="Unconditional positive regard").click()
        assert page.url.endswith("/concepts/unconditional-positive-regard/")


def test_the_comparison_is_cards_with_links_on_a_phone(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/", 360) as page:
        name = page.locator("td:has-text('schemas, that began early') .psychoed-card-name a")
        assert name.is_visible()
        name.click()
        assert page.url.endswith("/therapies/schema-therapy/")


def test_the_whole_comparison_is_printed(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/", 794) as page:
        page.emulate_media(media="print")
        cut = page.evaluate(
            """[...document.querySelectorAll(".psychoed-comparison tbody td")].filter(cell => {
              const box = cell.getBoundingClientRect()
              return !box.height || box.left < 0 || box.right > innerWidth
                || !cell.querySelector(".psychoed-card-name").offsetHeight
            }).length"""
        )
        assert cut == 0
        assert page.locator(".psychoed-comparison td").count() > 12 * 12
        assert not page.locator(".psychoed-scroll-hint").is_visible()


def test_what_is_closed_on_the_screen_is_printed(browser: Browser, address: str) -> None:
    with opened(browser, address + "concepts/therapy-modality/", 794) as page:
        closed = page.locator("details.psychoed-backlinks:not([open]) li").first
        assert not closed.is_visible()
        page.emulate_media(media="print")
        assert closed.is_visible()
        pathway = page.locator(".psychoed-pathway").first
        assert pathway.is_visible()
        assert "Thinking about therapy" in pathway.inner_text()


def test_help_stands_before_the_text_of_urgent_pages(browser: Browser, address: str) -> None:
    with opened(browser, address + "questions/sexual/", 360) as page:
        box = page.locator(".psychoed-help").bounding_box()
        text = page.locator(".psychoed-definition").bounding_box()
        assert box
        assert text
        assert box["y"] < text["y"]


def test_a_page_prints_without_chrome_and_without_a_blank_page(
    browser: Browser, address: str
) -> None:
    with opened(browser, address + "concepts/boundary-violation/") as page:
        page.emulate_media(media="print")
        assert not page.locator(".md-header").is_visible()
        assert not page.locator(".md-sidebar--primary").is_visible()
        assert page.locator(".psychoed-notice").is_visible()
        assert page.get_by_text("116 123").first.is_visible()
        height = page.evaluate("document.documentElement.scrollHeight")
        bottom = page.evaluate(
            "document.querySelector('.psychoed-notice').getBoundingClientRect().bottom + scrollY"
        )
        assert height - bottom < 500
