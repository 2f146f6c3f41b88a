"""A page's table of contents."""

from __future__ import annotations

from collections.abc import Iterable

from psychoed.articles import Heading
from psychoed.pages.frame import Wording


def contents(
    body: tuple[Heading, ...], sections: Iterable[tuple[str, object]], words: Wording
) -> tuple[Heading, ...]:
    """The body's own headings, then the page's sections that have something in them.

    A section is named as in its anchor (``section-sources``) and in the wording
    (``section_sources``).
    """
    return (
        *body,
        *(
            Heading(2, f"section-{name}", words[f"section_{name.replace('-', '_')}"])
            for name, content in sections
            if content
        ),
    )
