"""Whether readers find a page by their own words, with the theme's own search."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from psychoed.graph import Knowledge, resolve
from psychoed.graph.addresses import address as address_of
from psychoed.graph.addresses import page_path
from psychoed.model import decode
from psychoed.read import read

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]

ASK = """async ([worker, phrases]) => {
  const index = await (await fetch("search/search_index.json")).json()
  const search = new Worker(worker)
  const answer = type => new Promise(resolve => {
    search.onmessage = event => event.data.type === type && resolve(event.data.data)
  })
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
  const ready = answer(READY)
  search.postMessage({type: SETUP, data: {...index, options: {suggest: false}}})
  await ready
  const found = []
  for (const phrase of phrases) {
    const result = answer(RESULT)
    search.postMessage({type: QUERY, data: phrase})
    found.push((await result).items.map(item => item[0].location.split("#")[0]))
  }
  return found
}"""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return resolve(decode(read([ROOT / "glossary"], ROOT)))[0]


def asked(browser: Browser, address: str, phrases: list[str]) -> list[list[str]]:
    """For each phrase, the addresses of the pages that the theme's search finds, best first."""
    page = browser.new_page()
    page.goto(address)
    worker = page.evaluate(
        "new URL(JSON.parse(document.getElementById('__config').textContent).search, location).href"
    )
    found: list[list[str]] = page.evaluate(ASK, [worker, phrases])
    page.close()
    return found


def test_most_everyday_phrases_find_their_entry_among_the_first_three(
    browser: Browser, address: str, knowledge: Knowledge, reported: list[str]
) -> None:
    wanted = [
        (str(phrase), address_of(page_path(concept), directories=True))
        for concept in knowledge.concepts.values()
        for phrase in concept.everyday
    ]
    results = asked(browser, address, [phrase for phrase, _ in wanted])
    hits = sum(page in found[:3] for (_, page), found in zip(wanted, results, strict=True))
    reported.append(
        f"everyday phrases: {hits} of {len(wanted)} find their entry in the first three"
    )
    assert hits / len(wanted) >= 0.8


def test_names_acronyms_and_lists_are_found(browser: Browser, address: str) -> None:
    wanted = {
        "CBT": "therapies/cbt/",
        "UPR": "concepts/unconditional-positive-regard/",
        "working alliance": "concepts/therapeutic-alliance/",
        "get help now": "help/",
        "helpline": "help/",
        "compare therapies": "compare/",
        "MBSR": "therapies/mindfulness-based-therapy/",
    }
    results = asked(browser, address, list(wanted))
    missed = {
        phrase: found[:3]
        for (phrase, page), found in zip(wanted.items(), results, strict=True)
        if page not in found[:3]
    }
    assert missed == {}


def test_what_a_page_speaks_of_is_found(browser: Browser, address: str) -> None:
    for found in asked(browser, address, ["panic", "children", "borderline", "anxiety"]):
        assert found
