"""MkDocs as the host: the only module that imports it. Hooks hand everything to the core."""

from __future__ import annotations

import gc
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config import Config
from mkdocs.config import config_options as opt
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_build_datetime, meta

from psychoed.articles import HandWrittenPage, MarkdownSettings, Wikilinks
from psychoed.build import Checked, Settings, Site, build, check
from psychoed.cache import load_cache, save_cache
from psychoed.diagnostics import Severity, format_report, stop_build
from psychoed.export.search import search_items
from psychoed.graph.addresses import HELP, address
from psychoed.render import SHARED_FRAME, RenderedPage, Shell, can_share

log = get_plugin_logger(__name__)

STYLESHEET = "assets/psychoed/psychoed.css"
SCRIPT = "assets/psychoed/psychoed.js"


class PsychoedConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    glossary = opt.Type(str, default="glossary")
    """The folder with the knowledge, relative to mkdocs.yml."""

    link_scope = opt.Choice(("page", "section"), default="page")
    """Whether a term is linked at its first mention on a page, or in each section."""

    cache = opt.Type(str, default=".cache/psychoed")
    """The folder that remembers converted texts between builds, relative to mkdocs.yml."""


class CompiledPage(Page):
    """A page whose article the core has already made: MkDocs has no Markdown to convert."""

    def __init__(
        self, rendered: RenderedPage, title: str, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(escape(title, quote=False), file, config)
        self._rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        description = escape(
            self._rendered.description
        )  # themes print it into an attribute as it is
        self.meta = {"description": description, "search": {"exclude": True}}

    def share_frame(self) -> None:
        """Let the theme's frame be rendered once for all pages like this one."""
        if can_share(self._rendered.headings):
            self.meta["template"] = SHARED_FRAME

    def render(self, config: MkDocsConfig, files: Files) -> None:
        page = self._rendered
        self.content = page.html
        self.toc = get_toc(cast(Any, _toc_tokens(page)))
        self.present_anchor_ids = set(re.findall(r'\sid="([^"]+)"', page.html))


class PsychoedPlugin(BasePlugin[PsychoedConfig]):  # type: ignore[no-untyped-call]
    """Compiles the glossary when MkDocs is configured, before the previous site is wiped."""

    checked: Checked
    site: Site

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this hook keeps the plugin, and what it remembers, alive while MkDocs serves."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = self._root = Path(config.config_file_path or ".").resolve().parent
        self._cache_file = root / self.config.cache / "articles.json"
        self._glossary = root / self.config.glossary
        extensions = [
            extension
            for extension in config.markdown_extensions
            if not isinstance(extension, Wikilinks)
        ]
        shipped = Path(str(package_files("psychoed") / "theme"))
        settings = Settings(
            folders=(self._glossary,),
            root=root,
            directories=config.use_directory_urls,
            markdown=MarkdownSettings(extensions, config.mdx_configs),
            overrides=[Path(folder) for folder in config.theme.dirs if Path(folder) != shipped],
            language=str(config.theme.get("language") or ""),
            link_scope=self.config.link_scope,
        )
        by_hand = list(_hand_written(config, root))
        today = get_build_datetime().date()
        with _no_garbage_collection():
            self.checked = check(settings, by_hand, today=today, cache=self._remembered())
            self._tell(strict=config.strict)
            self.site = build(self.checked, settings)

        config.markdown_extensions = [*extensions, Wikilinks()]  # type: ignore[list-item]
        _add_once(config.extra_css, STYLESHEET)
        _add_once(config.extra_javascript, SCRIPT)
        if str(shipped) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(shipped))
        return config

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        server.watch(str(self._glossary))
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        names = dict(_navigation_titles(config.nav))
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
        path = _path(page.file)
        here = self.checked.frame.at(path)
        linked = here.linked([html])[0]
        return f"{linked}\n{self.site.renderer.notice(path)}"

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        if _stock_theme(config):
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
                (
                    address(page.path, directories=config.use_directory_urls),
                    page.search.title,
                    page.search.text,
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
        if advice := len(checked.problems) - len(shown):
            log.info(f"{advice} pieces of advice; `psychoed check` shows them")


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Don't search for garbage while a graph is built of which nothing is garbage.

    The collector would walk all of it again and again: a tenth of the build at 1,000 entries. What
    stands afterwards is kept out of later searches, too.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


def _stock_theme(config: MkDocsConfig) -> bool:
    """Whether pages may share one rendered frame: nothing of the site looks at single pages."""
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    changed = own is not None and any(
        template.relative_to(own).parts[0] != "psychoed" for template in own.rglob("*.html")
    )
    listeners = {
        type(getattr(method, "__self__", method)).__module__
        for method in config.plugins.events["page_context"]
    }
    return (
        not changed
        and "content.action.view" not in config.theme.get("features", [])
        and listeners <= {"material.plugins.search.plugin"}
    )


def _hand_written(config: MkDocsConfig, root: Path) -> Iterator[HandWrittenPage]:
    for file in get_files(config).documentation_pages():
        source = file.content_string
        markdown, front = meta.get_data(source)
        shown = Path(os.path.relpath(file.abs_src_path or file.src_uri, root)).as_posix()
        heading = re.search(r"^# +(.+?)(?: *\{.*\})?$", markdown, re.MULTILINE)
        title = str(front.get("title") or (heading and heading[1]) or file.name)
        yield HandWrittenPage(_path(file), shown, title, markdown, source)


def _path(file: File) -> str:
    """The path of a page as the core names it: `README.md` is an index, too."""
    folder, _, _ = file.src_uri.rpartition("/")
    name = "index" if file.name == "index" else file.src_uri.rpartition("/")[2].rpartition(".")[0]
    return f"{folder}/{name}" if folder else name


def _toc_tokens(page: RenderedPage) -> list[dict[str, Any]]:
    """The table of contents as Python-Markdown gives it: headings with their children."""
    tokens: list[dict[str, Any]] = []
    stack: list[dict[str, Any]] = []
    for heading in page.headings:
        token: dict[str, Any] = {
            "level": heading.level,
            "id": heading.anchor,
            "name": heading.text,
            "children": [],
        }
        while stack and stack[-1]["level"] >= heading.level:
            stack.pop()
        (stack[-1]["children"] if stack else tokens).append(token)
        stack.append(token)
    return tokens


def _navigation_titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Titles that the navigation in mkdocs.yml gives to pages, by source path."""
    if isinstance(nav, list):
        for item in nav:
            yield from _navigation_titles(item)
    elif isinstance(nav, Mapping):
        for title, value in nav.items():
            if isinstance(value, str):
                yield value, str(title)
            else:
                yield from _navigation_titles(value)


def _add_once(values: list[Any], value: str) -> None:
    if value not in values:
        values.append(value)
