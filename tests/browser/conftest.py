"""The real site, built once, served under a sub-path, and opened in a real Chromium."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import serving

ROOT = Path(__file__).parents[2]
CANDIDATES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served."""
    above = tmp_path_factory.mktemp("served")
    folder = above / "clinic" / "help"
    site_url = "https://example.org/clinic/help/"
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), site_url=site_url))
    with serving(above) as root:
        yield f"{root}clinic/help/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the machine has it."""
    named = os.environ.get("CHROMIUM")
    path = named or next((found for name in CANDIDATES if (found := shutil.which(name))), None)
    assert path, "no Chromium was found; see `make test`"
    arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()
