"""Where links stand in the page that a browser makes of untidy HTML."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Browser

from tests.links.site import Form, linker
from tests.links.test_linker_html import UNTIDY

pytestmark = pytest.mark.browser

INLINE = "a code b em strong i kbd span abbr q cite small label font u".split()
BLOCKS = (
    "p div ul ol li h2 h3 blockquote table tr td th tbody section dl dt dd pre details summary"
    " figure figcaption caption button".split()
)
ATTRIBUTES = [*[""] * 4, ' class="x no-links"', ' aria-hidden="true"', ' role="heading"']

NOT_IN = (
    "a, code, pre, kbd, samp, var, tt, h1, h2, h3, abbr, blockquote, q, cite, label, summary,"
    " button, figcaption, caption, .no-links, [aria-hidden=true], [role=heading]"
)

WORDS = [f"word{number}" for number in range(40)]

READ = """([pairs, notIn]) => pairs.map(([before, after]) => {
  const parsed = html => {
    const element = document.createElement("div")
    element.innerHTML = html
    return element
  }
  const page = parsed(after)
  const links = [...page.querySelectorAll("a.psychoed-term")]
  return {
    links: links.length,
    wrong: links.filter(link => link.parentElement.closest(notIn)).map(link => link.textContent),
    same: page.textContent === parsed(before).textContent,
  }
})"""


def untidy(chance: random.Random) -> str:
    """Tags that open, close and cross as they like, with words between them."""
    parts: list[str] = []
    opened: list[str] = []
    for _ in range(chance.randrange(4, 26)):
        kind = chance.random()
        if kind < 0.35:
            parts.append(chance.choice([f"{chance.choice(WORDS)} ", " ", "\n"]))
        elif kind < 0.75:
            opened.append(chance.choice(chance.choice([INLINE, BLOCKS])))
            parts.append(f"<{opened[-1]}{chance.choice(ATTRIBUTES)}>")
        elif opened and kind < 0.93:
            parts.append(f"</{opened.pop()}>")
        else:
            parts.append(f"</{chance.choice([*INLINE, *BLOCKS])}>")
    return "".join(parts)


def read(browser: Browser, pairs: list[tuple[str, str]]) -> list[dict[str, object]]:
    page = browser.new_page()
    page.set_content("<!doctype html><title>Any</title>")
    found: list[dict[str, object]] = page.evaluate(READ, [pairs, NOT_IN])
    page.close()
    return found


def test_no_link_stands_where_none_may(browser: Browser) -> None:
    made = linker([Form(word, word) for word in WORDS])
    chance = random.Random(20)
    pairs: list[tuple[str, str]] = []
    for _ in range(4000):
        html = untidy(chance)
        pairs.append((html, made.link([html], own=None, root="").fragments[0]))
    found = read(browser, pairs)
    assert sum(int(str(each["links"])) for each in found) > 2000
    for pair, each in zip(pairs, found, strict=True):
        assert not each["wrong"], pair
        assert each["same"], pair


def test_a_browser_sees_our_examples_as_we_do(browser: Browser) -> None:
    made = linker()
    pairs: list[tuple[str, str]] = []
    for html, _ in UNTIDY.values():
        pairs.append((html, made.link([html], own=None, root="").fragments[0]))
    for pair, each in zip(pairs, read(browser, pairs), strict=True):
        assert not each["wrong"], pair
        assert each["same"], pair
