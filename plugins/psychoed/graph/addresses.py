"""Where pages stand: paths inside the site, and the addresses made from them.

A path has no ending and no leading slash (``concepts/trust``); an index page ends in ``index``.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

from psychoed.model import Concept, Entry, EntryId, Modality, Pathway, Question

FOLDERS: dict[type[Entry], str] = {
    Concept: "concepts",
    Modality: "therapies",
    Question: "questions",
    Pathway: "pathways",
}
"""The first part of the address, for each kind of entry."""

GLOSSARY = "glossary/index"
TOPICS = "topics/index"
QUESTIONS = "questions/index"
PATHWAYS = "pathways/index"
COMPARE = "compare/index"
CONFUSED = "confused/index"
SOURCES = "sources/index"
HELP = "help/index"


_UNUSUAL = re.compile(r"[^\w/.-]|[^\x00-\x7f]")


def page_path(entry: Entry) -> str:
    """The path of an entry's page."""
    return f"{FOLDERS[type(entry)]}/{entry.address or entry.id}"


def former_path(entry: Entry, former: str | EntryId) -> str:
    """The path that the page had under an earlier id."""
    return f"{FOLDERS[type(entry)]}/{former}"


def topic_path(group: str) -> str:
    return f"topics/{group}"


def dimension_path(dimension: str) -> str:
    return f"compare/by/{dimension.replace('_', '-')}"


def comparison_path(comparison: str) -> str:
    return f"compare/{comparison}"


def pair_path(one: str, other: str) -> str:
    """The page of two modalities; its address has their ids in the order given."""
    return f"compare/{one}-vs-{other}"


def letter_path(letter: str) -> str:
    return f"glossary/{letter}"


@cache
def address(path: str, *, directories: bool) -> str:
    """The address of a page from the site's root: ``concepts/trust/``, ``concepts/trust.html``.

    Names of hand-written pages may hold any character: they are percent-encoded.
    """
    if _UNUSUAL.search(path):
        path = quote(path)
    if not directories:
        return f"{path}.html"
    folder = (
        path.removesuffix("index") if path.endswith("/index") or path == "index" else f"{path}/"
    )
    return folder


def root_from(path: str, *, directories: bool) -> str:
    """The way from a page back to the site's root: ``../../``."""
    return "../" * address(path, directories=directories).count("/")
