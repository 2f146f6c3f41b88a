"""The spellings by which prose may name a concept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from psychoed.diagnostics import Span
from psychoed.model import Concept, EntryId


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a concept, with the rules an editor gave it.

    `auto` is false for everyday words, which are linked only where an author writes ``[[id]]``.
    `not_in` lists longer phrases in which the spelling means something else. With `in_context` it
    is linked only in a paragraph that is about the glossary's subject. A form that is `derived`
    was made of another one, and counts only where no other form claims its spelling.
    """

    text: str
    entry: EntryId
    auto: bool = True
    match_case: bool = False
    in_context: bool = False
    not_in: tuple[str, ...] = ()
    span: Span | None = None
    derived: bool = False


LONGEST_ABBREVIATION = 5


def keeps_case(text: str, *said: bool | None) -> bool:
    """Whether a form is found in its own case only: what was said first, else its letters tell.

    "SAD" is an abbreviation, and "sad" an ordinary word.
    """
    for each in said:
        if each is not None:
            return each
    return 2 <= len(text) <= LONGEST_ABBREVIATION and text.isalpha() and text.isupper()


def forms_of(concept: Concept) -> tuple[Form, ...]:
    """All forms of one concept; what `forms` lists overrides the same spelling of a name."""
    linking = concept.linking
    listed = {
        form.text.casefold(): Form(
            text=form.text,
            entry=concept.id,
            auto=linking.auto if form.auto is None else form.auto,
            match_case=keeps_case(form.text, form.match_case, linking.match_case),
            in_context=linking.in_context if form.in_context is None else form.in_context,
            not_in=(*linking.not_in, *form.not_in),
            span=form.text.span,
        )
        for form in concept.forms
    }
    names = {
        name.casefold(): Form(
            text=name,
            entry=concept.id,
            auto=linking.auto,
            match_case=keeps_case(name, linking.match_case),
            in_context=linking.in_context,
            not_in=tuple(linking.not_in),
            span=name.span,
        )
        for name in (concept.title, *concept.also_called)
        if name
    }
    forms = {**names, **listed}
    if concept.acronym:
        forms[concept.acronym] = Form(
            text=concept.acronym,
            entry=concept.id,
            auto=linking.auto,
            match_case=True,
            in_context=linking.in_context,
            not_in=tuple(linking.not_in),
            span=concept.acronym.span,
        )
    return (*forms.values(), *_parts(concept))


_PARENTHESES = re.compile(r"(\S.*?)\s*[(\uff08]\s*([^()\uff08\uff09]+?)\s*[)\uff09]")


def _parts(concept: Concept) -> Iterator[Form]:
    """What prose calls a concept whose title is "Obsessive compulsive disorder (OCD)".

    One word, as in "Splitting (defence)", needs its parentheses for a reason: it is linked in
    context.
    """
    if not (parts := _PARENTHESES.fullmatch(concept.title)):
        return
    linking = concept.linking
    outside, inside = parts.groups()
    for text in (outside, inside) if keeps_case(inside) else (outside,):
        yield Form(
            text=text,
            entry=concept.id,
            auto=linking.auto,
            match_case=keeps_case(text, linking.match_case),
            in_context=linking.in_context or (text.isalpha() and text == outside),
            not_in=tuple(linking.not_in),
            span=concept.title.span,
            derived=True,
        )
