"""What comes out of a printer: dark on white, with what was on the screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.test_reader import KINDS, opened, scheme

pytestmark = pytest.mark.browser

PALE = """() => {
  const part = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const light = ([red, green, blue]) =>
    0.2126 * part(red / 255) + 0.7152 * part(green / 255) + 0.0722 * part(blue / 255)
  const found = new Set()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { data, parentElement: element } = texts.currentNode
    const seen = { opacityProperty: true, visibilityProperty: true }
    if (!data.trim() || !element.checkVisibility(seen)) continue
    const style = getComputedStyle(element)
    const drawn = element.ownerSVGElement ? style.fill : style.color
    const [red, green, blue, alpha = 1] = drawn.match(/[\\d.]+/g).map(Number)
    const onPaper = [red, green, blue].map(each => alpha * each + (1 - alpha) * 255)
    if (1.05 / (light(onPaper) + 0.05) < 4.5) found.add(`${drawn}: ${data.trim().slice(0, 40)}`)
  }
  return [...found]
}"""
"""Texts with a contrast below 4.5:1 on white paper."""


def test_the_picture_of_ideas_leaves_no_sheet_empty(browser: Browser, address: str) -> None:
    with opened(browser, address + "compare/relationship/", 720) as page:
        page.emulate_media(media="print")
        page.wait_for_timeout(100)
        beside = """() => {
          const picture = document.querySelector(".psychoed-frame").getBoundingClientRect()
          const text = document.querySelector("#idea-1 + p").firstChild
          const range = document.createRange()
          range.selectNode(text)
          return range.getBoundingClientRect().right <= picture.left
        }"""
        assert page.evaluate(beside)  # so that it goes on where the picture finds no room
        assert page.locator(".psychoed-picture:visible").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 720


def test_what_was_dark_on_screen_is_printed_dark_on_white(browser: Browser, address: str) -> None:
    found = {}
    with opened(browser, address, color_scheme="dark") as page:
        for kind in KINDS:
            page.emulate_media(media="screen")
            page.goto(address + kind)
            page.wait_for_timeout(100)
            assert scheme(page) == "slate"
            page.emulate_media(media="print")
            if pale := page.evaluate(PALE):
                found[kind] = pale
        sheet = "getComputedStyle(document.documentElement).backgroundColor"
        assert page.evaluate(sheet) == "rgb(255, 255, 255)"  # its margins, too
    assert found == {}
