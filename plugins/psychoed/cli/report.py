"""`psychoed report`: how well the terms of a glossary hold together."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from psychoed.build import Checked
from psychoed.cli.project import add_config, checked_project, project_of
from psychoed.links.overview.coverage import unreached
from psychoed.links.overview.definitions import (
    all_terms_in_definitions,
    circles,
    needed_terms,
    terms_in_definitions,
)
from psychoed.links.overview.phrases import unexplained
from psychoed.links.written_pages import written_pages
from psychoed.lint.missing_concept import LEAST_PAGES
from psychoed.model import EntryId

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]

Report = Mapping[str, Sequence[str]]
"""Lines under each heading."""


def add(subcommands: Subcommands) -> None:
    parser = subcommands.add_parser(
        "report",
        help="list terms that nobody mentions or links to, missing entries, circular definitions",
        description="List terms that are never mentioned, entries without an incoming link, "
        "phrases without an entry, definitions that lead round in a circle, and how many other "
        "terms each definition needs.",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the report. It judges nothing: the exit code is 0 unless the project is unknown."""
    project = project_of(arguments)
    if project is None:
        return 2
    found = report(checked_project(project))
    if arguments.format == "json":
        print(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        print("\n\n".join(_section(heading, lines) for heading, lines in found.items()))
    return 0


def report(checked: Checked) -> Report:
    """Everything there is to tell, by heading."""
    concepts = checked.knowledge.concepts
    alone = list(unreached(concepts, checked.links.pages))
    definitions = {str(concept.id): str(concept.definition) for concept in concepts.values()}
    lexicon = checked.links.linker.lexicon
    certain = terms_in_definitions(definitions, lexicon)
    needed = all_terms_in_definitions(definitions, lexicon)
    pages = written_pages(checked.knowledge, checked.frame.articles, checked.by_hand, checked.lines)
    phrases = unexplained(pages, lexicon, least_pages=LEAST_PAGES)
    return {
        "terms that no other page mentions in its text (definitions do not count)": [
            f"{each.entry}: {_title(each.entry, checked)}" for each in alone if not each.decisions
        ],
        "entries without an incoming link, though they are mentioned": [
            f"{each.entry}: {each.reasons}" for each in alone if each.decisions
        ],
        f"phrases on {LEAST_PAGES} pages or more that no entry explains": [
            f"{phrase.text}: {', '.join(page.name for page in phrase.pages)}" for phrase in phrases
        ],
        "definitions that lead round in a circle": [
            " -> ".join((*circle, circle[0])) for circle in circles(certain)
        ],
        "other terms that a reader needs for a definition": list(_needs(needed)),
    }


def _needs(uses: Mapping[str, Sequence[str]]) -> Iterator[str]:
    needs = {entry: needed_terms(entry, uses) for entry in uses}
    for entry in sorted(needs, key=lambda entry: (-len(needs[entry]), entry)):
        if needs[entry]:
            yield f"{len(needs[entry])} {entry}: {', '.join(sorted(needs[entry]))}"


def _title(entry: str, checked: Checked) -> str:
    return checked.knowledge.concepts[EntryId(entry)].title


def _section(heading: str, lines: Sequence[str]) -> str:
    return "\n".join((f"{heading} ({len(lines)})", *(f"  {line}" for line in lines)))
