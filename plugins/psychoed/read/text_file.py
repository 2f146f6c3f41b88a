"""Bytes on disk to text, with a clear word when they are not what they should be."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes

LARGEST_ENTRY = 512 * 1024
"""Bytes of one YAML file: two hundred times a long entry."""

LARGEST_BIBLIOGRAPHY = 64 * 1024 * 1024

INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Characters that nobody sees, as a range of a pattern: a soft hyphen, a blank without width."""

_DOCUMENTS = {
    b"{\\rtf": "a document of a word processor (RTF)",
    b"PK\x03\x04": "a document of a word processor, or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "a document of a word processor",
    b"%PDF": "a PDF",
}

_LINE_BREAK = re.compile("\r\n|[\n\r]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_CONFLICT_MARK = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Among them are three that YAML takes for the end of a line, and that no editor shows as one."""
_LATER = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_GARBLED = re.compile(f"\ufffd+|(?:[ÂÃÄÅ]{_LATER}|[âã]{_LATER}{{2}}|ð{_LATER}{{3}})+")
"""Letters that were lost, or that were read in an older encoding: ``â€™`` for ’, ``Ã©`` for é."""

_BEGINNINGS = "\ufffdÂÃÄÅâãð"


def split_lines(text: str) -> list[str]:
    """Lines as editors count them, and YAML in a text that can be used."""
    if "\r" not in text:  # nearly always, and much faster
        return text.split("\n")
    return _LINE_BREAK.split(text)


def read_text(
    path: Path, file: str, largest: int
) -> tuple[str | None, list[str], list[Diagnostic]]:
    """The text of `path`, without a byte order mark, or a diagnostic that says why there is none.
    Letters that were lost before are told of a text that can be used.

    With it come the lines to show in messages, also where the text can't be used. `file` is the
    name that spans carry; `largest` bounds the size in bytes.
    """
    raw, problems = _read_bytes(path, file, largest)
    problems = problems or _foreign(raw, file)
    text, wrong = decode_text(raw, file)
    problems = problems or wrong or unusable(text, file)
    if problems:
        return None, split_lines(text), problems
    return text, split_lines(text), list(garbled(text, file))


def _foreign(raw: bytes, file: str) -> list[Diagnostic]:
    """A document of another programme that was given our ending."""
    kind = next((kind for beginning, kind in _DOCUMENTS.items() if raw.startswith(beginning)), "")
    if not kind:
        return []
    return [
        Diagnostic(
            codes.UNREADABLE,
            Span.of_file(file),
            f"this file is {kind}, and no plain text",
            "copy its words into a plain text file, made with a plain text editor",
        )
    ]


def decode_text(raw: bytes, file: str) -> tuple[str, list[Diagnostic]]:
    """`raw` as text, without a byte order mark; where it is not UTF-8, a sign stands in for it."""
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return raw.decode("utf-8-sig", "replace"), [_not_utf_8(raw, error, file)]


def unreadable(file: str, error: OSError) -> Diagnostic:
    """What to say of a file that can't be opened."""
    reason = error.strerror or str(error)
    return Diagnostic(
        codes.UNREADABLE,
        Span.of_file(file),
        f"this file can't be opened: {reason.lower()}",
        "check its permissions, and that it is a file and not a folder or a broken link",
    )


def _read_bytes(path: Path, file: str, largest: int) -> tuple[bytes, list[Diagnostic]]:
    whole = Span.of_file(file)
    try:
        status = path.stat()
        size = status.st_size
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            return b"", [unreadable(file, OSError(0, "It is a pipe or a device"))]
        if size > largest:
            return b"", [
                Diagnostic(
                    codes.TOO_LARGE,
                    whole,
                    f"this file has {size:,} bytes; at most {largest:,} can be right",
                    "was something else saved under this name?",
                )
            ]
        return path.read_bytes(), []
    except OSError as error:
        return b"", [unreadable(file, error)]


def unusable(text: str, file: str) -> list[Diagnostic]:
    """What keeps `text` from being read at all."""
    if found := _CONTROL.search(text):
        before = split_lines(text[: found.start()])
        line, column = len(before), len(before[-1]) + 1
        return [
            Diagnostic(
                codes.CONTROL_CHARACTER,
                Span(file, line, column, line, column + 1),
                f"an invisible control character (U+{ord(found[0]):04X}) stands here",
                "delete it: place the cursor right behind it and press Backspace",
            )
        ]
    may_conflict = "<<<<<<<" in text or ">>>>>>>" in text  # hardly ever, and so much faster
    if may_conflict and _CONFLICT.search(text) and (found := _CONFLICT_MARK.search(text)):
        line = len(split_lines(text[: found.start()]))
        whole = len(set(re.findall(r"^[<=>]{7}", text, re.MULTILINE))) == 3
        return [
            Diagnostic(
                codes.MERGE_CONFLICT,
                Span(file, line, 1, line, 8),
                "two versions of this place stand in the file: one above and one below ======="
                if whole
                else "this line was left behind by Git, where two versions of the file met",
                "keep the right lines, and remove the others with the lines of <, = and >",
            )
        ]
    return []


def garbled(text: str, file: str) -> Iterator[Diagnostic]:
    """The first place where letters were lost when the file was saved, or copied, before."""
    if not any(sign in text for sign in _BEGINNINGS):  # nearly always, and much faster
        return
    found = [each for each in _GARBLED.finditer(text) if each[0][0] == "\ufffd" or mended(each[0])]
    if not found:
        return
    first, more = found[0], len(found) - 1
    before = split_lines(text[: first.start()])
    line, column = len(before), len(before[-1]) + 1
    also = f" (and in {more} more place{'s' * (more > 1)})" if more else ""
    lost = first[0][0] == "\ufffd"
    yield Diagnostic(
        codes.ENCODING,
        Span(file, line, column, line, column + len(first[0])),
        f"the sign � stands for a letter that was lost{also}"
        if lost
        else f"`{first[0]}` was `{mended(first[0])}` before it was read in another encoding{also}",
        "type the letter anew"
        if lost
        else f"write `{mended(first[0])}`; copy a text anew rather than mend it in many places",
    )


def mended(letters: str) -> str:
    """What `letters` were before UTF-8 was taken for Windows' old encoding; empty if nothing."""
    raw = b"".join(
        sign.encode("latin-1") if "\x80" <= sign <= "\xff" else sign.encode("cp1252")
        for sign in letters
    )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _not_utf_8(raw: bytes, error: UnicodeDecodeError, file: str) -> Diagnostic:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Diagnostic(
            codes.ENCODING,
            Span.of_file(file),
            "this file is saved as UTF-16, not as UTF-8",
            "save it again and choose UTF-8 as the encoding",
        )
    before = split_lines(raw[: error.start].decode("utf-8-sig", "replace"))
    line, column = len(before), len(before[-1]) + 1
    guess = raw[error.start : error.start + 1].decode("cp1252", "replace")
    return Diagnostic(
        codes.ENCODING,
        Span(file, line, column, line, column + 1),
        f"this file is not saved as UTF-8: the character here (perhaps {guess}) can't be read",
        "save it again and choose UTF-8 as the encoding",
    )
