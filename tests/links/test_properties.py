"""What must hold for any page and any lexicon."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from psychoed.links import Decision, LinkedPage
from tests.links.site import Form, linker, visible

WORDS = [
    "trust",
    "Trust",
    "fund",
    "trust fund",
    "NHS trust",
    "CBT",
    "alliance",
    "d’or",
    "café",
    "therapist",
]
GLUE = [
    " ",
    "-",
    "\n",
    "&nbsp;",
    "’s ",
    "'",
    ". ",
    ", ",
    "&amp;",
    "&",
    ";",
    "\u00ad",
    "\u0301",
    "<",
    "İ",
]

FORMS = st.lists(
    st.builds(
        Form,
        st.sampled_from(WORDS),
        st.sampled_from(["a", "b", "c", "d"]),
        auto=st.sampled_from([True, True, True, False]),
        match_case=st.booleans(),
        in_context=st.sampled_from([False, False, True]),
        not_in=st.sampled_from([(), ("NHS trust",), ("trust fund",)]),
    ),
    max_size=6,
)

REFERENCES = st.builds(
    "<span data-psychoed-ref='{}'>{}</span>".format,
    st.sampled_from(["a", "b", "nobody"]),
    st.sampled_from(["trust", "CBT alliance", "x<em>y</em>"]),
)

TEXT = st.lists(st.sampled_from([*WORDS, *GLUE]), max_size=8).map("".join)

HOLD_WORDS = "h1 h2 h3 p pre code kbd abbr q cite label summary em strong span button".split()
HOLD_BLOCKS = "div section blockquote figcaption details".split()


def element(names: list[str], inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    classes = ["", "", ' class="x no-links"', ' title="trust > fund"']
    return st.builds(
        lambda name, classes, parts: f"<{name}{classes}>{''.join(parts)}</{name}>",
        st.sampled_from(names),
        st.sampled_from(classes),
        st.lists(inside, max_size=4),
    )


CLEAN_TEXT = TEXT.map(lambda text: text.replace("<", ""))
INLINE = st.recursive(
    st.one_of(CLEAN_TEXT, element(["a"], CLEAN_TEXT)),
    lambda inside: element(HOLD_WORDS[5:], inside),
    max_leaves=4,
)
TIDY = st.lists(
    st.recursive(
        st.one_of(INLINE, element(HOLD_WORDS, INLINE)),
        lambda inside: st.one_of(
            element(HOLD_BLOCKS, inside),
            st.builds("<ul>\n<li>{}</li>\n<li>{}</li></ul>".format, inside, inside),
        ),
        max_leaves=4,
    ),
    max_size=4,
).map("".join)

SCRAPS = [
    *("<p>", "</p>", "<a href='x'>", "</a>", "<h2>", "</h2>", "<code>", "</code>", "<li>", "<td>"),
    *("<table>", "</table>", "<div>", "</div>", "<blockquote>", "</blockquote>", "<br>", "<em>"),
    *("</em>", "<!-- trust -->", '<p title="trust > fund">', "<sup>", "</sup>", "</span>"),
    *('<span class="no-links">', "<script>trust</script>", "<img alt='trust'>"),
]
UNTIDY = st.lists(
    st.one_of(st.sampled_from(SCRAPS), st.sampled_from([*WORDS, *GLUE]), REFERENCES), max_size=16
).map("".join)

EMPTY_REFERENCES = REFERENCES.map(lambda html: html[: html.index(">") + 1] + "</span>")

FRAGMENTS = st.lists(st.one_of(TIDY, UNTIDY), min_size=1, max_size=3)

FORBIDDEN_IN_LINES = "a abbr button cite code kbd label q samp select svg math tt var".split()
FORBIDDEN_BLOCKS = "blockquote figcaption h1 h2 h3 h4 h5 h6 pre summary".split()
"""Where rule 2 wants no link: written out here, for the code may forget one."""

NO_LINKS_CLASSES = ("no-links", "admonition-title", "headerlink")

NAMES = "anchor bond calm doubt ease fear grief hope intimacy joy kindness longing".split()
NAMED = [Form(name, name) for name in NAMES]
ALIASED = [Form(name, name[0]) for name in NAMES[:6]]

MENTIONS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" and ".join)


def wrapped(names: list[str], inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    none = ["", "", "", ' title="hope > fear"', ' class="note"']
    kept_out = [f' class="x {name}"' for name in NO_LINKS_CLASSES]
    hidden = [' aria-hidden="true"', ' role="heading"']
    return st.builds(
        "<{0}{1}>{2}</{0}>".format,
        st.sampled_from(names),
        st.sampled_from([*none, *kept_out, *hidden]),
        inside,
    )


DENSE_LINE = st.recursive(
    st.one_of(MENTIONS, wrapped(FORBIDDEN_IN_LINES, MENTIONS)),
    lambda inside: wrapped(["em", "strong", "span", *FORBIDDEN_IN_LINES[1:]], inside),
    max_leaves=2,
)
DENSE_BLOCK = st.one_of(
    wrapped(["p", "div", "dd", *FORBIDDEN_BLOCKS], DENSE_LINE),
    st.builds("<p>{} {}</p>".format, MENTIONS, DENSE_LINE),
    st.builds("<p>{} <a href='x'>{}</a></p>".format, *[MENTIONS] * 2),
    st.builds("<table><caption>{}</caption><tr><td>{}</td></tr></table>".format, *[MENTIONS] * 2),
    st.builds("<div><p>{}</p>{}</div>".format, DENSE_LINE, wrapped(FORBIDDEN_BLOCKS, MENTIONS)),
)
UNCLOSED = st.sampled_from(["<p><code>hope</p>", "<p>hope <kbd>fear</p>", "</em>", "</code>"])
KEPT_OUT = [
    *(f"<p><{name}>{{}}</{name}></p>" for name in FORBIDDEN_IN_LINES),
    *(f"<{name}>{{}}</{name}>" for name in FORBIDDEN_BLOCKS),
    *(f"<p class='x {name}'>{{}}</p>" for name in NO_LINKS_CLASSES),
    *("<p aria-hidden='true'>{}</p>", "<p role='heading'>{}</p>"),
    "<table><caption>{}</caption></table>",
]
DENSE = st.builds(
    lambda kept_out, names, blocks, unclosed: "\n".join(
        [*map(str.format, kept_out, names), blocks[0], unclosed, *blocks[1:]]
    ),
    st.lists(st.sampled_from(KEPT_OUT), min_size=4, max_size=9, unique=True),
    st.permutations(NAMES),
    st.lists(DENSE_BLOCK, min_size=3, max_size=7),
    st.one_of(st.just(""), UNCLOSED),
)
"""Pages full of terms, in and out of places where none may be linked; some with a tag forgotten."""
OWN = st.sampled_from([None, "a", "b"])


@given(FORMS, FRAGMENTS, OWN)
def test_visible_text_does_not_change(
    forms: list[Form], fragments: list[str], own: str | None
) -> None:
    page = linker([*forms, Form("x1", "a"), Form("x2", "b")]).link(fragments, own=own, root="")
    assert [visible(html) for html in page.fragments] == [visible(html) for html in fragments]


@given(st.text("trus &;#x<>/a!-='\"\n", max_size=30))
def test_visible_text_of_anything_does_not_change(html: str) -> None:
    page = linker([Form("trust", "t"), Form("x", "x"), Form("a", "a")]).link(
        [html], own=None, root=""
    )
    assert visible(page.fragments[0]) == visible(html)


@given(
    FORMS,
    st.lists(st.one_of(TIDY, UNTIDY, EMPTY_REFERENCES), min_size=1, max_size=3),
    OWN,
    st.booleans(),
    st.booleans(),
)
def test_a_second_run_changes_nothing(
    forms: list[Form], fragments: list[str], own: str | None, by_section: bool, rewrite: bool
) -> None:
    made = linker(
        [*forms, Form("x1", "a"), Form("x2", "b")], scope="section" if by_section else "page"
    )
    once = made.link(fragments, own=own, root="../", rewrite_paths=rewrite).fragments
    twice = made.link(once, own=own, root="../", rewrite_paths=rewrite).fragments
    assert twice == once


RESPELT = st.lists(
    st.sampled_from(
        [str, str.upper, str.title, lambda name: f"{name}&nbsp;", lambda name: f"<em>{name}</em>"]
    ),
    min_size=len(NAMES),
    max_size=len(NAMES),
)
"""Ways to write each name, none of which may be lost."""


@given(st.lists(DENSE, min_size=1, max_size=2), RESPELT, st.booleans())
def test_pages_full_of_terms_keep_their_text_and_stay_as_they_are(
    fragments: list[str], ways: list[Callable[[str], str]], by_section: bool
) -> None:
    for name, way in zip(NAMES, ways, strict=True):
        fragments = [f"<p>{way(name)}, {name}.</p>{html}" for html in fragments]
    made = linker([*ALIASED, *NAMED[6:]], scope="section" if by_section else "page")
    once = made.link(fragments, own=None, root="../")
    assert once.links >= len(NAMES) - 1
    assert [visible(html) for html in once.fragments] == [visible(html) for html in fragments]
    assert made.link(once.fragments, own=None, root="../").fragments == once.fragments


class OpenAtLinks(HTMLParser):
    """Collects the elements around each link that the linker made, as tags with attributes.

    Code without an end tag goes on behind the element around it, though not in cells, as in a
    browser.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.around: list[list[tuple[str, dict[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if attributes.get("class") == "psychoed-term":
            self.around.append([one for one in self.open if "not-here" not in one[1]])
        if tag in ("td", "caption"):
            for _, around in self.open:
                if "was-ended" in around:
                    around["not-here"] = ""
        self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        places = [place for place, (name, _) in enumerate(self.open) if name == tag]
        if places:
            inside = self.open[places[-1] + 1 :]
            self.open[places[-1] :] = [each for each in inside if each[0] == "code"]
            for _, attributes in self.open[places[-1] :]:
                attributes["was-ended"] = ""
        if tag in ("td", "caption"):
            for _, attributes in self.open:
                attributes.pop("not-here", None)


def dense_page(html: str) -> LinkedPage:
    return linker(NAMED).link([html], own=None, root="")


@settings(max_examples=150)
@given(DENSE)
def test_no_link_stands_where_none_may(html: str) -> None:
    page = dense_page(html)
    reader = OpenAtLinks()
    reader.feed(page.fragments[0])
    reader.close()
    assert len(reader.around) == page.links
    for around in reader.around:
        for name, attributes in around:
            assert name not in {*FORBIDDEN_IN_LINES, *FORBIDDEN_BLOCKS, "caption"}
            assert not {*(attributes.get("class") or "").split()} & {*NO_LINKS_CLASSES}
            assert "aria-hidden" not in attributes
            assert "role" not in attributes


@given(FORMS, FRAGMENTS, OWN)
def test_a_concept_is_linked_once_and_never_from_its_own_page(
    forms: list[Form], fragments: list[str], own: str | None
) -> None:
    linked_once(linker(forms).link(fragments, own=own, root=""), own)


@given(st.lists(DENSE, min_size=1, max_size=2), st.sampled_from([None, "b", "h"]))
def test_a_concept_with_many_names_is_linked_once(fragments: list[str], own: str | None) -> None:
    linked_once(linker([*ALIASED, Form("hope", "h")]).link(fragments, own=own, root=""), own)


def linked_once(page: LinkedPage, own: str | None) -> None:
    targets = [one.entries[0] for one in page.mentions if one.decision is Decision.LINKED]
    assert len(targets) == len(set(targets))
    assert own not in targets


def share(holds: Callable[[LinkedPage], bool]) -> float:
    """For how many of the dense pages something holds."""
    found: list[bool] = []

    @settings(max_examples=200, derandomize=True, database=None)
    @given(DENSE)
    def look(html: str) -> None:
        found.append(holds(dense_page(html)))

    look()
    return sum(found) / len(found)


def test_the_dense_pages_put_the_properties_to_the_test() -> None:
    def refused(*reasons: Decision) -> Callable[[LinkedPage], bool]:
        return lambda page: any(mention.decision in reasons for mention in page.mentions)

    assert share(lambda page: page.links > 1) > 0.7
    assert share(refused(Decision.NO_LINKS_HERE)) > 0.9
    assert share(refused(Decision.HEADING)) > 0.7
    assert share(refused(Decision.INSIDE_LINK)) > 0.2
    assert share(refused(Decision.REPEATED)) > 0.5


@given(st.permutations(range(6)), FORMS, FRAGMENTS)
def test_the_order_of_forms_does_not_matter(
    order: list[int], forms: list[Form], fragments: list[str]
) -> None:
    titles = [Form(entry, entry) for entry in "abcd"]
    shuffled = [forms[index] for index in order if index < len(forms)]
    page = linker([*titles, *forms]).link(fragments, own=None, root="")
    assert linker([*titles, *shuffled]).link(fragments, own=None, root="") == page


PHRASES = st.lists(st.sampled_from(NAMES[:3]), min_size=1, max_size=3).map(" ".join)
CLAIMED = st.dictionaries(
    PHRASES, st.sets(st.sampled_from("wxyz"), min_size=1, max_size=2), min_size=3, max_size=8
)
"""Phrases, many of them parts of others, and the entries that claim each of them."""

PLAIN = st.lists(st.sampled_from(NAMES[:3]), min_size=8, max_size=20)


def by_hand(words: list[str], claimed: dict[str, set[str]]) -> list[tuple[str, str]]:
    """What shall be linked: the longest phrase from the left, once an entry, and no rival's."""
    links: list[tuple[str, str]] = []
    seen: set[str] = set()
    at = 0
    while at < len(words):
        ends = [end for end in range(at + 1, at + 4) if " ".join(words[at:end]) in claimed]
        longest = min(max(ends, default=at), len(words))
        phrase = " ".join(words[at:longest])
        if len(entries := claimed.get(phrase, set())) == 1 and not entries <= seen:
            links.append((phrase, min(entries)))
            seen |= entries
        at = max(longest, at + 1)
    return links


def all_forms(claimed: dict[str, set[str]]) -> list[Form]:
    return [Form(phrase, entry) for phrase, entries in claimed.items() for entry in sorted(entries)]


@given(CLAIMED, PLAIN, st.randoms())
def test_the_longest_phrase_is_linked_and_what_two_entries_claim_is_not(
    claimed: dict[str, set[str]], words: list[str], chance: Random
) -> None:
    forms = all_forms(claimed)
    titles = [Form(f"title {entry}", entry) for entry in "wxyz"]
    chance.shuffle(forms)
    page = linker([*titles, *forms]).link([f"<p>{' '.join(words)}</p>"], own=None, root="")
    found = [(one.surface, one.entries[0]) for one in page.mentions if one.decision.is_link]
    assert found == by_hand(words, claimed)


def test_phrases_overlap_and_are_claimed_twice_often_enough() -> None:
    rivals: list[bool] = []
    longer: list[bool] = []

    @settings(max_examples=200, derandomize=True, database=None)
    @given(CLAIMED, PLAIN)
    def look(claimed: dict[str, set[str]], words: list[str]) -> None:
        text = " ".join(words)
        rivals.append(any(len(who) > 1 and phrase in text for phrase, who in claimed.items()))
        longer.append(any(" " in phrase for phrase, _ in by_hand(words, claimed)))

    look()
    assert sum(rivals) / len(rivals) > 0.3
    assert sum(longer) / len(longer) > 0.3
