"""LaTeX in a bibliography, through pylatexenc."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    get_default_latex_context_db,
)

_MARKUP = re.compile(r"[\\{}$~]|--|``|''")
_MATHS = re.compile(r"(?<!\\)\$(?=\S)(?:[^$\\]|\\.)*(?<=[^\s\\])\$(?!\d)")
_SIGN = re.compile(r"(?<!\\)[%&$]")
_COMMAND = re.compile(r"\\([A-Za-z]+)(?!\s*\{)")


@lru_cache(maxsize=4096)
def plain_text(latex: str) -> str:
    """`latex` without its markup: ``Fl{\\"u}ckiger`` becomes ``Flückiger``.

    The signs %, & and $ are kept: in a bibliography they mean themselves, and begin no comment,
    column or formula. A formula has no space behind its first $, and none before its second.
    """
    if not _MARKUP.search(latex):
        return latex
    return str(LatexNodes2Text(math_mode="text").latex_to_text(_keep_signs(latex)))


def _keep_signs(latex: str) -> str:
    pieces: list[str] = []
    end = 0
    for maths in _MATHS.finditer(latex):
        pieces += _escaped(latex[end : maths.start()]), maths[0]
        end = maths.end()
    return "".join((*pieces, _escaped(latex[end:])))


def _escaped(latex: str) -> str:
    return _SIGN.sub(lambda sign: f"\\{sign[0]}", latex)


def unknown_commands(latex: str) -> Iterator[str]:
    """Commands that nothing is known of, and that would vanish together with their name."""
    for found in _COMMAND.finditer(latex):
        if _known_commands().get_macro_spec(found[1]) is None:
            yield found[0]


@lru_cache(maxsize=1)
def _known_commands() -> Any:
    return get_default_latex_context_db()
