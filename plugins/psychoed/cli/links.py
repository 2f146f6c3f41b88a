"""`psychoed links`: every mention, what became of it, and why."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from psychoed.build import Checked
from psychoed.cli.project import add_config, checked_project, project_of
from psychoed.diagnostics import Severity, format_report
from psychoed.graph.addresses import address
from psychoed.links import Decision, LinkedPage, Mention
from psychoed.links.written_pages import WrittenPage, written_pages
from psychoed.model import nearest

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]

DENSEST = 10
"""Pages that the totals name."""

LONGEST = 70
"""Characters of a sentence around a mention."""


class Explained(NamedTuple):
    """A page, and everything that was decided about it."""

    written: WrittenPage
    linked: LinkedPage


def add(subcommands: Subcommands) -> None:
    parser = subcommands.add_parser(
        "links",
        help="list each mention on a page, and why it is or is not a link",
        description="List each mention on the pages, and why it is or is not a link. "
        "Without a page: the totals of the site, and its densest pages.",
    )
    parser.add_argument(
        "pages",
        nargs="*",
        metavar="PAGE",
        help="an entry's id, a file such as content/index.md, or an address: /concepts/trust/",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="json holds every mention"
    )
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the decisions. Exit code 2: a page or the project is unknown; 1: it has errors."""
    project = project_of(arguments)
    if project is None:
        return 2
    checked = checked_project(project)
    errors = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
    if errors:
        print(format_report(errors, checked.lines), file=sys.stderr)
        return 1
    every = [explain(page, checked) for page in _pages(checked)]
    chosen = []
    for name in arguments.pages:
        found = _find(name, every, checked)
        if not found:
            known = [page.written.name for page in every]
            hint = nearest(name.strip("/"), known) or (
                "write an entry's id, a file such as content/index.md, or an address such as "
                "/concepts/trust/"
            )
            print(f"psychoed: there is no page `{name}`; {hint}", file=sys.stderr)
            return 2
        chosen += found
    if arguments.format == "json":
        print(json.dumps(_as_json(chosen or every, checked), indent=2, ensure_ascii=False))
    elif chosen:
        print("\n\n".join("\n".join(_page_lines(page, checked)) for page in chosen))
    else:
        print("\n".join(_total_lines(every)))
    return 0


def _find(name: str, every: Sequence[Explained], checked: Checked) -> list[Explained]:
    """The pages that a user calls by `name`, which may be what a browser or a shell shows."""
    asked = _plain(name)
    found = [page for page in every if asked in _names(page.written, checked)]
    parts = asked.split("/")
    if not found and ("://" in name or name.endswith(".html") or Path(name).is_file()):
        # In front of what we know of it stands a host, a folder of the site, or the way to here.
        ways = ["/".join(parts[start:]) for start in range(1, len(parts))]
        if name.endswith("index.html") and len(parts) == 1:
            ways.append("")
        for way in ways:
            found = [page for page in every if way in _names(page.written, checked)[1:3]]
            found = found or [
                page for page in every if way == _plain(_address(page.written, checked))
            ]
            if found:
                break
    return found


def _plain(name: str) -> str:
    """An address or a path without what does not tell pages apart."""
    path = urlsplit(name).path if "://" in name else name.partition("#")[0].replace("\\", "/")
    return path.strip("/").removesuffix("index.html").rstrip("/")


def explain(page: WrittenPage, checked: Checked) -> Explained:
    """The page linked once more, now with the sentence of every mention."""
    frame = checked.frame
    linked = page.linked_by(frame.links.linker, directories=frame.directories, every_sentence=True)
    return Explained(page, linked)


def _pages(checked: Checked) -> Iterator[WrittenPage]:
    return written_pages(checked.knowledge, checked.frame.articles, checked.by_hand, checked.lines)


def _names(page: WrittenPage, checked: Checked) -> tuple[str, ...]:
    """What a user may call a page."""
    file = page.file.rpartition("/")[2]
    return page.name, page.path, page.file, file, _address(page, checked).strip("/")


def _address(page: WrittenPage, checked: Checked) -> str:
    return "/" + address(page.path, directories=checked.frame.directories)


def _page_lines(page: Explained, checked: Checked) -> Iterator[str]:
    written, linked = page
    yield f"{_address(written, checked)}  {written.file}"
    yield f"{linked.words} words, {linked.links} links: {linked.density:.1f} in 100 words"
    if not linked.mentions:
        yield "no term is mentioned"
        return
    rows = [_row(mention, written) for mention in linked.mentions]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield "  " + "  ".join([*cells, row[4]]).rstrip()
    yield ""
    yield from _legend(mention.decision for mention in linked.mentions)


def _row(mention: Mention, page: WrittenPage) -> tuple[str, str, str, str, str]:
    surface = " ".join(mention.surface.split())
    sentence = mention.sentence
    around = ""
    if sentence:
        room = max(0, LONGEST - len(surface)) // 2
        before, after = sentence.before, sentence.after
        before = before if len(before) <= room else f"…{before[-room:]}"
        after = after if len(after) <= room else f"{after[:room]}…"
        around = f"{before}[{sentence.surface}]{after}"
    entries = " or ".join(mention.entries)
    decision = mention.decision.value + f" ({mention.because})" * bool(mention.because)
    return decision, surface, f"-> {entries}", page.fields[mention.fragment], around


def _legend(decisions: Iterable[Decision]) -> Iterator[str]:
    found = set(decisions)
    for decision in Decision:
        if decision in found:
            yield f"  {decision.value}: {decision.reason}"


def _total_lines(every: Sequence[Explained]) -> Iterator[str]:
    words = sum(page.linked.words for page in every)
    links = sum(page.linked.links for page in every)
    decisions = _decisions(every)
    yield f"{len(every)} pages with {words:,} words, {links} links: " + (
        f"{100 * links / words:.1f} in 100 words" if words else "no words"
    )
    yield f"{sum(decisions.values())} mentions:"
    for decision in Decision:
        if count := decisions[decision]:
            yield f"  {count:>6}  {decision.value}: {decision.reason}"
    yield "the densest pages, in links in 100 words:"
    densest = sorted(every, key=lambda page: (-page.linked.density, page.written.name))
    for page in densest[:DENSEST]:
        linked = page.linked
        yield f"  {linked.density:>6.1f}  {page.written.name} ({linked.links} in {linked.words})"


def _decisions(pages: Iterable[Explained]) -> Counter[Decision]:
    return Counter(mention.decision for page in pages for mention in page.linked.mentions)


def _as_json(pages: Sequence[Explained], checked: Checked) -> dict[str, Any]:
    decisions = _decisions(pages)
    return {
        "pages": [_page_json(page, checked) for page in pages],
        "totals": {
            "pages": len(pages),
            "words": sum(page.linked.words for page in pages),
            "links": sum(page.linked.links for page in pages),
            "decisions": {decision.value: decisions[decision] for decision in Decision},
        },
    }


def _page_json(page: Explained, checked: Checked) -> dict[str, Any]:
    written, linked = page
    return {
        "page": written.name,
        "address": _address(written, checked),
        "file": written.file,
        "words": linked.words,
        "links": linked.links,
        "links_in_100_words": round(linked.density, 2),
        "mentions": [
            {
                "text": mention.surface,
                "entries": list(mention.entries),
                "decision": mention.decision.value,
                "reason": mention.decision.reason,
                "because": mention.because,
                "field": written.fields[mention.fragment],
                "sentence": mention.sentence._asdict() if mention.sentence else None,
            }
            for mention in linked.mentions
        ],
    }
