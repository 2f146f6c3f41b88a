"""No word promises that therapy works, or ranks one therapy over another.

Therapy does not help everyone, and no comparison here says which kind is better. A reader who was
promised a cure and is not cured may blame themselves. In a text that names a kind of therapy, more
is looked for: claims against another therapy, how fast or how lasting it is, and shares of people
who recover, since they mean nothing without the people they are compared with.

What clients ask in their own words (`ask`, `also`, `everyday`) is theirs. But what leads to one
kind of therapy, its `everyday` phrases and `forms`, does not rank it: whoever searches for the best
therapy should find a question, not an answer.

Words are looked for as readers see them: without markup and soft hyphens, and with the signs that
entities such as `&shy;` stand for.

Wrong:  CBT is the gold standard and a proven cure for anxiety.
        Unlike CBT, it gets to the root of the problem. 90% of people recover.
Right:  CBT is one of the most studied therapies for anxiety. It does not help everyone.
        It looks at old patterns. In one trial of 323 people, more recovered than with usual care.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, groupby

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.as_seen import hides_letters, plain
from psychoed.lint.context import Context
from psychoed.lint.promises import EVERYWHERE, STEMS, Promise, any_of, pattern
from psychoed.lint.promises_of_therapies import OF_THERAPIES
from psychoed.model import Text

CODE = Code("PSY502", "promise-word", Severity.WARNING, __doc__)

_DENIED = re.compile(
    r"\b(?:no(?! doubt| question| others?\b)|not(?! only| just)|none(?! of the others?)"
    r"|nothing(?! else)|nobody(?! else)|never|nor|neither|cannot|if|whether|hardly|myths?"
    r"|read that|words such as|(?:anyone|advert|page|site|somebody|website) (?:that |who )?"
    r"(?:calls|claims|promises|says))\b|n['’]t\b",
    re.IGNORECASE,
)
"""Before a promise in its sentence: what is denied, asked, or said by others is not promised."""

_DOUBTED = re.compile(
    r"\b(?:nobody|no one|cannot|can['’]t|not) (?:can |be )?(?:certain|guarantee|known|promise|sure)"
    r"|\bno[.,;]? (?:honest|therap)|\bhas no\b",
    re.IGNORECASE,
)
"""The same behind it."""

_STEM = re.compile(rf"\b(?:{'|'.join(map(re.escape, STEMS))})")
"""A stem where a word begins: "cure", but not "secure"."""

_ASKED = "whoever searches for this is asking: list it under `also` of a question, not here"


def check(context: Context) -> Iterator[Diagnostic]:
    names = context.therapies()
    # To compile them takes longer than to read the texts of a glossary that promises nothing.
    everywhere = cache(lambda: pattern(EVERYWHERE, names))
    of_therapies = cache(lambda: pattern(OF_THERAPIES, names))
    mention = any_of(names)
    prose = list(context.other_prose())
    all_prose = plain("\n".join(prose)).lower()
    stems = tuple(stem for stem in STEMS if stem in all_prose)

    def may_say(text: str) -> bool:
        """Whether a look is worth its time: most entries promise nothing."""
        return bool(
            hides_letters(text)
            or _may_promise(plain(text), stems)
            or (names and mention.search(text))
        )

    files = (tuple(texts) for _, texts in groupby(prose, key=lambda text: text.span.file))
    for text in chain.from_iterable(texts for texts in files if may_say("\n".join(texts))):
        seen = context.seen(text).text
        if mention.search(seen):
            yield from _found(context, text, OF_THERAPIES, of_therapies())
        elif _may_promise(seen):
            yield from _found(context, text, EVERYWHERE, everywhere())
    for text in filter(None, context.compared()):
        yield from _found(context, text, OF_THERAPIES, of_therapies())
    for modality in context.knowledge.modalities:
        for phrase in (*modality.everyday, *(form.text for form in modality.forms)):
            for word, place in context.shown(phrase, of_therapies()):
                yield Diagnostic(CODE, place, f"`{word[0]}` promises or ranks", _ASKED)


def _found(
    context: Context, text: Text, promises: tuple[Promise, ...], any_word: re.Pattern[str]
) -> Iterator[Diagnostic]:
    for word, place in context.shown(text, any_word):
        promise = promises[int((word.lastgroup or "_0")[1:])]
        before, behind = _sentence_around(word)
        if _DENIED.search(before) or _DOUBTED.search(behind):
            continue
        if promise.unless and re.search(promise.unless, before + behind, re.IGNORECASE):
            continue
        yield Diagnostic(CODE, place, f"`{word[0]}` promises or ranks", promise.instead)


def _sentence_around(word: re.Match[str]) -> tuple[str, str]:
    """What stands before a word in its sentence, and behind it."""
    before = re.split(r"[.!?:;]\s", word.string[: word.start()])[-1]
    return before, re.split(r"[.!?;](?:\s|$)", word.string[word.end() :])[0]


def _may_promise(text: str, stems: Iterable[str] = STEMS) -> bool:
    lower = text.lower()
    return any(stem in lower for stem in stems) and bool(_STEM.search(lower))
