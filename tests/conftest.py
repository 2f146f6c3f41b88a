"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest

from tests.tinysite import TRUST, TinySite

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's banner is not what we test


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """A site with one concept of two fields, and nothing else."""
    return TinySite(tmp_path / "tiny").entry("concepts/trust", **TRUST)
