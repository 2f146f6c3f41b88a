"""The plugin: its options, and hooks that hand everything to the core."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from psychoed.articles import Wikilinks
from psychoed.build import Checked, Site, build, check
from psychoed.cache import load_cache, save_cache
from psychoed.diagnostics import Severity, format_report, stop_build
from psychoed.export.search import SearchablePage, search_items
from psychoed.graph.addresses import HELP, address
from psychoed.lint import STOPPING
from psychoed.mkdocs_plugin.compiled_page import CompiledPage
from psychoed.mkdocs_plugin.host import (
    ask_no_other_host,
    navigation_titles,
    no_garbage_collection,
    stock_theme,
)
from psychoed.mkdocs_plugin.options import PsychoedConfig
from psychoed.mkdocs_plugin.project import THEME, path_of, project_of
from psychoed.render import Shell, UnusableTemplateError

log = get_plugin_logger(__name__)


STYLESHEET = "assets/psychoed/psychoed.css"
SCRIPT = "assets/psychoed/psychoed.js"


class PsychoedPlugin(BasePlugin[PsychoedConfig]):  # type: ignore[no-untyped-call]
    """Compiles the glossary when MkDocs is configured, before the previous site is wiped."""

    checked: Checked
    site: Site
    _serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this hook keeps the plugin, and what it remembers, alive while MkDocs serves."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if said := ask_no_other_host(config):
            log.info(said)
        project = project_of(config, self.config, drafts=self._serving)
        settings = project.settings
        self._root = settings.root
        self._cache_file = self._root / self.config.cache / "articles.json"
        today = get_build_datetime().date()
        with no_garbage_collection():
            self.checked = check(
                settings,
                project.by_hand,
                today=today,
                cache=self._remembered(),
                rules=STOPPING,
                unread=project.problems,
            )
            self._tell(strict=config.strict)
            try:
                self.site = build(self.checked, settings)
            except UnusableTemplateError as error:
                raise PluginError(str(error)) from error

        if not any(isinstance(each, Wikilinks) for each in config.markdown_extensions):
            config.markdown_extensions = [*config.markdown_extensions, Wikilinks()]  # type: ignore[list-item]
        _add_once(config.extra_css, STYLESHEET)
        _add_once(config.extra_javascript, SCRIPT)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        return config

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        server.watch(str(self._root / self.config.glossary))
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        names = dict(navigation_titles(config.nav))
        for page in self.site.pages:
            in_nav = page.listed and config.nav is None
            level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, f"{page.path}.md", content="", inclusion=level)
            if page.edit:
                file.edit_uri = Path(
                    os.path.relpath(self._root / page.edit, config.docs_dir)
                ).as_posix()
            files.append(file)
            CompiledPage(page, names.get(file.src_uri, page.title), file, config)
        for path, html in self.site.redirects.items():
            target = address(path, directories=config.use_directory_urls)
            name = f"{target}index.html" if target.endswith("/") else target
            files.append(
                File.generated(config, name, content=html, inclusion=InclusionLevel.NOT_IN_NAV)
            )
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._in_navigation = {page.file.src_uri for page in nav.pages}
        return nav

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if isinstance(page, CompiledPage):
            return html
        path = path_of(page.file)
        here = self.checked.frame.at(path)
        linked = here.linked([html])[0]
        return f"{linked}\n{self.site.renderer.notice(path)}"

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        if stock_theme(config):
            env.globals["psychoed_shell"] = Shell(env).render
            for file in files.documentation_pages():
                page = file.page
                if isinstance(page, CompiledPage) and page.file.src_uri not in self._in_navigation:
                    page.share_frame()
        env.globals["psychoed"] = {
            "words": self.checked.frame.words,
            "help": address(HELP, directories=config.use_directory_urls),
            "ways": [
                (page.title, address(page.path, directories=config.use_directory_urls))
                for page in self.site.pages
                if page.listed
            ],
        }
        return env

    @event_priority(
        -50
    )  # after the search plugin has written its index, before the offline plugin reads it
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        save_cache(self._cache_file, self.checked.conversions)
        index = Path(config.site_dir, "search", "search_index.json")
        if index.is_file():
            data = json.loads(index.read_text(encoding="utf-8"))
            data["docs"] += search_items(
                SearchablePage(
                    address(page.path, directories=config.use_directory_urls),
                    page.search.title,
                    page.search.text,
                    page.search.phrases,
                    page.search.words,
                )
                for page in self.site.pages
                if page.search
            )
            index.write_text(
                json.dumps(data, separators=(",", ":"), sort_keys=True), encoding="utf-8"
            )

    def _remembered(self) -> dict[str, list[Any]]:
        """Conversions of the last build: of this process while serving, else of the one before."""
        if hasattr(self, "checked"):
            return dict(self.checked.conversions)
        return load_cache(self._cache_file)

    def _tell(self, *, strict: bool) -> None:
        """Stop with all problems at once, while the previous site stands; else show warnings."""
        checked = self.checked
        shown = [problem for problem in checked.problems if problem.severity is not Severity.ADVICE]
        if stop_build(shown, strict=strict):
            report = format_report(shown, checked.lines)
            raise PluginError(f"the glossary has problems, so the site is not built\n\n{report}")
        for problem in shown:
            log.warning(format_report([problem], checked.lines))


def _add_once(values: list[Any], value: str) -> None:
    if value not in values:
        values.append(value)
