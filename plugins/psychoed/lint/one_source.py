"""A source that stands for many problems of one therapy has looked at each of them.

A review of personality difficulties says little about grief. Where one source is named for five
problems or more, it was probably not read for all of them, and the list looks like more evidence
than there is. Large reviews do cover many problems, so this is advice.

Wrong:  {problem: grief, grade: few-trials, sources: [masley2012]}      (and four more like it)
Right:  {problem: personality difficulties, grade: some-trials, sources: [masley2012]}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.model import Text

CODE = Code("PSY533", "one-source", Severity.ADVICE, __doc__)

FEWEST = 5


def check(context: Context) -> Iterator[Diagnostic]:
    for modality in context.knowledge.modalities:
        cited: defaultdict[str, list[Text]] = defaultdict(list)
        for grade in modality.evidence_grades:
            if grade.grade != "not-studied":
                for key in grade.sources:
                    cited[key].append(key)
        for places in cited.values():
            if len(places) >= FEWEST:
                yield Diagnostic(
                    CODE,
                    places[0].span,
                    f"`{places[0]}` stands for {len(places)} problems of {modality.heading}",
                    "name for each problem a review that looked at it, or join them into one",
                )
