"""HTML as Markdown, its extensions and its authors make it; links written ``[surface|id]``."""

import pytest

from tests.links.site import linked

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
    "a link ends with its paragraph": (
        '<p><a href="x">trust</p><p>trust</p>',
        '<p><a href="x">trust</p><p>[trust|trust]</p>',
    ),
    "a link ends where a block begins": (
        '<a name="x">trust<p>trust</p>',
        '<a name="x">trust<p>[trust|trust]</p>',
    ),
    "a link ends where the next one begins": (
        '<p><a href="x">trust <a href="y">CBT</a> trust</p>',
        '<p><a href="x">trust <a href="y">CBT</a> [trust|trust]</p>',
    ),
    "a link around blocks goes on": (
        '<a href="x"><div>trust</div><p>CBT</p></a> trust',
        '<a href="x"><div>trust</div><p>CBT</p></a> [trust|trust]',
    ),
    "a heading ends where a block begins": (
        "<h2>trust<p>trust</p>",
        "<h2>trust<p>[trust|trust]</p>",
    ),
    "a heading ends with any heading's end tag": (
        "<h2>trust</h3> trust",
        "<h2>trust</h3> [trust|trust]",
    ),
    "code ends with its list item": (
        "<ul><li><code>trust</li><li>trust</li></ul>",
        "<ul><li><code>trust</li><li>[trust|trust]</li></ul>",
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


@pytest.mark.parametrize("case", UNTIDY)
def test_html_of_untidy_authors(case: str) -> None:
    before, after = UNTIDY[case]
    assert linked(before) == after
