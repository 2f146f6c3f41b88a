"""Addresses that authors write in entries: relative to nowhere, for an entry is no page yet."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import unquote

from psychoed.links.html import Token, attribute

ADDRESSED_BY = {"a": "href", "img": "src"}

ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|[#?]")
"""Another site, or a place on the same page."""

CLIMB = re.compile(r"(?:\.{0,2}/+)+|\.{1,2}\Z")

SITE = re.compile(
    r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|eu|(?!md/)[a-z]{2})/", re.IGNORECASE
)
"""Another site, whose author left out ``https://``."""

PATH = re.compile(r"[^?#]*")


def nearest_path(path: str, known: Iterable[str]) -> str:
    """The path that `path` looks most like: as a whole, or by its own name alone; or nothing."""
    paths = sorted(known, reverse=True)
    if whole := difflib.get_close_matches(path, paths, 1, 0.85):
        return whole[0]
    names = {_own_name(other): other for other in paths}
    near = difflib.get_close_matches(_own_name(path), names, 1, 0.75)
    return names[near[0]] if near else ""


def _own_name(path: str) -> str:
    """The name of a file; of the first page of a folder, which is called like all others, its."""
    folder, name = posixpath.split(path)
    return f"{posixpath.basename(folder)}/" if name == "index.md" else name


def rewritten(target: str, root: str, pages: Mapping[str, str]) -> str | None:
    """Where `target` is, seen from a page whose way to the site root is `root`.

    A path to a Markdown file becomes the address of its page; None when there is no such page.
    """
    if not target or ELSEWHERE.match(target):
        return target
    path = PATH.match(target)[0]  # type: ignore[index]
    rest = target[len(path) :]
    path = CLIMB.sub("", path, count=1) if CLIMB.match(path) else path
    if path.lower().endswith(".md"):
        address = pages.get(path, pages.get(unquote(path)))
        if address is None:
            return None
        path = address
    return (root + path or "./") + rest


def rewrite_tag(tag: Token, root: str, pages: Mapping[str, str]) -> str:
    """The start tag of a link or picture with its address rewritten."""
    found = attribute(tag.attributes, ADDRESSED_BY[tag.name])
    if found is None:
        return tag.text
    target = found.value.strip()
    moved = rewritten(target, root, pages)
    if moved is None or moved == target:
        return tag.text
    offset = len("<") + len(tag.name)
    start, end = offset + found.start, offset + found.end
    return f'{tag.text[:start]}"{escape(moved)}"{tag.text[end:]}'
