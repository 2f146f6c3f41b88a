"""Markdown and HTML that do something else than their author meant, without a word.

Only what is surely a slip: tags that don't come in pairs, a paragraph that became code, a second
title, a mark without its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from psychoed.links.html import without_code
from psychoed.links.written_pages import WrittenPage
from psychoed.model import Text

_FENCE = re.compile(r"^[ ]{0,3}(```+|~~~+).*?(?:^[ ]{0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"(?<!\\)<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])[^<>]*?(/?)>")

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_OPTIONAL = frozenset("li dt dd td th tr thead tbody tfoot option colgroup".split())
"""Elements that HTML closes by itself, where the next one or their parent ends."""

_TITLE = re.compile(r"^# *(?!#)(\S.*?)[ #]*$", re.MULTILINE)
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_BLOCK = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
_WORDS = re.compile(r"(?:[^\W\d_][\w’'-]*[,;:]? ){3}")
_SENTENCE = re.compile(r"[.!?…][\"'”’)]*\s*\Z")
_SIGNS_OF_CODE = re.compile(r"[{}<>=$\\|_]|\(\)|;$|^\s*(?:[-*+]|\d+[.)])\s", re.MULTILINE)


class Slip(NamedTuple):
    """What is wrong: the words where it stands, which of those of `text` they are, what to say."""

    text: Text
    written: str
    number: int
    message: str
    hint: str


def slips(page: WrittenPage) -> Iterator[Slip]:
    """The slips of one page, in the order of its texts."""
    html = "\n".join(page.fragments)
    notes = set(_NOTE.findall(without_code(html))) if "[^" in html else set()
    code = [unescape(found) for found in _BLOCK.findall(html)] if "<pre><code>" in html else []
    for text in filter(None, page.texts):
        bare = _without_code(text, indented=bool(code)) if "<" in text or "#" in text else ""
        if "<" in bare:
            yield from _few(_tags(text, bare))
        if "#" in bare and (page.own or page.is_list):
            yield from _titles(text, bare)
        for note in sorted(notes):
            if note in text:
                yield Slip(
                    text,
                    note,
                    0,
                    f"`{note}` has no note, so readers would see these signs",
                    f"write the note on a line of its own at the end: `{note}: ...`",
                )
        for block in code:
            yield from _paragraph(text, block)


MANY = 4
"""Times that one tag stands in a text without its partner, from which on it is told once."""


def _few(slips: Iterator[Slip]) -> Iterator[Slip]:
    by_tag: dict[str, list[Slip]] = {}
    for slip in slips:
        by_tag.setdefault(slip.written, []).append(slip)
    for first, *more in by_tag.values():
        if len(more) + 1 < MANY:
            yield from (first, *more)
        else:
            yield first._replace(message=f"{first.message} (and {len(more):,} more of them)")


def _tags(text: Text, bare: str) -> Iterator[Slip]:
    """Tags without a partner, and comments that never end; `bare` is the text without its code."""
    if (comment := bare.find("<!--")) >= 0:
        yield Slip(
            text,
            "<!--",
            text.count("<!--", 0, comment),
            "the comment that begins here is never closed, so the rest would be missing",
            "write `-->` at its end",
        )
        return
    opened: list[tuple[str, str, int]] = []
    crossed: list[str] = []
    for found in _TAG.finditer(bare):
        closing, name, alone = found[1], found[2].lower(), found[3]
        number = text.count(found[0], 0, found.start())
        if name in _VOID or alone:
            continue
        if not closing:
            opened.append((name, found[0], number))
            continue
        if name in crossed:
            crossed.remove(name)  # told where it was opened
            continue
        if name not in [other for other, _, _ in opened]:
            yield Slip(
                text,
                found[0],
                number,
                f"the tag `{found[0]}` closes nothing: no `<{name}>` is open here",
                "remove it, or write the tag that it closes",
            )
            continue
        while opened[-1][0] != name:
            crossed.append(opened[-1][0])
            yield from _unclosed(text, *opened.pop())
        opened.pop()
    for tag in opened:
        yield from _unclosed(text, *tag)


def _unclosed(text: Text, name: str, tag: str, number: int) -> Iterator[Slip]:
    if name not in _OPTIONAL:
        yield Slip(
            text,
            tag,
            number,
            f"the tag `{tag}` is opened here and never closed, "
            "so it would change all that follows on the page",
            f"write `</{name}>` behind what belongs to it, or remove the tag",
        )


def _titles(text: Text, bare: str) -> Iterator[Slip]:
    """``# Heading``: the title of the page is of this level already."""
    for found in _TITLE.finditer(bare):
        yield Slip(
            text,
            found[0],
            text.count(found[0], 0, found.start()),
            f"`{found[0]}` is a second title, and a page has one",
            f"write two number signs: `## {found[1]}`",
        )


def _paragraph(text: Text, block: str) -> Iterator[Slip]:
    """A paragraph that is shown as code, because it stands four spaces further in."""
    first = block.split("\n", 1)[0]
    indented = re.search(rf"(?:\A|\n)[ \t]*\n? {{4}}{re.escape(first)}", f"\n{text}")
    in_words = _WORDS.match(first.lstrip()) and _SENTENCE.search(block)
    if indented and in_words and not _SIGNS_OF_CODE.search(block):
        yield Slip(
            text,
            first.strip(),
            0,
            "this paragraph begins too far to the right, so it would be shown as code",
            "begin it in the column of the other paragraphs",
        )


def _without_code(text: str, *, indented: bool) -> str:
    """Blanks for code and comments; everything else keeps its place.

    Lines that stand further in are code only where there is such code: else they belong to a list.
    """
    for pattern in (_FENCE, *([_INDENTED] if indented else []), _CODE, _COMMENT):
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return text
