from psychoed.links import Backlink, Sentence, backlinks
from tests.links.site import link


def test_backlinks_carry_the_sentence_in_the_order_of_pages() -> None:
    pages = {
        "second": link("<p>Some trust. Then empathy.</p>"),
        "first": link("<p>No links.</p>"),
        "third": link("<p>Much trust.</p>"),
    }
    assert backlinks(pages) == {
        "trust": (
            Backlink("second", Sentence("Some ", "trust", ".")),
            Backlink("third", Sentence("Much ", "trust", ".")),
        ),
        "empathy": (Backlink("second", Sentence("Then ", "empathy", ".")),),
    }
    assert backlinks(dict(reversed(pages.items())))["trust"][0].page == "third"


def test_a_page_links_back_once() -> None:
    reference = '<span data-psychoed-ref="trust">more</span>'
    page = link(f"<p>First trust. Then {reference}.</p>")
    assert [mention.decision.is_link for mention in page.mentions] == [True, True]
    assert backlinks({"page": page}) == {
        "trust": (Backlink("page", Sentence("First ", "trust", ".")),)
    }


def test_mentions_that_are_no_links_give_no_backlinks() -> None:
    assert backlinks({"page": link("<h2>trust</h2> support", own="empathy")}) == {}
