"""Ids: those that are given to something, and those that name something given elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from psychoed.model import codes
from psychoed.model.changed_text import report_item_in_text, report_joined_items
from psychoed.model.text import Text
from psychoed.model.values import ItemName, Problems, ValueType, with_article, wrong_shape
from psychoed.read import INVISIBLE, NO_SLUG, RESERVED, SLUG, Mapping, Node, Scalar, slug_for
from psychoed.read import Sequence as ListNode

_DIMENSION = re.compile(r"[a-z0-9][a-z0-9_-]*")
_SOURCE = re.compile(r"[A-Za-z0-9_:.+/-]+")
_CITATION = re.compile(r"\s\(?(?:1[89]|20)\d\d[a-z]?\b")
_NAME = re.compile(r"[A-Z][^\d]*")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Slug(ValueType[Text]):
    """An id that is given here. `of` says to what."""

    of: str

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if not isinstance(node, Scalar):
            inner = _only_text(node)
            hint = f"write `{inner}` alone, without brackets" if inner else "write the id alone"
            wrong_shape(node, name, "an id", hint, problems)
            return Text("", node.span)
        if report_joined_items(node, problems) or _hyphen_missing(node, name, problems):
            return Text("", node.span)
        text = node.text.strip()
        if found := _INVISIBLE.search(text):
            problems.report(
                codes.BAD_ID,
                node.span,
                f"an invisible character (U+{ord(found[0]):04X}) stands in this id",
                f"delete the id and type it anew: {_INVISIBLE.sub('', text)}",
            )
            return Text("", node.span)
        if not text:
            problems.report(
                codes.EMPTY_VALUE,
                node.span,
                f"`{name}` holds an empty id",
                "write the id, or remove the item",
            )
        elif not self.may_be(text):
            problems.report(
                codes.BAD_ID,
                node.span,
                f"`{text}` can't be the id of {with_article(self.of)}",
                f"did you mean `{slug_for(text)}`?"
                if slug_for(text) != NO_SLUG
                else "an id has small letters (a to z), digits and hyphens",
            )
            return Text("", node.span)
        if text.lower() in self.reserved:
            problems.report(
                codes.BAD_ID,
                node.span,
                f"`{text}` can't be the id of {with_article(self.of)}: "
                "on the web it names the first page of a folder",
                "choose another word",
            )
            return Text("", node.span)
        return Text(text, node.span)

    def may_be(self, text: str) -> bool:
        """Whether an id can look like `text`."""
        return self.pattern.fullmatch(text) is not None

    @property
    def pattern(self) -> re.Pattern[str]:
        """Keys of sources, which stand in no path, and ids of dimensions have customs of their own.

        Every other id is part of a path: nothing in it may lead out of its folder.
        """
        return {"source": _SOURCE, "dimension": _DIMENSION}.get(self.of, SLUG)

    @property
    def reserved(self) -> Sequence[str]:
        return RESERVED

    def describe(self) -> str:
        return f"an id for this {self.of}"


@dataclass(frozen=True, slots=True)
class Id(Slug):
    """The id of something that stands elsewhere; that it exists is checked when all is known."""

    def may_be(self, text: str) -> bool:
        """What can be no id is the id of nothing: what was meant is known when all ids are."""
        return True

    @property
    def reserved(self) -> Sequence[str]:
        return ()

    def sift(self, nodes: Sequence[Node], name: str, problems: Problems) -> Sequence[Node]:
        """Without citations, which brackets cut into pieces at each comma."""
        whole = [_first_words(node) for node in nodes]
        cited = [number for number, text in enumerate(whole) if _CITATION.search(text)]
        if self.of != "source" or not cited:
            return nodes
        pieces = {
            number for number, text in enumerate(whole) if number in cited or _NAME.fullmatch(text)
        }
        said = " ".join(whole[number] for number in sorted(pieces))
        year, author = re.search(r"\d{4}", whole[cited[0]]), re.search("[A-Z][a-z]+", said)
        key = f"{author[0].lower() if author else 'author'}{year[0] if year else ''}"
        place = nodes[min(pieces)].span
        problems.report(
            codes.BAD_ID,
            place._replace(end_line=place.line, end_column=place.column + 1)
            if place.end_line > place.line
            else place,
            f"a citation stands in `{name}`, where keys of sources.bib belong",
            f"write the source as an item of sources.bib, and only its key here, such as `{key}`",
        )
        return [node for number, node in enumerate(nodes) if number not in pieces]

    def describe(self) -> str:
        return f"the id of {with_article(self.of)}"


def _first_words(node: Node) -> str:
    """A text, or its words up to the colon at which YAML split it."""
    if isinstance(node, Mapping):
        return next(iter(node.fields), "")
    return node.text if isinstance(node, Scalar) else ""


def is_source_key(text: str) -> bool:
    """Whether entries can name a source by this key."""
    return _SOURCE.fullmatch(text) is not None


def _hyphen_missing(node: Scalar, name: str, problems: Problems) -> bool:
    """Report the second line of an id in a list that has a line for each."""
    lines = node.changed.lines if node.changed and node.plain else ()
    if not isinstance(name, ItemName) or len(lines) < 2 or "," in "".join(lines):
        return False
    report_item_in_text(node.span, node.span.line + 1, lines[1], name, problems)
    return True


def _only_text(node: Node) -> str:
    """The one text inside brackets, as in `[[trust]]`; empty when there are more."""
    while isinstance(node, ListNode) and len(node.items) == 1:
        node = node.items[0]
    return node.text if isinstance(node, Scalar) else ""
