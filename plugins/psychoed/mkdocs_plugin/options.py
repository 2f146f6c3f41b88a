"""The plugin's options."""

from __future__ import annotations

from mkdocs.config import Config
from mkdocs.config import config_options as opt
from mkdocs.config.base import ConfigErrors, ConfigWarnings, ValidationError

from psychoed.build import MOST_LINKS
from psychoed.model import nearest


class _Amount(opt.Type[float]):
    """A number above zero."""

    def run_validation(self, value: object) -> float:
        number = super().run_validation(value)
        if isinstance(number, bool) or number <= 0:
            raise ValidationError(f"Expected a number above zero, but received {number}")
        return number


class PsychoedConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    glossary = opt.Type(str, default="glossary")
    """The folder with the knowledge, relative to mkdocs.yml."""

    link_scope = opt.Choice(("page", "section"), default="page")
    """Whether a term is linked at its first mention on a page, or in each section."""

    link_density = _Amount((int, float), default=MOST_LINKS)
    """Links in 100 words of a page, above which a warning names it."""

    cache = opt.Type(str, default=".cache/psychoed")
    """The folder that remembers converted texts between builds, relative to mkdocs.yml."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """As MkDocs does, with the option that was most likely meant by an unknown one."""
        failed, warnings = super().validate()
        known = [name for name, _ in self._schema]
        return failed, [
            (key, f"{told}: {hint}" if key not in known and (hint := nearest(key, known)) else told)
            for key, told in warnings
        ]
