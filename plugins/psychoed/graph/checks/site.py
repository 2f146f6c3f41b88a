"""The site's country, its subject, and the bibliography."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries, Linking, ListedForm, nearest
from psychoed.model.codes import BAD_ADDRESS, BAD_ID
from psychoed.model.id_values import is_source_key
from psychoed.model.text_values import is_web_address
from psychoed.read.bib_values import misspelt


def country(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    code = knowledge.site.country
    known = knowledge.help_lines.countries
    if code and code not in known and "help_lines" not in knowledge.doubts.parts:
        yield Diagnostic(
            codes.UNKNOWN_COUNTRY,
            code.span,
            f"help_lines.yaml has no country `{code}`"
            if known
            else f"there is no file help_lines.yaml, or it is empty, so `{code}` leads nowhere",
            nearest(code, known) or f"its countries are: {', '.join(known)}"
            if known
            else "put the file help_lines.yaml into the glossary's folder",
        )


def subject(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Words that are linked in context need a site that says what its context is."""
    if knowledge.site.subject_words or "site" in knowledge.doubts.parts:
        return
    rules: Iterable[Linking | ListedForm] = chain.from_iterable(
        (concept.linking, *concept.forms) for concept in knowledge.concepts.values()
    )
    places = sorted(rule.where.of("in_context") for rule in rules if rule.in_context)
    more = f" (nor would {len(places) - 1} more)" if len(places) > 1 else ""
    for place in places[:1]:
        yield Diagnostic(
            codes.NO_SUBJECT_WORDS,
            place,
            "the site does not say by which words its subject is known, "
            f"so this is linked beside other terms only{more}",
            "write them into site.yaml: `subject_words: [therapy, therapist]`",
        )


def sources(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for item in entries.bibliography:
        if item.broken:
            continue
        said = {
            *(name for name in item.fields if item.fields[name]),
            *misspelt(item.fields).values(),
        }
        missing = [name for name in ("title", "year") if name not in said]
        if said.isdisjoint(("author", "editor")):
            missing.append("author")
        if missing:
            yield Diagnostic(
                codes.INCOMPLETE_SOURCE,
                item.span,
                f"the source `{item.key}` has no {' and no '.join(missing)}",
                "add what is missing, so that a reader can find it",
            )
        if not is_source_key(item.key):
            yield Diagnostic(
                BAD_ID,
                item.span,
                f"`{item.key}` can't be the key of a source, because no entry could name it",
                "use letters, digits and the signs _ : . + / - only",
            )
        address = item.fields.get("url", "")
        if address and not is_web_address(address):
            yield Diagnostic(
                BAD_ADDRESS,
                item.places["url"],
                f"`{address}` is not a web address",
                "write it in full: https://www.example.org/page, or remove the field",
            )
