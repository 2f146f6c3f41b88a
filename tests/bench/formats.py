"""The same concepts in our YAML format and as plain Markdown pages, for builds of equal text."""

import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.bench.workload import MENTION, RELATIONS, Concept, Source, capital


def write_glossary(concepts: list[Concept], folder: Path) -> None:
    """Our format: one YAML file a concept, and one bibliography."""
    for concept in concepts:
        _write(folder / "concepts" / f"{concept.name.id}.yaml", _yaml(concept))
    sources = itertools.chain.from_iterable(concept.sources for concept in concepts)
    _write(folder / "sources.bib", "\n".join(map(_bibtex, sources)))


def write_pages(
    concepts: list[Concept], folder: Path, mention: Callable[[str, str], str] | None = None
) -> None:
    """Plain Markdown pages with the same text, for a site without us.

    `mention` writes the first mention of each concept on a page, given its id and its words, in
    the markup of a tool that has to be told.
    """
    for concept in concepts:
        body = concept.body if mention is None else _mentioned(concept.marked, mention)
        _write(folder / "concepts" / f"{concept.name.id}.md", _markdown(concept, body))


def _mentioned(marked: str, mention: Callable[[str, str], str]) -> str:
    seen: set[str] = set()

    def write(found: re.Match[str]) -> str:
        if found[1] in seen:
            return found[2]
        seen.add(found[1])
        return mention(found[1], found[2])

    return MENTION.sub(write, marked)


def _yaml(concept: Concept) -> str:
    quoted = json.dumps  # a JSON string or list is YAML too
    lines = [
        f"title: {quoted(concept.name.title, ensure_ascii=False)}",
        f"also_called: {quoted(concept.name.also_called, ensure_ascii=False)}",
        f"definition: {quoted(concept.definition, ensure_ascii=False)}",
        "body: |",
        *(f"  {line}" if line else "" for line in concept.body.splitlines()),
        "relations:",
    ]
    for kind in RELATIONS:
        targets = [target.id for relation, target in concept.relations if relation == kind]
        if targets:
            lines.append(f"  {kind}: {quoted(targets)}")
    lines.append(f"sources: {quoted([source.key for source in concept.sources])}")
    return "\n".join(lines) + "\n"


def _bibtex(source: Source) -> str:
    fields = {
        "author": " and ".join(f"{author}, A." for author in source.authors),
        "title": source.title,
        "year": str(source.year),
        "journal": source.journal,
        "doi": source.doi,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join((f"@article{{{source.key},", *lines, "}", ""))


def _markdown(concept: Concept, body: str) -> str:
    relations = (
        f"- {kind.replace('_', ' ')}: [{target.title}]({target.id}.md)"
        for kind, target in concept.relations
    )
    sources = (
        f"1. {' & '.join(source.authors)} ({source.year}). {source.title}. "
        f"*{source.journal}*. doi:{source.doi}"
        for source in concept.sources
    )
    blocks = (
        f"# {capital(concept.name.title)}",
        f"*Also: {'; '.join(concept.name.also_called)}*",
        concept.definition,
        body,
        "## Related",
        "\n".join(relations),
        "## Sources",
        "\n".join(sources),
    )
    return "\n\n".join(blocks) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
