"""Telephone numbers stand in help_lines.yaml alone.

Numbers change, and a wrong one in a crisis harms. In one file a person can check them all; a number in
a sentence is forgotten there.

Wrong:  Call 0800 123 4567 at any time.
Right:  Call one of the help lines on [the help page](help/index.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY501", "phone-number", Severity.ERROR, __doc__)

_NUMBER = re.compile(
    r"(?<![\w.,/:#-])(?:\+\d[\d ()-]{7,}\d|\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}|1[- ]?8\d\d[- ]\d{3}[- ]\d{3,4}"
    r"|11[26][ -]?\d{3}|\d{2} \d{2} \d{2}|(?<=call )\d{3}|(?<=dial )\d{3}|(?<=ring )\d{3})(?![\w/]|[.,]\d|-\d)",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Diagnostic]:
    for text in context.prose():
        for number in dict.fromkeys(found[0] for found in _NUMBER.finditer(text)):
            for span in context.places(text, number):
                yield Diagnostic(
                    CODE,
                    span,
                    f"`{number}` looks like a telephone number",
                    "put it into help_lines.yaml, and name the help page here",
                )
