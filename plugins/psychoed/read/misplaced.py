"""Files that stand where nothing reads them, or under a name that nothing reads."""

from __future__ import annotations

import difflib
from pathlib import Path

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes
from psychoed.read.parts import BIBLIOGRAPHY, ENDINGS, ENTRY_FOLDERS, SHARED_FILES, slug_for

_FIXED_NAMES = (*(f"{name}.yaml" for name in SHARED_FILES), BIBLIOGRAPHY)
_TEXTS = ("md", "markdown", "json", "doc", "docx", "odt", "rtf", "html")


def meant_file(path: Path) -> str:
    """The file with a fixed name that `path` was most likely meant to be, or nothing.

    For example ``groups.yaml`` for ``Groups.yaml``, ``groups.yaml.txt`` and the folder ``groups``
    (which may hold anything, as long as the file is there).
    """
    name = _meant_name(path)
    return "" if path.is_dir() and name and (path.parent / name).is_file() else name


def _meant_name(path: Path) -> str:
    lower = path.name.lower()
    for name in _FIXED_NAMES:
        bare = name.partition(".")[0]
        if lower == bare or lower.startswith((f"{bare}.", f"{bare} ")):
            return name
        if lower.endswith((".yaml", ".yml")) and difflib.get_close_matches(lower, [name], 1, 0.8):
            return name
    return BIBLIOGRAPHY if lower.endswith(".bib") else ""


def misnamed(path: Path, shown: str, meant: str) -> Diagnostic:
    if path.is_dir():
        why = f"is a folder, not the file `{meant}`"
        hint = f"put all of it into one file with the name `{meant}`"
    else:
        why = f"is not called `{meant}`"
        hint = f"rename it to `{meant}`, or remove it if it is an old copy"
        if meant == BIBLIOGRAPHY and path.suffix.lower() in ENDINGS:
            hint = f"write the sources as BibTeX into `{meant}`"
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(shown),
        f"`{path.name}` is not read, because it {why}, "
        "so what it says would be missing from the site",
        hint,
    )


def not_an_entry(path: Path, shown: str) -> Diagnostic:
    bare, _, endings = path.name.lower().partition(".")
    ending = endings.rpartition(".")[2]
    if ending in ("", "txt", "text") or ".y" in path.name.lower():
        hint = f"rename it to `{slug_for(bare)}.yaml`"
    elif ending in _TEXTS:
        hint = f"write what it says as fields into `{slug_for(bare)}.yaml`"
    else:
        hint = "pictures stand beside the pages written by hand"
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(shown),
        f"`{path.name}` is not read, because its name does not end in .yaml, "
        "so what it says would be missing from the site",
        f"{hint}; if it is no entry, move it out of this folder",
    )


def leads_back(path: Path, shown: str) -> Diagnostic:
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(shown),
        f"`{path.name}` is a link that leads back to a folder above it, without an end",
        "remove the link",
    )


def meant_folder(path: Path) -> str:
    """The folder of entries that `path` was most likely meant to be, or nothing."""
    near = difflib.get_close_matches(path.name.lower(), ENTRY_FOLDERS, 1, 0.6)
    return near[0] if near else ""


def unknown_folder(path: Path, shown: str) -> Diagnostic:
    near = meant_folder(path)
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(shown),
        f"nothing reads the folder `{path.name}`, so its files would be missing from the site",
        f"did you mean `{near}`?" if near else f"entries stand in {', '.join(ENTRY_FOLDERS)}",
    )


def unknown_file(path: Path, shown: str) -> Diagnostic:
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(shown),
        f"nothing reads `{path.name}` here, so what it says would be missing from the site",
        "an entry belongs in one of the folders " + ", ".join(ENTRY_FOLDERS),
    )
