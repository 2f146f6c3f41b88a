"""The settings at the beginning of a hand-written page that every page may have."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from psychoed.diagnostics import Diagnostic
from psychoed.model import codes
from psychoed.model.values import Problems, is_empty, report_empty
from psychoed.model.words import Words
from psychoed.read import Mapping

_TEXTS = ("title", "description")


def check_settings(settings: Mapping, templates: Sequence[str]) -> list[Diagnostic]:
    """What is wrong with the title, the description and the template of a page.

    `templates` are the folders where a template may stand. Other settings are the host's.
    """
    problems = Problems()
    for name, field in settings.fields.items():
        near = difflib.get_close_matches(name.lower(), _TEXTS, 1, 0.8)
        if name in _TEXTS and is_empty(field.value):
            report_empty(field, name, problems)
        elif name == "template":
            template = Words().decode(field.value, name, problems)
            if template and not any(Path(folder, template).is_file() for folder in templates):
                problems.report(
                    codes.NOT_ONE_OF,
                    field.value.span,
                    f"there is no template `{template}`",
                    "correct the name, or remove the line",
                )
        elif name in _TEXTS:
            Words().decode(field.value, name, problems)
        elif near and near[0] not in settings.fields:
            problems.report(
                codes.UNKNOWN_FIELD,
                field.name,
                f"no page has a setting called `{name}`",
                f"did you mean `{near[0]}`?",
            )
    return problems
