"""What an editor may have meant by the name of a field that does not exist."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping

from psychoed.diagnostics import Span
from psychoed.read import Scalar, beginning

OTHER_WORDS = {
    "alias": "also_called",
    "aliases": "also_called",
    "synonym": "also_called",
    "synonyms": "also_called",
    "name": "title",
    "term": "title",
    "abbreviation": "acronym",
    "description": "definition",
    "meaning": "definition",
    "summary": "definition",
    "content": "body",
    "text": "body",
    "category": "group",
    "topic": "group",
    "bibliography": "sources",
    "references": "sources",
    "reference": "sources",
    "confused_with": "contrasts_with",
    "see_also": "relations",
    "question": "ask",
    "answer": "short_answer",
}
"""Words of other glossaries, and ours for the same thing."""


OTHER_COLON = re.compile(r"(\w+)\s*([=;：；＝])\s*(.*)")
"""A field whose name ends with another sign than a colon."""

SAME_PLACE = (
    ("title", "ask"),
    ("definition", "short_answer", "intro"),
    ("body", "intro"),
    ("also_called", "also"),
    ("relations", "concepts"),
)
"""Fields of different kinds of entries that stand in the same place."""


def same_place(name: str, known: Iterable[str]) -> str:
    """The field among `known` that stands where `name` does in other entries, or nothing."""
    fields = list(known)
    others = [field for names in SAME_PLACE if name in names for field in names]
    return next((field for field in others if field in fields), "")


def guess_field(name: str, known: Iterable[str]) -> str:
    """The field among `known` that was most likely meant by `name`, or nothing."""
    fields = list(known)
    if slip := OTHER_COLON.match(name):
        name = slip[1]
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    if plain in fields:
        return plain
    if (other := OTHER_WORDS.get(plain, "")) in fields:
        return other
    if same := same_place(plain, fields):
        return same
    if (first := name.partition(" ")[0]) in fields:
        return first  # its colon is missing
    near = difflib.get_close_matches(plain, fields, 1, 0.6)
    return near[0] if near else ""


def is_value(name: str, known: Collection[str]) -> bool:
    """Whether what stands for a name is rather a value, and no field without its colon."""
    return not OTHER_COLON.match(name) and name.partition(" ")[0] not in known


def unknown_field_hint(
    name: str,
    known: Iterable[str],
    inside: Mapping[str, Iterable[str]],
    elsewhere: Mapping[str, Iterable[str]],
    text_above: str,
) -> str:
    """What to do about `name`. `inside` has the fields that some fields have themselves.

    `elsewhere` has those of other folders. `text_above` is the name of the field above, if its
    text stands below the sign | or >.
    """
    fields = list(known)
    before, _, behind = name.partition(":")
    if before in fields and behind.strip():
        return f"write a space behind the colon: `{before}: {behind.strip()}`"
    slip = OTHER_COLON.match(name)
    if slip and slip[1] in fields:
        return (
            f"write a colon and a space for the sign {slip[2]}: `{slip[1]}: {beginning(slip[3])}`"
        )
    first, _, rest = name.partition(" ")
    if first in fields and rest:
        return f"write a colon behind `{first}`: `{first}: {beginning(rest)}`"
    for outer, inner in inside.items():
        if name in inner:
            return f"it belongs under `{outer}:`, indented by two spaces"
    if same := same_place(name, fields):
        return f"did you mean `{same}`?"
    places = [place for place, others in elsewhere.items() if name in others]
    if places:
        return f"only files in {' and '.join(places)} have this field"
    if meant := guess_field(name, fields):
        return f"did you mean `{meant}`?"
    if text_above:
        return f"if it belongs to the text of `{text_above}`, indent it by two spaces"
    if len(fields) <= 8:
        return f"the fields are: {', '.join(fields)}"
    return "`psychoed fields` lists every field there is"


def glued_field(node: Scalar, known: Collection[str]) -> tuple[Span, str, str] | None:
    """Place, message and hint for ``auto:false``, where a set of fields is meant."""
    name, colon, value = node.text.partition(":")
    if not node.plain or not colon or name not in known:
        return None
    place = node.span._replace(column=node.span.column + len(name), end_line=node.span.line)
    place = place._replace(end_column=place.column + 1)
    return place, "a space is missing behind this colon", f"write `{name}: {beginning(value)}`"
