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
    """A link in the text leads to a page, a place on a page, or a file that does not exist.

    Pages are named from the top of the site: [privacy](about/privacy.md). Entries are better
    named by their id: [[trust]].""",
)
UNSAFE_HTML = Code(
    "PSY404",
    "unsafe-html",
    Severity.ERROR,
    """HTML in a text runs a script, sends a form, or fetches something from another site. Readers
    are promised that no page does so: on a shared phone it could tell others what they read.

    Make it an ordinary link, or put a copy of the picture into this site.""",
)

MARKUP = Code(
    "PSY405",
    "broken-markup",
    Severity.WARNING,
    """Markdown or HTML in a text would do something else than its author meant: a tag that is not
    closed changes all that follows on the page; a line that begins with one # is a second title; a
    paragraph that stands four spaces further in is shown as code; a mark such as [^1] without its
    note is shown as it is written.

    Wrong:  Trust is <b>slow.
    Right:  Trust is **slow**.""",
)

CODES = (UNKNOWN_REFERENCE, AMBIGUOUS_FORM, BROKEN_PAGE_LINK, UNSAFE_HTML, MARKUP)
