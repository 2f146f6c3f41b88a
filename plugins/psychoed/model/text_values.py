"""Values that are written as one text: one of a few words, web addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from psychoed.model import codes
from psychoed.model.text import Text
from psychoed.model.values import Problems, ValueType, nearest, wrong_shape
from psychoed.read import Node, Scalar

_WEB_ADDRESS = re.compile(r"https?://[^\s/$.?#<>\"][^\s<>\"]*")


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
