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
    "compare/relationship/",
    "compare/cbt-vs-psychodynamic-therapy/",
    "confused/",
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
        assert kept(page) == []
    assert len(asked) > len(KINDS)
    host = address.split("/clinic")[0]
    assert [url for url in asked if not url.startswith((host, "data:"))] == []


def kept(page: Page) -> list[str]:
    """The names of what the browser was told to remember."""
    names: list[str] = page.evaluate("Object.keys({...localStorage, ...sessionStorage})")
    return names


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


@pytest.mark.parametrize("width", [320, 360, 719, 720, 1280])
def test_the_picture_of_ideas_can_be_read(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address + "compare/relationship/", width) as page:
        picture = page.locator(".psychoed-picture:visible")
        assert picture.count() == 1
        sizes = picture.locator("text[text-anchor]").evaluate_all(
            "all => all.map(text => text.getScreenCTM().a * 14)"
        )
        body = page.locator(".psychoed-frame + h3 + p").evaluate(
            "text => parseFloat(getComputedStyle(text).fontSize)"
        )
        assert 13.9 <= min(sizes) <= max(sizes) <= body
        inside = """picture => {
          const whole = picture.getBoundingClientRect()
          return [...picture.querySelectorAll("text")].map(text => text.getBoundingClientRect())
            .every(box => box.left >= whole.left - 1 && box.right <= whole.right + 1
              && box.top >= whole.top - 1 && box.bottom <= whole.bottom + 1)
        }"""
        assert picture.evaluate(inside)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        frame = page.locator(".psychoed-frame")
        assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")
        frame.focus()
        assert focused(page)["name"] == "Ideas and their place in each therapy"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_colours_follow_the_system_until_the_reader_chooses(
    browser: Browser, address: str, key: str
) -> None:
    with opened(browser, address, color_scheme="dark") as page:
        page.wait_for_timeout(300)
        assert scheme(page) == "slate"
        page.emulate_media(color_scheme="light")
        page.reload()
        page.wait_for_timeout(200)
        assert scheme(page) == "default"
        assert kept(page) == []
        page.locator("[data-md-component=palette] input:checked, #__palette_0").first.focus()
        page.keyboard.press(key)
        if key == "Space":  # the first radio button is the one in use: the arrow leads to the other
            page.keyboard.press("ArrowDown")
        page.wait_for_timeout(200)
        assert scheme(page) == "slate"
        page.goto(address + "concepts/trust/")
        page.wait_for_timeout(200)
        assert scheme(page) == "slate"
        assert [name.rpartition(".")[2] for name in kept(page)] == ["__palette"]


def test_dark_pages_do_not_flash(browser: Browser, address: str) -> None:
    with opened(browser, "about:blank", color_scheme="dark") as page:
        page.route("**/bundle.*.js", lambda route: route.abort())
        page.goto(address)
        assert scheme(page) == "slate"


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


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_stop_skips_to_the_content(browser: Browser, address: str, kind: str) -> None:
    with opened(browser, address + kind) as page:
        page.keyboard.press("Tab")
        assert focused(page)["name"] == "Skip to content"
        page.keyboard.press("Enter")
        page.wait_for_timeout(50)
        assert page.evaluate("document.activeElement.matches('.md-content:has(h1)')")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('article')")


def test_nothing_hides_what_has_the_focus(browser: Browser, address: str) -> None:
    hidden = []
    with opened(browser, address + "compare/") as page:
        page.wait_for_timeout(300)
        for key in ["Tab"] * 120 + ["Shift+Tab"] * 90:
            page.keyboard.press(key)
            page.wait_for_timeout(10)
            if name := page.evaluate(COVERED):
                hidden.append((key, name))
    assert hidden == []


COVERED = """() => {
  const element = document.activeElement
  const boxes = [...element.getClientRects()].filter(box => box.width)
  const at = (x, y) => element.contains(document.elementFromPoint(x, y))
  // The colour switch is drawn by its label. Of what is as big as the screen, some part is seen.
  if (!boxes.length || boxes[0].height > innerHeight / 2) return ""
  const seen = box =>
    [0.1, 0.5, 0.9].some(part => at(box.x + box.width * part, box.y + box.height / 2))
  return boxes.some(seen) ? "" : element.outerHTML.slice(0, 90)
}"""


def test_help_stays_in_sight(browser: Browser, address: str) -> None:
    for width in (1280, 360):
        with opened(browser, address + "concepts/empathy/", width) as page:
            page.evaluate("window.scrollTo(0, 3000)")
            page.wait_for_timeout(200)
            box = page.locator(".psychoed-help-now").bounding_box()
            assert box
            assert box["y"] >= 0
            assert box["height"] >= 24


@pytest.mark.parametrize("width", [320, 360])
def test_the_site_s_name_is_whole_on_a_phone(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address, width) as page:
        name = page.locator(".md-header__topic .md-ellipsis").first
        assert name.evaluate("name => name.scrollWidth <= name.clientWidth")
        assert name.evaluate("name => name.scrollHeight <= name.clientHeight + 1")


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


def test_without_scripts_a_keyboard_reaches_the_menu_on_a_phone(
    browser: Browser, address: str
) -> None:
    with opened(browser, address + "concepts/empathy/", 360, java_script_enabled=False) as page:
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Menu"
        page.keyboard.press("Enter")
        link = page.locator(":focus")
        stops: list[str] = []
        while "A good working relationship" not in stops and len(stops) < 12:
            page.keyboard.press("Tab")
            stops.append(link.inner_text())
        assert stops[0] == "Home"
        box = link.bounding_box()
        assert box
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 360
        page.keyboard.press("Enter")
        page.wait_for_url("**/guides/relationship/")


def test_without_scripts_the_menu_is_open_and_nothing_dead_is_shown(
    browser: Browser, address: str
) -> None:
    with opened(browser, address, java_script_enabled=False) as page:
        assert page.get_by_role("link", name="How this site is written").first.is_visible()
        assert not page.locator(".md-search__input").is_visible()
        assert not page.locator("[data-md-component=palette] label").first.is_visible()


def test_the_comparison_keeps_its_headings_in_sight(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/") as page:
        frame = page.locator(".psychoed-scroll")
        box = frame.bounding_box()
        assert box
        assert box["width"] > 950
        assert box["height"] <= 800 - 48
        frame.focus()
        for key in ["ArrowRight", "ArrowDown"] * 12:
            page.keyboard.press(key)
        page.wait_for_timeout(700)
        assert frame.evaluate("frame => [frame.scrollLeft > 300, frame.scrollTop > 300]") == [
            True,
            True,
        ]
        # What is seen at the corner, over the columns and before the rows.
        seen = frame.evaluate(
            """frame => {
              const {x, y} = frame.getBoundingClientRect()
              const at = (right, down) =>
                document.elementFromPoint(x + right, y + down).closest("td, th").outerHTML
              return [at(8, 8), at(8, 50), at(300, 8), at(8, 300)]
            }"""
        )
    assert seen[0] == seen[1] == "<td></td>"
    assert seen[2].startswith('<th scope="col">')
    assert seen[3].startswith('<th scope="row">')


def test_the_comparison_is_cards_with_links_on_a_phone(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/", 360) as page:
        name = page.locator(".psychoed-card-name a", has_text="Schema therapy").first
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
