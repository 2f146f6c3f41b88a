"""One item of a bibliography as it is written, and the first slip in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from psychoed.diagnostics import Code
from psychoed.read.codes import BIBTEX, DUPLICATE_FIELD

_START_OF_LINE = re.compile(r"^[ \t]*@\w+\s*[{(]", re.MULTILINE)
_OPENING = re.compile(r"\s*([{(])")
_KEY = re.compile(r"""[^\s,{}()="#%'\\]+""")
_REST_OF_KEY = re.compile(r"(?:[ \t]+[^\s,{}=]+)+(?=[ \t]*,)")
_FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*(=?)")
_FIELD_WITHIN = re.compile(r"(?:,|\n)\s*([A-Za-z][\w-]*)\s*=\s*[{\"]")
_WORD = re.compile(r"[^\s,{}()=\"#%]+")
_MORE_WORDS = re.compile(r"[ \t]+[^\s,{}()=\"#%]+(?![^\s,{}()=\"#%]|\s*=)")
_NO_SPACE = re.compile(r"\S")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_BRACES_AND_QUOTES = re.compile(r'\\.|[{}"]', re.DOTALL)
_DEEPER = {"{": 1, "}": -1}
_EXAMPLE = "@article{rogers1957,"


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with an item, from offset `start` to `end`."""

    start: int
    end: int
    message: str
    hint: str
    code: Code = BIBTEX


@dataclass(frozen=True, slots=True)
class WrittenItem:
    """An item from offset `start` to `end`. The key is empty when it has none."""

    start: int
    end: int
    key: str = ""
    slip: Slip | None = None
    fields: frozenset[str] = frozenset()


class _SlipError(Exception):
    def __init__(self, start: int, end: int, message: str, hint: str, code: Code = BIBTEX) -> None:
        self.slip = Slip(start, end, message, hint, code)


class ItemReader:
    """One item while it is read, from its sign @ on."""

    def __init__(self, text: str, start: re.Match[str]) -> None:
        self.text = text
        self.start = start.start() + len(start[0]) - len(start[0].lstrip())
        self.type = start[1] or start[2] or ""
        self.place = start.end()
        following = _START_OF_LINE.search(text, self.place)
        self.limit = following.start() if following else len(text)
        self.key = ""
        self.fields: set[str] = set()

    def skip(self) -> int:
        """The end of a block that holds no source."""
        opening = _OPENING.match(self.text, self.place)
        end = self.closing_brace(opening.start(1)) if opening and opening[1] == "{" else None
        return self.limit if end is None else end + 1

    def read(self) -> WrittenItem:
        try:
            self.whole()
        except _SlipError as error:
            return WrittenItem(self.start, self.limit, self.key, error.slip)
        return WrittenItem(self.start, self.place, self.key, None, frozenset(self.fields))

    def whole(self) -> None:
        opening = _OPENING.match(self.text, self.place)
        if opening is None or not self.type:
            raise _SlipError(
                self.start,
                self.place,
                f"`{self.text[self.start : self.place].strip()}` has no key and no fields",
                f"an item begins with its kind, a brace, its key and a comma: `{_EXAMPLE}`",
            )
        self.place = opening.end()
        closing = "}" if opening[1] == "{" else ")"
        self.read_key(closing)
        while self.next_sign() != closing:
            if self.next_sign() in "})":
                raise _SlipError(
                    self.start,
                    opening.end(),
                    f"the item begins with {opening[1]}, but ends with {self.next_sign()}",
                    f"write `@{self.type}{{{self.key},`",
                )
            self.field(closing)
        self.place += 1

    def next_sign(self) -> str:
        """The next sign that is no space."""
        if found := _NO_SPACE.search(self.text, self.place, self.limit):
            self.place = found.start()
            return found[0]
        end = len(self.text[: self.limit].rstrip())
        raise _SlipError(
            max(self.start, end - 1),
            end,
            f"the item `{self.key}` is not closed" if self.key else "this item is not closed",
            "add the closing brace } here",
        )

    def read_key(self, closing: str) -> None:
        self.next_sign()
        found = _KEY.match(self.text, self.place)
        key = found[0] if found else ""
        start, end = self.place, self.place + len(key)
        line_end = self.line_end(end)
        rest = self.text[end:line_end]
        if not key or rest.lstrip().startswith("="):
            raise _SlipError(
                self.start,
                self.line_end(self.start),
                "this item has no key, so no entry can name it",
                f"write a word behind the brace, and a comma: `{_EXAMPLE}`",
            )
        self.key = key
        if more := _REST_OF_KEY.match(rest):
            whole = f"{key}{more[0]}"
            self.key = re.sub(r"\s+", "", whole)
            raise _SlipError(
                start,
                end + len(more[0]),
                f"the key `{whole}` has a space in it, so no entry could name it",
                f"write it in one word, as entries name it: `{self.key}`",
            )
        self.place = end
        if self.next_sign() == ",":
            self.place += 1
        elif self.next_sign() != closing:
            raise _SlipError(
                start,
                end,
                f"a comma is missing behind the key `{key}`",
                f"write `@{self.type}{{{key},`",
            )

    def field(self, closing: str) -> None:
        start = self.place
        found = _FIELD.match(self.text, self.place)
        if found is None or not found[2]:
            raise _SlipError(start, self.line_end(start), *self.no_field(found))
        name = found[1].lower()
        if name in self.fields:
            raise _SlipError(
                start,
                found.end(1),
                f"the item `{self.key}` has the field `{found[1]}` twice",
                "remove one of them; if another source begins here, its first line is missing "
                f"above it, `@{self.type}{{its-key,`, and a }} before that",
                DUPLICATE_FIELD,
            )
        self.fields.add(name)
        self.place = found.end()
        self.value(found[1])
        if self.next_sign() == ",":
            self.place += 1
        elif self.next_sign() not in (closing, "}"):
            end = len(self.text[: self.place].rstrip())
            following = _FIELD.match(self.text, self.place)
            what = f", before `{following[1]}`" if following else ""
            raise _SlipError(
                end - 1,
                end,
                f"a comma is missing behind the value of `{found[1]}`{what}",
                "every field of an item ends with a comma",
            )

    def no_field(self, found: re.Match[str] | None) -> tuple[str, str]:
        if self.text[self.place] == "%":
            return "a comment can't stand inside an item", "move it above the item"
        if found:
            return (
                f"the sign = is missing behind `{found[1]}`",
                f"write `{found[1]} = {{...}},`; text with a comma in it stands in braces",
            )
        return "this is not a field", "write fields, each as `name = {value},`"

    def value(self, name: str) -> None:
        """Braces, quotation marks, a number or a name, perhaps joined by #."""
        while True:
            sign = self.next_sign()
            opening = self.place
            if sign == "{":
                end = self.closing_brace(opening)
            elif sign == '"':
                end = self.closing_quote(opening)
            elif word := _WORD.match(self.text, opening):
                end = word.end() - 1
            else:
                raise _SlipError(
                    opening,
                    opening + 1,
                    f"nothing stands behind `{name} =`",
                    "write its value in braces, or remove the field",
                )
            within = _FIELD_WITHIN.search(self.text, opening, (end or self.limit) + 1)
            if end is None or (within and sign in '{"'):
                raise _SlipError(
                    opening,
                    opening + 1,
                    f"the {'brace' if sign == '{' else 'quotation mark'} {sign} "
                    f"opened here for `{name}` is not closed",
                    f"add the closing {'brace }' if sign == '{' else 'mark'} "
                    f"at the end of the value of `{name}`",
                )
            self.place = end + 1
            if sign not in '{"' and _MORE_WORDS.match(self.text, self.place):
                raise _SlipError(
                    opening,
                    self.line_end(opening),
                    f"the value of `{name}` has several words, but no braces around them",
                    f"write `{name} = {{...}},`",
                )
            if self.place < self.limit and self.next_sign() == "#":
                self.place += 1
            else:
                return

    def closing_brace(self, opening: int) -> int | None:
        depth = 0
        for found in _BRACES.finditer(self.text, opening, self.limit):
            depth += _DEEPER.get(found[0], 0)
            if not depth:
                return found.start()
        return None

    def closing_quote(self, opening: int) -> int | None:
        depth = 0
        for found in _BRACES_AND_QUOTES.finditer(self.text, opening + 1, self.limit):
            depth += _DEEPER.get(found[0], 0)
            if found[0] == '"' and not depth:
                return found.start()
        return None

    def line_end(self, place: int) -> int:
        end = self.text.find("\n", place)
        return len(self.text) if end < 0 else end
