"""Lists, and values under names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from psychoed.model import codes
from psychoed.model.id_values import Id
from psychoed.model.text import Text
from psychoed.model.values import (
    ItemName,
    Problems,
    T,
    ValueType,
    is_empty,
    report_empty,
    wrong_shape,
)
from psychoed.model.words import Words
from psychoed.read import NO_SPACE, OTHER_HYPHEN, Mapping, Node, Scalar, beginning
from psychoed.read import Sequence as ListNode
from psychoed.read.codes import CONTROL_CHARACTER, SYNTAX

_GLUED = re.compile(rf"-([{NO_SPACE}]*)(\S.*)", re.DOTALL)


def _no_list(node: Node, name: str, item: ValueType[Any], problems: Problems) -> None:
    """Say how to write as a list what is none."""
    first = next(iter(node.fields), "") if isinstance(node, Mapping) else ""
    text = node.text if isinstance(node, Scalar) and node.plain else first
    glued = _GLUED.match(text)
    if other := OTHER_HYPHEN.match(text):
        place = node.span._replace(end_line=node.span.line, end_column=node.span.column + 1)
        problems.report(
            SYNTAX,
            place,
            f"the sign {other[1]} is no hyphen, so this is no item of the list",
            f"write `- {beginning(other[2])}`"
            if node.span.line == node.span.end_line
            else "begin each item with a hyphen and a space: `- `",
        )
        return
    if glued is None:
        wrong_shape(node, name, "a list", _as_list(node, name, item), problems)
        return
    lines = node.changed.lines if isinstance(node, Scalar) and node.changed else (text,)
    example = f"- {beginning(lines[0].lstrip('-' + glued[1]))}"
    span = node.span._replace(end_line=node.span.line, end_column=node.span.column + 1)
    if glued[1]:
        problems.report(
            CONTROL_CHARACTER,
            span,
            f"an invisible character (U+{ord(glued[1][0]):04X}) stands behind this hyphen",
            f"type it anew with an ordinary space: `{example}`",
        )
    else:
        problems.report(SYNTAX, span, "a space is missing behind this hyphen", f"write `{example}`")


def _as_list(node: Node, name: str, item: ValueType[Any]) -> str:
    """How to write as a list what is none."""
    if isinstance(node, Mapping):
        first = next(iter(node.fields), "")
        if item.own_name and all(isinstance(each.value, Mapping) for each in node.fields.values()):
            return (
                f"begin each item with `- {item.own_name}: {first}`, "
                "and its other fields below it, in the same column"
            )
        return "begin each item with a hyphen and a space: `- `"
    if isinstance(node, Scalar) and node.span.line != node.span.end_line:
        return "begin each line with a hyphen and a space: `- `"
    text = node.text if isinstance(node, Scalar) else ""
    bare = re.sub(r"\s*;\s*|-vs-|\s+vs\.?\s+", ", ", text.strip("()[]{} "))
    if isinstance(item, Id) and re.fullmatch(r"[\w:-]+(?:[\s,]+[\w:-]+)+", bare):
        bare = re.sub(r"[\s,]+", ", ", bare)
    example = bare if 0 < len(bare) < 40 else "first, second"
    field = "" if isinstance(name, ItemName) else f"{name}: "
    hint = f"write it in brackets: {field}[{example}]"
    if "," in text and isinstance(item, Words):
        hint += ", and an item with a comma of its own in quotes"
    return hint


@dataclass(frozen=True, slots=True)
class ListOf(ValueType[tuple[T, ...]]):
    """A list; what stands in it twice is reported."""

    item: ValueType[T]

    def decode(self, node: Node, name: str, problems: Problems) -> tuple[T, ...]:
        nodes = node.items if isinstance(node, ListNode) else [node]
        items = self.item.sift(nodes, name, problems)
        if not isinstance(node, ListNode):
            if items:
                _no_list(node, name, self.item, problems)
            return ()
        values: list[T] = []
        seen: dict[str, Text] = {}
        for item in items:
            if is_empty(item):
                problems.report(
                    codes.EMPTY_VALUE,
                    item.span,
                    f"an item of `{name}` is empty",
                    "write it, or remove its hyphen or comma",
                )
                continue
            value = self.item.decode(item, ItemName(name), problems)
            values.append(value)
            if text := self.item.identity(value):
                if text in seen:
                    problems.report(
                        codes.REPEATED_ITEM,
                        text.span,
                        f"`{text}` stands twice in `{name}`",
                        f"remove one; the first stands in line {seen[text].span.line}",
                    )
                seen.setdefault(text, text)
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
                "write `name: value`, one a line, without hyphens or brackets"
                if isinstance(node, ListNode)
                else f"write `{node.text}: ...` on a line of its own, two spaces further in"
                if len(node.text) < 40
                else "write `name: value`, one a line",
                problems,
            )
            return {}
        values: dict[Text, T] = {}
        for text, field in node.fields.items():
            key = self.key.decode(Scalar(text, False, field.name), name, problems)
            if is_empty(field.value):
                if (" " in text or not text[:1].isalnum()) and field.name.column > 1:
                    problems.report(
                        codes.EMPTY_VALUE,
                        field.name,
                        f"`{text}` is read as a name, because of the comma before it",
                        "put the whole text in quotes, from before the comma on",
                    )
                else:
                    report_empty(field, text, problems)
            said = Problems() if is_empty(field.value) else problems
            value = self.value.decode(field.value, text, said)
            if key:
                values[key] = value
        return values

    def describe(self) -> str:
        return f"{self.value.describe()}, under {self.key.describe()}"
