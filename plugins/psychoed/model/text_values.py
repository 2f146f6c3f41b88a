"""Values that are written as one text: words, ids, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from psychoed.model import codes
from psychoed.model.text import Text
from psychoed.model.values import Problems, ValueType, nearest, wrong_shape
from psychoed.read import RESERVED, SLUG, Mapping, Node, Scalar, slug_for
from psychoed.read import Sequence as ListNode

_DIMENSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_SOURCE = re.compile(r"[A-Za-z0-9_:.+/-]+")
_WEB_ADDRESS = re.compile(r"https?://[^\s/$.?#<>\"][^\s<>\"]*")
_SPOKEN = re.compile(r"(?i:yes|no|on|off|true|false|y|n)")
_NUMBER = re.compile(
    r"[-+]?(?:0[xob][\da-fA-F_]+|[\d_]*\d[\d_]*\.?\d*(?:[eE][-+]?\d+)?|\.\d+"
    r"|\.(?i:inf|nan))"
)
_SEXAGESIMAL = re.compile(r"[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?")


def misread(text: str) -> str:
    """As what YAML readers take plain `text` that is not text to them; empty when it is text."""
    if _SPOKEN.fullmatch(text):
        return "true or false"
    if _DATE.fullmatch(text):
        return "a date"
    if _SEXAGESIMAL.fullmatch(text):
        return "a number of minutes"
    if _NUMBER.fullmatch(text):
        return "a number"
    return ""


def _sentence_with_colon(node: Mapping) -> str:
    """The first words of a sentence that YAML split at its colon; empty when it is none."""
    first = next(iter(node.fields), "")
    return first if len(node.fields) == 1 and (" " in first or first[:1].isupper()) else ""


@dataclass(frozen=True, slots=True)
class Words(ValueType[Text]):
    """Text. Markdown keeps its lines; plain text is one line, however the file wraps it."""

    markdown: bool = False
    most_words: int | None = None
    may_be_blank: bool = False
    is_title: bool = False

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if isinstance(node, Mapping) and (field := _sentence_with_colon(node)):
            problems.report(
                codes.WRONG_TYPE,
                node.fields[field].name,
                f"`{field}:` is read as the name of a field, because of its colon",
                "put the whole text in quotes",
            )
            return Text("", node.span)
        if not isinstance(node, Scalar):
            hint = (
                "write one text, without brackets or hyphens"
                if isinstance(node, ListNode)
                else self._braces(node)
            )
            wrong_shape(node, name, "one text", hint, problems)
            return Text("", node.span)
        if node.plain and (kind := misread(node.text)):
            problems.report(
                codes.NOT_TEXT,
                node.span,
                f"`{node.text}` without quotes is read as {kind}, but `{name}` must be text",
                f'write it in quotes: "{node.text}"',
            )
        text = node.text.strip("\n") if self.markdown else " ".join(node.text.split())
        if not text.strip() and not self.may_be_blank:
            problems.report(
                codes.EMPTY_VALUE,
                node.span,
                f"`{name}` is empty",
                "write the text, or remove the field",
            )
        if self.most_words and (count := len(text.split())) > self.most_words:
            problems.report(
                codes.TOO_LONG,
                node.span,
                f"`{name}` has {count} words; at most {self.most_words} fit where it is shown",
                "keep the one main idea here, and move the rest into `body`",
            )
        if self.is_title and (found := re.search(r"[(（].*[)）]", text)):
            problems.report(
                codes.PARENTHESES,
                node.span,
                f"`{name}` has parentheses: {found[0]}",
                "put an acronym into `acronym` and another name into `also_called`",
            )
        return Text(text, node.span)

    @staticmethod
    def _braces(node: Node) -> str:
        return "put the text in quotes if it has a colon or braces in it"

    def describe(self) -> str:
        kind = "Markdown" if self.markdown else "text"
        return f"{kind}, at most {self.most_words} words" if self.most_words else kind


@dataclass(frozen=True, slots=True)
class Slug(ValueType[Text]):
    """An id that is given here. `of` says to what."""

    of: str

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if not isinstance(node, Scalar):
            wrong_shape(node, name, "an id", "write the id alone, as in `trust`", problems)
            return Text("", node.span)
        text = node.text.strip()
        if not self.pattern.fullmatch(text):
            problems.report(
                codes.BAD_ID if text else codes.EMPTY_VALUE,
                node.span,
                f"`{text}` can't be the id of a {self.of}"
                if text
                else f"`{name}` holds an empty id",
                f"did you mean `{slug_for(text)}`?" if text else "write the id, or remove the item",
            )
            return Text("", node.span)
        if text.lower() in self.reserved:
            problems.report(
                codes.BAD_ID,
                node.span,
                f"`{text}` can't be the id of a {self.of}: "
                "on the web it names the first page of a folder",
                "choose another word",
            )
            return Text("", node.span)
        return Text(text, node.span)

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

    @property
    def reserved(self) -> Sequence[str]:
        return ()

    def describe(self) -> str:
        return f"the id of a {self.of}"


@dataclass(frozen=True, slots=True)
class OneOf(ValueType[Text]):
    """One of a few words."""

    words: Sequence[str]

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if isinstance(node, Scalar) and node.text in self.words:
            return Text(node.text, node.span)
        if not isinstance(node, Scalar):
            wrong_shape(node, name, f"one of: {', '.join(self.words)}", "", problems)
        else:
            problems.report(
                codes.NOT_ONE_OF,
                node.span,
                f"`{node.text}` is not one of the words that `{name}` takes",
                nearest(node.text, self.words) or f"use one of: {', '.join(self.words)}",
            )
        return Text("", node.span)

    def describe(self) -> str:
        return "one of: " + ", ".join(self.words)


def is_web_address(text: str) -> bool:
    """Whether `text` is an address of the web that a browser follows and never runs."""
    return _WEB_ADDRESS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class WebAddress(ValueType[Text]):
    """A web address; `mail` allows mailto: too."""

    mail: bool = False

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if not isinstance(node, Scalar):
            wrong_shape(node, name, "a web address", "", problems)
            return Text("", node.span)
        text = node.text.strip()
        good = is_web_address(text)
        if self.mail:
            good = good or bool(re.fullmatch(r"mailto:[^\s@<>\"]+@[^\s@<>\"]+", text))
        if not good:
            problems.report(
                codes.BAD_ADDRESS,
                node.span,
                f"`{text}` is not a web address",
                "write it in full: https://www.example.org/page"
                + (", or an e-mail address: mailto:name@example.org" if self.mail else ""),
            )
        return Text(text, node.span)

    def describe(self) -> str:
        return "a web address (https://...)" + (" or mailto:name@example.org" if self.mail else "")
