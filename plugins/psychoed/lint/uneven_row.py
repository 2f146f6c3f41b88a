"""In one row of the comparison, no answer is more than three times as long as another.

Where one therapy gets a paragraph and another three words, readers take the longer answer for the
better therapy. Words are counted as readers see them, with the therapy's own term. A cell with a
status has no words to count. A row in which no answer has ten words is let pass: beside "Yes.",
four words are hardly more. There is no other allowance for short answers, since they need no new
facts to be long enough: written as a whole sentence, an answer can be read without its row. In the
row about limits the short answer is always the one to mend.

Wrong:  homework of A:  Rarely set.
        homework of B:  Less formal than in CBT; you try things out with people between sessions.
Right:  homework of A:  Tasks at home are rarely set.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from psychoed.diagnostics import Code, Diagnostic, Severity
from psychoed.lint.context import Context
from psychoed.lint.empty_limits import is_empty
from psychoed.lint.rows import Answer, rows

CODE = Code("PSY516", "uneven-row", Severity.WARNING, __doc__)

MOST_TIMES = 3
FEWEST_WORDS = 10
"""How long the longest answer of a row must be for the row to be judged."""


def check(context: Context) -> Iterator[Diagnostic]:
    for dimension, row in rows(context):
        limits = dimension.about == "limits"
        answers = [answer for answer in row if not (limits and is_empty(answer.cell, context))]
        if len(answers) < 2:
            continue
        short = min(answers, key=lambda answer: answer.words)
        long = max(answers, key=lambda answer: answer.words)
        if long.words < FEWEST_WORDS or long.words <= MOST_TIMES * short.words:
            continue
        middle = median(answer.words for answer in answers)
        fewest = max(short.words, 1)
        if (
            not limits and long.words * fewest > middle**2
        ):  # the long one is as many times further from the middle
            most = MOST_TIMES * fewest
            said, mend = (
                long,
                f"shorten this to {most} words or fewer, or add to {short.name.span.at}",
            )
        else:
            least = -(-long.words // MOST_TIMES)
            said, mend = short, f"write at least {least} words here"
            if not limits:  # nobody makes a therapy look better by cutting its rival's limits
                mend += f", or shorten {long.name.span.at}"
        yield Diagnostic(
            CODE,
            said.name.span,
            f"the answers to `{dimension.id}` are uneven: {_length(long)}, {_length(short)}",
            f"say as much of each therapy, with what its sources say: {mend}",
        )


def _length(answer: Answer) -> str:
    return f"{answer.words} word{'s' * (answer.words != 1)} on {answer.modality.heading}"
