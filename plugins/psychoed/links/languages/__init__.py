"""The languages that have rules of their own."""

from __future__ import annotations

from psychoed.links.languages.english import ENGLISH
from psychoed.links.languages.rules import NEUTRAL, Language

LANGUAGES = (
    ENGLISH,
    Language("ja", separates_words=False),
    Language("th", separates_words=False),
    Language("zh", separates_words=False),
)


def language(code: str) -> Language:
    """The rules for a language tag such as ``en`` or ``en-GB``; `NEUTRAL` when there are none."""
    primary = code.replace("_", "-").split("-")[0].lower()
    return next((known for known in LANGUAGES if known.code == primary), NEUTRAL)
