"""Page views to HTML articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateError

from psychoed.articles import Heading
from psychoed.graph.addresses import HELP, former_path, page_path, pair_path
from psychoed.graph.site_map import other_paths_of_pairs
from psychoed.links.prose import TERM_CLASS
from psychoed.model import Host
from psychoed.pages import Frame, PageView, SearchText, pair_title
from psychoed.pages.views import Link, ReviewView
from psychoed.render.blame import fault_of
from psychoed.render.environment import environment

PREVIEWS = "assets/psychoed/previews.js"
"""The script that shows the definition of a term; the host publishes it with our other assets."""

_WITH_PREVIEW = re.compile(rf'<a class="{TERM_CLASS}" href="[^"]*">')
"""A link of the linker that says nothing against a preview."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A finished page. `html` is its article; the host puts the site's frame around it."""

    path: str
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...]
    edit: str
    listed: bool
    search: SearchText | None
    preview: str


class UnusableTemplateError(Exception):
    """A template, most likely one that the site overrides, is wrong."""


class Renderer:
    """Renders views with the site's own templates before the shipped ones."""

    def __init__(self, frame: Frame, overrides: Sequence[Path]) -> None:
        self._frame = frame
        self._overrides = overrides
        self._environment: Environment = environment(frame.words, overrides)
        self._host: Host = frame.knowledge.site.host
        self._notices: dict[tuple[Link, ReviewView | None], str] = {}

    def page(self, page: PageView) -> RenderedPage:
        """One page: its article and the notice at its end."""
        article = self._render(page.template, view=page.view)
        end = self.end(page.path, article, getattr(page.view, "review", None))
        return RenderedPage(
            path=page.path,
            title=page.title,
            description=page.description,
            html=f"{article}\n{end}",
            headings=page.headings,
            edit=page.edit,
            listed=page.listed,
            search=page.search,
            preview=page.preview,
        )

    def pages(self, pages: Iterable[PageView]) -> tuple[RenderedPage, ...]:
        return tuple(self.page(page) for page in pages)

    def end(self, path: str, article: str, review: ReviewView | None = None) -> str:
        """The end of every page: a notice, and the script of previews if `article` has any.

        The script stands in the article, because many pages share one frame, and because the
        theme's instant loading runs the scripts that stand in what it replaces.
        """
        notice = self._notice(path, review)
        if not _WITH_PREVIEW.search(article):
            return notice
        return f'{notice}\n<script src="{self._frame.at(path).root}{PREVIEWS}" defer></script>'

    def _notice(self, path: str, review: ReviewView | None) -> str:
        """Information not advice, its review, help, a contact."""
        help_link = self._frame.at(path).to(HELP, self._frame.words["help_title"])
        if (known := self._notices.get((help_link, review))) is not None:
            return known  # most pages of a folder share theirs
        country = self._frame.knowledge.country
        made = self._notices[help_link, review] = self._render(
            "notice.html",
            review=review,
            help=help_link,
            host=self._host,
            emergency=country.emergency if country else "",
        )
        return made

    def redirects(self) -> dict[str, str]:
        """By path, pages that lead on: from old addresses of entries, and from pairs of modalities
        under old ids or in the other order."""
        knowledge = self._frame.knowledge
        found = {
            former_path(entry, old): (page_path(entry), str(entry.heading))
            for entry in knowledge.entries()
            for old in entry.former_ids
        }
        for path, pair, _ in other_paths_of_pairs(knowledge):
            title = pair_title(knowledge.pair(*pair), self._frame.words)
            found[path] = (pair_path(*pair), title)
        return {path: self._redirect(path, *target) for path, target in found.items()}

    def _redirect(self, path: str, target: str, title: str) -> str:
        link = self._frame.at(path).to(target, title)
        language = self._frame.words["language"]
        return self._render("redirect.html", href=link.href, title=title, language=language)

    def _render(self, template: str, **values: object) -> str:
        try:
            return self._environment.get_template(f"psychoed/{template}").render(**values)
        except Exception as error:
            fault = fault_of(error, self._overrides)
            if fault and (fault.own or isinstance(error, TemplateError)):
                raise UnusableTemplateError(str(fault)) from error
            raise  # no template of the site took part: a bug of ours
