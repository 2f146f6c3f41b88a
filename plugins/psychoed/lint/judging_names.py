"""A name judges no therapy, and a row of the comparison is about all of them.

Titles, other names, families, facets and a therapy's own terms stand beside those of the others, at
the top of pages and without a source. They say what a thing is called, not how good it is. Titles,
questions and facets of the comparison name no therapy: each has to answer them. And what leads to
one therapy, its `everyday` words and `forms`, does not answer which therapy somebody needs, nor is
it a problem alone, "low mood", which brings people to all of them.

Wrong:  family: evidence-based and humane          title: Why schema therapy goes further
Right:  family: integrative                        title: How it is thought to help
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.promises import any_of
from psychoed.model import Modality, Text, folded

CODE = Code("PSY528", "judging-name", Severity.WARNING, __doc__)

_JUDGING = re.compile(
    r"(?<!\w)(?:best|(?:deep[- ])?heal(?:s|ing)?|advanced|deeper|deepest|effective|efficient"
    r"|empowering|evidence[- ]based|excellent|humane|ideal|life[- ]\w+ing|modern|perfect|powerful"
    r"|(?:real|true) love|reliable|safest|successful|thorough|transforming|trusted|warmest"
    r"|cold|mechanical|old[- ]fashioned|outdated|shallow|superficial"
    r"|how (?:fast|much|soon|well) (?:it|they|this) (?:heals?|helps?|works?)"
    r"|goes (?:deeper|further)|(?:that|which) (?:heals|helps|works)|why (?:to )?choose)(?!\w)",
    re.IGNORECASE,
)
_JUDGING_KINDS = re.compile(
    r"\A(?:classic(?:al)?|new(?:er|est)?|old(?:er|est)?|proven|scientific|serious|top"
    r"|traditional|unproven|unscientific)"
    r"(?=\Z| (?:approach(?:es)?|kinds?|methods?|ones|therap(?:y|ies)|treatments?)\b)",
    re.IGNORECASE,
)
"""What would judge the therapies of a family, beside those of another."""

_ARTICLE = re.compile(r"\A(?:An?|The)(?= [a-z])")

_ANSWERING = re.compile(
    r"(?<!\w)(?:(?:which|the right) (?:kind of )?(?:therap(?:y|ist)|treatment)"
    r"|(?:right|good) (?:for me|therap(?:y|ies|ists?)|treatments?)"
    r"|(?:therapy|treatment) (?:that|which) (?:\w+ )?(?:helps|works|heals))"
    r"(?!\w)",
    re.IGNORECASE,
)
_ANY_KIND = re.compile(
    r"(?:talking|psychological|mental health) (?:therap(?:y|ies)|treatments?)"
    r"|(?:psycho)?therap(?:y|ies|ists?)|psychological help|counsell(?:ing|ors?)",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Diagnostic]:
    for name in _names(context):
        for word, place in context.shown(name, _JUDGING):
            yield Diagnostic(
                CODE,
                place,
                f"`{word[0]}` judges, and this is a name",
                "say what it is called or what it is: what was found stands in a cell with sources",
            )
    problems = _problems(context)
    for modality in context.knowledge.modalities:
        for word, place in context.shown(modality.title, _ARTICLE):
            yield Diagnostic(
                CODE,
                place,
                f"`{word[0]}` at the beginning of a title sorts it by its article, before others",
                f"write it without: `{modality.title[word.end() + 1 :]}`",
            )
        for word, place in context.shown(modality.family, _JUDGING_KINDS):
            yield Diagnostic(
                CODE,
                place,
                f"`{word[0]}` judges the therapies of a family",
                "say what they have in common: `humanistic`, `working with the past`",
            )
        yield from _leading_here(modality, context)
        for phrase in modality.everyday:
            if folded(phrase) in problems:
                yield Diagnostic(
                    CODE,
                    phrase.span,
                    f"`{phrase}` is a problem, and would lead to this therapy whoever has it",
                    "list it under `also` of a question, not here",
                )
    therapies = any_of(context.therapies())
    for name in _rows(context):
        for word, place in context.shown(name, therapies):
            yield Diagnostic(
                CODE,
                place,
                f"`{word[0]}` is one kind of therapy, and all have to answer here",
                "say it so that it can be asked of each therapy",
            )


def _problems(context: Context) -> frozenset[str]:
    """What therapies are graded for, in small letters: "low mood"."""
    return frozenset(
        folded(grade.problem)
        for modality in context.knowledge.modalities
        for grade in modality.evidence_grades
    )


def _leading_here(modality: Modality, context: Context) -> Iterator[Diagnostic]:
    """What would lead to one therapy whoever looks for any."""
    names = (*modality.also_called, *(form.text for form in modality.forms))
    for name in (*modality.everyday, *names):
        for word, place in context.shown(name, _ANSWERING):
            yield Diagnostic(
                CODE,
                place,
                f"`{word[0]}` asks which therapy to choose, and would lead to this one",
                "list it under `also` of a question, not here",
            )
    for name in names:
        if _ANY_KIND.fullmatch(" ".join(context.seen(name).text.split())):
            yield Diagnostic(
                CODE,
                name.span,
                f"`{name}` means every kind of therapy, and would lead to this one",
                "remove it, or list it in the concept that it names",
            )


def _names(context: Context) -> Iterator[Text]:
    for modality in context.knowledge.modalities:
        yield from (modality.title, modality.acronym, *modality.also_called, modality.family)
        yield from (form.text for form in modality.forms)
        yield from (cell.term for cell in modality.cells.values())
    yield from _rows(context)


def _rows(context: Context) -> Iterator[Text]:
    for dimension in context.knowledge.dimensions.values():
        yield from (dimension.title, dimension.question, *dimension.facets)
    yield from (comparison.title for comparison in context.knowledge.comparisons.values())
