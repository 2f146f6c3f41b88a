"""Signs that were meant to be read by Markdown, and that readers see instead.

A link whose bracket is not closed, stars without partners, a table without the line below its
head, bullets pasted from another programme, a citation as other programmes write it: Markdown
takes them for text.

Wrong:  See [the register](https://example.org, and **always ask.
        • time            (a bullet that was pasted)
Right:  See [the register](https://example.org), and **always** ask.
        - time
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.links.html import without_code
from psychoed.lint.context import Context

CODE = Code("PSY545", "signs-shown", Severity.WARNING, __doc__)

_NO_TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_SIGNS = (
    (
        re.compile(r"\]\((?=https?:|[\w./-]+\.(?:md|html?)\b|#)[^()\s]*"),
        "close the bracket behind the address: `)`",
    ),
    (
        re.compile(r"(?<!\S)\*\*(?=[^\W_])[^*\n]{0,30}"),
        "write two stars on both sides of what is bold, without a space inside",
    ),
    (
        re.compile(r"\[-?@(?P<key>[\w:-]+)[^\[\]]*\]"),
        "name the source under `sources`: the page lists it, and links to it",
    ),
    (
        re.compile(r"^\|[^|\n]+\|.*\|$", re.MULTILINE),
        "write a line of `|---|` below the head of the table, one for each column",
    ),
    (
        re.compile(r"^[\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7] ?\S.{0,30}", re.MULTILINE),
        "begin each item with a hyphen and a space, and put an empty line before the list",
    ),
    (re.compile(r"^(?:```|~~~)\S*$", re.MULTILINE), "write the same signs where the code ends"),
)


def check(context: Context) -> Iterator[Diagnostic]:
    for page in context.pages():
        for fragment in page.fragments:
            if not any(
                sign in fragment for sign in "*[|`~\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7"
            ):
                continue
            text = unescape(_TAG.sub("", _NO_TEXT.sub("", without_code(fragment))))
            for pattern, hint in _SIGNS:
                if found := pattern.search(text):
                    words = " ".join(found[0].split())
                    # With a backslash before them, signs are meant, and not written like this.
                    place = context.written_place(page, words)
                    if place is None or not _is_key(found, context):
                        continue
                    yield Diagnostic(
                        CODE,
                        place,
                        f"readers would see the signs of `{words}`",
                        hint,
                    )


def _is_key(found: re.Match[str], context: Context) -> bool:
    key = found.groupdict().get("key")
    return key is None or key in context.knowledge.sources
