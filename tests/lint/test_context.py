"""What editorial rules look at: no text that is said to a reader escapes them."""

from typing import Any

import pytest

from psychoed.lint.context import entry_prose
from psychoed.model import KINDS, EntryId, Text
from psychoed.model.collections import ListOf
from psychoed.model.fields import specs
from psychoed.model.words import Words

NOT_SAID = {
    "acronym": "letters",
    "ask": "a reader's own words",
    "also": "a reader's own words",
    "everyday": "a reader's own words",
    "authors": "names of people",
    "editor_note": "never published",
}
"""Texts that no rule about promises needs to read, and why."""


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_text_of_an_entry_is_read(kind: type[Any]) -> None:
    fields = {
        name: spec
        for name, spec in specs(kind).items()
        if isinstance(spec.type, Words)
        or (isinstance(spec.type, ListOf) and isinstance(spec.type.item, Words))
    }
    filled = {
        name: (Text(name),) if isinstance(spec.type, ListOf) else Text(name)
        for name, spec in fields.items()
    }
    entry = kind(id=EntryId("all"), **filled)
    read = {str(text) for text in entry_prose(entry)}
    assert fields.keys() - read == NOT_SAID.keys() & fields.keys()
