"""A list in Markdown has an empty line above it.

Without one, its items run on in the paragraph above, with their hyphens between the words.

Wrong:  What helps:
        - time
        - small steps
Right:  What helps:

        - time
        - small steps
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Text

CODE = Code("PSY512", "list-in-paragraph", Severity.WARNING, __doc__)

_CODE = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)])\s+\S")
_OTHER_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d{1,2}[.)]\s|>|#|\||:|!!!|\?\?\?|<|```|~~~)")


def check(context: Context) -> Iterator[Diagnostic]:
    for page in context.pages():
        html = _CODE.sub("", "\n".join(page.fragments))
        for text in page.texts:
            for above, item in _lists(text):
                if f"\n{item.split()[0]} " in html:  # so this converter made no list of it
                    yield from _places(context, text, above, item)


def _lists(text: Text) -> Iterator[tuple[str, str]]:
    """First items of lists that follow on a line of a paragraph, with that line."""
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines[1:], 1):
        mark = lines[number - 1].strip()[:3]
        if mark in ("```", "~~~"):
            fence = "" if fence == mark else fence or mark
        above = lines[number - 1]
        if fence or not _ITEM.match(line) or not above.strip() or _in_other_block(lines, number):
            continue
        follows = lines[number + 1] if number + 1 < len(lines) else ""
        if above.rstrip().endswith(":") or _ITEM.match(follows):
            yield above, line


def _in_other_block(lines: Sequence[str], number: int) -> bool:
    """Whether what stands above line `number`, up to an empty line, is no simple paragraph."""
    while number and lines[number - 1].strip():
        number -= 1
        if _OTHER_BLOCK.match(lines[number]):
            return True
    return False


def _places(context: Context, text: Text, above: str, item: str) -> Iterator[Diagnostic]:
    pattern = re.compile(
        rf"{re.escape(' '.join(above.split()))} {re.escape(' '.join(item.split()))}"
    )
    for _, place in context.found(text, pattern):
        yield Diagnostic(
            CODE,
            place._replace(line=place.end_line, column=place.end_column - len(item.strip())),
            f"`{item.strip()[:40]}` is read as part of the paragraph above it, not as a list",
            "put an empty line before the list",
        )
