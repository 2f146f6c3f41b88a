"""The plugin: its options, and hooks that hand everything to the core."""

from __future__ import annotations

import os
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from psychoed.articles import Wikilinks
from psychoed.build import Checked, Site, build, check
from psychoed.cache import load_cache, save_cache
from psychoed.diagnostics import Severity, format_diagnostic, format_report, stop_build
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
from psychoed.mkdocs_plugin.outputs import extend_search, write_previews
from psychoed.mkdocs_plugin.permalinks import name_permalinks
from psychoed.mkdocs_plugin.project import THEME, Project, path_of, project_of
from psychoed.mkdocs_plugin.theme_repairs import mend
from psychoed.render import Shell, UnusableTemplateError

if TYPE_CHECKING:  # a web server, of which a build that serves nothing has no need
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)


STYLESHEET = "assets/psychoed/psychoed.css"
SCRIPT = "assets/psychoed/psychoed.js"


class PsychoedPlugin(BasePlugin[PsychoedConfig]):  # type: ignore[no-untyped-call]
    """Compiles the glossary when MkDocs is configured, before the previous site is wiped."""

    checked: Checked
    site: Site
    _serves = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this hook keeps the plugin, and what it remembers, alive while MkDocs serves."""
        self._serves = command == "serve"
        for remembered in ("checked", "site"):  # of another site that this process built before
            vars(self).pop(remembered, None)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if said := ask_no_other_host(config):
            log.info(said)
        project = project_of(config, self.config, drafts=self._serves)
        self._root = project.settings.root
        self._glossary = project.settings.folders[0]
        self._cache_file = self._root / self.config.cache / "articles.json"
        try:
            with no_garbage_collection():
                self._compile(project)
        except PluginError as error:
            if not (self._serves and hasattr(self, "site")):
                raise
            # A strict host gives up after an error or a warning, and then shows no page at all.
            tell = log.info if config.strict else log.error
            tell(f"{error}\n\nuntil it is mended, the last good pages are shown")

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
        if config.theme.custom_dir:
            server.watch(str(config.theme.custom_dir))
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):  # what editors write is not for readers as it is
            if file.abs_src_path and self._glossary in Path(file.abs_src_path).parents:
                files.remove(file)
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
        named = name_permalinks(html, config.mdx_configs.get("toc") or {})
        linked = self.checked.frame.at(path).link([named])
        if path not in self.checked.frame.titles:  # made by another plugin: not checked before
            for unknown in dict.fromkeys(linked.unknown):
                log.warning(f"{page.file.src_uri}: there is no entry with the id `{unknown}`")
        (article,) = linked.fragments
        return f"{article}\n{self.site.renderer.end(path, article)}"

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        if stock_theme(config):
            env.globals["psychoed_shell"] = Shell(env, partial(self._mend, config)).render
            for file in files.documentation_pages():
                page = file.page
                if isinstance(page, CompiledPage) and page.file.src_uri not in self._in_navigation:
                    page.share_frame()
        env.globals["psychoed"] = {
            "words": self.checked.frame.words,
            "help": address(HELP, directories=config.use_directory_urls),
            "host": self.checked.knowledge.site.host,
        }
        return env

    @event_priority(-100)  # last of all: the search plugin is done with the page
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if isinstance(page, CompiledPage):
            page.show_article()
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        shares = isinstance(page, CompiledPage) and page.shares_frame
        return output if shares else self._mend(config, output)  # a shared frame is mended already

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        return (
            self._mend(config, output_content)
            if template_name.endswith(".html")
            else output_content
        )

    @event_priority(
        -50
    )  # after the search plugin has written its index, before the offline plugin reads it
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        save_cache(self._cache_file, self.checked.conversions)
        site, pages = Path(config.site_dir), self.site.pages
        write_previews(site, pages, directories=config.use_directory_urls)
        extend_search(site, pages, directories=config.use_directory_urls)

    def _mend(self, config: MkDocsConfig, html: str) -> str:
        skip = escape(self.checked.frame.words["skip"])
        return mend(html, skip=skip, generator=config.extra.get("generator", True))

    def _remembered(self) -> dict[str, list[Any]]:
        """Conversions of the last build: of this process while serving, else of the one before."""
        if hasattr(self, "checked"):
            return dict(self.checked.conversions)
        return load_cache(self._cache_file)

    def _compile(self, project: Project) -> None:
        """Make the whole site, or raise PluginError and keep the last one."""
        checked = check(
            project.settings,
            project.by_hand,
            today=get_build_datetime().date(),
            cache=self._remembered(),
            rules=STOPPING,
            unread=project.problems,
        )
        self._tell(checked, strict=project.strict)
        try:
            site = build(checked, project.settings)
        except UnusableTemplateError as error:
            raise PluginError(str(error)) from error
        self.checked, self.site = checked, site

    def _tell(self, checked: Checked, *, strict: bool) -> None:
        """Stop with all problems at once, while the previous site stands; else show warnings."""
        shown = [problem for problem in checked.problems if problem.severity is not Severity.ADVICE]
        if stop_build(shown, strict=strict):
            report = format_report(shown, checked.lines)
            raise PluginError(f"the glossary has problems, so the site is not built\n\n{report}")
        for problem in shown:
            log.warning(format_diagnostic(problem, checked.lines))


def _add_once(values: list[Any], value: str) -> None:
    if value not in values:
        values.append(value)
