from psychoed.export.search import SearchablePage, search_items


def test_phrases_and_words_are_searched_and_not_shown() -> None:
    page = SearchablePage(
        "concepts/trust/", "Trust & co", "Relying <on> somebody.", ("can I trust",), "slowly words"
    )
    assert search_items([page]) == [
        {
            "location": "concepts/trust/",
            "title": "Trust &amp; co<span hidden> can I trust</span>",
            "text": "<p>Relying &lt;on&gt; somebody.</p><p hidden> slowly words</p>",
        }
    ]


def test_a_page_without_phrases_has_only_what_is_shown() -> None:
    assert search_items([SearchablePage("help/", "Help", "Now.", (), "")]) == [
        {"location": "help/", "title": "Help", "text": "<p>Now.</p>"}
    ]
