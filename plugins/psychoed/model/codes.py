"""Problems of fields: what a value may be."""

from psychoed.diagnostics import Code, Severity

UNKNOWN_FIELD = Code(
    "PSY201",
    "unknown-field",
    Severity.ERROR,
    """There is no field of this name, so what it says would be missing from the site.

    Check the spelling: names of fields are in small letters, with an underscore between words.
    The reference of all fields is printed by `psychoed fields`.""",
)
MISSING_FIELD = Code(
    "PSY202",
    "missing-field",
    Severity.ERROR,
    """A field that every entry of this kind needs is missing.

    A concept needs at least a `title` and a `definition`.""",
)
WRONG_TYPE = Code(
    "PSY203",
    "wrong-type",
    Severity.ERROR,
    """The value has another shape than the field needs: a list where one text is meant, or the
    reverse.

    A list:   also_called: [working alliance, helping alliance]
    A text:   title: Therapeutic alliance
    Fields:   review: {by: "", date: ""}""",
)
NOT_TEXT = Code(
    "PSY204",
    "quote-it",
    Severity.ERROR,
    """YAML reads some words and numbers as something else than text: `no` and `on` as false and
    true, `1.10` as the number 1.1, `12:30` as a count of minutes, `2024-01-01` as a date.
    Quotes keep them as they were written.

    Wrong:  title: No
    Right:  title: "No" """,
)
EMPTY_VALUE = Code(
    "PSY205",
    "empty-value",
    Severity.ERROR,
    """The field is there, but nothing stands behind its colon.

    Write the value, or remove the line if the field is not needed.""",
)
TOO_LONG = Code(
    "PSY206",
    "too-long",
    Severity.WARNING,
    """The text is longer than this place allows. Definitions have at most 30 words and short
    answers at most 60, because they stand alone in previews, in search results and in print.""",
)
NOT_ONE_OF = Code(
    "PSY207",
    "not-one-of",
    Severity.ERROR,
    """The field takes one of a few words only, and this is not one of them.""",
)
BAD_ID = Code(
    "PSY208",
    "bad-id",
    Severity.ERROR,
    """An id is the name of an entry's file without its ending: small letters, digits and hyphens.
    It is part of a web address, so `index` and `readme`, which stand for a folder there, are none.
    Ids of dimensions may also have capital letters and underscores.

    Wrong:  related: [Therapeutic Alliance]
    Right:  related: [therapeutic-alliance]""",
)
BAD_DATE = Code(
    "PSY209",
    "bad-date",
    Severity.ERROR,
    """A date is written as year, month and day, with hyphens between, so that 1 October can't be
    read as 10 January: 2026-10-01.""",
)
BAD_NUMBER = Code(
    "PSY210",
    "bad-number",
    Severity.ERROR,
    """The field takes a whole number in digits, without quotes and without words.

    Wrong:  every_months: two years
    Right:  every_months: 24""",
)
PARENTHESES = Code(
    "PSY211",
    "parentheses-in-title",
    Severity.WARNING,
    """A title has no parentheses: prose never mentions the words inside and outside together.
    Until they are put into fields of their own, what stands before them is taken for a name if no
    other entry has it, and what is inside only if it is an abbreviation.

    Wrong:  title: Cognitive behavioural therapy (CBT)
    Right:  title: Cognitive behavioural therapy
            acronym: CBT""",
)
BAD_ADDRESS = Code(
    "PSY212",
    "bad-web-address",
    Severity.ERROR,
    """A web address begins with https:// (or http://) and has no spaces. A contact may also be an
    e-mail address written as mailto:name@example.org. The `url` of a source is one, too.""",
)
REPEATED_ITEM = Code(
    "PSY213",
    "repeated-item",
    Severity.WARNING,
    """The same thing stands in a list twice. Remove one of the two.""",
)
TRUE_OR_FALSE = Code(
    "PSY214",
    "true-or-false",
    Severity.ERROR,
    """The field takes one of two words, in small letters and without quotes.

    Wrong:  sensitive: yes
    Right:  sensitive: true""",
)
FIELD_IN_TEXT = Code(
    "PSY215",
    "field-in-text",
    Severity.WARNING,
    """A line of a text begins like a field. A field that is indented like the text above it is
    swallowed by that text: what it says is missing, and its name is shown to readers.

    Wrong:  body: |
              Trust grows slowly.
              sources: [rogers1957]
    Right:  body: |
              Trust grows slowly.
            sources: [rogers1957]""",
)

BAD_PHONE = Code(
    "PSY216",
    "bad-phone-number",
    Severity.ERROR,
    """The number of a help line can't be dialled. A reader in need touches it on the telephone, so
    it has digits, spaces and a + only. What is said beside it stands in other fields: `hours`,
    `cost`, `for`.

    Wrong:  call: 116 I23
    Right:  call: "116 123" """,
)

STRAY_SIGN = Code(
    "PSY217",
    "stray-sign",
    Severity.ERROR,
    """A sign that was meant to mark where a text begins or ends would be shown together with it.
    Curly quotation marks, which word processors make, mean nothing to YAML.

    Wrong:  title: “Trust”
    Right:  title: "Trust" """,
)
MARKUP = Code(
    "PSY218",
    "markup-in-plain-text",
    Severity.WARNING,
    """Titles, definitions, short answers and other short texts are plain: they are shown in lists,
    previews and search results, where nothing turns Markdown into links or emphasis. Readers would
    see its signs.

    Wrong:  definition: Feeling able to **rely** on your [[therapist]].
    Right:  definition: Feeling able to rely on your therapist.""",
)

CODES = (
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    NOT_TEXT,
    EMPTY_VALUE,
    TOO_LONG,
    NOT_ONE_OF,
    BAD_ID,
    BAD_DATE,
    BAD_NUMBER,
    PARENTHESES,
    BAD_ADDRESS,
    REPEATED_ITEM,
    TRUE_OR_FALSE,
    FIELD_IN_TEXT,
    BAD_PHONE,
    STRAY_SIGN,
    MARKUP,
)
