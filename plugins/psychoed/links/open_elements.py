"""Which elements are open at a place in a fragment, as a browser finds them.

Authors forget end tags, and what a browser makes of that is a standard (HTML, section 13.2.6.4.7):
a forgotten ``</kbd>`` ends with its paragraph, a forgotten ``</code>`` goes on in the next one.
Here is what of it decides where a text stands. Left out is what moves text to another place (words
between the cells of a table).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from psychoed.links.elements import (
    BETWEEN_CELLS,
    BUTTON_SCOPE,
    CLOSE_PARAGRAPH,
    CLOSED_TO_REFERENCES,
    FORMATTING,
    HEADINGS,
    HIDDEN_CLASSES,
    IN_TABLE,
    ITEMS,
    LIST_SCOPE,
    MARKERS,
    NO_LINKS_CLASSES,
    REASONS,
    ROOTS,
    SCOPE,
    SPECIAL,
    TABLE,
    TABLE_PARTS,
    VOID,
)
from psychoed.links.html import attribute
from psychoed.links.mentions import Decision


class Open(NamedTuple):
    """An open element. `reason` keeps automatic links out of it, `closed` also references."""

    name: str
    reason: Decision | None
    closed: bool
    hidden: bool
    token: int
    attributes: str


OUTSIDE = Open("", None, False, False, -1, "")

MARKER = Open("", None, False, False, -2, "")
"""In the list of formatting elements, where a cell begins."""


class OpenElements:
    """The elements around a place in a fragment, outermost first.

    `formatting` are those that go on in the next block until their end tags come.
    """

    def __init__(self, formatting: Iterable[Open] = ()) -> None:
        """`formatting` is what an earlier fragment of the page has left open."""
        self.stack: list[Open] = []
        self.formatting: list[Open] = list(formatting)

    def open(self, name: str, attributes: str, token: int) -> None:
        """Enter an element whose start tag is token number `token`."""
        stack = self.stack
        if name in CLOSE_PARAGRAPH:
            if stack:
                if name in ITEMS:
                    self._end_item(ITEMS[name])
                self._end(("p",), BUTTON_SCOPE)
                if name in HEADINGS and stack and stack[-1].name in HEADINGS:
                    stack.pop()
        elif name in IN_TABLE:
            if not self._end_inside(IN_TABLE[name]):
                return
        elif name in ROOTS:
            return
        elif name in FORMATTING:
            if name == "a" and any(open_.name == "a" for open_ in self._reopened()):
                self._adopt("a")
            self.reopen()
            if len(self.formatting) > 2:
                self._forget_fourth(name, attributes)
            self._push(name, attributes, token)
            self.formatting.append(stack[-1])
            return
        else:
            if name == "button":
                self._end(("button",), SCOPE)
            self.reopen()
        if name not in VOID:
            self._push(name, attributes, token)
            if name in MARKERS:
                self.formatting.append(MARKER)

    def close(self, name: str) -> Open | None:
        """Leave the innermost element of that name and all inside it; None for a stray end tag."""
        stack = self.stack
        if stack and stack[-1].name == name and name not in MARKERS:
            element = stack.pop()
            if name in FORMATTING:
                self.formatting.remove(element)
            return element
        if name in FORMATTING:
            return self._adopt(name)
        if name in HEADINGS:
            return self._end(HEADINGS, SCOPE)
        if name == "p":
            return self._end(("p",), BUTTON_SCOPE)
        if name == "li":
            return self._end(("li",), LIST_SCOPE)
        if name in TABLE_PARTS:
            return self._end((name,), TABLE - {name})
        if name in SPECIAL or name == "dialog":
            return self._end((name,), SCOPE - {name})
        return self._end((name,), SPECIAL)

    def reopen(self) -> None:
        """Open again what was formatting the text before, as text and tags inside a line do."""
        last = self.formatting[-1] if self.formatting else MARKER
        if last is MARKER or (self.stack and last is self.stack[-1]):
            return
        for element in self._reopened():
            if element not in self.stack:
                self._push(element.name, element.attributes, element.token)
                self.formatting[self.formatting.index(element)] = self.stack[-1]

    def _forget_fourth(self, name: str, attributes: str) -> None:
        """Of more than three alike the first is not opened again ("Noah's Ark clause")."""
        alike = [
            each for each in self._reopened() if each.name == name and each.attributes == attributes
        ]
        if len(alike) > 2:
            self.formatting.remove(alike[0])

    def left_open(self) -> list[Open]:
        """What goes on in the next fragment. A link does not: the page has others, which end it."""
        return [
            element._replace(token=OUTSIDE.token)
            for element in self.formatting
            if element.name not in ("", "a")
        ]

    def _reopened(self) -> list[Open]:
        """The formatting elements since the last marker."""
        formatting = self.formatting
        for index in range(len(formatting) - 1, -1, -1):
            if formatting[index] is MARKER:
                return formatting[index + 1 :]
        return formatting

    def _push(self, name: str, attributes: str, token: int) -> None:
        stack = self.stack
        around, reason, closed, hidden, _, _ = stack[-1] if stack else OUTSIDE
        if around in BETWEEN_CELLS and name not in TABLE_PARTS:
            reason = reason or Decision.NO_LINKS_HERE
        if attributes:
            written = attributes.lower()
            if "hidden" in written:
                if attribute(attributes, "hidden"):
                    reason = reason or Decision.NO_LINKS_HERE
                hides = attribute(attributes, "aria-hidden")
                if hides and hides.value.lower() == "true":  # a link would take the focus there
                    reason, closed = reason or Decision.NO_LINKS_HERE, True
            if "role" in written:
                role = attribute(attributes, "role")
                if role and "heading" in role.value.lower().split():
                    reason, closed = reason or Decision.HEADING, True
            if "class" in written:
                classes = class_names(attributes)
                if not NO_LINKS_CLASSES.isdisjoint(classes):
                    reason = reason or Decision.NO_LINKS_HERE
                hidden = hidden or not HIDDEN_CLASSES.isdisjoint(classes)
        if name in REASONS:
            reason = reason or REASONS[name]
            closed = closed or name in CLOSED_TO_REFERENCES
        stack.append(Open(name, reason, closed, hidden, token, attributes))

    def _pop_from(self, index: int) -> Open:
        """Leave the element at that place of the stack, and all inside it."""
        stack = self.stack
        element = stack[index]
        for each in stack[index:]:
            if each.name in MARKERS:
                while self.formatting and self.formatting.pop() is not MARKER:
                    pass
        del stack[index:]
        return element

    def _end(self, names: Iterable[str], within: frozenset[str]) -> Open | None:
        """Leave the innermost element of these names, unless one of `within` is around us."""
        stack = self.stack
        for index in range(len(stack) - 1, -1, -1):
            if stack[index].name in names:
                return self._pop_from(index)
            if stack[index].name in within:
                return None
        return None

    def _end_item(self, names: frozenset[str]) -> None:
        """Leave the item before, from which its author forgot to go on."""
        self._end(names, SPECIAL - {"address", "div", "p"} - names)

    def _end_inside(self, names: frozenset[str]) -> bool:
        """Leave all that stands inside the innermost of these elements; False if there is none."""
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].name in names:
                if index + 1 < len(self.stack):
                    self._pop_from(index + 1)
                return True
        return False

    def _adopt(self, name: str) -> Open | None:
        """The end of a formatting element, wherever it began ("adoption agency algorithm").

        Blocks inside it stay open, and so does formatting, which goes on without it.
        """
        stack = self.stack
        element = next((one for one in reversed(self._reopened()) if one.name == name), None)
        if element is None:
            return self._end((name,), SPECIAL)
        if element not in stack:
            self.formatting.remove(element)
            return None
        start = stack.index(element)
        if any(each.name in SCOPE for each in stack[start:]):
            return None
        self.formatting.remove(element)
        inside = stack[start + 1 :]
        del stack[start:]
        blocks = [index for index, each in enumerate(inside) if each.name in SPECIAL]
        for each in inside[: blocks[-1] + 1] if blocks else ():
            if each in self.formatting:
                self._push(each.name, each.attributes, each.token)
                self.formatting[self.formatting.index(each)] = stack[-1]
            elif each.name in SPECIAL:
                self._push(each.name, each.attributes, each.token)
        return element


def class_names(attributes: str) -> list[str]:
    """The classes in the source of a tag's attributes."""
    found = attribute(attributes, "class")
    return found.value.split() if found else []
