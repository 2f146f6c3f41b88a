"""What a source may say of itself, so that readers can find it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

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

READ = (*PRINTED, "year", "doi", "url", "checked")
"""All fields that are read."""

CHECKED = ("confirmed", "confirmed in part", "from memory")
"""How far a source was checked. Pages say so of the last two, so another word would hide it."""

_OTHERS = "volumes subtitle published editora editorb editorc origpublisher".split()
"""Fields of BibLaTeX that look like one of them."""

_DOI = re.compile(r"(?:https://doi\.org/)?10\.\d{4,9}/\S+")
_SUFFIX = re.compile(r"[JS]r\.?|I{1,3}|IV|V", re.IGNORECASE)
_YEAR = re.compile(r"(?<![A-Za-z\d])\d{4}[a-z]?(?![A-Za-z\d])|\b(?:BCE?|AD|CE)\b")


def misspelt(fields: Iterable[str]) -> dict[str, str]:
    """Names of fields that look like a slip, with the field that was most likely meant."""
    names = set(fields)
    found: dict[str, str] = {}
    for name in names - {*READ, *_OTHERS}:
        free = sorted(set(READ) - names)
        near = difflib.get_close_matches(name, free, 1, 0.75)
        mixed = [other for other in free if sorted(other) == sorted(name)]  # odi for doi
        found.update((name, other) for other in (near or mixed)[:1])
    return found


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
    for name, meant in misspelt(fields).items():
        yield Diagnostic(
            SOURCE_VALUE,
            places[name],
            f"pages show no field `{name}`, so what it says would be missing",
            f"did you mean `{meant}`?",
        )
    year = fields.get("year", "")
    if re.search(r"\d", year) and not _YEAR.search(year.strip("“”\"'")):
        yield Diagnostic(
            SOURCE_VALUE,
            places["year"],
            f"`{year}` is not a year",
            "write four digits, or n.d. where there is none",
        )
    checked = fields.get("checked", CHECKED[0])
    if checked not in CHECKED:
        near = difflib.get_close_matches(checked.lower(), CHECKED, 1, 0.75)
        yield Diagnostic(
            SOURCE_VALUE,
            places["checked"],
            f"`checked = {{{checked}}}` says nothing that pages could show",
            f"did you mean `{near[0]}`?" if near else f"write one of: {', '.join(CHECKED)}",
        )
    for name in ("author", "editor"):
        if slip := _people(fields.get(name, "")):
            yield Diagnostic(SOURCE_VALUE, places[name], *slip)
    doi = fields.get("doi", "")
    if doi and not _DOI.fullmatch(doi):
        yield Diagnostic(
            SOURCE_VALUE,
            places["doi"],
            f"`{doi}` is not a DOI, so its link would lead nowhere",
            f"write it alone: doi = {{{bare[0]}}}"
            if (bare := re.search(r"10\.\d{4,9}/\S+", doi))
            else "a DOI begins with 10. and has a slash: 10.1037/h0045357",
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


def _people(names: str) -> tuple[str, str] | None:
    """What is wrong with a list of people, and how to write it."""
    bare = re.sub(r"\{[^{}]*\}", "x", names)
    people = re.split(r"\s+and\s+", bare)
    if not names:
        return None
    if ";" in bare:
        return "people are divided by `and`, not by a semicolon", "write `and` between two people"
    if re.search(r"\bet\.? al\b", bare):
        return "`et al.` is read as a name", "write `and others` for those who are not named"
    for person in people:
        parts = [part.strip() for part in person.split(",")]
        if not all(parts) or person.startswith("and "):
            return f"a name is missing in `{names}`", "write `and` once between two people"
        if len(parts) > 2 and not _SUFFIX.fullmatch(parts[1]):
            return (
                f"`{person}` is read as one person, because its names are divided by commas",
                "write `and` between two people: `Rogers, Carl R. and Beck, Judith S.`",
            )
    return None
