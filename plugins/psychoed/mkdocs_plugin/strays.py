"""Files among the hand-written pages that would not be what their author means them to be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.structure.files import File

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import ENDINGS, leads_back, show
from psychoed.read.codes import MISPLACED
from psychoed.read.text_file import LARGEST_ENTRY

_PAGE = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_FIELDS = re.compile(r"^([a-z_]+):", re.MULTILINE)
_TELLING = {"definition", "short_answer", "steps", "editor_note", "relations", "cells"}
"""Fields by which an entry is known."""


def endless_folders(docs: Path, root: Path) -> Iterator[Diagnostic]:
    """Links that lead back to a folder above them: MkDocs follows them without an end."""
    for folder, inner, _ in os.walk(docs):
        for path in (Path(folder, name) for name in inner):
            if path.is_symlink() and Path(folder).resolve().is_relative_to(path.resolve()):
                yield leads_back(path, show(path, root))


def folders_like_pages(docs: Path) -> Iterator[str]:
    """Folders with the name of a page, by their path in `docs`."""
    for folder, inner, _ in os.walk(docs):
        for name in inner:
            if name.lower().endswith(_PAGE):
                yield show(Path(folder, name), docs)


def folder_like_page(folder: Path, root: Path) -> Diagnostic:
    return Diagnostic(
        MISPLACED,
        Span.of_file(show(folder, root)),
        f"`{folder.name}` is a folder, so there is no page of this name",
        "rename the folder, or write the page into a file",
    )


def stray(file: File, shown: str) -> Diagnostic | None:
    """What is wrong with a file that is published as it is, if it was meant otherwise."""
    name = file.src_uri.rpartition("/")[2]
    lower = name.lower()
    if lower.endswith(_PAGE) or re.search(r"\.(?:md|markdown)\.", lower):
        return Diagnostic(
            MISPLACED,
            Span.of_file(shown),
            f"`{name}` is not made into a page, because its name does not end in .md",
            "rename it, with the ending in small letters; or remove it if it is an old copy",
        )
    if lower.removesuffix(".txt").endswith(ENDINGS) and _is_entry(Path(file.abs_src_path or "")):
        return Diagnostic(
            MISPLACED,
            Span.of_file(shown),
            f"`{name}` looks like an entry, but stands among the pages: it would be published "
            "as it is, with the notes of its editors",
            "move it into a folder of the glossary, such as concepts",
        )
    return None


def _is_entry(path: Path) -> bool:
    try:
        if path.stat().st_size > LARGEST_ENTRY:
            return False
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    fields = set(_FIELDS.findall(text))
    return bool(fields & {"title", "ask"}) and bool(fields & _TELLING)
