"""Templates that a site replaces: mistakes in them are told with file and line."""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from psychoed.render.blame import SHIPPED
from tests.tinysite import TinySite, captured_log

PARTS = (SHIPPED / "psychoed/parts.html").read_text(encoding="utf-8")
CONCEPT = (SHIPPED / "psychoed/concept.html").read_text(encoding="utf-8")


def said(site: TinySite) -> str:
    site.config(theme={"name": "material", "custom_dir": "overrides"})
    with captured_log() as log, pytest.raises(Abort):
        site.build()
    return log.getvalue().replace(f"{site.folder}/", "").replace(f"{SHIPPED}/", "SHIPPED/")


@pytest.mark.parametrize(
    ("name", "template", "line", "what"),
    [
        ("concept", CONCEPT + "\n{{ view.nothing }}", -1, "has no attribute 'nothing'"),
        ("concept", CONCEPT + "\n{{ view.title + 1 }}", -1, "TypeError: can only concatenate str"),
        ("concept", CONCEPT + "\n{{ view.title|nothing }}", -1, "No filter named 'nothing'."),
        ("concept", CONCEPT + "\n{% if %}", -1, "Expected an expression"),
        ("concept", "{{ 1 / 0 }}", 1, "ZeroDivisionError: division by zero"),
        ("concept", "\n{% include 'nothing.html' %}", 2, "there is no template nothing.html"),
        ("concept", "\n{{ view.title|without_scheme(1) }}", 2, "TypeError: without_scheme()"),
        ("parts", "\n" + PARTS.replace("{{ link.title }}", "{{ link.name }}"), 8, "'name'"),
        ("parts", "\n" + PARTS.replace("{% endif %}", "{% endfi %}", 1), 12, "unknown tag 'endfi'"),
        ("notice", "{{ nothing }}", 1, "'nothing' is undefined"),
    ],
)
def test_a_mistake_is_told_with_its_place(
    site: TinySite, name: str, template: str, line: int, what: str
) -> None:
    line = line if line > 0 else len(template.splitlines())
    text = said(site.raw(f"overrides/psychoed/{name}.html", template))
    head = (
        f"the template psychoed/{name}.html can't be used\n"
        f"overrides/psychoed/{name}.html:{line}: error: "
    )
    assert head in text
    assert what in text.partition(head)[2].splitlines()[0]
    hint = f"hint: compare it with the one that it replaces, SHIPPED/psychoed/{name}.html"
    assert hint in text
    assert "Traceback" not in text


def test_a_template_in_another_encoding(site: TinySite) -> None:
    file = site.folder / "overrides/psychoed/parts.html"
    file.parent.mkdir(parents=True)
    file.write_bytes(("{# One. #}\n{# Café. #}\n" + PARTS).encode("cp1252", "replace"))
    assert (
        "overrides/psychoed/parts.html:2: error: this file is not saved as UTF-8: the character "
        "here (perhaps é) can't be read; save it again and choose UTF-8 as the encoding"
    ) in said(site)


def test_a_template_that_misuses_a_shipped_part(site: TinySite) -> None:
    text = said(
        site.raw(
            "overrides/psychoed/concept.html",
            "{% import 'psychoed/parts.html' as parts %}\n{{ parts.link_list([view.title]) }}\n",
        )
    )
    assert "overrides/psychoed/concept.html:2: error: " in text
    assert "has no attribute 'href'" in text


def test_a_bug_of_ours_is_not_blamed_on_the_site(
    site: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(address: str) -> str:
        raise TypeError("a bug")

    monkeypatch.setattr("psychoed.render.environment.without_scheme", broken)
    site.raw("glossary/site.yaml", "country: GB\n").raw(
        "glossary/help_lines.yaml",
        "countries: {GB: {name: UK, emergency: '999', lines: [{id: a, name: A, web: "
        "https://example.org/}]}}\n",
    )
    with pytest.raises(TypeError, match="a bug"):
        site.build()
    assert not Path(site.folder / "site").exists()
