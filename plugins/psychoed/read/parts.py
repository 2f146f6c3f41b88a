"""The parts of a glossary: what its folders and files are called."""

from __future__ import annotations

import re
import unicodedata

ENTRY_FOLDERS = ("concepts", "modalities", "questions", "pathways")
"""Folders with one entry a file."""

SHARED_FILES = ("groups", "dimensions", "comparisons", "help_lines", "site")
"""YAML files with a fixed name, without their ending."""

BIBLIOGRAPHY = "sources.bib"
ENDINGS = (".yaml", ".yml")
RESERVED = ("index", "readme")
"""Names that are no ids: on the web they stand for the first page of a folder."""
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


NO_SLUG = "a-name"


def without_copy_mark(name: str) -> str:
    """The name of the file of which `name` is a copy, as browsers and desktops name them."""
    return re.sub(r"(?:[ _-]+copy)?(?:[ _]*\(\d+\))?$", "", name, flags=re.IGNORECASE)


def slug_for(name: str) -> str:
    """The nearest id that `name` could have been, or `NO_SLUG`."""
    bare = re.sub(r"\.ya?ml$", "", name.lower().rpartition("/")[2])
    letters = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or NO_SLUG
