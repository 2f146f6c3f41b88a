"""Fragments of HTML cut into tokens, as a browser would read them.

The tokens joined give the fragment, byte for byte, whatever an author wrote. What a browser would
not show as text (comments, the inside of scripts, a tag that never ends) is never a text token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from html import unescape
from typing import NamedTuple


class Kind(Enum):
    """What a token is. `OTHER` is kept as it stands: comments, doctypes, scripts, broken tags."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    OTHER = auto()


TEXT, OPEN, CLOSE, OTHER = Kind.TEXT, Kind.OPEN, Kind.CLOSE, Kind.OTHER
"""Looked up once: a look-up in an enumeration costs as much as making a token."""


class Token(NamedTuple):
    """A piece of a fragment; `name` in lower case, `attributes` the source from name to end."""

    kind: Kind
    text: str
    name: str = ""
    attributes: str = ""


_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)


def without_code(html: str) -> str:
    """What the converter made, but for what is shown as code: signs in it are meant."""
    return _CODE.sub("", html)


class Attribute(NamedTuple):
    """An attribute of a tag; `start` and `end` enclose its value, with quotes, in the source."""

    name: str
    value: str
    start: int
    end: int


ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+"""
"""Up to the end of the tag. A quotation mark counts only after an equals sign, as in a browser."""

MARKUP = re.compile(
    rf"""<(?:
        !--(?:-?>|[\s\S]*?(?:--!?>|\Z))
      | !\[CDATA\[[\s\S]*?\]\]>
      | [!?][^>]*+(?:>|\Z)
      | /(?![a-zA-Z])[^>]*+(?:>|\Z)
      | (?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>]){ATTRIBUTES}>
        [\s\S]*?(?=</(?P=raw)[\s/>]|\Z)
      | (?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>{ATTRIBUTES})>
      | /(?P<closed>[a-zA-Z][^\s/>]*+){ATTRIBUTES}>
      | /?[a-zA-Z][\s\S]*
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""The last line takes a tag without an end: a browser shows nothing of it, nor of what follows."""

ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s/>=][^\s/>=]*)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?"""
)


def tokens(fragment: str) -> list[Token]:
    """Cut a fragment into tokens."""
    found: list[Token] = []
    add = found.append
    done = 0
    for match in MARKUP.finditer(fragment):
        start, end = match.span()
        if start > done:
            add(Token(TEXT, fragment[done:start]))
        done = end
        markup, name, attributes, closed = match.group(0, "name", "attributes", "closed")
        if name:
            add(Token(OPEN, markup, name.lower(), attributes))
        elif closed:
            add(Token(CLOSE, markup, closed.lower()))
        else:
            add(Token(OTHER, markup))
    if done < len(fragment):
        add(Token(TEXT, fragment[done:]))
    return found


def attributes_of(source: str) -> Iterator[Attribute]:
    """The attributes in the source of a tag, names in lower case, values without references."""
    for match in ATTRIBUTE.finditer(source):
        value = match["value"]
        if value is None:
            yield Attribute(match["name"].lower(), "", match.end(), match.end())
        else:
            inner = value[1:-1] if value[0] in "\"'" else value
            yield Attribute(match["name"].lower(), unescape(inner), *match.span("value"))


def attribute(source: str, name: str) -> Attribute | None:
    """The attribute called `name`; the first one counts, as in a browser."""
    return next((found for found in attributes_of(source) if found.name == name), None)
