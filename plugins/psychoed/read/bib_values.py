"""What a source may say of itself, so that readers can find it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping

from psychoed.diagnostics import Diagnostic, Span
from psychoed.read.codes import SOURCE_VALUE
from psychoed.read.latex import unknown_commands

TYPES = frozenset(
    """article artwork audio bibnote book bookinbook booklet collection commentary conference
    dataset electronic image inbook incollection inproceedings inreference jurisdiction
    legislation legal letter manual mastersthesis misc movie music mvbook mvcollection
    mvproceedings mvreference online patent performance periodical phdthesis proceedings
    reference report review set software standard suppbook suppcollection suppperiodical
    techreport thesis unpublished video www xdata""".split()
)
"""The kinds of sources of BibTeX and BibLaTeX."""

PRINTED = (
    "title",
    "author",
    "editor",
    "journal",
    "booktitle",
    "publisher",
    "howpublished",
    "edition",
    "volume",
    "number",
    "pages",
)
"""Fields that pages show as text."""

_YEAR = re.compile(r"(?<![A-Za-z\d])\d{1,4}[a-z]?(?![A-Za-z\d])")


def judge(
    type: str, fields: Mapping[str, str], places: Mapping[str, Span], span: Span
) -> Iterator[Diagnostic]:
    """What would be shown wrongly, or not at all."""
    if type not in TYPES:
        near = difflib.get_close_matches(type, TYPES, 1, 0.6)
        yield Diagnostic(
            SOURCE_VALUE,
            span,
            f"`@{type}` is not a kind of source",
            f"did you mean `@{near[0]}`?" if near else "use @article, @book, @online or @misc",
        )
    year = fields.get("year", "")
    if re.search(r"\d", year) and not _YEAR.search(year):
        yield Diagnostic(
            SOURCE_VALUE,
            places["year"],
            f"`{year}` is not a year",
            "write four digits, or n.d. where there is none",
        )
    for name in PRINTED:
        for command in unknown_commands(fields.get(name, "")):
            yield Diagnostic(
                SOURCE_VALUE,
                places[name],
                f"`{command}` in `{name}` is read as a command of LaTeX that does not exist, "
                "so the word would be missing from the site",
                "remove the backslash; a backslash itself is written `\\textbackslash{}`",
            )
