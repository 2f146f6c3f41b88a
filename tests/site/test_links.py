"""Links, backlinks and relations on built pages."""

import re

import pytest

from psychoed.mkdocs_plugin.compiled_page import without_detours
from tests.tinysite import TinySite, words_of

EMPATHY = {"title": "Empathy", "definition": "Understanding how it feels."}


def links_to(article: str, target: str) -> list[str]:
    return re.findall(rf'<a class="psychoed-term" href="[^"]*{target}/">([^<]*)</a>', article)


def test_the_first_mention_is_a_link(site: TinySite) -> None:
    site.entry("concepts/empathy", **EMPATHY, body="Trust comes first. Later, trust again.")
    assert links_to(site.build().article("concepts/empathy/"), "trust") == ["Trust"]


def test_not_in_definitions_headings_and_code(site: TinySite) -> None:
    body = "## Trust\n\n`trust` and\n\n    trust\n"
    site.entry("concepts/empathy", title="Empathy", definition="Trust, felt.", body=body)
    assert links_to(site.build().article("concepts/empathy/"), "trust") == []


@pytest.mark.parametrize(
    "body",
    [
        "You can [[trust|rely on]] them.",
        "- one\n- [[trust|rely on]]",
        "| a | b |\n|---|---|\n| 1 | [[trust|rely on]] |",
        "You can [[trust|rely\non]] them.",
        "!!! note\n    You can [[trust|rely on]] them.",
    ],
)
def test_references_in_the_author_s_words(site: TinySite, body: str) -> None:
    site.config(markdown_extensions=["admonition", "tables"])
    site.entry("concepts/empathy", **EMPATHY, body=body)
    assert links_to(site.build().article("concepts/empathy/"), "trust") == ["rely on"]


def test_references_without_words_show_the_title(site: TinySite) -> None:
    site.entry("concepts/empathy", **EMPATHY, body="See [[trust]].")
    assert links_to(site.build().article("concepts/empathy/"), "trust") == ["Trust"]


def test_references_in_code_are_text(site: TinySite) -> None:
    site.entry("concepts/empathy", **EMPATHY, body="Write `[[trust|rely on]]`.")
    assert "<code>[[trust|rely on]]</code>" in site.build().article("concepts/empathy/")


SCRIPT = re.compile(r'<script src="([^"]*)assets/psychoed/previews\.js" defer></script>')


@pytest.mark.parametrize("directories", [True, False])
def test_only_pages_with_previews_load_their_script(site: TinySite, directories: bool) -> None:
    site.entry("concepts/empathy", **EMPATHY, body="It needs trust.")
    site.entry("concepts/harm", title="Harm", definition="Hurt.", sensitive=True)
    site.page("index.md", "# Home\n").page("a/one.md", "# One\n\nTrust.\n")
    site.page("a/two.md", "# Two\n\nIt speaks of harm.\n")
    built = site.config(use_directory_urls=directories).build()
    roots = {
        name.removesuffix("index.html").removesuffix(".html").rstrip("/"): SCRIPT.findall(html)
        for name, content in built.bytes().items()
        if name.endswith(".html") and "previews.js" in (html := content.decode())
    }
    up = "../../" if directories else "../"
    assert roots == {"concepts/empathy": [up], "a/one": [up]}
    assert "psychoed-term" in built.html("a/two/" if directories else "a/two.html")
    assert (built.folder / "assets/psychoed/previews.js").is_file()


def test_hand_written_pages_link_and_are_linked_back(site: TinySite) -> None:
    site.page("guide.md", "# Guide\n\nFirst this. Many people find trust hard. Then that.\n")
    built = site.page("index.md", "# Home\n").build()
    assert links_to(built.article("guide/"), "trust") == ["trust"]
    page = words_of(built.article("concepts/trust/"))
    assert "Guide : Many people find trust hard." in page
    assert "First this." not in page


def test_pages_are_named_from_the_top_in_entries(site: TinySite) -> None:
    site.page("about/privacy.md", "# Privacy\n").page("index.md", "# Home\n")
    site.entry("concepts/empathy", **EMPATHY, body="See [privacy](about/privacy.md#privacy).")
    assert 'href="../../about/privacy/#privacy"' in site.build().article("concepts/empathy/")


def test_relations_and_contrasts_stand_on_both_pages(site: TinySite) -> None:
    site.entry(
        "concepts/empathy",
        **EMPATHY,
        relations={"part_of": ["trust"]},
        contrasts_with={"sympathy": "Sympathy looks from outside."},
    ).entry("concepts/sympathy", title="Sympathy", definition="Feeling sorry.")
    built = site.build()
    assert "Its parts Empathy" in words_of(built.article("concepts/trust/"))
    for page in ("empathy", "sympathy"):
        assert "Sympathy looks from outside." in words_of(built.article(f"concepts/{page}/"))


def test_old_addresses_lead_on(site: TinySite) -> None:
    site.entry("concepts/empathy", **EMPATHY, former_ids=["feeling-with"])
    html = site.build().html("concepts/feeling-with/")
    assert 'http-equiv="refresh" content="0; url=../../concepts/empathy/"' in html


def test_a_neutral_address(site: TinySite) -> None:
    site.entry("concepts/empathy", **EMPATHY, address="a-page")
    site.entry("concepts/hope", title="Hope", definition="Expecting good.", body="With empathy.")
    built = site.build()
    assert "concepts/empathy/" not in built.pages()
    assert links_to(built.article("concepts/hope/"), "a-page") == ["empathy"]


@pytest.mark.parametrize(
    "settings",
    [
        {"repo_url": "https://example.org/repo", "edit_uri": "edit/main/docs/"},
        {"edit_uri": "https://example.org/repo/edit/main/docs/"},
    ],
)
def test_edit_links_open_the_yaml_file(site: TinySite, settings: dict[str, str]) -> None:
    site.config(
        **settings,
        theme={"name": "material", "font": False, "features": ["content.action.edit"]},
    )
    html = site.build().html("concepts/trust/")
    assert 'href="https://example.org/repo/edit/main/glossary/concepts/trust.yaml"' in html


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        (
            {"repo_url": "https://example.org/repo", "edit_uri": "?file=docs/"},
            "https://example.org/repo?file=glossary/concepts/trust.yaml",
        ),
        (
            {"repo_url": "https://example.org/repo", "edit_uri": "?query=root/docs/"},
            "https://example.org/repo?query=root/glossary/concepts/trust.yaml",
        ),
        (
            {"edit_uri_template": "https://example.org/edit?path=docs%2F{path!q}&branch=main"},
            "https://example.org/edit?path=glossary%2Fconcepts%2Ftrust.yaml&amp;branch=main",
        ),
        (
            {"edit_uri_template": "https://example.org/?at=docs/{path}#edit"},
            "https://example.org/?at=glossary/concepts/trust.yaml#edit",
        ),
        (
            {"edit_uri": "https://example.org/deep/er/docs/"},
            "https://example.org/deep/er/glossary/concepts/trust.yaml",
        ),
    ],
)
def test_edit_links_keep_their_query(
    site: TinySite, settings: dict[str, str], address: str
) -> None:
    theme = {"name": "material", "features": ["content.action.edit"]}
    html = site.config(**settings, theme=theme).build().html("concepts/trust/")
    assert f'href="{address}"' in html.replace("&branch", "&amp;branch")


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("https://example.org/a/b/../../c/d.yaml", "https://example.org/c/d.yaml"),
        ("https://example.org/../c", "https://example.org/../c"),
        ("https://example.org/?file=../../c", "https://example.org/?file=../../c"),
        ("https://example.org/a..b/c", "https://example.org/a..b/c"),
    ],
)
def test_only_folders_that_are_left_again_go(address: str, short: str) -> None:
    assert without_detours(address) == short
