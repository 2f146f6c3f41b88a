"""What editors write: the kinds of entries and what belongs to them.

This module is the one definition of every field. Where a field's name is a word of Python
(`for`), the attribute ends in an underscore.
"""

from __future__ import annotations

from dataclasses import dataclass

from psychoed.model.collections import ListOf, MapOf
from psychoed.model.fields import Record, list_field, text_field, value_field
from psychoed.model.id_values import Id, Slug
from psychoed.model.plain_values import Date, Flag, Whole
from psychoed.model.records import RecordOf
from psychoed.model.text import Day, EntryId, Text
from psychoed.model.text_values import OneOf
from psychoed.model.words import Words

PLAIN = Words()
MARKDOWN = Words(markdown=True)
TITLE = Words(is_title=True)

EMPHASES = ("central", "present", "background", "not stated")
CELL_STATUSES = ("not-studied", "not-stated", "not-applicable")
GRADES = ("many-trials", "some-trials", "few-trials", "not-studied")


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedForm(Record):
    """A further spelling by which prose names the concept."""

    text: Text = text_field("the spelling", PLAIN, required=True)
    auto: bool | None = value_field(Flag(), "false: linked only where an author writes [[id]]")
    match_case: bool | None = value_field(
        Flag(),
        "true: only with these capital and small letters; abbreviations such as SAD unless false",
    )
    in_context: bool | None = value_field(
        Flag(), "true: only beside another term or one of the site's `subject_words`"
    )
    not_in: tuple[Text, ...] = list_field("longer phrases in which it means something else", PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Linking(Record):
    """Defaults for all forms of an entry."""

    auto: bool = value_field(
        Flag(), "false: linked only where an author writes [[id]]", default=True
    )
    match_case: bool | None = value_field(
        Flag(), "true: only with these letters; abbreviations such as SAD unless false"
    )
    in_context: bool = value_field(
        Flag(), "true: only beside another term or one of the site's `subject_words`", default=False
    )
    not_in: tuple[Text, ...] = list_field("longer phrases in which it means something else", PLAIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Relations(Record):
    """How a concept stands to others. Inverses are derived; symmetric ones are written once."""

    broader: tuple[Text, ...] = list_field(
        "the concepts of which this one is a kind", Id("concept")
    )
    part_of: tuple[Text, ...] = list_field(
        "the concepts of which this one is a part", Id("concept")
    )
    related: tuple[Text, ...] = list_field("concepts worth reading with this one", Id("concept"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Review(Record):
    """Who checked an entry, and when it is due again. `by` is blank until somebody has."""

    by: Text = text_field("the clinician who checked it", Words(may_be_blank=True))
    date: Day | None = value_field(Date(), "the day of the check")
    every_months: int = value_field(Whole(1, 120), "months until the next check", default=24)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry(Record):
    """What all entries have. `id` is the file's name; `file` is how messages call the file."""

    id: EntryId
    file: str = ""
    sources: tuple[Text, ...] = list_field("keys of the bibliography", Id("source"))
    sensitive: bool = value_field(Flag(), "true: help lines first, and no preview", default=False)
    address: Text = text_field(
        "a neutral last part of the web address, instead of the id", Slug("page")
    )
    authors: tuple[Text, ...] = list_field("who wrote it", PLAIN)
    review: Review = value_field(RecordOf(Review), "who checked it and when", default=Review)
    editor_note: Text = text_field("a note among editors, never published", MARKDOWN)
    former_ids: tuple[Text, ...] = list_field(
        "earlier names of this file; their addresses lead here", Slug("former entry")
    )

    @property
    def heading(self) -> Text:
        """What the page is called."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True, slots=True)
class Concept(Entry):
    """An idea worth a page."""

    title: Text = text_field("what it is called", TITLE, required=True)
    acronym: Text = text_field("its acronym, linked with its own letters only", PLAIN)
    also_called: tuple[Text, ...] = list_field("other names: shown, searched and linked", PLAIN)
    everyday: tuple[Text, ...] = list_field(
        "what people type when they look for it; never shown", PLAIN
    )
    forms: tuple[ListedForm, ...] = list_field(
        "further spellings to link", RecordOf(ListedForm, "text")
    )
    linking: Linking = value_field(RecordOf(Linking), "how its forms are linked", default=Linking)
    group: Text = text_field("the topic it belongs to", Id("group"))
    scope: Text = text_field("where the idea comes from, if not from all therapies", PLAIN)
    definition: Text = text_field(
        "what it means, in at most 30 plain words", Words(most_words=30), required=True
    )
    body: Text = text_field("the page's text", MARKDOWN)
    relations: Relations = value_field(
        RecordOf(Relations), "how it stands to others", default=Relations
    )
    contrasts_with: dict[Text, Text] = value_field(
        MapOf(Id("concept"), MARKDOWN),
        "what it is confused with, and how to tell them apart",
        default=dict,
    )
    across_therapies: Text = text_field(
        "what holds in all kinds of therapy, or in most: said before the weights they give it",
        PLAIN,
    )
    ask_your_therapist: tuple[Text, ...] = list_field("sentences a reader could say", MARKDOWN)

    @property
    def heading(self) -> Text:
        return self.title


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell(Record):
    """A modality's answer to the question of one dimension."""

    text: Text = text_field("the answer", MARKDOWN)
    term: Text = text_field("the modality's own word for it", PLAIN)
    facet: Text = text_field("one of the dimension's facets", PLAIN)
    status: Text = text_field("why there is no answer", OneOf(CELL_STATUSES))
    sources: tuple[Text, ...] = list_field("keys of the bibliography", Id("source"))


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceGrade(Record):
    """How much research there is for one problem; unsigned ones are shown as not yet graded."""

    problem: Text = text_field("the problem it was studied for", PLAIN, required=True)
    note: Text = text_field("in which form, or with whom, if not in general", PLAIN)
    grade: Text = text_field("how much research there is", OneOf(GRADES), required=True)
    graded_by: Text = text_field("who set the grade", Words(may_be_blank=True))
    date: Day | None = value_field(Date(), "the day it was set")
    sources: tuple[Text, ...] = list_field("keys of the bibliography", Id("source"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Emphasis(Record):
    """How much weight a modality gives to a concept: a judgement, and what it follows from."""

    weight: Text = text_field("how much weight it has", OneOf(EMPHASES), required=True)
    cell: Text = text_field("the dimension whose answer says so", Id("dimension"))
    sources: tuple[Text, ...] = list_field("keys of the bibliography", Id("source"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Modality(Concept):
    """A kind of therapy: a concept that can also be compared."""

    family: Text = text_field("the family of therapies it belongs to", PLAIN)
    cells: dict[Text, Cell] = value_field(
        MapOf(Id("dimension"), RecordOf(Cell, "text")),
        "its answer on every dimension",
        default=dict,
    )
    evidence_grades: tuple[EvidenceGrade, ...] = list_field(
        "how much research, per problem", RecordOf(EvidenceGrade, key="problem")
    )
    emphasises: dict[Text, Emphasis] = value_field(
        MapOf(Id("concept"), RecordOf(Emphasis, "weight")),
        "how much weight it gives to a concept",
        default=dict,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(Entry):
    """Something clients ask, in their own words, with a short answer."""

    ask: Text = text_field("the question, as a client would put it", PLAIN, required=True)
    short_answer: Text = text_field(
        "the answer in at most 60 plain words",
        Words(most_words=60, references=True),
        required=True,
    )
    also: tuple[Text, ...] = list_field("other wordings, for search", PLAIN)
    body: Text = text_field("the longer answer", MARKDOWN)
    concepts: tuple[Text, ...] = list_field("the concepts it is about", Id("concept"))
    pathway: Text = text_field("the pathway it stands on", Id("pathway"))
    urgent: bool = value_field(Flag(), "true: help lines before anything else", default=False)

    @property
    def heading(self) -> Text:
        return self.ask


@dataclass(frozen=True, kw_only=True, slots=True)
class Step(Record):
    """One entry on a pathway, with the sentence that leads to it."""

    id: Text = text_field("the entry", Id("entry"), required=True)
    why: Text = text_field("why it comes now", MARKDOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pathway(Entry):
    """Entries in reading order for a stage of therapy."""

    title: Text = text_field("what it is called", TITLE, required=True)
    intro: Text = text_field("what the reader will find", MARKDOWN)
    order: int = value_field(
        Whole(1, 999), "its place among the pathways; without one it comes last", default=999
    )
    steps: tuple[Step, ...] = value_field(
        ListOf(RecordOf(Step, "id")),
        "the entries in order",
        required=True,
        default=(),
    )

    @property
    def heading(self) -> Text:
        return self.title
