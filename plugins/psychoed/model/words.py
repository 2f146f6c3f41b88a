"""Words: text that readers see."""

from __future__ import annotations

import re
from dataclasses import dataclass

from psychoed.model import codes
from psychoed.model.changed_text import report_changes
from psychoed.model.signs import report_signs
from psychoed.model.text import Text
from psychoed.model.values import Problems, ValueType, wrong_shape
from psychoed.read import Mapping, Node, Scalar
from psychoed.read import Sequence as ListNode

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


def sentence_with_colon(node: Mapping) -> str:
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
    references: bool = False
    """Plain text in which ``[[id]]`` is a link all the same."""

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        if isinstance(node, Mapping) and (field := sentence_with_colon(node)):
            problems.report(
                codes.WRONG_TYPE,
                node.fields[field].name,
                f"`{field}:` is read as the name of a field, because of its colon",
                "put the whole text in quotes",
            )
            return Text("", node.span)
        if not isinstance(node, Scalar):
            hint = self._as_text(node, name)
            wrong_shape(node, name, "one text", hint, problems)
            return Text("", node.span)
        if node.plain and (kind := misread(node.text)):
            problems.report(
                codes.NOT_TEXT,
                node.span,
                f"`{node.text}` without quotes is read as {kind}, but `{name}` must be text",
                f'write it in quotes: "{node.text}"',
            )
            return Text("", node.span)
        report_changes(node, name, problems, markdown=self.markdown)
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
        elif not self.markdown:
            report_signs(node, name, text, problems, references=self.references)
        if self.is_title and (found := re.search(r"[(（].*[)）]", text)):
            problems.report(
                codes.PARENTHESES,
                node.span,
                f"`{name}` has parentheses: {found[0]}",
                "put an acronym into `acronym` and another name into `also_called`",
            )
        return Text(text, node.span)

    def _as_text(self, node: Node, name: str) -> str:
        if isinstance(node, Mapping):
            return "put the text in quotes if it has a colon or braces in it"
        below = isinstance(node, ListNode) and node.items[-1:] and node.items[-1].span.line
        if self.markdown and below and below > node.span.line:
            return f"write `{name}: |`, and the list below it: then it is part of the text"
        return "write one text, without brackets or hyphens"

    def describe(self) -> str:
        kind = "Markdown" if self.markdown else "text"
        return f"{kind}, at most {self.most_words} words" if self.most_words else kind
