"""Telephone numbers stand in help_lines.yaml alone.

Numbers change, and a wrong one in a crisis harms. In one file a person can check them all; a
number in a sentence is forgotten there.

Wrong:  Call 0800 123 4567 at any time.
Right:  Call one of the help lines on [the help page](help/index.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY501", "phone-number", Severity.WARNING, __doc__)

_NUMBER = re.compile(
    r"(?<![\w.,/:#-])(?:"
    r"\+\d[\d ()-]{7,}\d"  # +44 20 7946 0000
    r"|\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}"  # 0800 123 4567
    r"|1[- ]?8\d\d[- ]\d{3}[- ]\d{3,4}"  # 1-800-273-8255
    r"|11[26][ -]?\d{3}"  # 116 123
    r"|\d{2} \d{2} \d{2}"  # 13 11 14
    r"|(?<=call )\d{3,5}|(?<=dial )\d{3,5}|(?<=ring )\d{3,5}|(?<=text )\d{3,5}"
    r")(?![\w/]|[.,]\d|-\d)",
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
