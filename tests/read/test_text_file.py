"""Files that are not what they should be: each gets one diagnostic, at its place."""

import os
from pathlib import Path

import pytest

from psychoed.diagnostics import format_report
from psychoed.read import read, read_page

TRUST = "title: Trust\ndefinition: Feeling able to rely on somebody.\n"


def glossary(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / "glossary" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def report(root: Path, name: str = "glossary") -> str:
    documents = read([root / name], root)
    return format_report(documents.problems, documents.lines)


@pytest.mark.parametrize(
    ("content", "head"),
    [
        (
            "title: Café\n".encode("cp1252"),
            "glossary/concepts/trust.yaml:1:11: error: this file is not saved as UTF-8: "
            "the character here (perhaps é) can't be read [PSY101 not-utf-8]",
        ),
        (
            TRUST.encode("utf-16"),
            "glossary/concepts/trust.yaml:1:1: error: this file is saved as UTF-16, not as UTF-8 "
            "[PSY101 not-utf-8]",
        ),
        (
            b"title: Tru\x00st\n",
            "glossary/concepts/trust.yaml:1:11: error: an invisible control character (U+0000) "
            "stands here [PSY117 control-character]",
        ),
        (
            b"title: Trust\nbody: |\n  one\x0btwo\n",
            "glossary/concepts/trust.yaml:3:6: error: an invisible control character (U+000B) "
            "stands here [PSY117 control-character]",
        ),
        (
            b"title: " + b"x" * 600_000,
            "glossary/concepts/trust.yaml:1:1: error: this file has 600,007 bytes; "
            "at most 524,288 can be right [PSY109 file-too-large]",
        ),
        (
            b"title: " + b"[" * 5_000,
            "glossary/concepts/trust.yaml:1:20: error: values are nested too deeply here "
            "[PSY110 nested-too-deeply]",
        ),
        (
            b"everyday: [" + b"a, " * 60_000 + b"a]",
            "glossary/concepts/trust.yaml:1:150003: error: this file holds more than 50,000 values "
            "[PSY109 file-too-large]",
        ),
    ],
)
def test_unusable_files(tmp_path: Path, content: bytes, head: str) -> None:
    found = report(glossary(tmp_path, {"concepts/trust.yaml": content}))
    assert found.splitlines()[0] == head
    assert found.endswith("1 error")


@pytest.mark.parametrize(
    "content",
    [
        TRUST.encode("utf-8-sig"),
        TRUST.replace("\n", "\r\n").encode(),
        TRUST.replace("\n", "\r").encode(),
        ("---\n" + TRUST).encode(),
        (TRUST + "...\n").encode(),
        ("# a comment\n" + TRUST + "# another\n").encode(),
    ],
    ids=["byte order mark", "CRLF", "CR", "document start", "document end", "comments"],
)
def test_harmless_variants_are_read(tmp_path: Path, content: bytes) -> None:
    documents = read([glossary(tmp_path, {"concepts/trust.yaml": content}) / "glossary"], tmp_path)
    assert documents.problems == []
    assert documents.documents[0].root is not None


def test_places_in_a_file_with_windows_line_ends(tmp_path: Path) -> None:
    text = "\ufeff" + TRUST + "scope: The #1 idea\n"
    root = glossary(tmp_path, {"concepts/trust.yaml": text.replace("\n", "\r\n").encode()})
    assert report(root).splitlines()[:3] == [
        "glossary/concepts/trust.yaml:3:12: error: `#1 idea` is read as a comment, "
        "so it would be missing from the site [PSY120 text-lost]",
        "  3 | scope: The #1 idea",
        "    |            ^^^^^^^",
    ]


def test_missing_folder(tmp_path: Path) -> None:
    assert report(tmp_path).splitlines()[0] == (
        "glossary:1:1: error: there is no folder `glossary`, where the knowledge should be "
        "[PSY113 no-glossary]"
    )


@pytest.mark.parametrize(
    "files", [{}, {"site.yaml": b"language: en\n"}, {"sources.bib": b"% none"}]
)
def test_a_folder_without_any_entry(tmp_path: Path, files: dict[str, bytes]) -> None:
    (tmp_path / "glossary").mkdir()
    assert report(glossary(tmp_path, files)) == (
        "glossary:1:1: error: there is no entry in `glossary`, where the knowledge should be "
        "[PSY113 no-glossary]\n"
        "  hint: create `glossary/concepts/trust.yaml` with the two fields `title` and "
        "`definition`, or name the right folder in mkdocs.yml under the option `glossary`\n\n"
        "1 error"
    )


def test_a_file_instead_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "glossary").write_text("")
    assert "[PSY113 no-glossary]" in report(tmp_path)


def test_folder_named_like_an_entry(tmp_path: Path) -> None:
    (tmp_path / "glossary" / "concepts" / "trust.yaml").mkdir(parents=True)
    assert "[PSY114 unreadable-file]" in report(tmp_path)


def test_broken_link(tmp_path: Path) -> None:
    root = glossary(tmp_path, {"concepts/empathy.yaml": TRUST.encode()})
    os.symlink(root / "nowhere", root / "glossary/concepts/trust.yaml")
    assert "can't be opened: no such file or directory [PSY114" in report(root)


def test_a_link_that_leads_back(tmp_path: Path) -> None:
    root = glossary(tmp_path, {"concepts/trust.yaml": TRUST.encode()})
    os.symlink(".", root / "glossary/concepts/more")
    assert report(root).splitlines()[0] == (
        "glossary/concepts/more:1:1: error: `more` is a link that leads back to a folder above it, "
        "without an end [PSY115 misplaced-file]"
    )


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = glossary(tmp_path, {"concepts/empathy.yaml": TRUST.encode()})
    os.mkfifo(root / "glossary/concepts/trust.yaml")
    assert "can't be opened: it is a pipe or a device [PSY114" in report(root)


def test_what_is_no_entry_beside_entries(tmp_path: Path) -> None:
    names = ("README.md", "readme.txt", "Thumbs.db", "desktop.ini")
    root = glossary(tmp_path, {f"concepts/{name}": b"x" for name in names})
    glossary(tmp_path, {"concepts/trust.yaml": TRUST.encode(), "sources/paper.pdf": b"x"})
    glossary(tmp_path, {"sources.bib": b"@book{a, title={X}, year={1999}, author={A}}"})
    assert report(root) == ""
    glossary(tmp_path, {"concepts/trust.png": b"x"})
    assert "hint: pictures stand beside the pages written by hand" in report(root)


def test_entries_may_stand_in_folders_of_their_own(tmp_path: Path) -> None:
    root = glossary(tmp_path, {"concepts/bonds/trust.yaml": TRUST.encode()})
    documents = read([root / "glossary"], root)
    assert [(d.part, d.name) for d in documents.documents] == [("concepts", "trust")]
    assert documents.problems == []


def test_hidden_and_backup_files_are_passed_over(tmp_path: Path) -> None:
    names = (".trust.yaml", "trust.yaml~", "#trust.yaml#")
    root = glossary(tmp_path, {f"concepts/{name}": b"broken: [" for name in names})
    glossary(tmp_path, {"concepts/trust.yaml": TRUST.encode(), "README.md": b"Read me."})
    documents = read([root / "glossary"], root)
    assert [d.name for d in documents.documents] == ["trust"]
    assert documents.problems == []


def test_letters_that_were_lost_before() -> None:
    _, problems = read_page("page.md", "# Café\n\nIn the cafÃ©, thatâ€™s it.\n")
    assert [problem.message for problem in problems] == [
        "`Ã©` was `é` before it was read in another encoding (and in 1 more place)"
    ]
    assert read_page("page.md", "# À la carte\n\nSÃO PAULO, Ângela, “â”.\n")[1] == []
