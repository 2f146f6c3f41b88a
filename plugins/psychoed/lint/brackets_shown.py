"""Brackets that were meant to make a link, and that readers see instead.

An entry is named in two brackets. Between the words of a link and its address is no space.

Wrong:  See [trust], and [the register] (https://example.org).
Right:  See [[trust]], and [the register](https://example.org).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.links.html import without_code
from psychoed.lint.context import Context

CODE = Code("PSY513", "brackets-shown", Severity.WARNING, __doc__)

_FIELD = re.compile(r"(?:^|[>\n])\s*[a-z_]+: ?\Z")
_BRACKETS = re.compile(r"(?<!\[)\[([^\[\]<>\n]{1,60})\](?!\]| ?\[)(\s+\((?:https?:|[\w./-]+\.md))?")


def check(context: Context) -> Iterator[Diagnostic]:
    knowledge = context.knowledge
    names = {entry.heading.casefold(): entry.id for entry in knowledge.entries()}
    names.update((entry.id, entry.id) for entry in knowledge.entries())
    for page in context.pages():
        for fragment in page.fragments:
            if "[" not in fragment:
                continue
            for found in _BRACKETS.finditer(without_code(fragment)):
                entry = names.get(found[1].partition("|")[0].strip().casefold(), "")
                if _FIELD.search(found.string[: found.start()]):
                    continue  # a field that slipped into the text, which is told
                if found[2] or entry:
                    yield Diagnostic(
                        CODE,
                        context.first_place(page, f"[{found[1]}]"),
                        f"readers would see the brackets of `[{found[1]}]`",
                        "remove the space between the words and the address"
                        if found[2]
                        else "name an entry by its id, in two brackets: "
                        f"`[[{'|'.join([entry, *found[1].split('|')[1:]])}]]`",
                    )
