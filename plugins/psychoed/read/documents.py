"""A glossary's files, read: located nodes, bibliography items, and the lines for messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes
from psychoed.read.bibtex import BibItem, read_bibtex
from psychoed.read.layout import Place, find_files, show
from psychoed.read.nodes import Node
from psychoed.read.parts import ENTRY_FOLDERS, SHARED_FILES
from psychoed.read.shape import ANYTHING, Shape
from psychoed.read.text_file import LARGEST_BIBLIOGRAPHY, LARGEST_ENTRY, read_text
from psychoed.read.yaml_nodes import empty_file, read_yaml


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file. `root` is missing when it could not be read; its id is known all the same.

    The part of an entry is empty when it stands where nothing says of what kind it is.

    `doubtful` tells that something in it was reported, so that what seems missing may be there.
    `shape` says what may stand in it.
    """

    part: str
    name: str
    file: str
    root: Node | None
    doubtful: bool = False
    shape: Shape = ANYTHING


@dataclass(slots=True)
class Documents:
    """Everything that was read."""

    documents: list[Document] = field(default_factory=list)
    bibliography: list[BibItem] = field(default_factory=list)
    lines: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    """Parts, such as `sources`, of which something could not be read: not even its name."""


def read(
    folders: Iterable[Path], root: Path, shapes: Mapping[str, Shape] | None = None
) -> Documents:
    """Read the glossaries in `folders`; messages name files relative to `root`.

    `shapes` say what may stand in the files of a part, for messages.

    Files are read in the order of their names, so that the result does not depend on the disk.
    """
    result = Documents()
    for folder in folders:
        if not folder.is_dir():
            result.problems.append(_no_glossary(folder, root, "there is no folder"))
            result.unsure |= {*ENTRY_FOLDERS, *SHARED_FILES, "sources"}
            continue
        places, problems = find_files(folder, root)
        result.problems += problems
        if not problems and not any(place.part in ENTRY_FOLDERS for place in places):
            result.problems.append(_no_glossary(folder, root, "there is no entry in"))
            result.unsure |= {*ENTRY_FOLDERS, *SHARED_FILES, "sources"} if not places else set()
        for place in places:
            _read_file(place, result, (shapes or {}).get(place.part, ANYTHING))
    return result


def _read_file(place: Place, result: Documents, shape: Shape) -> None:
    if not place.named:
        _note_unread(place, result)
        return
    bibliography = place.part == "sources"
    largest = LARGEST_BIBLIOGRAPHY if bibliography else LARGEST_ENTRY
    text, lines, problems = read_text(place.path, place.shown, largest)
    result.problems += problems
    root: Node | None = None
    result.lines[place.shown] = lines
    if text is not None:
        if bibliography and not text.strip():
            result.problems.append(empty_file(place.shown, "the sources as BibTeX"))
            result.unsure.add("sources")
        elif bibliography:
            items, problems = read_bibtex(place.shown, text)
            result.bibliography += (item for item in items if item.key)
            if not all(item.key for item in items):
                result.unsure.add("sources")
        else:
            root, problems = read_yaml(place.shown, text, shape)
        result.problems += problems
    elif bibliography:
        result.unsure.add("sources")
    if not bibliography:
        doubtful = bool(problems)
        document = Document(place.part, place.name, place.shown, root, doubtful, shape)
        result.documents.append(document)


def _note_unread(place: Place, result: Documents) -> None:
    result.lines[place.shown] = [""]
    if place.part == "sources":
        result.unsure.add("sources")
    else:
        result.documents.append(Document(place.part, place.name, place.shown, None))


def _no_glossary(folder: Path, root: Path, what: str) -> Diagnostic:
    shown = show(folder, root)
    return Diagnostic(
        codes.NO_GLOSSARY,
        Span.of_file(shown),
        f"{what} `{shown}`, where the knowledge should be",
        f"create `{shown}/concepts/trust.yaml` with the two fields `title` and `definition`, "
        "or name the right folder in mkdocs.yml under the option `glossary`",
    )


def faults_of(path: Path, shown: str) -> tuple[list[Diagnostic], list[str]]:
    """What keeps another YAML file, such as mkdocs.yml, from being read, and its lines.

    Tags and aliases are welcome there.
    """
    text, lines, problems = read_text(path, shown, LARGEST_ENTRY)
    if text is not None:
        _, problems = read_yaml(shown, text)
    return [each for each in problems if each.code not in (codes.ALIAS, codes.TAG)], lines
