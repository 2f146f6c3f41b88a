"""A page does not drown its reader in links.

Every link is a question to the reader: shall I leave? Where every eighth word is one, nobody reads
the sentence. The limit is `link_density` in mkdocs.yml, in links per 100 words; pages of fewer than
100 words are left alone. `psychoed links PAGE` lists what was linked there. Give everyday words
`auto: false`, or say less at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity, Span
from psychoed.lint.context import Context

CODE = Code("PSY507", "link-density", Severity.WARNING, __doc__)

LEAST_WORDS = 100


def check(context: Context) -> Iterator[Diagnostic]:
    dense = {
        name: page
        for name, page in context.links.pages.items()
        if page.words >= LEAST_WORDS and page.density > context.most_links
    }
    if not dense:
        return
    for written in context.pages():
        if page := dense.get(written.name):
            yield Diagnostic(
                CODE,
                Span.of_file(written.file),
                f"this page has {page.links} links in {page.words} words, more than "
                f"{context.most_links:g} in 100",
                f"`psychoed links {written.name}` lists them; give everyday words `auto: false`",
            )
