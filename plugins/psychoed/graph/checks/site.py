"""The site's country, its subject, and the bibliography."""

from __future__ import annotations

from collections.abc import Iterator

from psychoed.diagnostics import Diagnostic
from psychoed.graph import codes
from psychoed.graph.knowledge import Knowledge
from psychoed.model import Entries, Linking, ListedForm, nearest
from psychoed.model.codes import BAD_ADDRESS, BAD_ID
from psychoed.model.id_values import is_source_key
from psychoed.model.text_values import is_web_address


def country(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    code = knowledge.site.country
    known = knowledge.help_lines.countries
    if code and code not in known and "help_lines" not in entries.unsure:
        countries = ", ".join(knowledge.help_lines.countries) or "none yet"
        yield Diagnostic(
            codes.UNKNOWN_COUNTRY,
            code.span,
            f"help_lines.yaml has no country `{code}`",
            nearest(code, knowledge.help_lines.countries) or f"its countries are: {countries}",
        )


def subject(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Words that are linked in context need a site that says what its context is."""
    if knowledge.site.subject_words or "site" in entries.unsure:
        return
    for concept in knowledge.concepts.values():
        rules: tuple[Linking | ListedForm, ...] = (concept.linking, *concept.forms)
        for written in rules:
            if written.in_context:
                yield Diagnostic(
                    codes.NO_SUBJECT_WORDS,
                    written.where.of("in_context"),
                    "the site does not say by which words its subject is known, "
                    "so this would never be linked",
                    "write them into site.yaml: `subject_words: [therapy, therapist]`",
                )


def sources(entries: Entries, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for item in entries.bibliography:
        if item.broken:
            continue
        missing = [name for name in ("title", "year") if not item.fields.get(name)]
        if not (item.fields.get("author") or item.fields.get("editor")):
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
