"""Converted texts on disk, so that an unchanged text is not converted again in the next build."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from psychoed.articles import Cache


def load_cache(file: Path) -> dict[str, list[Any]]:
    """What the last build remembered; nothing when there is no cache or it is damaged."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {
        key: value for key, value in stored.items() if isinstance(value, list) and len(value) == 2
    }


def save_cache(file: Path, conversions: Cache) -> None:
    """Remember the conversions of this build, and forget all others.

    Written beside the old cache and swapped in, so that an interrupted build leaves a whole one.
    """
    beside = file.with_suffix(f".{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(dict(conversions), ensure_ascii=False), encoding="utf-8")
        beside.replace(file)
    except OSError:
        return  # the next build is slower; this one is good
