"""The whole pipeline, from YAML to finished pages, on one screen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from psychoed.articles import Cache, Converter, HandWrittenPage, MarkdownSettings, convert
from psychoed.diagnostics import Diagnostic, SourceLines, in_order, stop_build
from psychoed.graph import Knowledge, resolve
from psychoed.graph.days import days_ahead
from psychoed.graph.site_map import clashes, site_paths
from psychoed.links.stage import Links, link, make_linker
from psychoed.lint import RULES, Context, Rule, lint
from psychoed.model import Text, decode, shapes
from psychoed.page_links import Sources, lost_pages
from psychoed.pages import Frame, view
from psychoed.read import read
from psychoed.render import RenderedPage, Renderer, wording
from psychoed.titles import titles_of

MOST_LINKS = 15.0
"""Links in 100 words of a page, above which it is reported."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build depends on besides its sources. Messages name files relative to `root`."""

    folders: Sequence[Path]
    root: Path
    directories: bool = True
    markdown: MarkdownSettings = field(default_factory=MarkdownSettings)
    overrides: Sequence[Path] = ()
    language: str = ""
    link_scope: str = "page"
    link_density: float = MOST_LINKS
    site_name: str = ""
    files: Collection[str] | None = None
    """The sources of the pages' folder, where links between them are to be looked up."""
    places: bool = False
    """Whether places in pages, such as `guide.md#what-helps`, are looked up, too."""
    nav: Sequence[Text] = ()
    """The sources of pages that the navigation names."""
    lines: SourceLines = field(default_factory=dict)
    """Those of mkdocs.yml, for messages about the navigation."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that is known before a page is made. `lines` are those of all files."""

    knowledge: Knowledge
    frame: Frame
    by_hand: Sequence[HandWrittenPage]
    problems: tuple[Diagnostic, ...]
    lines: SourceLines
    conversions: Cache

    @property
    def links(self) -> Links:
        return self.frame.links


@dataclass(frozen=True, slots=True)
class Site:
    """Finished pages, and old addresses with the HTML that leads on from them."""

    pages: tuple[RenderedPage, ...]
    redirects: Mapping[str, str]
    renderer: Renderer


def check(
    settings: Settings,
    by_hand: Sequence[HandWrittenPage],
    *,
    today: date,
    cache: Cache,
    rules: Iterable[Rule] = RULES,
    unread: Iterable[Diagnostic] = (),
) -> Checked:
    """Read, type, join, convert, link and judge everything; all problems together, in order.

    `unread` says what could not be read of the hand-written pages.
    """
    documents = read(settings.folders, settings.root, shapes())
    entries = decode(documents)
    knowledge, disagreements = resolve(entries)

    converter = Converter(settings.markdown, cache)
    articles = convert(knowledge, by_hand, converter)

    code = knowledge.site.language or settings.language
    written = {page.file: page.lines for page in by_hand}
    lines = {**settings.lines, **documents.lines, **written}
    paths = [*site_paths(knowledge), *(page.path for page in by_hand)]
    scope, directories = settings.link_scope, settings.directories
    linker = make_linker(knowledge, paths, code, directories=directories, scope=scope)
    links = link(
        knowledge,
        articles,
        by_hand,
        lines,
        linker=linker,
        directories=directories,
        files=settings.files,
    )

    words, unknown_words = wording(knowledge.site, settings.language)
    home = settings.site_name or words["home_title"]
    titles = titles_of(by_hand, links.pages, home=home)
    frame = Frame(knowledge, words, directories, articles, links, titles, settings.site_name)

    unread = (*unread, *documents.problems, *entries.problems, *disagreements)
    files = {page.path: page.file for page in by_hand}
    taken = clashes(knowledge, files, directories=directories)
    known = {*(f"{path}.md" for path in paths), *(settings.files or ())}
    targets = links.targets if settings.places else None
    sources = Sources(known, knowledge.doubts, targets, whole=settings.files is not None)
    lost = lost_pages(articles, by_hand, sources, settings.nav, lines)
    ahead = list(days_ahead(knowledge, today))
    context = Context(knowledge, by_hand, lines, today, articles, links, settings.link_density)
    refused = {problem.span for problem in ahead}
    judged = [problem for problem in lint(context, rules) if problem.span not in refused]
    problems = in_order(chain(unread, links.problems, ahead, judged, taken, unknown_words, lost))
    return Checked(knowledge, frame, by_hand, problems, lines, converter.used)


def build(checked: Checked, settings: Settings) -> Site:
    """Make every page of a site that has no errors."""
    assert not stop_build(checked.problems), "a site with errors is not built"
    renderer = Renderer(checked.frame, settings.overrides)
    return Site(renderer.pages(view(checked.frame)), renderer.redirects(), renderer)
