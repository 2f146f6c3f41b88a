"""Every kind of therapy is compared with another one, and about as often as the others.

`pairs` in site.yaml chooses the pages of two therapies, where all of them would be too many. Who
names only the pairs of one therapy leaves the others without, and a reader whose browser runs no
scripts has no other page on two of them. A therapy that stands in more than three times as many
pairs as another is what every reader would meet.

Wrong:  pairs: [[schema-therapy, cbt]]     (of four therapies)
Right:  without `pairs`, or with each therapy in some pair
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import EntryId

MOST_TIMES = 3

CODE = Code("PSY535", "left-out-of-pairs", Severity.ADVICE, __doc__)


def check(context: Context) -> Iterator[Diagnostic]:
    knowledge = context.knowledge
    if "pairs" not in (knowledge.site.where.fields or {}) or "site" in knowledge.doubts.parts:
        return
    if not knowledge.dimensions or len(knowledge.modalities) < 2:
        return
    times = Counter(chain.from_iterable(knowledge.pairs))
    left_out = [modality for modality in knowledge.modalities if not times[modality.id]]
    if not left_out:
        yield from _uneven(context, times)
        return
    names = ", ".join(f"`{modality.id}`" for modality in left_out)
    one = len(left_out) == 1
    yield Diagnostic(
        CODE,
        knowledge.site.where.of("pairs"),
        f"no page of two therapies has {names}",
        f"add a pair with {'it' if one else 'each of them'}, or remove `pairs`: "
        "then any two therapies have a page",
    )


def _uneven(context: Context, times: Counter[EntryId]) -> Iterator[Diagnostic]:
    (most, often), (fewest, seldom) = (
        times.most_common(1)[0],
        min(times.items(), key=lambda item: (item[1], item[0])),
    )
    if often > MOST_TIMES * seldom:
        yield Diagnostic(
            CODE,
            context.knowledge.site.where.of("pairs"),
            f"`{most}` stands in {often} pairs, and `{fewest}` in {seldom}",
            "add pairs of the others, or remove `pairs`: then any two therapies have a page",
        )
