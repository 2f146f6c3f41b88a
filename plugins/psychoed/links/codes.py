"""Problems of links in prose."""

from psychoed.diagnostics import Code, Severity

UNKNOWN_REFERENCE = Code(
    "PSY401",
    "unknown-reference",
    Severity.ERROR,
    """`[[...]]` names an entry that does not exist, so the link would lead nowhere.

    Between the brackets stands an id, and behind a bar the words to show:
    [[therapeutic-alliance]] or [[therapeutic-alliance|working together]].""",
)
AMBIGUOUS_FORM = Code(
    "PSY402",
    "ambiguous-form",
    Severity.WARNING,
    """Two concepts claim the same spelling. The linker never guesses, so it is not linked at all.

    Remove the spelling from one of them, or let one yield:
    forms:
      - {text: acceptance, auto: false}""",
)
BROKEN_PAGE_LINK = Code(
    "PSY403",
    "broken-page-link",
    Severity.ERROR,
    """A link in the text leads to a page that does not exist.

    Pages are named from the top of the site: [privacy](about/privacy.md). Entries are better
    named by their id: [[trust]].""",
)

CODES = (UNKNOWN_REFERENCE, AMBIGUOUS_FORM, BROKEN_PAGE_LINK)
