"""Somebody else's site: everything optional is optional."""

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from psychoed.mkdocs_plugin.host import ask_no_other_host
from tests.tinysite import TinySite, words_of


def test_one_concept_of_two_fields_is_enough(site: TinySite) -> None:
    built = site.build()
    assert built.pages() == ["./", "concepts/trust/", "glossary/", "help/"]
    assert "Feeling able to rely on somebody." in words_of(built.article("concepts/trust/"))
    assert "Trust" in words_of(built.article("glossary/"))
    assert "WARNING" not in built.log


def test_with_search(site: TinySite) -> None:
    built = site.config(plugins=["search", "psychoed"]).build()
    index = (built.folder / "search" / "search_index.json").read_text()
    assert index.count('"location":"concepts/trust/"') == 1


def test_a_home_page_of_ones_own(site: TinySite) -> None:
    built = site.page("index.md", "# Welcome\n\nTherapy needs trust.\n").build()
    assert '<a class="psychoed-term" href="concepts/trust/">trust</a>' in built.article("")


def test_another_folder(site: TinySite) -> None:
    site.raw("knowledge/concepts/hope.yaml", "title: Hope\ndefinition: Expecting good.\n")
    built = site.config(plugins=[{"psychoed": {"glossary": "knowledge"}}]).build()
    assert "concepts/hope/" in built.pages()
    assert "concepts/trust/" not in built.pages()


def test_another_language_of_the_theme(site: TinySite) -> None:
    built = site.config(theme={"name": "material", "font": False, "language": "de"}).build()
    assert '<html lang="de"' in built.html("concepts/trust/")


def test_addresses_without_folders_work_from_a_disk(site: TinySite) -> None:
    site.page("index.md", "# Welcome\n\nTherapy needs trust.\n")
    built = site.config(use_directory_urls=False).build()
    article = built.article("index.html")
    assert 'href="concepts/trust.html"' in article
    assert (built.folder / "concepts" / "trust.html").is_file()
    links = re.findall(r'href="([^"#?]+)', built.html("concepts/trust.html"))
    assert [link for link in links if link.startswith(("http", "/"))] == []
    for link in links:
        assert (built.folder / "concepts" / link).resolve().is_file()


def test_index_pages_are_in_an_automatic_navigation_and_entries_are_not(site: TinySite) -> None:
    html = site.page("index.md", "# Welcome\n").build().html("")
    navigation = re.findall(r'<a href="([^"]+)" class="md-nav__link', html)
    assert "glossary/" in navigation
    assert "concepts/trust/" not in navigation


def test_titles_in_the_navigation_are_the_site_s_choice(site: TinySite) -> None:
    site.page("index.md", "# Welcome\n")
    site.config(nav=["index.md", {"All words": "glossary/index.md"}])
    assert "All words" in site.build().html("")


@pytest.mark.parametrize("prepared", ["missing", "empty", "without entries"])
def test_no_knowledge(tmp_path: Path, prepared: str) -> None:
    site = TinySite(tmp_path)
    if prepared == "empty":
        (tmp_path / "glossary").mkdir()
    elif prepared == "without entries":
        site.raw("glossary/groups.yaml", "- {id: a, title: A}\n")
    with pytest.raises(Abort):
        site.build()


def test_odd_but_legal_titles(site: TinySite) -> None:
    built = (
        site.entry("concepts/rnd", title="R & D <b>", definition='With "quotes" & <tags>.')
        .entry("concepts/emotion", title="Émotion 😀", definition="Une définition.")
        .entry(
            "concepts/zz", title="عاطفة", definition="كلمة.", body="## One\n\n### Two\n\n[x](#two)"
        )
        .build()
    )
    assert "R &amp; D &lt;b&gt;" in built.article("glossary/")
    assert "With &#34;quotes&#34; &amp; &lt;tags&gt;." in built.article("concepts/rnd/")
    assert 'content="With &quot;quotes&quot; &amp; &lt;tags&gt;."' in built.html("concepts/rnd/")


def test_templates_of_the_site_come_first(site: TinySite) -> None:
    site.raw("overrides/psychoed/concept.html", "<h1>Ours: {{ view.title }}</h1>")
    site.config(theme={"name": "material", "font": False, "custom_dir": "overrides"})
    assert "<h1>Ours: Trust</h1>" in site.build().article("concepts/trust/")


def test_many_entries_have_a_page_a_letter(tmp_path: Path) -> None:
    site = TinySite(tmp_path)
    for number in range(401):
        name = f"{'abc'[number % 3]}{number}"
        site.entry(f"concepts/{name}", title=name, definition=f"Number {number}.")
    built = site.build()
    assert {"glossary/a/", "glossary/b/", "glossary/c/"} <= set(built.pages())
    assert "Number 3." in built.article("glossary/a/")
    assert "Number 3." not in built.article("glossary/")


def test_the_host_of_the_repository_is_not_asked_for_stars(site: TinySite) -> None:
    html = site.config(repo_url="https://github.com/example/site").build().html("concepts/trust/")
    assert 'href="https://github.com/example/site"' in html
    assert 'data-md-component="source"' not in html


def test_a_glossary_among_the_pages_is_not_published_as_it_is(site: TinySite) -> None:
    note = {"title": "Hope", "definition": "Looking ahead.", "editor_note": "Ask Dr A."}
    site.entry("concepts/hope", **note).config(docs_dir="pages")
    (site.folder / "docs").rmdir()
    (site.folder / "pages").mkdir()
    (site.folder / "glossary").rename(site.folder / "pages" / "glossary")
    built = site.config(plugins=[{"psychoed": {"glossary": "pages/glossary"}}]).build()
    assert "Looking ahead." in built.article("concepts/hope/")
    assert [name for name in built.bytes() if name.endswith(".yaml")] == []
    assert not any(b"Ask Dr A." in content for content in built.bytes().values())


def test_names_of_pages_may_hold_any_sign(site: TinySite) -> None:
    html = site.page("C# & 50%.md", "# Odd\n\nTrust.\n").build().article("concepts/trust/")
    assert 'href="../../C%23%20%26%2050%25/"' in html


def test_a_template_of_the_site_can_extend_ours(site: TinySite) -> None:
    site.raw(
        "overrides/psychoed/concept.html",
        '{% extends "shipped/psychoed/concept.html" %}'
        "{% block after_body %}<p>Ask at the front desk.</p>{% endblock %}",
    )
    site.raw(
        "overrides/main.html",
        '{% extends "psychoed-main.html" %}{% block footer %}<p>Our clinic</p>{% endblock %}',
    )
    site.config(theme={"name": "material", "font": False, "custom_dir": "overrides"})
    built = site.build()
    assert "Feeling able to rely" in built.article("concepts/trust/")
    assert "Ask at the front desk." in built.article("concepts/trust/")
    assert "<p>Our clinic</p>" in built.html("concepts/trust/")
    assert "psychoed-help-now" in built.html("concepts/trust/")


def test_the_way_to_help_leads_to_help_from_every_list(site: TinySite) -> None:
    site.raw("glossary/groups.yaml", "- {id: bond, title: Bond}\n")
    site.entry("questions/when", ask="When?", short_answer="Soon.")
    built = site.page("index.md", "# Home\n").config(nav=["index.md"]).build()
    for address in ("topics/", "questions/", "glossary/"):
        assert 'class="psychoed-help-now" href="../help/"' in built.html(address), address
    assert 'class="psychoed-help-now" href="./"' in built.html("help/")


def test_what_others_say_of_a_page_stays_its_own(site: TinySite) -> None:
    hook = "def on_page_markdown(markdown, page, **_):\n    page.meta['author'] = page.title\n"
    site.raw("hook.py", hook).config(hooks=["hook.py"])
    for name in ("Ember", "Fox"):
        site.entry(f"concepts/{name.lower()}", title=name, definition="A word.")
    built = site.build()
    for name in ("Ember", "Fox"):
        html = built.html(f"concepts/{name.lower()}/")
        assert f'<meta name="author" content="{name}">' in html


def test_the_notice_is_not_searched(site: TinySite) -> None:
    built = site.page("index.md", "# Home\n").config(plugins=["search", "psychoed"]).build()
    index = (built.folder / "search/search_index.json").read_text(encoding="utf-8")
    assert "not advice" not in index


def test_a_question_has_its_place_on_a_pathway(site: TinySite) -> None:
    site.entry("questions/when", ask="When?", short_answer="Soon.", pathway="start")
    site.entry("pathways/start", title="Start", intro="Go.", steps=["trust", "when"])
    article = site.build().article("questions/when/")
    assert 'rel="prev">Trust</a>' in article
    assert article.count('href="../../pathways/start/"') >= 2


def asked_hosts(html: str) -> set[str]:
    """Other hosts that a browser asks when it opens a page."""
    loaded = r'<(?:script|img|iframe|source)\b[^>]*\bsrc="(?:https?:)?//([^/"]+)'
    linked = r'<link\b(?![^>]*rel="canonical")[^>]*\bhref="(?:https?:)?//([^/"]+)'
    return {*re.findall(loaded, html), *re.findall(linked, html)}


def test_no_page_asks_another_host(site: TinySite) -> None:
    site.page("index.md", "# Welcome\n\nTherapy needs trust.\n")
    site.settings = {
        "site_name": "My glossary",
        "site_url": "https://example.org/",
        "theme": {"name": "material"},
        "plugins": ["search", "psychoed"],
    }
    built = site.build()
    for address in ("", "concepts/trust/", "help/", "404.html"):
        assert asked_hosts(built.html(address)) == set()
        assert "squidfunk.github.io" not in built.html(address)
    assert "fonts.googleapis.com" not in built.log


def test_what_a_site_chooses_itself_stays(site: TinySite) -> None:
    theme = {"name": "material", "font": {"text": "Lato"}}
    built = site.config(theme=theme, extra={"generator": True}).build()
    html = built.html("concepts/trust/")
    assert asked_hosts(html) == {"fonts.googleapis.com", "fonts.gstatic.com"}
    assert "squidfunk.github.io" in html
    assert "`font` in mkdocs.yml makes every page ask fonts.googleapis.com" in built.log


def test_fonts_that_another_plugin_keeps_here_stay(site: TinySite) -> None:
    config = site.config(theme="material", plugins=["privacy", "psychoed"]).load()
    assert ask_no_other_host(config) == ""
    assert config.theme["font"]["text"] == "Roboto"


def test_a_theme_without_such_fonts(site: TinySite) -> None:
    config = site.config(theme="mkdocs").load()
    assert ask_no_other_host(config) == ""
    assert "font" not in config.theme
