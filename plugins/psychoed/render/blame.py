"""Which template is to blame when a page can't be rendered."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateError

SHIPPED = Path(__file__).parent / "templates"


class Fault(NamedTuple):
    """A line of a template, as the text of an error names it."""

    template: str
    file: str
    line: int
    what: str
    own: bool
    """Whether the site wrote the template itself."""

    def __str__(self) -> str:
        text = (
            f"the template {self.template} can't be used\n"
            f"{self.file}:{self.line}: error: {self.what}"
        )
        shipped = SHIPPED / self.template
        if self.own and shipped.is_file():
            text += f"\n  hint: compare it with the one that it replaces, {shipped}"
        return text


def fault_of(error: Exception, overrides: Sequence[Path]) -> Fault | None:
    """The template and line that raised `error`: one of the site's own, if any took part in it.

    Jinja's tracebacks name templates like modules. Nothing is found when no template took part.
    """
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places = [(error.filename, error.lineno)]
    else:
        places = [
            (frame.filename, frame.lineno or 1)
            for frame in reversed(traceback.extract_tb(error.__traceback__))
        ]
    found: list[Fault] = []
    for folder, own in (*((folder, True) for folder in overrides), (SHIPPED, False)):
        for file, line in places:
            if Path(file).is_relative_to(folder):
                template = Path(file).relative_to(folder).as_posix()
                found.append(Fault(template, file, line, _what(error), own))
                break
    return found[0] if found else None


def _what(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name}"
    if isinstance(error, TemplateError):
        return error.message or "it is wrong"
    return f"{type(error).__name__}: {error}"
