"""What a field may hold: types that turn located nodes into values, or say what is wrong.

A type never fails: where a value is unusable it reports why and gives a harmless stand-in, so that
everything else in the file is checked in the same run. Errors keep the stand-ins from the site.
"""

from __future__ import annotations

import difflib
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from psychoed.diagnostics import Code, Diagnostic, Span
from psychoed.model import codes
from psychoed.model.text import Day, Text
from psychoed.read import SLUG, Mapping, Node, Scalar, slug_for
from psychoed.read import Sequence as ListNode

T = TypeVar("T", covariant=True)

_WIDE_ID = re.compile(r"[A-Za-z0-9_:.+/-]+")
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_SPOKEN = re.compile(r"(?i:yes|no|on|off|true|false|y|n)")
_NUMBER = re.compile(
    r"[-+]?(?:0[xob][\da-fA-F_]+|[\d_]*\d[\d_]*\.?\d*(?:[eE][-+]?\d+)?|\.\d+"
    r"|\.(?i:inf|nan))"
)
_SEXAGESIMAL = re.compile(r"[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?")


class Problems(list[Diagnostic]):
    """What has been found so far."""

    def report(self, code: Code, span: Span, message: str, hint: str = "") -> None:
        self.append(Diagnostic(code, span, message, hint))


class ValueType(ABC, Generic[T]):
    """A type of value. `name` in `decode` is the field's name, for messages."""

    @abstractmethod
    def decode(self, node: Node, name: str, problems: Problems) -> T: ...

    @abstractmethod
    def describe(self) -> str:
        """In a few words, for messages and for the reference: ``text``, ``a list of ids``."""


def nearest(word: str, options: Iterable[str]) -> str:
    """``did you mean `x`?`` for the option that looks most like `word`, or nothing."""
    near = difflib.get_close_matches(word, list(options), 1, 0.6)
    return f"did you mean `{near[0]}`?" if near else ""


def is_empty(node: Node) -> bool:
    """Whether nothing stands behind the colon."""
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


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


def shape(node: Node) -> str:
    """What an editor would call this node."""
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, Mapping):
        return "a set of fields"
    return "text"


def wrong_shape(node: Node, name: str, wanted: str, hint: str, problems: Problems) -> None:
    problems.report(
        codes.WRONG_TYPE,
        _first_line(node.span),
        f"`{name}` must be {wanted}, but this is {shape(node)}",
        hint,
    )


def _sentence_with_colon(node: Mapping) -> str:
    """The first words of a sentence that YAML split at its colon; empty when it is none."""
    first = next(iter(node.fields), "")
    return first if len(node.fields) == 1 and (" " in first or first[:1].isupper()) else ""


def _first_line(span: Span) -> Span:
    return (
        span
        if span.line == span.end_line
        else span._replace(end_line=span.line, end_column=span.column + 1)
    )


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
        return Text(text, node.span)

    @property
    def pattern(self) -> re.Pattern[str]:
        """Keys of sources and ids of dimensions follow wider customs than ids in addresses."""
        return _WIDE_ID if self.of in ("source", "dimension") else SLUG

    def describe(self) -> str:
        return f"an id for this {self.of}"


@dataclass(frozen=True, slots=True)
class Id(Slug):
    """The id of something that stands elsewhere; that it exists is checked when all is known."""

    def describe(self) -> str:
        return f"the id of a {self.of}"


@dataclass(frozen=True, slots=True)
class Flag(ValueType[bool]):
    """True or false."""

    def decode(self, node: Node, name: str, problems: Problems) -> bool:
        if isinstance(node, Scalar) and node.plain and node.text in ("true", "false"):
            return node.text == "true"
        problems.report(
            codes.TRUE_OR_FALSE,
            _first_line(node.span),
            f"`{name}` must be true or false",
            "write `true` or `false`, in small letters and without quotes",
        )
        return False

    def describe(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class Whole(ValueType[int]):
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def decode(self, node: Node, name: str, problems: Problems) -> int:
        digits = node.text if isinstance(node, Scalar) and node.plain else ""
        if re.fullmatch(r"[0-9]{1,9}", digits) and self.least <= int(digits) <= self.most:
            return int(digits)
        problems.report(
            codes.BAD_NUMBER,
            _first_line(node.span),
            f"`{name}` must be a whole number from {self.least} to {self.most}",
            f"for example `{name}: 24`, without quotes",
        )
        return self.least

    def describe(self) -> str:
        return f"a whole number from {self.least} to {self.most}"


@dataclass(frozen=True, slots=True)
class Date(ValueType[Day | None]):
    """A date, or a blank while there is none."""

    def decode(self, node: Node, name: str, problems: Problems) -> Day | None:
        if isinstance(node, Scalar) and (not node.text.strip()):
            return None
        if isinstance(node, Scalar) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.text.strip()):
            try:
                return Day(date.fromisoformat(node.text.strip()), node.span)
            except ValueError:
                problems.report(
                    codes.BAD_DATE,
                    node.span,
                    f"`{node.text}` is not a day of the calendar",
                    "write year, month and day: 2026-10-01",
                )
                return None
        problems.report(
            codes.BAD_DATE,
            _first_line(node.span),
            f"`{node.text}` is not written as a date"
            if isinstance(node, Scalar)
            else f"`{name}` must be a date",
            "write year, month and day, with all their digits: 2026-10-01",
        )
        return None

    def describe(self) -> str:
        return 'a date (2026-10-01), or ""'


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


@dataclass(frozen=True, slots=True)
class WebAddress(ValueType[Text]):
    """A web address; `mail` allows mailto: too."""

    mail: bool = False

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if not isinstance(node, Scalar):
            wrong_shape(node, name, "a web address", "", problems)
            return Text("", node.span)
        text = node.text.strip()
        good = re.fullmatch(r"https?://[^\s/$.?#<>\"][^\s<>\"]*", text)
        if self.mail:
            good = good or re.fullmatch(r"mailto:[^\s@<>\"]+@[^\s@<>\"]+", text)
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


def _as_list(node: Node, name: str) -> str:
    """How to write as a list what is none."""
    if isinstance(node, Scalar) and node.span.line != node.span.end_line:
        return "begin each line with a hyphen and a space: `- `"
    example = node.text if isinstance(node, Scalar) and len(node.text) < 40 else "first, second"
    return f"write it in brackets: {name}: [{example}]"


@dataclass(frozen=True, slots=True)
class ListOf(ValueType[tuple[T, ...]]):
    """A list; what stands in it twice is reported."""

    item: ValueType[T]

    def decode(self, node: Node, name: str, problems: Problems) -> tuple[T, ...]:
        if not isinstance(node, ListNode):
            wrong_shape(node, name, "a list", _as_list(node, name), problems)
            return ()
        values: list[T] = []
        seen: dict[str, Span] = {}
        for item in node.items:
            if is_empty(item):
                problems.report(
                    codes.EMPTY_VALUE,
                    item.span,
                    f"an item of `{name}` is empty",
                    "write it, or remove its hyphen or comma",
                )
                continue
            values.append(self.item.decode(item, name, problems))
            if isinstance(item, Scalar) and item.text:
                text = item.text.strip()
                if text in seen:
                    problems.report(
                        codes.REPEATED_ITEM,
                        item.span,
                        f"`{item.text}` stands twice in `{name}`",
                        f"remove one; the first stands in line {seen[text].line}",
                    )
                seen.setdefault(text, item.span)
        return tuple(values)

    def describe(self) -> str:
        return f"a list, each {self.item.describe()}"


@dataclass(frozen=True, slots=True)
class MapOf(ValueType[dict[Text, T]]):
    """Values under names that the editor chooses, such as ids."""

    key: ValueType[Text]
    value: ValueType[T]

    def decode(self, node: Node, name: str, problems: Problems) -> dict[Text, T]:
        if not isinstance(node, Mapping):
            wrong_shape(
                node,
                name,
                f"a set of fields, each named by {self.key.describe()}",
                "write `name: value`, one a line",
                problems,
            )
            return {}
        values: dict[Text, T] = {}
        for text, field in node.fields.items():
            key = self.key.decode(Scalar(text, False, field.name), name, problems)
            if is_empty(field.value):
                problems.report(
                    codes.EMPTY_VALUE,
                    field.name,
                    f"nothing stands behind `{text}:`",
                    "write the value, or remove the line",
                )
            said = Problems() if is_empty(field.value) else problems
            value = self.value.decode(field.value, text, said)
            if key:
                values[key] = value
        return values

    def describe(self) -> str:
        return f"{self.value.describe()}, under {self.key.describe()}"
