"""No answer of the comparison is dressed up to be seen before the others.

Pictures, headings, tables and colours have no place in a cell. Bold type, lists and links to other
sites are let pass where more than half of the therapies have them in some cell, since then they set
none of them apart. Links to entries of the glossary are welcome: `[[empathy]]`.

Wrong:  text: "**Widely used**, see [our clinic](https://example.org)."
Right:  text: Widely used.
        sources: [example2024]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.rows import Answer, rows

CODE = Code("PSY523", "dressed-answer", Severity.WARNING, __doc__)

_BODY = "put it into the `body` of the entry, and say the answer in plain words"
_ALWAYS = (
    (re.compile(r"<(?:img|picture|svg|video|audio|object)\b"), "a picture or a recording", _BODY),
    (re.compile(r"<(?:h[1-6]|table|hr|mark|font|big)\b"), "a heading, a table or a mark", _BODY),
    (re.compile(r"<[^>]+\s(?:style|class)="), "a style of its own", "remove `{: ...}` or `style`"),
)
_SET_APART = (
    (
        re.compile(r"<(?:strong|b|u)\b"),
        "bold type",
        "remove the `**`, so that each answer is read with the same eyes",
    ),
    (re.compile(r"<[uo]l\b"), "a list", "write its items as a sentence"),
    (
        re.compile(r"""<a\b[^>]*\shref=["']?(?:https?:)?//"""),
        "a link to another site",
        "cite it: describe it in sources.bib, and name its key under `sources`",
    ),
)


def check(context: Context) -> Iterator[Diagnostic]:
    answers = [answer for _, row in rows(context) for answer in row]
    for pattern, what, hint in _ALWAYS:
        for answer in answers:
            if pattern.search(answer.html):
                yield _dressed(answer, f"has {what}", hint)
    for pattern, what, hint in _SET_APART:
        dressed = [answer for answer in answers if pattern.search(answer.html)]
        having = {answer.modality.id for answer in dressed}
        of = {answer.modality.id for answer in answers}
        if len(having) * 2 <= len(of):
            for answer in dressed:
                few = f"{len(having)} of {len(of)} therapies have any"
                yield _dressed(answer, f"has {what}, and {few}", hint)


def _dressed(answer: Answer, what: str, hint: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        answer.name.span,
        f"the answer to `{answer.name}` of {answer.modality.heading} {what}",
        hint,
    )
