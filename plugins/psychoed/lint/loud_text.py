"""What is said of a therapy is said calmly: without stars, ratings, exclamation marks or capitals.

Such signs rate or cheer without a source, and readers see them before they read. This is about the
rows and cells of comparisons, and about the title, the names, the family, the definition and the
graded problems of each kind of therapy. In its `body`, only signs and ratings are looked for.
Acronyms are not loud.

Wrong:  text: It WORKS! ★★★★★ 9/10
Right:  text: In one trial of 323 people, more recovered than with usual care.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Text

CODE = Code("PSY519", "loud-text", Severity.WARNING, __doc__)

_STRESSED = """all always any best better biggest cure cures effective ever every fast faster finest
great heal heals help helps just least less more most must never none not now only over powerful
proven quick quickly real really safe success sure than the this top true very well will work works
worse worst yes you your""".upper().split()
"""Words that nobody writes in capitals but to stress them; other short ones are often acronyms."""

_RATINGS = {
    r"[\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\u25a0-\u27bf"
    r"\u2b00-\u2bff\U0001f000-\U0001faff]*|\*{4,}|\+{2,}": (
        "is a sign that rates or cheers",
        "say it in words, with a source: `More people recovered than with usual care in one trial "
        "of ... people.`",
    ),
    r"(?<![\w/])(?:10|\d(?:[.,]\d)?) ?/ ?(?:5|10)(?![\w/]| [A-Z][a-z]+ \d)"
    r"|(?<!\w)(?:three|four|five|[345])[- ]stars?(?!\w)"
    r"|(?<!\w)(?:\d(?:[.,]\d)?|10) (?:out )?of (?:5|10)(?=[.,;:!)]| ?\||$)": (
        "rates a therapy",
        "say what was studied and what was found: `More people recovered than with usual care in "
        "one trial of ... people.`",
    ),
}
_CRIES = {
    r"(?<!<)!+(?![\[!])": ("cheers for what stands before it", "end the sentence with a full stop"),
    rf"\b(?:{'|'.join(_STRESSED)}|[A-Z]{{7,}}|[A-Z]+(?: [A-Z]+){{3,}})\b": (
        "is loud in capitals",
        "write it in small letters: `{lower}`",
    ),
}
_OWN_SCALE = re.compile(
    r"\b(?:you|your|anxiety|distress|fear|mood|pain|scale|urge)\b", re.IGNORECASE
)
_LOUD = {**_RATINGS, **_CRIES}
_WAYS_OUT = tuple(_LOUD.values())


def _any(signs: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<_{number}>{sign})" for number, sign in enumerate(signs)))


_ANY_RATING = _any(_RATINGS)
_ANY = _any(_LOUD)


def check(context: Context) -> Iterator[Diagnostic]:
    acronyms = {concept.acronym for concept in context.knowledge.concepts.values()}
    texts = [(text, _ANY) for text in _shown(context)]
    texts += [(modality.body, _ANY_RATING) for modality in context.knowledge.modalities]
    for text, pattern in texts:
        for sign, place in context.found(text, pattern):
            if sign[0] in acronyms or _is_of_a_reader(sign) or _is_a_name(sign):
                continue
            why, hint = _WAYS_OUT[int((sign.lastgroup or "_0")[1:])]
            yield Diagnostic(
                CODE, place, f"`{sign[0]}` {why}", hint.replace("{lower}", sign[0].lower())
            )


def _is_of_a_reader(sign: re.Match[str]) -> bool:
    """Whether somebody's fear or mood is rated, "say 7 out of 10", or somebody is quoted."""
    before = re.split(r"[.?;]\s", sign.string[: sign.start()])[-1]
    if sign[0].startswith("!"):
        return sign.string[sign.end() : sign.end() + 1] in ('"', "\u201d", "\u2019")
    return bool(re.search(r"\d", sign[0]) and _OWN_SCALE.search(before))


def _is_a_name(sign: re.Match[str]) -> bool:
    """Whether a word in capitals is one of several names: "DEAR MAN, ACCEPTS and STOP"."""
    if not sign[0].isupper() or sign[0] in _STRESSED:
        return False
    beside = sign.string[max(0, sign.start() - 30) : sign.end() + 30].replace(sign[0], " ")
    names = re.findall(r"\b[A-Z]{3,}\b", beside)
    return bool(names) and not set(names) & {*_STRESSED}


def _shown(context: Context) -> Iterator[Text]:
    knowledge = context.knowledge
    for modality in knowledge.modalities:
        yield from (modality.title, *modality.also_called, modality.family, modality.definition)
        yield from (text for cell in modality.cells.values() for text in (cell.text, cell.term))
        yield from (
            text for grade in modality.evidence_grades for text in (grade.problem, grade.note)
        )
    for dimension in knowledge.dimensions.values():
        yield from (dimension.title, dimension.question, *dimension.facets)
    for comparison in knowledge.comparisons.values():
        yield from (comparison.title, comparison.intro)
