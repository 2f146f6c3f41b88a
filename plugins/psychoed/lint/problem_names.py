"""A problem that was studied has one name, in the grades of every kind of therapy.

The page of two therapies joins their grades by the name of the problem. Where one says "PTSD in
adults" and the other "PTSD (trauma-focused forms)", it says of each that there is no grade for what
the other was studied for. Names that look alike are reported, unless one of the therapies has both:
then they are two problems. "Most problems" is none that another therapy could be graded for.

Wrong:  {problem: PTSD in adults, ...}         {problem: PTSD (trauma-focused forms), ...}
Right:  {problem: post-traumatic stress, ...}  {problem: post-traumatic stress, ...}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import chain

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Text

CODE = Code("PSY525", "problem-name", Severity.ADVICE, __doc__)

_ALIKE = 0.88
"""How much of two names is the same, from 0 to 1, where one of them may be a slip."""

_NO_NAME = re.compile(
    r"(?:all|any|different|further|many|more|most|other|several|various)(?: \w+)?"
    r" (?:problems?|difficult(?:y|ies)|issues?|conditions?|disorders?|troubles?|uses?)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PARTS = re.compile(r",|;|/|\b(?:and|or)\b")
_NARROWED = re.compile(r"\b(?:after|among|during|for|from|in|of|with|without)\b.*")
"""What is said of whom or of when: "in adults"."""


def check(context: Context) -> Iterator[Diagnostic]:
    graded = [
        [grade.problem for grade in modality.evidence_grades if grade.problem]
        for modality in context.knowledge.modalities
    ]
    told_apart = [frozenset(map(str, problems)) for problems in graded]
    names: dict[str, Text] = {}
    for problem in chain.from_iterable(graded):
        if _NO_NAME.fullmatch(_BRACKETS.sub("", problem).strip()):
            yield Diagnostic(
                CODE,
                problem.span,
                f"`{problem}` names no problem, so no other therapy can be compared by it",
                "name the problems that were studied, one a line, or leave the grade out",
            )
            continue
        if problem in names:
            continue
        for other in names.values():
            if are_alike(problem, other) and not any({problem, other} <= own for own in told_apart):
                yield Diagnostic(
                    CODE,
                    problem.span,
                    f"`{problem}` and `{other}` in {other.span.at} may be one problem, "
                    "but pages compare therapies by its exact name",
                    "use one name in both, or grade both problems in one of the two files",
                )
                break
        names[problem] = problem


def are_alike(one: str, other: str) -> bool:
    """Whether two names may mean one problem."""
    if SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= _ALIKE:
        return True
    return any(
        mine == yours or (mine < yours and mine_is_whole) or (yours < mine and yours_is_whole)
        for mine, mine_is_whole in _parts(one)
        for yours, yours_is_whole in _parts(other)
    )


def words_of_problem(name: str) -> frozenset[str]:
    """The words of a problem, without those that say of whom or of when."""
    parts = _parts(name)
    return parts[0][0] if parts else frozenset()


def _parts(name: str) -> list[tuple[frozenset[str], bool]]:
    """The words of each problem in a name, and whether they are all that it says."""
    parts: list[tuple[frozenset[str], bool]] = []
    for part in _PARTS.split(_BRACKETS.sub("", name.casefold())):
        words = frozenset(re.findall(r"[\w'’-]+", _NARROWED.sub("", part)))
        if words:
            parts.append((words, not _NARROWED.search(part)))
    return parts
