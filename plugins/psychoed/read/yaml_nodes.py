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
from psychoed.read.nodes import Field, Mapping, Node, Scalar, Sequence
from psychoed.read.scalars import like_fields, lost_text
from psychoed.read.syntax import explain_syntax_error
from psychoed.read.text_file import INVISIBLE, split_lines

DEEPEST = 12
"""Levels of nesting. The deepest field of the model needs six."""

MOST_NODES = 50_000
"""Values in one file: some hundred times what an entry holds."""

_INVISIBLE = re.compile(rf"[\s{INVISIBLE}]+")

Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StopError(Exception):
    """The file can't be read any further; what is wrong has been recorded."""


class _Composer:
    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = split_lines(text)
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

    def node(self, loader: yaml.SafeLoader, event: yaml.Event, depth: int) -> Node:
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
        if isinstance(event, yaml.AliasEvent):
            self.problem(
                codes.ALIAS,
                span,
                f"`*{event.anchor}` is read as a reference to another place in the file",
                f'if it is meant as text, put it in quotes: "*{event.anchor}"',
            )
            return Scalar(f"*{event.anchor}", False, span)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.anchor is not None:
            self.problem(
                codes.ALIAS,
                span,
                f"`&{event.anchor}` is read as a mark for references, which these files do not use",
                "remove it, or put the whole text in quotes",
            )
        if event.tag is not None and event.tag != "!":
            self.problem(
                codes.TAG,
                span,
                f"`{event.tag.replace('tag:yaml.org,2002:', '!!')}` is read as an instruction, "
                "which these files do not use",
                "if it is meant as text, put it in quotes",
            )
        if isinstance(event, yaml.ScalarEvent):
            plain = not event.style  # None in pure Python, a blank in libyaml
            if plain:
                self.problems += lost_text(self.file, self.lines, span)
                return Scalar(event.value, plain, span)
            return Scalar(event.value, plain, span, like_fields(self.lines, span, event.value))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loader, span, depth)
        return self.mapping(loader, span, depth)

    def sequence(self, loader: yaml.SafeLoader, span: Span, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := loader.get_event(), yaml.SequenceEndEvent):  # type: ignore[no-untyped-call]
            items.append(self.node(loader, event, depth + 1))
        return Sequence(items, span)

    def mapping(self, loader: yaml.SafeLoader, span: Span, depth: int) -> Mapping:
        fields: dict[str, Field] = {}
        while not isinstance(event := loader.get_event(), yaml.MappingEndEvent):  # type: ignore[no-untyped-call]
            place = self.span(event)
            before = self.lines[place.line - 1][: place.column - 1]
            if isinstance(event, yaml.ScalarEvent) and before.endswith("? "):
                raise self.stop(
                    codes.SYNTAX,
                    place,
                    "text can't begin with a question mark and a space",
                    "put the whole text in quotes",
                )
            key = self.node(loader, event, depth + 1)
            value = self.node(loader, loader.get_event(), depth + 1)  # type: ignore[no-untyped-call]
            if not isinstance(key, Scalar):
                self.problem(
                    codes.FIELD_NAME,
                    key.span,
                    "the name of a field must be plain text",
                    "put the text in quotes if it begins with a bracket",
                )
            elif found := _INVISIBLE.match(key.text):
                raise self.stop(
                    codes.CONTROL_CHARACTER,
                    key.span._replace(end_line=key.span.line, end_column=key.span.column + 1),
                    f"an invisible character (U+{ord(found[0][0]):04X}) stands before "
                    f"`{_INVISIBLE.sub('', key.text)}`",
                    "delete everything before the word, and type ordinary spaces",
                )
            elif key.text in fields:
                self.problem(
                    codes.DUPLICATE_FIELD,
                    key.span,
                    f"the field `{key.text}` is written twice; the first stands "
                    + (
                        "before it in this line"
                        if fields[key.text].name.line == key.span.line
                        else f"in line {fields[key.text].name.line}"
                    ),
                    "join the two, or remove one",
                )
            else:
                fields[key.text] = Field(key.span, value)
        return Mapping(fields, span)


def read_yaml(file: str, text: str) -> tuple[Node | None, list[Diagnostic]]:
    """The root node of `text` and what is wrong with it; no node when nothing usable is left.

    `file` is the name that spans carry. An empty document gives no node and a diagnostic.
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
        composer.problems.append(explain_syntax_error(file, composer.lines, error))
        return None, composer.problems
    finally:
        loader.dispose()
    if root is None or (isinstance(root, Scalar) and root.plain and not root.text):
        composer.problem(
            codes.EMPTY_FILE,
            Span.of_file(file),
            "this file is empty",
            "write the entry's fields into it, or remove the file",
        )
        return None, composer.problems
    return root, composer.problems
