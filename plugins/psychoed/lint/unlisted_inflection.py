"""Words that belong to a concept are listed under its forms.

Plurals, possessives and British or American spelling are found by rule. Other relatives of a word
are not, since a wrong link is worse than none: "empathic" belongs to "empathy", but "hospital" does
not belong to "hospitality". This rule proposes them, and an editor decides.

forms:
  - empathic
  - {text: validated, auto: false}     # no, not this one
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.graph import Form
from psychoed.links.overview.phrases import relatives
from psychoed.lint.context import Context
from psychoed.model import EntryId

CODE = Code("PSY511", "unlisted-inflection", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    single: dict[str, Form] = {
        form.text: form
        for form in context.knowledge.forms()
        if " " not in form.text and "-" not in form.text and not form.match_case
    }
    forms = {text: form.entry for text, form in single.items()}
    for word, form, pages in relatives(context.pages(), context.lexicon, forms):
        concept = context.knowledge.concepts[EntryId(forms[form])]
        yield Diagnostic(
            CODE,
            concept.title.span,
            f"`{word}` on {_count(len(pages))} looks like a form of `{form}`, and is not listed",
            f"write it under `forms`, or as {{text: {word}, auto: false}} if it is not meant",
        )


def _count(pages: int) -> str:
    return "one page" if pages == 1 else f"{pages} pages"
