"""Values of help lines: telephone numbers, and codes of languages and countries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from psychoed.model import codes
from psychoed.model.text import Text
from psychoed.model.values import Problems, ValueType
from psychoed.model.words import Words
from psychoed.read import Node

_NUMBER = re.compile(r"\+?[0-9 ()./\u00a0\u2010\u2011\u2013-]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")
_COUNTRY = re.compile("[A-Z]{2}")
_COUNTRIES = {"UK": "GB", "USA": "US", "EIRE": "IE"}
"""Codes that people write, and those of the standard."""

_NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "italiano": "it",
    "dutch": "nl",
    "nederlands": "nl",
    "welsh": "cy",
    "polish": "pl",
    "portuguese": "pt",
    "japanese": "ja",
    "chinese": "zh",
    "arabic": "ar",
}


@dataclass(frozen=True, slots=True)
class Phone(ValueType[Text]):
    """A number that a telephone can dial, written as people read it."""

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        before = len(problems)
        text = Words().decode(node, name, problems)
        digits = len(re.findall("[0-9]", text))
        if len(problems) == before and not (_NUMBER.fullmatch(text) and 2 <= digits <= 15):
            wrong = re.search(r"[^+0-9 ()./\u00a0\u2010\u2011\u2013-]+", text)
            problems.report(
                codes.BAD_PHONE,
                node.span,
                f"`{text}` can't be dialled"
                + (f", because of `{wrong[0]}`" if wrong else ": it is no whole number"),
                'write the number alone, in quotes, as in "116 123"; words go into another field',
            )
        return text

    def describe(self) -> str:
        return "a telephone number"


@dataclass(frozen=True, slots=True)
class LanguageCode(ValueType[Text]):
    """A language by its code, such as ``en`` or ``en-GB``."""

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        before = len(problems)
        text = Words().decode(node, name, problems)
        if len(problems) == before and not _LANGUAGE.fullmatch(text):
            near = _NAMES.get(text.casefold())
            problems.report(
                codes.NOT_ONE_OF,
                node.span,
                f"`{text}` is not the code of a language",
                f"did you mean `{near}`?" if near else "write two letters, as in `en`",
            )
            return Text("", text.span)
        return text

    def describe(self) -> str:
        return "the code of a language, such as en"


@dataclass(frozen=True, slots=True)
class CountryCode(ValueType[Text]):
    """A country by its code of ISO 3166-1, such as ``GB``."""

    def decode(self, node: Node, name: str, problems: Problems) -> Text:
        before = len(problems)
        text = Words().decode(node, name, problems)
        near = _COUNTRIES.get(text.upper(), text.upper() if len(text) == 2 else "")
        if len(problems) == before and (text != near or not _COUNTRY.fullmatch(text)):
            problems.report(
                codes.NOT_ONE_OF,
                node.span,
                f"`{text}` is not the code of a country",
                f"did you mean `{near}`?"
                if _COUNTRY.fullmatch(near)
                else "write two capital letters, as in `GB`",
            )
            return Text("", text.span)
        return text

    def describe(self) -> str:
        return "the code of a country, such as GB"
