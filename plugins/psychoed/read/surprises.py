"""What YAML reads into signs and missing spaces that nobody meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read import codes
from psychoed.read.nodes import Field, Node, Scalar
from psychoed.read.nodes import Mapping as MappingNode

_CUT = re.compile("[“„][^“”,]*(?=,)")
_NO_SPACE = re.compile(r"([A-Za-z_][\w-]*):(\S.*)")


def references(event: yaml.Event, span: Span) -> Iterator[Diagnostic]:
    """The signs &, * and ! at the beginning of a value."""
    if isinstance(event, yaml.AliasEvent):
        yield Diagnostic(
            codes.ALIAS,
            span,
            f"`*{event.anchor}` is read as a reference to another place in the file",
            f'if it is meant as text, put it in quotes: "*{event.anchor}"',
        )
        return
    assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
    if event.anchor is not None:
        yield Diagnostic(
            codes.ALIAS,
            span,
            f"`&{event.anchor}` is read as a mark for references, which these files do not use",
            "remove it, or put the whole text in quotes",
        )
    if event.tag == "!":
        yield Diagnostic(
            codes.TAG,
            span._replace(end_line=span.line, end_column=span.column + 1),
            "the sign ! alone is read as an instruction, which these files do not use",
            "if a text of several lines follows, write the sign | instead; "
            "if it belongs to the text, put the whole text in quotes",
        )
    elif event.tag is not None:
        yield Diagnostic(
            codes.TAG,
            span,
            f"`{event.tag.replace('tag:yaml.org,2002:', '!!')}` is read as an instruction, "
            "which these files do not use",
            "if it is meant as text, put it in quotes",
        )


def cut_at_comma(lines: Sequence[str], span: Span) -> Iterator[Diagnostic]:
    """``[“faith, hope”]``: curly quotation marks don't keep YAML from ending a text at a comma."""
    rest = lines[span.end_line - 1][span.end_column - 1 :]
    if rest[:1] == "," and (cut := _CUT.match(lines[span.line - 1], span.column - 1)):
        yield Diagnostic(
            codes.SYNTAX,
            span,
            f"`{cut[0]}` ends at the comma, because curly quotation marks do not count",
            'put the whole text in straight quotes: "',
        )


def apart(key: Scalar) -> tuple[Scalar, Scalar] | None:
    """Name and value of ``{auto:false}``, which YAML takes for one name."""
    found = _NO_SPACE.fullmatch(key.text) if key.plain else None
    if found is None or key.span.line != key.span.end_line:
        return None
    colon = key.span.column + len(found[1])
    name = key.span._replace(end_column=colon)
    quoted = found[2][0] in "\"'"
    value = Scalar(found[2].strip("\"'"), not quoted, key.span._replace(column=colon + 1))
    return Scalar(found[1], True, name), value


def doubled(key: Node, lines: Sequence[str]) -> Mapping[str, Field]:
    """The fields of ``{{text: trusting}}``, which YAML takes for the name of one field."""
    before = lines[key.span.line - 1][: key.span.column - 1].rstrip()
    return key.fields if isinstance(key, MappingNode) and before.endswith("{") else {}


def no_name(span: Span, *, doubled: bool) -> Diagnostic:
    """What to say of a field whose name is a list or a set of fields."""
    if not doubled:
        message = "the name of a field must be plain text"
        hint = "put the text in quotes if it begins with a bracket"
        return Diagnostic(codes.FIELD_NAME, span, message, hint)
    place = span._replace(end_line=span.line, end_column=span.column + 1)
    hint = "remove one { here, and one } at the end"
    return Diagnostic(codes.SYNTAX, place, "the bracket { is written twice", hint)


def twice(key: Scalar, first: Span, *, is_item: bool, is_entry: bool) -> Diagnostic:
    """What to say of a field that is written again.

    In an item of a list, or as the first field of an entry, another one may begin there.
    """
    hint = "join the two, or remove one"
    if is_item and first.line != key.span.line:
        hint = f"if a new item begins here, put a hyphen before it: `- {key.text}: ...`"
    elif is_entry:
        hint += "; another entry has a file of its own"
    elif key.span.column > 1 and first.line != key.span.line:
        hint += "; if something new begins here, its name is missing above it"
    where = "before it in this line" if first.line == key.span.line else f"in line {first.line}"
    message = f"the field `{key.text}` is written twice; the first stands {where}"
    return Diagnostic(codes.DUPLICATE_FIELD, key.span, message, hint)
