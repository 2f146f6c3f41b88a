"""The elements of HTML: which of them keep links out, and which are open at a place.

Authors forget end tags. An element ends with its end tag; else with the element around it; else,
when it holds words rather than blocks (a link, a heading, code), where the next block begins. So a
forgotten ``</a>`` keeps links out of one paragraph, not out of the rest of the page. Stray end tags
are ignored.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from psychoed.links.html import attribute
from psychoed.links.mentions import Decision

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

SECTIONS = frozenset({"h2", "h3"})

BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form head header hgroup hr html legend li main menu nav"
    " ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split()
)

BREAKS = frozenset(
    "audio button canvas embed iframe img input math object select sub sup svg textarea"
    " video".split()
)
"""Elements inside a line that part the word before them from the word after."""

NO_LINKS = frozenset(
    "code pre kbd samp var abbr figcaption caption blockquote q cite script style textarea button"
    " label noscript summary select option svg math title template".split()
)

REASONS = {
    **dict.fromkeys(NO_LINKS, Decision.NO_LINKS_HERE),
    **dict.fromkeys(HEADINGS, Decision.HEADING),
    "a": Decision.INSIDE_LINK,
}
"""Why there are no automatic links in an element."""

NO_LINKS_CLASSES = frozenset({"no-links", "admonition-title", "headerlink"})

HIDDEN_CLASSES = frozenset({"headerlink", "footnote-ref", "footnote-backref"})
"""Signs beside the words, which are no part of a sentence."""

CLOSED_TO_REFERENCES = HEADINGS | frozenset("a button select option svg math title".split())
"""Where HTML or the rules forbid a link even if the author asks for one."""

WORDS_ONLY = HEADINGS | frozenset({"p", "pre", "summary"})
"""Blocks that hold no blocks."""

LINK = frozenset({"a"})
CELLS = frozenset({"td", "th", "caption"})
TABLE_PARTS = CELLS | frozenset("table tbody thead tfoot tr".split())

ENDS_BEFORE = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"thead", "tbody"}), frozenset({"table"})),
    "tfoot": (frozenset({"thead", "tbody"}), frozenset({"table"})),
}
"""Elements whose start tag ends one of the first kind, looked for up to one of the second."""


class Open(NamedTuple):
    """An open element. `reason` keeps automatic links out of it, `closed` also references."""

    name: str
    reason: Decision | None
    closed: bool
    hidden: bool
    token: int


def class_names(attributes: str) -> list[str]:
    """The classes in the source of a tag's attributes."""
    found = attribute(attributes, "class")
    return found.value.split() if found else []


class OpenElements:
    """The elements around a place in a fragment, outermost first."""

    def __init__(self, fragment: str) -> None:
        self.stack: list[Open] = []
        self._fragment = fragment

    def open(self, name: str, attributes: str, token: int, place: int) -> None:
        """Enter an element whose start tag is token number `token` and ends at `place`."""
        stack = self.stack
        if stack and name in BLOCKS:
            self._end_before_block(name, place)
        elif name == "a":
            self._end_innermost(LINK, CELLS)
        if name in VOID:
            return
        _, reason, closed, hidden, _ = stack[-1] if stack else OUTSIDE
        if "hidden" in attributes and attribute(attributes, "hidden"):
            reason = reason or Decision.NO_LINKS_HERE
        if attributes and "class" in attributes.lower():
            classes = class_names(attributes)
            if not NO_LINKS_CLASSES.isdisjoint(classes):
                reason = reason or Decision.NO_LINKS_HERE
            hidden = hidden or not HIDDEN_CLASSES.isdisjoint(classes)
        if name in REASONS:
            reason = reason or REASONS[name]
            closed = closed or name in CLOSED_TO_REFERENCES
        stack.append(Open(name, reason, closed, hidden, token))

    def close(self, name: str) -> Open | None:
        """Leave the innermost element of that name and all inside it; None for a stray end tag."""
        stack = self.stack
        for index in range(len(stack) - 1, -1, -1):
            element = stack[index]
            if element.name == name or (name in HEADINGS and element.name in HEADINGS):
                del stack[index:]
                return element
            if element.name in CELLS and name not in TABLE_PARTS:
                return None
        return None

    def _end_before_block(self, name: str, place: int) -> None:
        stack = self.stack
        while stack and (stack[-1].name not in BLOCKS or stack[-1].name in WORDS_ONLY):
            inside = stack[-1].name
            if inside != "p" and self._has_end_tag(inside, place):
                break
            stack.pop()
        if name in ENDS_BEFORE:
            self._end_innermost(*ENDS_BEFORE[name])

    def _end_innermost(self, names: frozenset[str], within: frozenset[str]) -> None:
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].name in names:
                del self.stack[index:]
                return
            if self.stack[index].name in within:
                return

    def _has_end_tag(self, name: str, place: int) -> bool:
        """Whether the next tag of that name is an end tag."""
        tag = re.compile(rf"<(/?){re.escape(name)}(?=[\s/>])", re.IGNORECASE)
        found = tag.search(self._fragment, place)
        return found is not None and found[1] == "/"


OUTSIDE = Open("", None, False, False, -1)
