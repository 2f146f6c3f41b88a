"""What `mkdocs serve` does: it builds again and again with one plugin."""

import pytest
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from tests.tinysite import TinySite, captured_log


class Serving:
    """A server's rebuilds, without the server."""

    def __init__(self, site: TinySite) -> None:
        self.site = site
        self.config = site.load(strict=False)
        self.config.plugins.on_startup(command="serve", dirty=False)

    def rebuild(self) -> str:
        build(self.config, serve_url="http://127.0.0.1:8000/")
        return (self.site.folder / "site/concepts/trust/index.html").read_text()


def test_a_changed_file_changes_the_page(site: TinySite) -> None:
    serving = Serving(site)
    assert "Feeling able" in serving.rebuild()
    site.entry("concepts/trust", title="Trust", definition="Counting on somebody.")
    assert "Counting on somebody." in serving.rebuild()


def test_a_broken_file_is_explained_and_the_last_good_pages_stay(site: TinySite) -> None:
    serving = Serving(site)
    serving.rebuild()
    site.raw("glossary/concepts/trust.yaml", "title: Trust\n")
    with captured_log() as log:
        assert "Feeling able" in serving.rebuild()
    assert "glossary/concepts/trust.yaml:1:1: error: the field `definition` is missing" in (
        log.getvalue()
    )
    assert "until it is mended, the last good pages are shown" in log.getvalue()
    site.entry("concepts/trust", title="Trust", definition="Mended.")
    with captured_log() as log:
        assert "Mended." in serving.rebuild()
    assert "error" not in log.getvalue()


def test_a_server_does_not_start_on_a_broken_glossary(site: TinySite) -> None:
    serving = Serving(site.raw("glossary/concepts/trust.yaml", "title: Trust\n"))
    with pytest.raises(Abort):
        serving.rebuild()


def test_the_glossary_is_watched(site: TinySite) -> None:
    config = site.load()
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(site.folder))
    build(config)
    config.plugins.on_serve(server, config=config, builder=lambda: None)
    assert str(site.folder / "glossary") in server._watched_paths
