"""What must hold for any page and any lexicon."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from psychoed.links import Decision
from psychoed.links.elements import HEADINGS, NO_LINKS
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
FORBIDDEN = {*HEADINGS, *NO_LINKS, "a"}


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


class OpenAtLinks(HTMLParser):
    """Collects the elements around each link that the linker made."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.around: list[list[tuple[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        if "psychoed-term" in classes:
            self.around.append(list(self.open))
        self.open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag


@given(FORMS, TIDY)
def test_no_link_stands_where_none_may(forms: list[Form], html: str) -> None:
    page = linker(forms).link([html], own=None, root="")
    reader = OpenAtLinks()
    reader.feed(page.fragments[0])
    reader.close()
    assert len(reader.around) == sum(mention.decision.is_link for mention in page.mentions)
    for around in reader.around:
        assert not {name for name, _ in around} & FORBIDDEN
        assert "x no-links" not in {classes for _, classes in around}


@given(FORMS, FRAGMENTS, OWN)
def test_a_concept_is_linked_once_and_never_from_its_own_page(
    forms: list[Form], fragments: list[str], own: str | None
) -> None:
    page = linker(forms).link(fragments, own=own, root="")
    targets = [one.entries[0] for one in page.mentions if one.decision is Decision.LINKED]
    assert len(targets) == len(set(targets))
    assert own not in targets


@given(st.permutations(range(6)), FORMS, FRAGMENTS)
def test_the_order_of_forms_does_not_matter(
    order: list[int], forms: list[Form], fragments: list[str]
) -> None:
    titles = [Form(entry, entry) for entry in "abcd"]
    shuffled = [forms[index] for index in order if index < len(forms)]
    page = linker([*titles, *forms]).link(fragments, own=None, root="")
    assert linker([*titles, *shuffled]).link(fragments, own=None, root="") == page
