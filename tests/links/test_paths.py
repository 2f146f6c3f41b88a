import pytest

from tests.links.site import linker


def rewritten(html: str, root: str = "../../") -> str:
    (found,) = linker().link([html], own=None, root=root, rewrite_paths=True).fragments
    return found


@pytest.mark.parametrize(
    "path", ["about/team.md", "./about/team.md", "../../about/team.md", "/about/team.md"]
)
def test_a_page_is_found_by_its_path(path: str) -> None:
    assert rewritten(f'<a href="{path}#who">x</a>') == '<a href="../../about/team/#who">x</a>'


def test_a_path_may_be_percent_encoded() -> None:
    assert rewritten('<a href="about/our%20team.md">x</a>') == '<a href="../../about/us/">x</a>'


def test_the_start_page() -> None:
    assert rewritten('<a href="index.md">x</a>') == '<a href="../../">x</a>'
    assert rewritten('<a href="index.md#a">x</a>', root="") == '<a href="./#a">x</a>'


def test_a_page_that_does_not_exist_keeps_its_path() -> None:
    html = '<a href="about/gone.md?a#b">x</a> <a href="./old.md">y</a>'
    assert rewritten(html) == html


def test_other_files_are_found_from_the_site_root() -> None:
    html = '<img alt="a > b" src="/assets/a&amp;b.png"> <A target=_blank HREF=../x.pdf>x</A>'
    assert rewritten(html) == (
        '<img alt="a > b" src="../../assets/a&amp;b.png"> <A target=_blank HREF="../../x.pdf">x</A>'
    )


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/a.md">x</a>',
        '<a href="mailto:a@b.org">x</a>',
        '<a href="//example.org/a.md">x</a>',
        '<a href="#part">x</a>',
        '<a href="">x</a>',
        "<a id='a.md'>x</a>",
        '<img src="data:image/png;base64,AAAA">',
        '<code title="about/team.md">about/team.md</code>',
    ],
)
def test_everything_else_stays(html: str) -> None:
    assert rewritten(html) == html


def test_hand_written_pages_are_left_to_the_host() -> None:
    html = '<a href="about/gone.md">x</a><img src="a.png">'
    page = linker().link([html], own=None, root="../")
    assert page.fragments == (html,)


def test_a_second_run_changes_nothing() -> None:
    once = rewritten('<p>trust <a href="./about/team.md">x</a> <img src="a.png"></p>')
    assert rewritten(once) == once
