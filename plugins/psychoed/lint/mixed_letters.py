"""A word is written in the letters of one script.

Some Cyrillic and Greek letters look like Latin ones. A word in which they are mixed looks right,
but no search finds it, no link is made of it, and words that promise or rank pass unseen. The same
holds for letters of double width and for those that are made for formulas. Words that are Cyrillic
or Greek as a whole are welcome.

Wrong:  the b\u0435st therapy             (its e is a Cyrillic letter)
Right:  written anew on your own keyboard
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.as_seen import INVISIBLE
from psychoed.lint.context import Context

CODE = Code("PSY527", "mixed-letters", Severity.WARNING, __doc__)

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_LOOK_ALIKE = (
    "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"  # Greek
    "\u03b1\u03b9\u03bd\u03bf\u03c1\u03c5\u03f2"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0423\u0425"  # Cyrillic
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d"
    "\uff21-\uff3a\uff41-\uff5a"  # of double width
)
_FOR_FORMULAS = "\U0001d400-\U0001d7cb"

_PART = rf"[\w{INVISIBLE}]*"
_MIXED = re.compile(
    rf"{_PART}(?:[{_LATIN}]{_PART}[{_LOOK_ALIKE}]|[{_LOOK_ALIKE}]{_PART}[{_LATIN}]|[{_FOR_FORMULAS}])"
    rf"{_PART}"
)
_STRANGE = re.compile(f"[{_LOOK_ALIKE}{_FOR_FORMULAS}]")


def check(context: Context) -> Iterator[Diagnostic]:
    strange = (line for lines in context.lines.values() for line in lines if not line.isascii())
    if not any(_STRANGE.search(line) for line in strange):
        return
    for text in context.texts():
        if text.isascii():
            continue
        for word, place in context.shown_as_written(text, _MIXED):
            letter = _STRANGE.findall(word[0])[0]
            yield Diagnostic(
                CODE,
                place,
                f"`{word[0]}` mixes letters of two scripts: `{letter}` is "
                f"{unicodedata.name(letter).title()} (U+{ord(letter):04X})",
                "write the word anew, with the letters of one keyboard",
            )
