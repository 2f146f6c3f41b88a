"""Sources, formatted for readers (the order of the APA style, plain punctuation)."""

from __future__ import annotations

from psychoed.pages.views import Citation
from psychoed.read import BibItem, plain_text
from psychoed.read.names import Person, people

MOST_AUTHORS = 6
"""People who are named before the rest becomes "and others"."""


def cite(item: BibItem, others: str) -> Citation:
    """The citation of one source; `others` is "and others"."""
    fields = {
        name: plain_text(value)
        for name, value in item.fields.items()
        if name not in ("author", "editor")
    }
    container = fields.get("journal") or fields.get("booktitle") or ""
    details = ", ".join(
        part
        for part in (
            _volume(fields),
            fields.get("pages", "").replace("--", "–"),
            f"{fields['edition']} edition" if "edition" in fields else "",
            fields.get("howpublished", ""),
            fields.get("publisher", ""),
        )
        if part
    )
    doi = fields.get("doi", "").removeprefix("https://doi.org/")
    return Citation(
        key=item.key,
        authors=_authors(item, others),
        year=fields.get("year", "n.d."),
        title=fields.get("title", item.key).rstrip("."),
        container=container,
        details=details,
        address=f"https://doi.org/{doi}" if doi else item.fields.get("url", ""),
        checked=fields.get("checked", ""),
    )


def _authors(item: BibItem, others: str) -> str:
    persons = people(item.fields.get("author") or item.fields.get("editor") or "")
    named = [_initials(person) for person in persons if not person.others][:MOST_AUTHORS]
    if len(named) < len(persons):
        return f"{', '.join(named)} {others}"
    if len(named) < 2:
        return "".join(named)
    return f"{', '.join(named[:-1])} & {named[-1]}"


def _initials(person: Person) -> str:
    initials = " ".join(
        "-".join(f"{part[0]}." for part in name.split("-") if part) for name in person.given.split()
    )
    return f"{person.family}, {initials}" if initials else person.family


def _volume(fields: dict[str, str]) -> str:
    volume, number = fields.get("volume", ""), fields.get("number", "")
    return f"{volume}({number})" if volume and number else volume or number
