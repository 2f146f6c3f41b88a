"""Repairs of the theme's HTML in places that none of its template blocks reach.

The faults are those of Material 9.8.1. Where another version has mended one, its repair finds
nothing to do.
"""

from __future__ import annotations

import re

CONTENT = "psychoed-content"
"""The id of what the skip link leads to."""

_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_GENERATOR = re.compile(r'<meta name="generator"[^>]*>\n? *')
_SKIP = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_LABEL = re.compile(r'\bid="(__nav_[\d_]*label)"')
_LABELLED = re.compile(r' aria-labelledby="(__nav_[\d_]*label)"')
_PLACE = '<div class="md-content" data-md-component="content"'


def mend(html: str, *, skip: str, generator: bool) -> str:
    """A whole page, repaired around its article.

    `skip` are the words of the skip link. Without `generator`, the page does not say what made it:
    the theme leaves out its credit only.
    """
    frame, article, rest = html.partition("<article")
    # `autocomplete` is not allowed on checkboxes; psychoed.js puts it back where Firefox needs it.
    frame = _TOGGLE.sub(r"\1", frame, count=2)
    frame = frame.replace(' tabindex=""', "")
    labels = set(_LABEL.findall(frame))  # a section of one page has none
    frame = _LABELLED.sub(lambda found: found[0] if found[1] in labels else "", frame)
    if 'id="__toc"' not in frame:  # only pages in the navigation have what this label is for
        frame = frame.replace(' for="__toc"', "")
    if not generator:
        frame = _GENERATOR.sub("", frame, count=1)
    if _PLACE in frame:
        # The theme skips to the first heading of the table of contents, so not on every page; and
        # a heading can't take the focus.
        link = f'<a href="#{CONTENT}" class="md-skip">{skip}</a>'
        place = f'<div data-md-component="skip">{link}</div>'
        frame = _SKIP.sub(lambda _: place, frame, count=1)
        frame = frame.replace(_PLACE, f'{_PLACE} id="{CONTENT}" tabindex="-1"', 1)
    return frame + article + rest
