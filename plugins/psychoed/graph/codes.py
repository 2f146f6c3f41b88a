"""Problems between entries: what does not fit together."""

from psychoed.diagnostics import Code, Severity

UNKNOWN_ID = Code(
    "PSY301",
    "unknown-id",
    Severity.ERROR,
    """The value names something that does not exist, so a link would lead nowhere.

    An id is the name of an entry's file without its ending: `empathy` for
    `concepts/empathy.yaml`.""",
)
ID_TAKEN = Code(
    "PSY302",
    "id-taken",
    Severity.ERROR,
    """Two files have one id. Ids are unique across concepts, modalities, questions and pathways,
    so that `[[id]]` always means one thing. Rename one of the files, or join them.

    A topic, which `[[id]]` never names, may have the id of a concept: /topics/trust/ lists the
    entries about trust, and /concepts/trust/ says what it is.""",
)
FORMER_ID_TAKEN = Code(
    "PSY303",
    "former-id-taken",
    Severity.ERROR,
    """An entry lists an id as its former one that another entry has today (as its id or its
    `address`) or also lists. Old addresses could not lead to both. Remove the id from `former_ids`,
    or rename the other entry.""",
)
SAME_TITLE = Code(
    "PSY304",
    "same-title",
    Severity.WARNING,
    """Two entries have one title, so a reader can't tell their links apart, and the title links to
    neither of them. Change one of the titles, so that it says which of the two is meant.""",
)
SAME_ADDRESS = Code(
    "PSY305",
    "same-address",
    Severity.ERROR,
    """Two pages would have one web address, and one of them would silently replace the other.

    Change `address` (or the file's name) of one of them.""",
)
SELF_RELATION = Code(
    "PSY306",
    "relation-to-itself",
    Severity.ERROR,
    """An entry is related to itself. Remove the id from the list.""",
)
CYCLE = Code(
    "PSY307",
    "relation-cycle",
    Severity.ERROR,
    """The relations `broader` and `part_of` go round in a circle: a thing can't be a part or a kind
    of itself, nor a kind of its own part. Remove one of the relations in the circle.""",
)
WRONG_KIND = Code(
    "PSY308",
    "wrong-kind",
    Severity.ERROR,
    """The id exists, but belongs to another kind of entry than this place takes: a question, for
    example, where a concept is meant.""",
)
MISSING_CELL = Code(
    "PSY309",
    "missing-cell",
    Severity.ERROR,
    """A comparison has no blank cells: every kind of therapy answers every question. Where there
    is no answer, say why:

    cells:
      homework: {status: not-studied}

    The status is one of not-studied, not-stated, not-applicable.""",
)
UNSOURCED_CELL = Code(
    "PSY310",
    "unsourced-cell",
    Severity.ERROR,
    """A cell of the comparison makes a claim about a therapy, so it names at least one source.

    cells:
      homework: {text: Rarely set., sources: [elliott2021]}""",
)
CELL_SHAPE = Code(
    "PSY311",
    "cell-shape",
    Severity.ERROR,
    """A cell has either a `text` with sources, or a `status` that says why there is none: not
    both.""",
)
UNKNOWN_FACET = Code(
    "PSY312",
    "unknown-facet",
    Severity.ERROR,
    """The facet is not one of those that `dimensions.yaml` lists for this dimension.""",
)
UNKNOWN_COUNTRY = Code(
    "PSY313",
    "unknown-country",
    Severity.ERROR,
    """The site's country has no help lines in `help_lines.yaml`, so pages for people in need would
    have no number. Add the country there, or correct the code in `site.yaml`.""",
)
NO_BOUNDARY = Code(
    "PSY314",
    "contrast-twice",
    Severity.ERROR,
    """Two entries each write how to tell them apart. A contrast is written once and shown on both
    pages; two sentences could disagree. Keep the better one.""",
)
INCOMPLETE_SOURCE = Code(
    "PSY315",
    "incomplete-source",
    Severity.ERROR,
    """An item of the bibliography lacks what a reader needs to find it: a title, a year (n.d.
    where there is none), and an author or editor.""",
)
REPEATED_ID = Code(
    "PSY316",
    "repeated-id",
    Severity.ERROR,
    """Two topics, dimensions, comparisons or help lines have one id: rename one of them.""",
)
UNKNOWN_WORDING = Code(
    "PSY317",
    "unknown-wording",
    Severity.ERROR,
    """`wording` in site.yaml replaces words that pages show, each under its name; this name is
    unknown.""",
)
NO_SUBJECT_WORDS = Code(
    "PSY318",
    "no-subject-words",
    Severity.ERROR,
    """`in_context: true` links a word only in a paragraph that is about the glossary's subject, so
    the site must say by which words that is seen. Write them into site.yaml:

    subject_words: [therapy, therapist, counselling]""",
)
HELP_LINE = Code(
    "PSY319",
    "help-line-unreachable",
    Severity.ERROR,
    """A help line can't be reached as it is written, and a reader in need would stand before a name
    without a number. It has at least one of `call`, `text`, `chat` and `web`; a word to send needs
    the number to send it to.""",
)

PAIR_SHAPE = Code(
    "PSY320",
    "pair-shape",
    Severity.ERROR,
    """`pairs` in site.yaml names the pairs of therapies that have a page of their own: each is a
    list of two different kinds of therapy, and stands there once.

    pairs:
      - [cbt, psychodynamic-therapy]""",
)
UNSOURCED_EMPHASIS = Code(
    "PSY321",
    "unsourced-emphasis",
    Severity.ERROR,
    """How much weight a therapy gives to a concept is a judgement. It follows from an answer in the
    comparison that names its sources, or it names sources of its own. What no source says is left
    out, or `not stated`.

    emphasises:
      empathy: {weight: central, cell: role_of_relationship}
      trust: {weight: present, sources: [rogers1957]}""",
)

NO_WORDING = Code(
    "PSY322",
    "no-wording",
    Severity.ADVICE,
    """The words around the texts (headings, notices, "Get help now") ship in English only. A site
    in another language gives its own under `wording` in site.yaml, each under its name; until then
    its readers see English ones.""",
)
OTHER_LANGUAGE = Code(
    "PSY323",
    "other-language",
    Severity.WARNING,
    """`language` in site.yaml and the theme's `language` in mkdocs.yml name two languages. The
    theme's marks every page, so a screen reader would read the texts with the wrong voice.""",
)
DAY_AHEAD = Code(
    "PSY324",
    "day-not-come",
    Severity.ERROR,
    """Somebody is said to have checked something on a day that is later than that of the build, so
    nobody can have done so yet, and the page would say that it was checked. Usually the year is
    wrong. (The day of a build is today's, or the one of SOURCE_DATE_EPOCH where that is set.)

    Wrong:  review: {by: "Dr A. Example", date: 2062-10-01}
    Right:  review: {by: "Dr A. Example", date: 2026-10-01}""",
)
GRADE_BEFORE_SOURCE = Code(
    "PSY325",
    "grade-before-source",
    Severity.ERROR,
    """A grade is dated in a year before one of its sources was published, so nobody can have read
    it from there. The date of the grade or the year of the source is wrong.

    Wrong:  {problem: grief, ..., date: 1990-01-01, sources: [bamelis2014]}
    Right:  {problem: grief, ..., date: 2026-10-01, sources: [bamelis2014]}""",
)

CODES = (
    UNKNOWN_ID,
    ID_TAKEN,
    FORMER_ID_TAKEN,
    SAME_TITLE,
    SAME_ADDRESS,
    SELF_RELATION,
    CYCLE,
    WRONG_KIND,
    MISSING_CELL,
    UNSOURCED_CELL,
    CELL_SHAPE,
    UNKNOWN_FACET,
    UNKNOWN_COUNTRY,
    NO_BOUNDARY,
    INCOMPLETE_SOURCE,
    REPEATED_ID,
    UNKNOWN_WORDING,
    NO_SUBJECT_WORDS,
    HELP_LINE,
    PAIR_SHAPE,
    UNSOURCED_EMPHASIS,
    NO_WORDING,
    OTHER_LANGUAGE,
    DAY_AHEAD,
    GRADE_BEFORE_SOURCE,
)
