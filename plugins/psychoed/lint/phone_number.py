"""Telephone numbers stand in help_lines.yaml alone.

Numbers change, and a wrong one in a crisis harms. In one file a person can check them all; a
number in a sentence, a name or a list of search words is forgotten there.

Wrong:  Call 0800 123 4567 at any time.
Right:  Call one of the help lines on [the help page](help/index.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context

CODE = Code("PSY501", "phone-number", Severity.WARNING, __doc__)

_BETWEEN = r"[ .\u00a0\u2010\u2011\u2013-]"  # what may stand between the groups of a number
_END = r"(?![\w/]|[.,]\d|-\d)"
_TIME = r"(?:[01]\d|2[0-4])(?:00|15|30|45)"
_CALL = r"\b(?:call|dial|ring|phone|text|message|sms)(?:s|ing)?"

_ANY_DIGIT = re.compile("[0-9]")  # found in half the time of those of all scripts
_MANY_DIGITS = re.compile(r"\d(?:\W{0,9}\d){4}")
_SOME_DIGITS = re.compile(r"\d\d\d")
_WORDS = "call dial ring phone text message sms tel:".split()
_NUMBER = re.compile(
    rf"(?<![\w.,/:=#-])(?:"
    rf"\+\d[\d()\u00a0 .-]{{7,}}\d"  # +44 20 7946 0000
    rf"|\(?0\d{{2,4}}\)?{_BETWEEN}?\d{{3,4}}{_BETWEEN}?\d{{3,4}}"  # 0800 123 4567
    rf"|0[38]0[08]{_BETWEEN}?(?!{_TIME}\b)\d{{4}}"  # 0800 1111, but not from 0800 to 1630
    rf"|0\d(?:{_BETWEEN}\d\d){{4}}"  # 01 23 45 67 89
    rf"|(?:1{_BETWEEN})?(?:\([2-9]\d\d\) ?|[2-9]\d\d{_BETWEEN})\d{{3}}{_BETWEEN}\d{{4}}"
    rf"|1{_BETWEEN}?[38]\d\d{_BETWEEN}\d{{2,3}}{_BETWEEN}\d{{3,4}}"  # 1800 55 1800
    rf"|11[26][ -]?\d{{3}}"  # 116 123
    rf"|\d\d \d\d \d\d"  # 13 11 14
    rf"){_END}"
    rf"|(?<=tel:)\+?[\d().-]{{3,}}\d"
    # Short numbers are known by the word before them: call 988, ring NHS 111, text HOME to 741741
    rf"|{_CALL} (?:(?-i:[A-Z])\w* )?"
    rf"(?P<short>\d{{3,6}}){_END}(?!{_BETWEEN}\d(?:\d\d|\d?{_BETWEEN}\d))"
    rf"|{_CALL} (?:[\w'’\"“”*]+ ){{1,4}}(?:to|on|at) (?P<code>\d{{5,6}}){_END}",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Diagnostic]:
    for text in filter(_may_hold_number, context.texts()):
        for match, place in context.found(text, _NUMBER):
            number = match["short"] or match["code"]
            if number:  # the last word of what was found
                place = place._replace(line=place.end_line, column=place.end_column - len(number))
            yield Diagnostic(
                CODE,
                place,
                f"`{number or match[0]}` looks like a telephone number",
                "put it into help_lines.yaml, and name the help page here",
            )


def _may_hold_number(text: str) -> bool:
    """Whether a text has the digits, or the word, that everything found by `_NUMBER` has."""
    if text.isascii() and not _ANY_DIGIT.search(text):
        return False
    if _MANY_DIGITS.search(text):
        return True
    return bool(_SOME_DIGITS.search(text)) and any(word in text.lower() for word in _WORDS)
