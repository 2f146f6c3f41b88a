"""The elements of HTML: which of them keep links out, and how they nest."""

from __future__ import annotations

from psychoed.links.mentions import Decision

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

SECTIONS = frozenset({"h2", "h3"})

BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form head header hgroup hr html legend li main menu nav"
    " ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split()
)

BREAKS = frozenset(
    "audio button canvas embed iframe img input math object select sub sup svg textarea"
    " video".split()
)
"""Elements inside a line that part the word before them from the word after."""

CODE = frozenset("code pre kbd samp var tt listing xmp".split())

NO_LINKS = CODE | frozenset(
    "abbr figcaption caption blockquote q cite script style textarea button"
    " label noscript summary select option svg math title template del s strike".split()
)

REASONS = {
    **dict.fromkeys(NO_LINKS, Decision.NO_LINKS_HERE),
    **dict.fromkeys(HEADINGS, Decision.HEADING),
    "a": Decision.INSIDE_LINK,
}
"""Why there are no automatic links in an element."""

NO_LINKS_CLASSES = frozenset({"no-links", "admonition-title", "arithmatex", "headerlink"})

HIDDEN_CLASSES = frozenset({"headerlink", "footnote-ref", "footnote-backref"})
"""Signs beside the words, which are no part of a sentence."""

CLOSED_TO_REFERENCES = (
    HEADINGS | CODE | frozenset("a button select option svg math textarea title".split())
)
"""Where HTML or the rules forbid a link even if the author asks for one. ``no-links`` is not among
them: it is for links that nobody asked for, and ``[[id]]`` always decides."""

FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that go on in the next block until their end tag, even if the one around them ends."""

CELLS = frozenset({"td", "th", "caption"})

CLOSE_PARAGRAPH = HEADINGS | frozenset(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form header hgroup hr li listing main menu nav ol p pre search section summary"
    " table ul xmp".split()
)
"""Elements whose start tag ends an open paragraph."""

SPECIAL = (CLOSE_PARAGRAPH - {"dialog"}) | frozenset(
    "applet area base body br button caption col colgroup embed frame head html iframe img input"
    " link marquee meta noembed noscript object param script select source style tbody td template"
    " textarea tfoot th thead title tr track wbr".split()
)
"""Elements that the end tag of another, ordinary one does not leave."""

SCOPE = CELLS | frozenset("applet html marquee object table template".split())
"""Elements that no end tag of a block inside them leaves, but those of tables."""

BUTTON_SCOPE = SCOPE | {"button"}
LIST_SCOPE = SCOPE | {"ol", "ul"}

MARKERS = CELLS | frozenset({"applet", "marquee", "object", "template"})
"""Elements into which no formatting goes on from outside, nor out of them."""

TABLE = frozenset({"table", "template", "html"})
TABLE_PARTS = CELLS | frozenset("col colgroup table tbody tfoot thead tr".split())

BETWEEN_CELLS = frozenset("table tbody tfoot thead tr".split())
"""A browser takes words that stand here out of the table, and in another way than a link."""

IN_TABLE = {
    **dict.fromkeys(("caption", "colgroup", "tbody", "tfoot", "thead"), TABLE),
    "tr": TABLE | {"tbody", "tfoot", "thead"},
    **dict.fromkeys(("td", "th"), TABLE | {"tbody", "tfoot", "thead", "tr"}),
}
"""What a part of a table stands in: its start tag ends all else inside that."""

ITEMS = {
    "li": frozenset({"li"}),
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt"})),
}
"""Items of lists: a start tag ends the open item of these kinds, if it is in the same list."""

ROOTS = frozenset({"body", "head", "html"})
"""The page has them already: a browser ignores their tags in an article."""
