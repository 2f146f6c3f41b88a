"""What editors write once for a whole glossary: topics, dimensions, help lines, the site."""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.model.collections import ListOf, MapOf
from psychoed.model.contacts import CountryCode, LanguageCode, Phone
from psychoed.model.fields import Record, list_field, text_field, value_field
from psychoed.model.id_values import Id, Slug
from psychoed.model.plain_values import Date
from psychoed.model.records import RecordOf
from psychoed.model.text import Day, Text
from psychoed.model.text_values import OneOf, WebAddress
from psychoed.model.words import Words

PLAIN = Words()
MARKDOWN = Words(markdown=True)
TITLE = Words(is_title=True)

SUBJECTS = ("evidence", "limits")


@dataclass(frozen=True, kw_only=True, slots=True)
class Group(Record):
    """A topic of the glossary.

    Its id names a page under /topics/ and nothing else: `[[id]]` means entries only, so a topic may
    share its id with the concept that it is about.
    """

    id: Text = text_field("its id", Slug("group"), required=True)
    title: Text = text_field("what it is called", TITLE, required=True)
    intro: Text = text_field("what it is about", MARKDOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Dimension(Record):
    """One row of the comparison, phrased as a question every modality can answer."""

    id: Text = text_field("its id", Slug("dimension"), required=True)
    title: Text = text_field("what the row is called", TITLE, required=True)
    question: Text = text_field("the question it answers", PLAIN, required=True)
    facets: tuple[Text, ...] = list_field("short values that can be compared", PLAIN)
    about: Text = text_field(
        "`evidence` or `limits`, where the row is about what research says or whom it may not suit",
        OneOf(SUBJECTS),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison(Record):
    """A few rows of the full comparison, as a page of its own."""

    id: Text = text_field("its id", Slug("comparison"), required=True)
    title: Text = text_field("what it is called", TITLE, required=True)
    intro: Text = text_field("what it shows", MARKDOWN)
    dimensions: tuple[Text, ...] = value_field(
        ListOf(Id("dimension")), "the rows, in order", required=True, default=()
    )
    concepts: tuple[Text, ...] = list_field(
        "concepts of which it shows how much weight each modality gives them", Id("concept")
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpLine(Record):
    """A crisis or support contact. `verified_on` is blank until a person has checked it."""

    id: Text = text_field("its id", Slug("help line"), required=True)
    name: Text = text_field("what it is called", PLAIN, required=True)
    call: Text = text_field("the number to call", Phone())
    text: Text = text_field("the number to text", Phone())
    text_word: Text = text_field("the word to send", PLAIN)
    chat: Text = text_field("where to chat", WebAddress())
    web: Text = text_field("its web page", WebAddress())
    hours: Text = text_field("when it is open", PLAIN)
    cost: Text = text_field("what it costs", PLAIN)
    languages: tuple[Text, ...] = list_field("the languages it is in", LanguageCode())
    for_: Text = text_field("whom it is for", PLAIN)
    verified_on: Day | None = value_field(Date(), "the day a person checked it on its own page")
    verified_by: Text = text_field("who checked it", Words(may_be_blank=True))


@dataclass(frozen=True, kw_only=True, slots=True)
class Country(Record):
    """The emergency number and help lines of one country."""

    name: Text = text_field("the country's name", PLAIN, required=True)
    emergency: Text = text_field("the emergency number", Phone(), required=True)
    lines: tuple[HelpLine, ...] = list_field("its help lines", RecordOf(HelpLine))


@dataclass(frozen=True, kw_only=True, slots=True)
class Directory(Record):
    """Where to find lines of other countries."""

    name: Text = text_field("what it is called", PLAIN, required=True)
    web: Text = text_field("its web page", WebAddress(), required=True)
    for_: Text = text_field("what it is for", PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpLines(Record):
    """All help lines, by country."""

    directory: Directory | None = value_field(RecordOf(Directory), "where to find lines elsewhere")
    countries: dict[Text, Country] = value_field(
        MapOf(CountryCode(), RecordOf(Country)),
        "a country's lines, under its two-letter code",
        default=dict,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Host(Record):
    """Who puts the site online and answers for it."""

    name: Text = text_field("the organisation", PLAIN)
    contact: Text = text_field("where to write to", WebAddress(mail=True))
    contact_text: Text = text_field("the words of the link", PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteSettings(Record):
    """The site's own facts."""

    host: Host = value_field(RecordOf(Host), "who puts the site online", default=Host)
    country: Text = text_field(
        "the two-letter code of the country whose help lines are shown", CountryCode()
    )
    language: Text = text_field("the language of the glossary", LanguageCode())
    subject_words: tuple[Text, ...] = list_field(
        "words that show that a paragraph is about this glossary's subject, such as `therapist`",
        PLAIN,
    )
    other_subject_words: tuple[Text, ...] = list_field(
        "words that show that a sentence is about another subject, such as `dentist`", PLAIN
    )
    pairs: tuple[tuple[Text, ...], ...] = list_field(
        "pairs of modalities with a page of their own; without it, all pairs have one",
        ListOf(Id("modality")),
    )
    wording: dict[Text, Text] = value_field(
        MapOf(Words(), Words(may_be_blank=True)),
        "words that pages show, replaced under their names",
        default=dict,
    )
