"""Kinds of invalid HTML that the theme makes, and that our pages are free of.

The Nu checker (`vnu-jar` of npm) finds more, but needs Java.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from psychoed.mkdocs_plugin.theme_repairs import mend
from tests.tinysite import Built, TinySite

ROOT = Path(__file__).parents[2]
NAMED_BY_A_LABEL = {"input", "select", "textarea", "button", "meter", "output", "progress"}
NO_AUTOCOMPLETE = {"checkbox", "radio", "button", "submit", "reset", "image", "file"}


class Faults(HTMLParser):
    """What is wrong with a page; complete after `close`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._labels: set[str] = set()
        self._controls: set[str] = set()
        self._ids: set[str] = set()
        self._leads: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if len(given) < len(attrs):
            self.found.append(f"an attribute twice: {self.get_starttag_text()}")
        kind = given.get("type") or "text"
        if tag == "input" and "autocomplete" in given and kind in NO_AUTOCOMPLETE:
            self.found.append(f"autocomplete on a {kind}")
        if "tabindex" in given and not re.fullmatch(r"-?\d+", given["tabindex"] or ""):
            self.found.append("an empty tabindex")
        if tag == "label" and given.get("for") is not None:
            self._labels.add(given["for"] or "")
        identity = given.get("id")
        if identity is not None:
            if identity in self._ids:
                self.found.append(f"the id {identity} twice")
            self._ids.add(identity)
            if tag in NAMED_BY_A_LABEL and kind != "hidden":
                self._controls.add(identity)
        for name in ("aria-labelledby", "aria-describedby", "aria-controls"):
            self._leads |= set((given.get(name) or "").split())
        for name in ("style", *(name for name in given if name.startswith("on"))):
            if name in given:
                self.found.append(f"the attribute {name}, which a content policy forbids")

    def close(self) -> None:
        super().close()
        self.found += [
            f"a label for `{name}`, which is no control" for name in self._labels - self._controls
        ]
        self.found += [f"no element has the id {name}" for name in self._leads - self._ids]


def faults(built: Built) -> dict[str, list[str]]:
    found = {}
    for file in built.folder.rglob("*.html"):
        parser = Faults()
        parser.feed(file.read_text(encoding="utf-8"))
        parser.close()
        if parser.found:
            found[file.relative_to(built.folder).as_posix()] = parser.found
    return found


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, with every kind of page."""
    folder = tmp_path_factory.mktemp("valid")
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder)))
    return Built(folder, "")


FEATURES: list[list[str]] = [
    [],
    ["navigation.sections", "navigation.indexes", "navigation.expand"],
    ["navigation.tabs", "navigation.tabs.sticky", "toc.integrate", "navigation.top"],
    ["navigation.footer", "navigation.path", "navigation.prune", "search.suggest"],
]


@pytest.fixture(params=FEATURES, ids=lambda features: features[0] if features else "plain")
def strange(request: pytest.FixtureRequest, site: TinySite) -> Built:
    """Somebody else's site, with features of the theme that ours does not use."""
    for name in ("index", "a/index", "a/b", "a/c/d"):
        site.page(f"{name}.md", f"# {name}\n\n## One\n\n### Two\n\n## Three\n")
    toggle = {"icon": "material/weather-night", "name": "Other colours"}
    palette = [{"scheme": scheme, "toggle": toggle} for scheme in ("default", "slate")]
    theme = {
        "name": "material",
        "font": False,
        "features": request.param,
        "palette": palette,
    }
    return site.config(theme=theme, plugins=["search", "psychoed"]).build()


def test_the_real_site(real: Built) -> None:
    assert faults(real) == {}


def test_features_of_the_theme_that_we_do_not_use(strange: Built) -> None:
    assert faults(strange) == {}


class Stops(HTMLParser):
    """What can take the focus after `body`, in order, and what can be led to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a":
            self.links.append(given.get("href") or "")
        if identity := given.get("id"):
            self.places[identity] = given.get("tabindex")


def first_link_leads_to_content(built: Built) -> Iterator[tuple[str, bool]]:
    for file in built.folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue
        stops = Stops()
        stops.feed(html)
        first = stops.links[0]
        yield str(file), first.startswith("#") and stops.places.get(first[1:]) == "-1"


def test_the_first_link_of_every_page_skips_to_what_can_take_the_focus(real: Built) -> None:
    pages = dict(first_link_leads_to_content(real))
    assert len(pages) > 150
    assert [page for page, good in pages.items() if not good] == []


def test_on_other_sites_too(strange: Built) -> None:
    assert all(good for _, good in first_link_leads_to_content(strange))


def test_what_made_a_page_is_told_only_where_the_site_says_so(site: TinySite) -> None:
    tag = '<meta name="generator"'
    assert tag not in site.config(extra={}).build().html("concepts/trust/")
    assert tag in site.config(extra={"generator": True}).build().html("concepts/trust/")


def test_articles_are_left_as_they_are() -> None:
    article = (
        '<article><input class="md-toggle" autocomplete="off"><label for="__toc" tabindex="">'
        '<meta name="generator" content="x"></article>'
    )
    assert mend(article, skip="Skip", generator=False) == article


def test_a_page_without_the_theme_s_places_keeps_its_own_skip_link() -> None:
    page = '<div data-md-component="skip"><a href="#a">Skip</a></div><main id="a"></main>'
    assert mend(page, skip="Skip to content", generator=True) == page
