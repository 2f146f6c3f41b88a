"""YAML text to located nodes, in one pass over libyaml's events.

Composing the nodes ourselves keeps the place of every value, refuses what could surprise (aliases,
tags, equal keys, several documents), and bounds size and depth before anything is built.
Scalars stay text: whether `no` or `1.10` is meant as text is decided where a field's type is known.
"""

from __future__ import annotations

import re

import yaml

from psychoed.diagnostics import Code, Diagnostic, Span
from psychoed.read import codes
from psychoed.read.changed import changes, comment_beside, like_fields, suspects
from psychoed.read.libyaml import Loader
from psychoed.read.nodes import Field, Mapping, Node, Scalar, Sequence
from psychoed.read.outline import NO_SPACE
from psychoed.read.shape import ANYTHING, Shape
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.syntax import with_explanation
from psychoed.read.surprises import apart, cut_at_comma, doubled, no_name, references, twice
from psychoed.read.text_file import split_lines

DEEPEST = 12
"""Levels of nesting. The deepest field of the model needs six."""

MOST_NODES = 50_000
"""Values in one file: some hundred times what an entry holds."""

_INVISIBLE = re.compile(rf"[\s{NO_SPACE}]+")


class _StopError(Exception):
    """The file can't be read any further; what is wrong has been recorded."""


class _Composer:
    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = split_lines(text)
        self.suspects = suspects(self.lines)
        self.problems: list[Diagnostic] = []
        self.nodes = 0

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None  # libyaml always knows
        assert end is not None
        return Span(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def problem(self, code: Code, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Diagnostic(code, span, message, hint))

    def stop(self, code: Code, span: Span, message: str, hint: str = "") -> _StopError:
        self.problem(code, span, message, hint)
        return _StopError()

    def compose(self, loader: yaml.SafeLoader) -> Node | None:
        root: Node | None = None
        while True:
            event = loader.get_event()  # type: ignore[no-untyped-call]
            if isinstance(event, yaml.StreamEndEvent):
                return root
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self.stop(
                        codes.SEVERAL_DOCUMENTS,
                        self.span(event),
                        "a second document begins here, but one file holds one entry",
                        "remove the line of hyphens; text below it belongs under `body: |`, "
                        "and another entry into a file of its own",
                    )
                root = self.node(loader, loader.get_event(), 0)  # type: ignore[no-untyped-call]

    def node(
        self, loader: yaml.SafeLoader, event: yaml.Event, depth: int, field: Span | None = None
    ) -> Node:
        """The node that begins with `event`: the value of the field whose name is at `field`."""
        span = self.span(event)
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise self.stop(
                codes.TOO_LARGE, span, f"this file holds more than {MOST_NODES:,} values"
            )
        if depth > DEEPEST:
            raise self.stop(
                codes.TOO_DEEP,
                span,
                "values are nested too deeply here",
                "look for repeated brackets, or for indentation that grows by accident",
            )
        if event.anchor is not None or getattr(event, "tag", None) is not None:  # type: ignore[attr-defined]
            self.problems += references(event, span)
            if isinstance(event, yaml.ScalarEvent) and not event.value:
                written = self.lines[span.line - 1][span.column - 1 :].strip()
                return Scalar(written, False, span)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(f"*{event.anchor}", False, span)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, span, field)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loader, span, depth)
        return self.mapping(loader, span, depth, is_item=field is None and depth > 0)

    def scalar(self, event: yaml.ScalarEvent, span: Span, field: Span | None) -> Scalar:
        style = event.style or ""  # None in pure Python, empty in libyaml
        if span.line == span.end_line and span.line not in self.suspects:
            return Scalar(event.value, not style, span)
        comment, spaces = comment_beside(self.lines, span, style) or (None, 0)
        if comment and not re.match(r"# |#$", comment.text):
            self.problem(
                codes.LOST_TEXT,
                comment.span,
                f"`{comment.text}` is read as a comment, so it would be missing from the site",
                "begin the text on the next line"
                if style in ("|", ">")
                else "put the whole text in quotes if it belongs to the text; "
                "write a space behind the # if it is a comment",
            )
            comment = None
        beside = comment if spaces == 1 else None
        if not style:
            self.problems += cut_at_comma(self.lines, span)
        return Scalar(
            event.value,
            not style,
            span,
            below=style in ("|", ">"),
            changed=changes(self.lines, span, style, beside, field),
            like_fields=tuple(like_fields(self.lines, span, event.value)) if style else (),
        )

    def sequence(self, loader: yaml.SafeLoader, span: Span, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := loader.get_event(), yaml.SequenceEndEvent):  # type: ignore[no-untyped-call]
            items.append(self.node(loader, event, depth + 1))
        return Sequence(items, span)

    def mapping(self, loader: yaml.SafeLoader, span: Span, depth: int, *, is_item: bool) -> Mapping:
        fields: dict[str, Field] = {}
        no_space = second_item = False
        while not isinstance(event := loader.get_event(), yaml.MappingEndEvent):  # type: ignore[no-untyped-call]
            place = self.span(event)
            if isinstance(event, yaml.ScalarEvent) and self.lines[place.line - 1][
                : place.column - 1
            ].endswith("? "):
                raise self.stop(
                    codes.SYNTAX,
                    place,
                    "text can't begin with a question mark and a space",
                    "put the whole text in quotes",
                )
            key = self.node(loader, event, depth + 1)
            value = self.node(loader, loader.get_event(), depth + 1, key.span)  # type: ignore[no-untyped-call]
            if not isinstance(key, Scalar):
                inner = doubled(key, self.lines)
                self.problems.append(no_name(key.span, doubled=bool(inner)))
                fields.update(inner)
                continue
            if (
                isinstance(value, Scalar)
                and value.plain
                and not value.text
                and (found := apart(key))
            ):
                if not no_space:
                    self.problem(
                        codes.SYNTAX,
                        found[0].span._replace(column=found[0].span.end_column),
                        "a space is missing behind this colon",
                        f"write `{found[0].text}: {key.text[len(found[0].text) + 1 :]}`",
                    )
                no_space = True
                key, value = found
            if not (second_item and key.text in fields):
                is_second = depth == 0 and key.text == next(iter(fields), "")
                second_item |= (depth > 0 or is_second) and key.text in fields
                self.field(key, value, fields, is_item=is_item, is_entry=is_second)
        return Mapping(fields, span)

    def field(
        self, key: Scalar, value: Node, fields: dict[str, Field], *, is_item: bool, is_entry: bool
    ) -> None:
        """Add a field to `fields`, if there is none of its name."""
        if found := _INVISIBLE.match(key.text):
            raise self.stop(
                codes.CONTROL_CHARACTER,
                key.span._replace(end_line=key.span.line, end_column=key.span.column + 1),
                f"an invisible character (U+{ord(found[0][0]):04X}) stands before "
                f"`{_INVISIBLE.sub('', key.text)}`",
                "delete everything before the word, and type ordinary spaces",
            )
        last = next(reversed(fields), "")
        if key.text in fields and key.text != last and _is_blank(fields[last].value):
            raise self.stop(
                codes.SYNTAX,
                fields[last].name,
                f"`{last}` begins in the same column as the fields below it, "
                "so they do not belong to it",
                f"begin `{last}` further left, or what belongs to it two spaces further in",
            )
        if key.text in fields:
            self.problems.append(
                twice(key, fields[key.text].name, is_item=is_item, is_entry=is_entry)
            )
        before = fields.get(key.text)
        if before is None or _is_blank(before.value):
            fields[key.text] = Field(key.span, value)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and (node.plain or node.below) and not node.text


def read_yaml(
    file: str, text: str, shape: Shape = ANYTHING
) -> tuple[Node | None, list[Diagnostic]]:
    """The root node of `text` and what is wrong with it; no node when nothing usable is left.

    `file` is the name that spans carry. An empty document gives no node and a diagnostic. `shape`
    says what may stand in it: that tells a field in the wrong place from text.
    """
    if not text.endswith("\n"):
        text += "\n"  # libyaml places what it misses at the end behind the last line
    composer = _Composer(file, text)
    loader = Loader(text)
    try:
        root = composer.compose(loader)
    except _StopError:
        return None, composer.problems
    except yaml.MarkedYAMLError as error:
        fault = Fault.of(file, composer.lines, error, shape)
        return None, with_explanation(composer.problems, fault)
    finally:
        loader.dispose()
    if root is None or (isinstance(root, Scalar) and root.plain and not root.text):
        return None, [*composer.problems, empty_file(file, "the entry's fields")]
    return root, composer.problems


def empty_file(file: str, what: str) -> Diagnostic:
    return Diagnostic(
        codes.EMPTY_FILE,
        Span.of_file(file),
        "this file is empty",
        f"write {what} into it, or remove the file",
    )
