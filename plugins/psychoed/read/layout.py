"""Which files a glossary is made of, and what each of them is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes
from psychoed.read.misplaced import (
    leads_back,
    meant_file,
    meant_folder,
    misnamed,
    not_an_entry,
    unknown_file,
    unknown_folder,
)
from psychoed.read.parts import (
    BIBLIOGRAPHY,
    ENDINGS,
    ENTRY_FOLDERS,
    RESERVED,
    SHARED_FILES,
    SLUG,
    slug_for,
    without_copy_mark,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read: where it is, how messages call it, and its part of the glossary.

    One that is not `named` as it should be is not read; but it exists, so that what names it is
    not reported, too.
    """

    path: Path
    shown: str
    part: str
    name: str
    named: bool = True


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
        shown = show(path, root)
        ending = _ending(path.name)
        name = path.name.removesuffix(ending)
        if path.is_dir() and path.name in ENTRY_FOLDERS:
            _entries(path, path.name, root, places, problems)
        elif path.name == BIBLIOGRAPHY:
            places.append(Place(path, shown, "sources", "sources"))
        elif ending and name in SHARED_FILES:
            places.append(Place(path, shown, name, name))
        elif meant := meant_file(path):
            problems.append(misnamed(path, shown, meant))
            part = meant.partition(".")[0]
            places.append(Place(path, shown, part, part, named=False))
        elif path.is_dir() and any(_ending(inner.name) for inner in path.rglob("*")):
            problems.append(unknown_folder(path, shown))
            places += _misplaced(path.rglob("*"), meant_folder(path), root)
        elif ending and not path.is_dir():
            problems.append(unknown_file(path, shown))
            places += _misplaced([path], "", root)
    return [place for place in places if place.named or _is_alone(place, places)], problems


def _misplaced(paths: Iterable[Path], part: str, root: Path) -> Iterator[Place]:
    """Entries where nothing reads them, so that what names them is not reported, too."""
    for path in sorted(paths):
        if _ending(path.name):
            yield Place(path, show(path, root), part, path.stem, named=False)


def _is_alone(place: Place, places: Iterable[Place]) -> bool:
    """Whether no file that is read has the part and name of one that is not, such as a copy."""
    parts = (place.part, *ENTRY_FOLDERS) if place.part in ("", *ENTRY_FOLDERS) else (place.part,)
    return not any(
        other.named and other.name == place.name and other.part in parts for other in places
    )


def _entries(
    folder: Path, part: str, root: Path, places: list[Place], problems: list[Diagnostic]
) -> None:
    for path in _visible(folder):
        shown = show(path, root)
        ending = _ending(path.name)
        if not ending and path.is_dir():
            if path.resolve() in (folder.resolve(), *folder.resolve().parents):
                problems.append(leads_back(path, shown))
            else:
                _entries(path, part, root, places, problems)
        elif ending:
            name = path.name.removesuffix(ending)
            problems += _file_name(path, shown, name)
            places.append(Place(path, shown, part, path.stem))
        elif not path.name.lower().startswith(("readme", "thumbs.db", "desktop.ini")):
            problems.append(not_an_entry(path, shown))
            places.append(Place(path, shown, part, path.name.partition(".")[0], named=False))


def _file_name(path: Path, shown: str, name: str) -> Iterator[Diagnostic]:
    """What is wrong with the name of an entry's file."""
    if name.lower() in RESERVED:
        yield Diagnostic(
            codes.FILE_NAME,
            Span.of_file(shown),
            f"`{name}` can't be an id: on the web it names the first page of a folder",
            "rename the file after the entry's title",
        )
    elif not SLUG.fullmatch(name):
        bare = without_copy_mark(name)
        near = (f"{slug_for(each)}{ending}" for each in (name, bare) for ending in ENDINGS)
        twin = next((each for each in near if (path.parent / each).is_file()), "")
        yield Diagnostic(
            codes.FILE_NAME,
            Span.of_file(shown),
            f"`{path.name}` can't be the name of an entry: "
            "only small letters, digits and single hyphens are allowed",
            f"remove it, if it is a copy of `{twin}`; else rename it"
            if twin
            else f"rename the file to `{slug_for(bare)}.yaml`",
        )


def _visible(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if not path.name.startswith((".", "#")) and not path.name.endswith("~"):
            yield path


def _ending(name: str) -> str:
    """`.yaml` or `.yml` as it is written at the end of `name`, or nothing."""
    lower = name.lower()
    return next((name[-len(ending) :] for ending in ENDINGS if lower.endswith(ending)), "")
