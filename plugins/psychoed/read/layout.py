"""Which files a glossary is made of, and what each of them is called."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes

ENTRY_FOLDERS = ("concepts", "modalities", "questions", "pathways")
"""Folders with one entry a file."""

SHARED_FILES = ("groups", "dimensions", "comparisons", "help_lines", "site")
"""YAML files with a fixed name, without their ending."""

BIBLIOGRAPHY = "sources.bib"
ENDINGS = (".yaml", ".yml")
RESERVED = ("index", "readme")
"""Names that are no ids: on the web they stand for the first page of a folder."""
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read: where it is, how messages call it, and its part of the glossary."""

    path: Path
    shown: str
    part: str


def slug_for(name: str) -> str:
    """The nearest id that `name` could have been."""
    bare = re.sub(r"\.ya?ml$", "", name.lower().rpartition("/")[2])
    letters = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "a-name"


def show(path: Path, root: Path) -> str:
    """`path` as messages name it: relative to `root` where it lies below, with forward slashes."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def find_files(folder: Path, root: Path) -> tuple[list[Place], list[Diagnostic]]:
    """All files of the glossary in `folder`, in a fixed order, and what nothing reads."""
    places: list[Place] = []
    problems: list[Diagnostic] = []
    for path in _visible(folder):
        if path.is_dir():
            if path.name in ENTRY_FOLDERS:
                _entries(path, path.name, root, places, problems)
            elif any(_ending(inner.name) for inner in path.rglob("*")):
                problems.append(_unknown_folder(path, root))
            continue
        shown = show(path, root)
        if path.name == BIBLIOGRAPHY:
            places.append(Place(path, shown, "sources"))
        elif (ending := _ending(path.name)) and path.name[: -len(ending)] in SHARED_FILES:
            places.append(Place(path, shown, path.name[: -len(ending)]))
        elif ending or path.suffix == ".bib":
            problems.append(_unknown_file(path, shown))
    return places, problems


def _entries(
    folder: Path, part: str, root: Path, places: list[Place], problems: list[Diagnostic]
) -> None:
    for path in _visible(folder):
        shown = show(path, root)
        if path.is_dir() and not _ending(path.name):
            _entries(path, part, root, places, problems)
        elif ending := _ending(path.name):
            name = path.name[: -len(ending)]
            if name.lower() in RESERVED:
                problems.append(
                    Diagnostic(
                        codes.FILE_NAME,
                        Span.of_file(shown),
                        f"`{name}` can't be an id: on the web it names the first page of a folder",
                        "rename the file after the entry's title",
                    )
                )
            elif not SLUG.fullmatch(name):
                problems.append(
                    Diagnostic(
                        codes.FILE_NAME,
                        Span.of_file(shown),
                        f"`{path.name}` can't be the name of an entry: "
                        "only small letters, digits and single hyphens are allowed",
                        f"rename the file to `{slug_for(name)}.yaml`",
                    )
                )
            places.append(Place(path, shown, part))
        elif _is_lost(path.name.lower()):
            problems.append(
                Diagnostic(
                    codes.MISPLACED,
                    Span.of_file(shown),
                    f"`{path.name}` is not read, because its name does not end in .yaml",
                    "rename it, or remove it if it is an old copy"
                    if ".y" in path.name.lower()
                    else "write its text into a file that ends in .yaml, or move it elsewhere",
                )
            )


def _visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if not path.name.startswith((".", "#")) and not path.name.endswith("~"):
            yield path


def _is_lost(name: str) -> bool:
    """Whether a file that nothing reads was most likely meant as an entry."""
    stem, _, ending = name.rpartition(".")
    if ".yaml" in name or ".yml" in name:
        return True
    return ending in ("md", "markdown", "json", "docx", "odt") and stem not in RESERVED


def _ending(name: str) -> str:
    """`.yaml` or `.yml` as it is written at the end of `name`, or nothing."""
    lower = name.lower()
    return next((name[-len(ending) :] for ending in ENDINGS if lower.endswith(ending)), "")


def _unknown_folder(path: Path, root: Path) -> Diagnostic:
    near = difflib.get_close_matches(path.name.lower(), ENTRY_FOLDERS, 1, 0.6)
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(show(path, root)),
        f"nothing reads the folder `{path.name}`, so its files would be missing from the site",
        f"did you mean `{near[0]}`?" if near else f"entries stand in {', '.join(ENTRY_FOLDERS)}",
    )


def _unknown_file(path: Path, shown: str) -> Diagnostic:
    names = {**{name: f"{name}.yaml" for name in SHARED_FILES}, "sources": BIBLIOGRAPHY}
    near = difflib.get_close_matches(path.stem.lower(), names, 1, 0.7)
    return Diagnostic(
        codes.MISPLACED,
        Span.of_file(shown),
        f"nothing reads `{path.name}` here, so what it says would be missing from the site",
        f"did you mean `{names[near[0]]}`?"
        if near
        else "an entry belongs in one of the folders " + ", ".join(ENTRY_FOLDERS),
    )
