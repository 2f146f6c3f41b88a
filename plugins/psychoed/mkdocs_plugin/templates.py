"""Templates of the site that the theme could not use, found before the previous site is wiped."""

from __future__ import annotations

from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.config.defaults import MkDocsConfig

from psychoed.diagnostics import Diagnostic, SourceLines, Span
from psychoed.read import decode_text, show
from psychoed.read.codes import TEMPLATE


def broken_templates(config: MkDocsConfig, root: Path) -> tuple[list[Diagnostic], SourceLines]:
    """What is wrong in the site's own templates, with their lines; ours are used before, anyway.

    A plugin that changes the theme's Jinja may teach it new words. Beside one, nothing is said.
    """
    problems: list[Diagnostic] = []
    found: dict[str, list[str]] = {}
    folder = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    others = {type(getattr(each, "__self__", None)) for each in config.plugins.events["env"]}
    if folder is None or any(not each.__module__.startswith("psychoed.") for each in others):
        return problems, found
    environment = config.theme.get_env()
    for path in sorted(folder.rglob("*.html")):
        if path.relative_to(folder).parts[0] == "psychoed" or not path.is_file():
            continue
        shown = show(path.resolve(), root)
        text, unreadable = decode_text(path.read_bytes(), shown)
        found[shown] = lines = text.split("\n")
        problems += unreadable
        try:
            environment.parse(text)
        except TemplateSyntaxError as error:
            number = min(error.lineno, len(lines))
            problems.append(
                Diagnostic(
                    TEMPLATE,
                    Span(shown, number, 1, number, len(lines[number - 1]) + 1),
                    f"the theme can't use this template: {error.message or 'it is wrong'}",
                    "compare it with the template that it replaces, or remove it",
                )
            )
    return problems, found
