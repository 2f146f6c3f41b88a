"""The real site: complete, without warnings, every link leading somewhere."""

import re
import subprocess
import sys
from collections import Counter
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from psychoed.graph import resolve
from psychoed.model import decode
from psychoed.read import read
from tests.tinysite import Built, captured_log, words_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built as strictly as `make site` does."""
    folder = tmp_path_factory.mktemp("real") / "clinic" / "help"
    with captured_log() as log:
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True))
    return Built(folder, log.getvalue())


def test_what_was_planned_is_there() -> None:
    knowledge, problems = resolve(decode(read([ROOT / "glossary"], ROOT)))
    assert problems == []
    assert len(knowledge.concepts) >= 80
    assert len(knowledge.modalities) >= 12
    assert len(knowledge.questions) >= 51
    assert len(knowledge.pathways) >= 8
    for modality in knowledge.modalities:
        assert list(modality.cells) == list(knowledge.dimensions)


def test_research_and_limits_are_told_of_every_therapy() -> None:
    knowledge, _ = resolve(decode(read([ROOT / "glossary"], ROOT)))
    subjects = {row.id: str(row.about) for row in knowledge.dimensions.values() if row.about}
    assert subjects == {"evidence": "evidence", "limits": "limits"}
    for modality in knowledge.modalities:
        assert all(modality.cells[row].text for row in subjects), modality.id


def test_no_warnings(built: Built) -> None:
    assert "WARNING" not in built.log
    assert "ERROR" not in built.log


def test_every_page_says_that_it_is_information_and_waits_for_review(built: Built) -> None:
    for address in built.pages():
        text = words_of(built.article(address.removeprefix("./")))
        assert "It is not advice or treatment" in text, address
        assert "No clinician has checked this page yet." in text, address


class Links(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            elif name == "id" and value is not None:
                self.anchors.append(value)


def test_every_link_and_anchor_leads_somewhere(built: Built) -> None:
    pages: dict[Path, Links] = {}
    for file in built.folder.rglob("*.html"):
        pages[file.resolve()] = parser = Links()
        parser.feed(file.read_text(encoding="utf-8"))
    broken = []
    for file, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or file.name == "404.html":
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if target.is_dir():
                target /= "index.html"
            found = target.is_file()
            if found and parts.fragment and target in pages:
                found = unquote(parts.fragment) in pages[target].anchors
            if not found:
                broken.append(f"{file.relative_to(built.folder)}: {link}")
    assert broken == []


def test_ids_are_unique_and_headings_in_order(built: Built) -> None:
    for address in built.pages():
        html = built.html(address.removeprefix("./"))
        parser = Links()
        parser.feed(html)
        assert [name for name, count in Counter(parser.anchors).items() if count > 1] == [], address
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", built.article(address))]
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        for above, below in pairwise(levels):
            assert below <= above + 1, address


def test_nothing_is_asked_of_another_host(built: Built) -> None:
    asks = re.compile(
        r"""<(?:script|img|iframe|source|video|audio|embed)[^>]+src=["']?(?:https?:)?//"""
        r"""|<link(?![^>]*rel="canonical")[^>]+href=["']?(?:https?:)?//|url\(["']?(?:https?:)?//""",
        re.IGNORECASE,
    )
    for file in (*built.folder.rglob("*.html"), *built.folder.rglob("*.css")):
        assert not asks.search(file.read_text(encoding="utf-8")), file


class Quiet(SimpleHTTPRequestHandler):
    """A server for LinkChecker."""

    def end_headers(self) -> None:
        self.send_header("LinkChecker", "1")  # allows more than ten requests a second
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output readable."""


def test_linkchecker_finds_nothing_under_a_sub_path(built: Built, tmp_path: Path) -> None:
    above = built.folder.parent.parent
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(above)))
    Thread(target=server.serve_forever, daemon=True).start()
    settings = tmp_path / "linkcheckerrc"
    settings.write_text(
        "[checking]\nthreads=4\nmaxrequestspersecond=1000\n[filtering]\ncheckextern=0\n"
        "ignore=\n  ^(mailto|tel|sms):\n[output]\nstatus=0\nwarnings=1\n[AnchorCheck]\n"
    )
    address = f"http://127.0.0.1:{server.server_port}/clinic/help/"
    command = [sys.executable, "-m", "linkcheck", "-f", str(settings), address]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    finally:
        server.shutdown()
        server.server_close()
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert re.search(r"\d{3,} links", done.stdout), done.stdout[-500:]
