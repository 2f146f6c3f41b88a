"""Help lines that a reader can reach."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries

_WAYS = ("call", "text", "chat", "web")


def help_lines(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for country in knowledge.help_lines.countries.values():
        for line in country.lines:
            written = line.where.fields or {}
            if not any(way in written for way in _WAYS):
                yield Diagnostic(
                    codes.HELP_LINE,
                    line.id.span if line.id else line.where.span,
                    f"the help line `{line.name or line.id}` has no way to reach it",
                    f"add one of: {', '.join(_WAYS)}",
                )
            elif line.text_word and "text" not in written:
                yield Diagnostic(
                    codes.HELP_LINE,
                    line.where.of("text_word"),
                    f"`{line.text_word}` is the word to send, but there is no number to send it to",
                    'add the number: `text: "85258"`',
                )
