"""Words that promise or rank, each with what an editor can write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

THERAPY = r"(?:therap(?:y|ies|ists?)|treatments?|approach(?:es)?|methods?)"
KIND = rf"(?:(?:kinds?|forms?|types?) of )?{THERAPY}"
_RANKING = (
    "(?<!for )(?<!all )(?<!to )(?<!make )(?<!makes )(?<!making )the best"
    r"(?! for (?:you|them|him|her|us|me)\b)(?=[.,;:!?)]| (?:for|in|at|overall|there is)\b|$)"
)
_BETTER = "(?:better|worse|faster|slower|quicker|safer|stronger|weaker|deeper|gentler)"
SUCH = "(?:(?:with|in|from|for|most|pure|plain|standard) ){0,2}"


@dataclass(frozen=True, slots=True)
class Promise:
    """A pattern, and the way out in words to paste.

    In a pattern, `NAME` stands for any kind of therapy of the glossary. A sentence with words of
    `unless` is let pass.
    """

    pattern: str
    instead: str
    unless: str = ""


OFTEN = "say what often happens: `Many people feel better after a while and some do not.`"
TESTED = "say for whom it was tested: `It was tested with people who ...`"
STUDIED = "say how much it was studied: `It is one of the most studied therapies for ...`"
NOT_RANKED = (
    "therapies are not ranked here: `For many problems several therapies help about as much.`"
)
COMPARED = (
    "say what was compared, in whom, and how sure it is: `More people recovered with ... than with "
    "... in one trial of ... people.`"
)
OTHERS = "say what this therapy does, since the other speaks for itself: `In this therapy you ...`"

EVERYWHERE = (
    Promise(
        r"(?<!talking )cures?|cured",  # "the talking cure" is a name that others gave to it
        "say what it may help with: `It may help with ... It does not help everyone.`",
    ),
    Promise(r"guarantee[sd]?", OFTEN),
    Promise(r"you will (?:feel|get) better|you will recover", OFTEN),
    Promise(
        r"(?:clinically |scientifically )?(?:un)?proven",
        "say what was studied and what was found: `It helped more than no treatment in studies of "
        "...`",
    ),
    Promise(r"gold standard|unrivall?ed|unbeatable|award[- ]winning|cutting[- ]edge", STUDIED),
    Promise(r"always (?:works|helps|heals)", TESTED),
    Promise(
        r"(?:works?|helps?|suits?|right|safe|good|suitable) (?:for |with )?(?:everyone|everybody)"
        r"(?! in (?:a|the|your)\b)",
        TESTED,
    ),
    Promise(r"miracles?|miraculous", "say what people report: `Some people say that ...`"),
    Promise(rf"most effective|best (?:{KIND}|outcomes?|results?)|{_RANKING}", NOT_RANKED),
    Promise(
        r"superior to|inferior to|(?:more|less) effective than|works? better than|outperforms?"
        r"|(?<!look )(?<!looked )(?<!seem )(?<!seemed )"
        rf"{_BETTER} than (?:(?:all|any|other|every) )+{KIND}"
        rf"|{_BETTER} than {SUCH}NAME",
        COMPARED,
    ),
    Promise(
        r"NAME (?:only|merely|just|simply) (?:treats?|manages?|masks?|fights?) (?:the )?symptoms"
        r"|(?<!if )(?<!when )NAME fails",
        OTHERS,
    ),
    Promise(
        r"(?<!you are )(?<!you're )(?<!be )the one to (?:try|choose|start with|begin with)"
        r"|look no further"
        r"|most (?:clients |people )?find (?:all|everything|what) they need"
        r"|tops (?:all|any|every|most|the) (?:charts?|lists?|rankings?|tables?)"
        rf"|where (?:(?:all|any|every|most|older|other) )+(?:{KIND}|ones?) "
        r"(?:cannot|can't|do not|don't|does not|doesn't|never) (?:get|go|help|reach)",
        NOT_RANKED,
    ),
    Promise(
        r"(?:changes|saves|saved|transforms|transformed) (?:many |people's )?lives"
        r"|transforms? your life",
        "say what people report: `Some people say that ...`",
    ),
)
"""Looked for in all prose."""

STEMS = (
    *"""always award best better cure cutting deeper effective everybody everyone fails faster
    gentler gold guarantee inferior lives mirac outperform proven quicker recover safer slower
    stronger superior symptom tops transforms unbeatable unrival weaker worse""".split(),
    *("look no", "one to", "they need"),
    *(f"where {which}" for which in ("all", "any", "every", "most", "older", "other")),
)
"""One of these is in all that `EVERYWHERE` finds: looking for them is ten times as fast."""

_BY_ITS_SCHOOL = re.compile(r"(.+) (?:psycho)?therap(?:y|ies)", re.IGNORECASE)
_OF_A_SCHOOL = r" (?:(?:psycho)?therap(?:y|ies|ists?)|counsell(?:ing|ors?)|approach(?:es)?|work)"


def pattern(promises: Iterable[Promise], names: Iterable[str]) -> re.Pattern[str]:
    """All promises as one pattern, so that no words are found twice; its groups are `_0`, `_1`."""
    name = "|".join(map(_named, sorted(names, key=len, reverse=True))) or r"(?!)"
    parts = (
        f"(?P<_{number}>{promise.pattern.replace('NAME', f'(?:{name})')})"
        for number, promise in enumerate(promises)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Where a kind of therapy is spoken of: "ACT" is one, and "act" is none."""
    spellings = (re.escape(name) if name.isupper() else f"(?i:{_named(name)})" for name in names)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spellings) or '(?!)'})(?!\w)")


def _named(name: str) -> str:
    """A kind of therapy as prose names it: by its name, or by those who do it."""
    school = _BY_ITS_SCHOOL.fullmatch(name)
    return re.escape(school[1]) + _OF_A_SCHOOL if school else re.escape(name)
