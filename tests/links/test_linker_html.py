"""HTML as Markdown, its extensions and its authors make it; links written ``[surface|id]``."""

import pytest

from tests.links.site import link, linked, visible

GOLDEN = {
    "nested lists": (
        "<ul>\n<li>trust\n<ul>\n<li>empathy</li>\n</ul>\n</li>\n<li>\n"
        "<p>CBT and trust</p>\n</li>\n</ul>",
        "<ul>\n<li>[trust|trust]\n<ul>\n<li>[empathy|empathy]</li>\n</ul>\n</li>\n<li>\n"
        "<p>[CBT|cbt] and trust</p>\n</li>\n</ul>",
    ),
    "table": (
        "<table>\n<caption>trust</caption>\n<thead>\n<tr>\n<th>Trust</th>\n<th>CBT</th>\n</tr>\n"
        "</thead>\n<tbody>\n<tr>\n<td>NHS</td>\n<td>trust</td>\n</tr>\n</tbody>\n</table>",
        "<table>\n<caption>trust</caption>\n<thead>\n<tr>\n<th>[Trust|trust]</th>\n"
        "<th>[CBT|cbt]</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>NHS</td>\n<td>trust</td>\n"
        "</tr>\n</tbody>\n</table>",
    ),
    "admonition": (
        '<div class="admonition note">\n<p class="admonition-title">Trust</p>\n'
        "<p>Trust</p>\n</div>",
        '<div class="admonition note">\n<p class="admonition-title">Trust</p>\n'
        "<p>[Trust|trust]</p>\n</div>",
    ),
    "collapsed admonition": (
        '<details class="tip"><summary>Trust</summary><p>Trust</p></details>',
        '<details class="tip"><summary>Trust</summary><p>[Trust|trust]</p></details>',
    ),
    "tabs": (
        '<div class="tabbed-set" data-tabs="1:1"><input checked="checked" id="t" type="radio" />'
        '<div class="tabbed-labels"><label for="t">Trust</label></div>\n'
        '<div class="tabbed-content">\n<div class="tabbed-block">\n<p>Trust</p>\n'
        "</div></div></div>",
        '<div class="tabbed-set" data-tabs="1:1"><input checked="checked" id="t" type="radio" />'
        '<div class="tabbed-labels"><label for="t">Trust</label></div>\n'
        '<div class="tabbed-content">\n<div class="tabbed-block">\n<p>[Trust|trust]</p>\n'
        "</div></div></div>",
    ),
    "footnotes": (
        '<p>Trust<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>\n'
        '<div class="footnote">\n<hr />\n<ol>\n<li id="fn:1">\n<p>On empathy.&#160;'
        '<a class="footnote-backref" href="#fnref:1">&#8617;</a></p>\n</li>\n</ol>\n</div>',
        '<p>[Trust|trust]<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>\n'
        '<div class="footnote">\n<hr />\n<ol>\n<li id="fn:1">\n<p>On [empathy|empathy].&#160;'
        '<a class="footnote-backref" href="#fnref:1">&#8617;</a></p>\n</li>\n</ol>\n</div>',
    ),
    "definition list": (
        "<dl>\n<dt>Trust</dt>\n<dd>Trust and CBT</dd>\n</dl>",
        "<dl>\n<dt>[Trust|trust]</dt>\n<dd>Trust and [CBT|cbt]</dd>\n</dl>",
    ),
    "code": (
        '<div class="highlight"><pre><span></span><code>trust: <span class="s">1</span>\n'
        "</code></pre></div>\n<p><code>trust</code> trust</p>",
        '<div class="highlight"><pre><span></span><code>trust: <span class="s">1</span>\n'
        "</code></pre></div>\n<p><code>trust</code> [trust|trust]</p>",
    ),
    "heading with a sign": (
        '<h2 id="x">Trust<a class="headerlink" href="#x" title="trust">&para;</a></h2><p>CBT</p>',
        '<h2 id="x">Trust<a class="headerlink" href="#x" title="trust">&para;</a></h2>'
        "<p>[CBT|cbt]</p>",
    ),
    "figure": (
        '<figure><img alt="trust" src="a>b.png"><figcaption>Trust</figcaption></figure>trust',
        '<figure><img alt="trust" src="a>b.png"><figcaption>Trust</figcaption></figure>'
        "[trust|trust]",
    ),
    "attributes with a greater-than sign": (
        "<p title=\"1 > 0 trust\" data-x='> trust'>trust</p>",
        "<p title=\"1 > 0 trust\" data-x='> trust'>[trust|trust]</p>",
    ),
    "comments": (
        "<!-- trust --><p>CBT<!-- <h2> -->, trust</p>",
        "<!-- trust --><p>[CBT|cbt]<!-- <h2> -->, [trust|trust]</p>",
    ),
    "upper-case tags": (
        "<BLOCKQUOTE><P>trust</P></BLOCKQUOTE><P>trust</P>",
        "<BLOCKQUOTE><P>trust</P></BLOCKQUOTE><P>[trust|trust]</P>",
    ),
    "what is hidden from a screen reader": (
        '<p><span aria-hidden="true">trust</span> <i aria-hidden="false">trust</i></p>',
        '<p><span aria-hidden="true">trust</span> <i aria-hidden="false">[trust|trust]</i></p>',
    ),
    "a heading by its role": (
        '<div role="heading" aria-level="2">Trust</div><p role="note">Trust</p>',
        '<div role="heading" aria-level="2">Trust</div><p role="note">[Trust|trust]</p>',
    ),
    "bare text": ("trust", "[trust|trust]"),
    "angle brackets in text": ("1 < 2 trust > 0", "1 < 2 [trust|trust] > 0"),
    "nothing": ("", ""),
}

UNTIDY = {
    "stray end tags": (
        "</p><p>CBT</p></p></div></a><p>trust</p>",
        "</p><p>[CBT|cbt]</p></p></div></a><p>[trust|trust]</p>",
    ),
    "a stray end tag does not end a quotation": (
        "<blockquote></p>trust</blockquote>",
        "<blockquote></p>trust</blockquote>",
    ),
    "a link goes on in the next paragraph": (
        '<p><a href="x">trust</p><p>trust</p>',
        '<p><a href="x">trust</p><p>trust</p>',
    ),
    "a link goes on where a block begins": (
        '<a name="x">trust<p>trust</p>',
        '<a name="x">trust<p>trust</p>',
    ),
    "a link ends where the next one begins": (
        '<p><a href="x">trust <a href="y">CBT</a> trust</p>',
        '<p><a href="x">trust <a href="y">CBT</a> [trust|trust]</p>',
    ),
    "a link around blocks goes on": (
        '<a href="x"><div>trust</div><p>CBT</p></a> trust',
        '<a href="x"><div>trust</div><p>CBT</p></a> [trust|trust]',
    ),
    "a heading goes on where a block begins": (
        "<h2>trust<p>trust</p></h2>trust",
        "<h2>trust<p>trust</p></h2>[trust|trust]",
    ),
    "a heading ends where the next one begins": (
        "<h2>CBT<h3>trust</h3>trust",
        "<h2>CBT<h3>trust</h3>[trust|trust]",
    ),
    "a heading ends with any heading's end tag": (
        "<h2>trust</h3> trust",
        "<h2>trust</h3> [trust|trust]",
    ),
    "code goes on in the next list item": (
        "<ul><li><code>trust</li><li>trust</li></ul>trust</code> trust",
        "<ul><li><code>trust</li><li>trust</li></ul>trust</code> [trust|trust]",
    ),
    "code goes on in the next paragraph until its end tag": (
        "<p><code>trust</p><p>trust</code> trust</p>",
        "<p><code>trust</p><p>trust</code> [trust|trust]</p>",
    ),
    "code ends inside a block that began in it": (
        "<code>trust<div>trust</code> trust</div>",
        "<code>trust<div>trust</code> [trust|trust]</div>",
    ),
    "code does not go on in a cell, but behind the table": (
        "<table><tr><td><code>trust<td>trust</table><p><code>CBT</p>"
        "<table><tr><td>CBT</table>trust",
        "<table><tr><td><code>trust<td>[trust|trust]</table><p><code>CBT</p>"
        "<table><tr><td>[CBT|cbt]</table>trust",
    ),
    "emphasis that crosses code": (
        "<p><code>trust <em>trust</code> trust</p><p>trust</p>",
        "<p><code>trust <em>trust</code> [trust|trust]</p><p>trust</p>",
    ),
    "keys end with their paragraph": (
        "<p><kbd>trust</p><p>trust</p>",
        "<p><kbd>trust</p><p>[trust|trust]</p>",
    ),
    "words between cells": (
        "<table>trust<tr><q>trust</q><td>trust</table>",
        "<table>trust<tr><q>trust</q><td>[trust|trust]</table>",
    ),
    "cells without a table are none": (
        '<td class="no-links">trust',
        '<td class="no-links">[trust|trust]',
    ),
    "list items without end tags": (
        '<ul><li class="no-links">trust<li>trust</ul>',
        '<ul><li class="no-links">trust<li>[trust|trust]</ul>',
    ),
    "an inner list does not end the outer item": (
        '<ul><li class="no-links"><ul><li>trust</ul>trust</ul>',
        '<ul><li class="no-links"><ul><li>trust</ul>trust</ul>',
    ),
    "cells without end tags": (
        '<table><tr><td class="no-links">trust<td>trust<tr><td>CBT</table>',
        '<table><tr><td class="no-links">trust<td>[trust|trust]<tr><td>[CBT|cbt]</table>',
    ),
    "an end tag does not leave its cell": (
        '<div class="no-links"><table><tr><td></div>trust</table></div>trust',
        '<div class="no-links"><table><tr><td></div>trust</table></div>[trust|trust]',
    ),
    "a quotation without an end tag ends with its parent": (
        "<div><blockquote>trust</div>trust",
        "<div><blockquote>trust</div>[trust|trust]",
    ),
    "paragraphs without end tags": (
        '<p class="no-links">trust<p>trust',
        '<p class="no-links">trust<p>[trust|trust]',
    ),
    "a tag that never ends": ("trust <p title=CBT", "[trust|trust] <p title=CBT"),
}


@pytest.mark.parametrize("case", GOLDEN)
def test_html_of_markdown(case: str) -> None:
    before, after = GOLDEN[case]
    assert linked(before) == after


def test_code_goes_on_in_the_next_text_of_the_page() -> None:
    page = link("<p>CBT <code>trust</p>", "<p>trust</code> empathy</p>", "<p>trust</p>")
    surfaces = [mention.surface for mention in page.mentions if mention.decision.is_link]
    assert surfaces == ["CBT", "empathy", "trust"]
    assert "trust</a>" in page.fragments[2]


def test_a_link_of_one_text_is_ended_by_the_links_between() -> None:
    page = link('<p><a href="x">CBT</p>', "<p>trust</p>")
    assert [mention.surface for mention in page.mentions if mention.decision.is_link] == ["trust"]


@pytest.mark.parametrize("case", UNTIDY)
def test_html_of_untidy_authors(case: str) -> None:
    before, after = UNTIDY[case]
    assert linked(before) == after


def test_of_many_tags_left_open_three_are_opened_again() -> None:
    html = "<p><b>trust</p>" * 300
    page = link(html)
    assert page.links == 1
    assert visible(page.fragments[0]) == visible(html)
