"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.tinysite import TRUST, TinySite

# How long an example takes says nothing on a busy machine; speed is measured in tests/bench.
settings.register_profile("psychoed", deadline=None)
settings.load_profile("psychoed")

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's banner is not what we test


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """A site with one concept of two fields, and nothing else."""
    return TinySite(tmp_path / "tiny").entry("concepts/trust", **TRUST)


REPORTED = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def reported(pytestconfig: pytest.Config) -> list[str]:
    """Lines to print at the end of the run: measures that a reader of the log wants to see."""
    return pytestconfig.stash.setdefault(REPORTED, [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for line in config.stash.get(REPORTED, []):
        terminalreporter.write_line(line)
