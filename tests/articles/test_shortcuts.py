"""Text without markup is passed over, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from psychoed.articles.shortcuts import Shortcuts

PYMDOWN = ["pymdownx.details", "pymdownx.tabbed"]
EXTENSIONS = ["toc", "tables", "attr_list", "footnotes", "def_list", "admonition", *PYMDOWN]
PIECES = [
    "word",
    " ",
    "*",
    "_",
    "`",
    "[x](y)",
    "![",
    "<b>",
    "&amp;",
    "&",
    "\\*",
    "  \n",
    "\n",
    "[^1]",
    "```",
    "[TOC]",
    "{#x .y}",
    "\n\n# ",
    "\n\n",
    "{: .z }",
    "\n\n!!! note\n\n    ",
    '\n\n??? tip "T"\n\n    ',
    '\n\n=== "Tab"\n\n    ',
    "\n:   meaning\n",
    "\n> ",
    "\n\n[x]: y\n",
    "\n\n[^2]: more\n",
    "\n~~~ py\n",
]


def converted(text: str, *more: str) -> tuple[str, str]:
    ours = Markdown(extensions=[*EXTENSIONS, *more, Shortcuts()])
    theirs = Markdown(extensions=[*EXTENSIONS, *more])
    return ours.convert(text), theirs.convert(text)


@pytest.mark.parametrize("fences", ["pymdownx.superfences", "fenced_code"])
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_same_html_as_the_library_makes(fences: str, text: str) -> None:
    ours, theirs = converted(f"{text}\n\n- {text}\n\n[^1]: note {text}", fences)
    assert ours == theirs


@pytest.mark.parametrize("extension", ["smarty", "nl2br", "legacy_em", "abbr"])
def test_patterns_that_we_do_not_know_are_always_asked(extension: str) -> None:
    text = 'A "quote" -- and\nHTML...\n\n*[HTML]: Markup\n'
    ours, theirs = converted(text, extension)
    assert ours == theirs


def test_the_library_still_has_the_methods_that_we_stand_before() -> None:
    assert hasattr(InlineProcessor, "_InlineProcessor__handleInline")
    assert hasattr(InlineProcessor, "_InlineProcessor__applyPattern")
