"""No entry lists as its own what is the plural of another entry's name.

Where two entries claim a word by rule, none of them gets it, and this is told. But a spelling that
an entry lists counts before a plural that is made by rule: then the singular leads to one page, and
the plural to another. Two titles are let pass, since both of them are seen in the A to Z.

Wrong:  title: Rupture         also_called: [boundary crossings]      in one entry
        title: Boundary crossing                                      in another
Right:  title: Rupture         also_called: [alliance rupture]
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity, Span
from psychoed.lint.context import Context

CODE = Code("PSY541", "taken-form", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    titles = context.links.linker.titles
    for clash in context.lexicon.taken:
        form, *others = clash.forms
        if form.text.casefold() == titles[form.entry].casefold():
            continue
        other = next(each for each in others if each.entry != form.entry)
        yield Diagnostic(
            CODE,
            form.span or Span.of_file(""),
            f"`{form.text}` leads to `{form.entry}`, and `{other.text}` to `{other.entry}`",
            "remove it from one of the two, so that both numbers of a word lead to one page",
        )
