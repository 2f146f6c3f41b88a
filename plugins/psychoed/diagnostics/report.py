"""How diagnostics are shown: file, line, column, the source line, a caret, and what to do."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from psychoed.diagnostics.diagnostic import Diagnostic, Severity

SourceLines = Mapping[str, Sequence[str]]
"""The lines of each file, by the name that spans use for it."""

LONGEST_EXCERPT = 100
"""Characters of a source line that are shown; the part around the caret is kept."""


def width(text: str) -> int:
    """Columns that `text` takes in a terminal: East Asian wide characters count two, marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def excerpt(diagnostic: Diagnostic, sources: SourceLines) -> str:
    """The source line with a caret under the place, or nothing when the line is not known."""
    span = diagnostic.span
    lines = sources.get(span.file, ())
    if not 1 <= span.line <= len(lines):
        return ""
    line = lines[span.line - 1].rstrip("\r\n").replace("\t", " ")
    if not line.strip():
        return ""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - LONGEST_EXCERPT // 2)
    shown = line[cut : cut + LONGEST_EXCERPT]
    marked = shown[start - cut : max(end, start + 1) - cut].rstrip()
    gutter = " " * len(str(span.line))
    caret = " " * width(shown[: start - cut]) + "^" * max(1, width(marked))
    return f"\n  {span.line} | {shown}\n  {gutter} | {caret}"


def format_diagnostic(diagnostic: Diagnostic, sources: SourceLines) -> str:
    """One diagnostic as text of several lines, without a line break at the end."""
    span = diagnostic.span
    head = f"{span.file}:{span.line}:{span.column}: {diagnostic.severity}: {diagnostic.message}"
    hint = f"\n  hint: {diagnostic.hint}" if diagnostic.hint else ""
    code = f"[{diagnostic.code.number} {diagnostic.code.name}]"
    return f"{head} {code}{excerpt(diagnostic, sources)}{hint}"


def format_report(diagnostics: Sequence[Diagnostic], sources: SourceLines) -> str:
    """All diagnostics in the order given, with blank lines between, and a line that counts them."""
    if not diagnostics:
        return ""
    blocks = [format_diagnostic(diagnostic, sources) for diagnostic in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics)])


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """For example: ``2 errors, 1 warning``."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = []
    for severity in Severity:
        if count := counts[severity]:
            plural = "" if count == 1 or severity is Severity.ADVICE else "s"
            parts.append(f"{count} {severity}{plural}")
    return ", ".join(parts) or "no problems"
