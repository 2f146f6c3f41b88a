"""The command psychoed."""

from datetime import date

import pytest

from psychoed.cli import main
from psychoed.cli.explain import ALL_CODES, CODES
from tests.tinysite import TinySite


def run(site: TinySite, *arguments: str) -> int:
    site.load()
    return main([*arguments, "--config", str(site.folder / "mkdocs.yml")])


def test_a_good_glossary(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(site, "check") == 0
    assert capsys.readouterr().out == (
        "no problems found\n\n"
        "advice, which `psychoed check --advice` shows:\n"
        "     1 PSY503 not-reviewed\n     1 PSY508 not-linked-to\n"
    )


def test_the_same_diagnostics_as_a_build(
    site: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.raw("glossary/concepts/a.yaml", "title: A\n").page("guide.md", "# G\n\n[[nobody]]\n")
    assert run(site, "check") == 1
    out = capsys.readouterr().out
    assert "glossary/concepts/a.yaml:1:1: error: the field `definition` is missing" in out
    assert "docs/guide.md:3:1: error: there is no entry with the id `nobody`" in out
    assert out.endswith("2 errors\n")


def test_warnings_fail_where_the_build_is_strict(site: TinySite) -> None:
    site.raw("glossary/concepts/a.yaml", "title: A (b)\ndefinition: First.\n")
    assert run(site, "check") == 0
    assert run(site, "check", "--strict") == 1
    assert run(site.config(strict=True), "check") == 1


def test_a_release_waits_for_people(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(site, "check", "--advice") == 0
    assert "1:1: advice: no clinician has checked this entry yet [PSY503" in capsys.readouterr().out
    assert run(site, "check", "--release") == 1
    out = capsys.readouterr().out
    assert (
        "trust.yaml:1:1: error: no clinician has checked this entry yet (a release waits for this) "
        "[PSY503 not-reviewed]"
    ) in out
    assert out.endswith("1 error\nnot ready for a release: 1 to settle first\n")
    review = {"by": "A. Person", "date": date.today().isoformat()}
    site.entry("concepts/trust", title="Trust", definition="Relying.", review=review)
    assert run(site, "check", "--release") == 0
    review = {"by": "A. Person", "date": "2999-01-01"}
    site.entry("concepts/trust", title="Trust", definition="Relying.", review=review)
    assert run(site, "check") == 1
    assert run(site, "check", "--release") == 1


def test_a_call_that_is_wrong(site: TinySite, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--config", str(site.folder / "nothing.yml")]) == 2
    assert "nothing.yml can't be used" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main(["chek"])


def test_a_slip_in_mkdocs_yml_is_told_where_it_is(
    site: TinySite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.raw("mkdocs.yml", 'site_name: "Tiny\ntheme: {name: material}\nplugins: [psychoed]\n')
    assert main(["check", "--config", str(site.folder / "mkdocs.yml")]) == 2
    said = capsys.readouterr().err
    assert "mkdocs.yml:1:12: error: the quotation mark" in said
    assert "  hint: add the closing mark" in said


def test_an_unknown_option_is_told_with_the_one_that_was_meant(
    site: TinySite, caplog: pytest.LogCaptureFixture
) -> None:
    site.raw(
        "mkdocs.yml",
        "site_name: Tiny\ntheme: {name: material}\nplugins:\n  - psychoed: {glosary: x}\n",
    )
    main(["check", "--config", str(site.folder / "mkdocs.yml")])
    assert "Unrecognised configuration name: glosary: did you mean `glossary`?" in caplog.text


def test_a_configuration_for_mkdocs_only(site: TinySite) -> None:
    site.load()
    file = site.folder / "mkdocs.yml"
    file.write_text(
        file.read_text()
        + "site_url: !ENV [SITE, 'https://example.org/']\n"
        + "markdown_extensions:\n  - admonition\n"
        + "  - toc: {slugify: !!python/name:markdown.extensions.toc.slugify_unicode }\n"
    )
    assert main(["check", "--config", str(file)]) == 0


def test_no_two_codes_share_a_number_or_a_name() -> None:
    assert len(CODES) == len(ALL_CODES)
    assert len({code.name for code in ALL_CODES}) == len(ALL_CODES)


@pytest.mark.parametrize("number", CODES)
def test_every_code_can_be_explained(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", number]) == 0
    assert capsys.readouterr().out.startswith(number)
    assert main(["explain", CODES[number].name]) == 0


def test_an_unknown_code_suggests_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-i"]) == 2
    assert "did you mean `unknown-id`?" in capsys.readouterr().err


def test_the_reference_of_fields(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fields", "concepts"]) == 0
    out = capsys.readouterr().out
    assert "  definition*: what it means, in at most 30 plain words" in out
    assert "questions" not in out.split("\n", maxsplit=1)[0]
