"""The typed entries: what editors write, validated, each value at its place."""

from psychoed.model.codes import CODES
from psychoed.model.decode import KINDS, Entries, decode
from psychoed.model.entries import (
    CELL_STATUSES,
    Cell,
    Concept,
    Emphasis,
    Entry,
    EvidenceGrade,
    Linking,
    ListedForm,
    Modality,
    Pathway,
    Question,
    Review,
    Step,
)
from psychoed.model.fields import Record, references, specs, texts
from psychoed.model.page_settings import check_settings
from psychoed.model.records import RecordOf
from psychoed.model.shapes import shapes
from psychoed.model.shared import (
    Comparison,
    Country,
    Dimension,
    Group,
    HelpLine,
    HelpLines,
    Host,
    SiteSettings,
)
from psychoed.model.text import Day, EntryId, Text, Where, folded
from psychoed.model.values import closest, nearest, with_article

__all__ = [
    "CELL_STATUSES",
    "CODES",
    "KINDS",
    "Cell",
    "Comparison",
    "Concept",
    "Country",
    "Day",
    "Dimension",
    "Emphasis",
    "Entries",
    "Entry",
    "EntryId",
    "EvidenceGrade",
    "Group",
    "HelpLine",
    "HelpLines",
    "Host",
    "Linking",
    "ListedForm",
    "Modality",
    "Pathway",
    "Question",
    "Record",
    "RecordOf",
    "Review",
    "SiteSettings",
    "Step",
    "Text",
    "Where",
    "check_settings",
    "closest",
    "decode",
    "folded",
    "nearest",
    "references",
    "shapes",
    "specs",
    "texts",
    "with_article",
]
