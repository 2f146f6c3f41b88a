"""Entries in the order of their files."""

from __future__ import annotations

from psychoed.model import Entries, Entry


def in_file_order(entries: Entries) -> list[Entry]:
    return sorted(entries.entries, key=lambda entry: entry.file)
