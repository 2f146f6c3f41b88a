"""Signs in plain text that readers would see, though they were meant for whoever makes the page."""

from __future__ import annotations

import re

from psychoed.model import codes
from psychoed.model.values import ItemName, Problems, first_line
from psychoed.read import Scalar, beginning
from psychoed.read.codes import CONTROL_CHARACTER

_ANY = re.compile("[<&*\\[#“”„«‘’\"',;\u200b]|^[-+] ")
"""Signs without which none of the patterns below is found."""

_ZERO_WIDTH = re.compile("(?<=[A-Za-z])\u200b(?=[A-Za-z])")
"""A blank without width amid a Latin word. (Other scripts mark where a line may break by it.)"""

_CURLY = re.compile("[“”„«‘’]([^“”„«»‘’]*)[“”»‘’]")
_REFERENCE = re.compile(r"\[\[[^\[\]]+\]\]")
_MARKDOWN = re.compile(
    r"\[\[[^\[\]]+\]\]|\]\((?:https?:|[\w./-]+\.md)[^)]*\)|\*\*[^*]+\*\*|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])"
    r"|^(?:#{1,6}|[-*+]) \S+"
)

_HTML = re.compile(
    r"<([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?>(?=.*</\1>)|</[A-Za-z][A-Za-z0-9]*>|<br\s*/?>|<!--"
    r"|&(?:[A-Za-z]{2,8}|#x?[0-9A-Fa-f]+);"
)
"""Tags in pairs: with one alone, an author may speak of a sign."""


def report_signs(
    node: Scalar, name: str, text: str, problems: Problems, *, references: bool
) -> None:
    """Report the first such sign in a `text` that is not Markdown, and may have `references`."""
    if not _ANY.search(text):
        return
    if found := _ZERO_WIDTH.search(text):
        word = re.findall(r"\S+", text[: found.start() + 2])[-1][:-2]
        problems.report(
            CONTROL_CHARACTER,
            first_line(node.span),
            f"an invisible character (U+200B) stands in `{name}`, behind `{word}`",
            "delete the word and type it anew, so that it is found",
        )
    elif found := _MARKDOWN.search(_REFERENCE.sub("", text) if references else text):
        problems.report(
            codes.MARKUP,
            first_line(node.span),
            f"`{name}` is plain text, so readers would see the signs of `{found[0].strip()}`",
            "write the words alone; links and emphasis have their place in `body`",
        )
    elif found := _HTML.search(text):
        problems.report(
            codes.MARKUP,
            first_line(node.span),
            f"`{name}` is plain text, so readers would see the signs of `{found[0]}`",
            "write the words alone, without HTML",
        )
    elif node.plain and (found := _CURLY.fullmatch(node.text)):
        _curly(node, name, found[1], problems)
    elif node.plain and text.endswith(('"', "'")) and text.count(text[-1]) == 1:
        problems.report(
            codes.STRAY_SIGN,
            node.span,
            f"the mark {text[-1]} at the end of `{name}` would be shown with the text",
            f'write straight marks on both sides: "{beginning(text[1:-1])}"'
            if text[0] in "\u201c\u201e\u201d\u2018\u2019\u00ab"
            else "remove it, or put the whole text in quotes",
        )
    elif node.plain and isinstance(name, ItemName) and text.endswith((",", ";")):
        problems.report(
            codes.STRAY_SIGN,
            node.span,
            f"the {'comma' if text[-1] == ',' else 'semicolon'} at the end of `{text}` "
            "would be shown with the text",
            "remove it: items that begin with a hyphen need no sign at their end",
        )
    elif not isinstance(name, ItemName) and text.endswith((",", ";")):
        problems.report(
            codes.STRAY_SIGN,
            first_line(node.span),
            f"the {'comma' if text[-1] == ',' else 'semicolon'} at the end of `{name}` "
            "would be shown with the text",
            "remove it: a value ends with its line",
        )


def _curly(node: Scalar, name: str, inner: str, problems: Problems) -> None:
    blank = not inner.strip()
    problems.report(
        codes.STRAY_SIGN,
        node.span,
        f"`{name}` holds nothing but curly quotation marks, which would be shown"
        if blank
        else f"the curly quotation marks around `{inner}` would be shown with the text",
        'write `""` with straight ones'
        if blank
        else f'write straight ones: "{inner}"; or both, if they belong to the text',
    )
