"""A small site to link: forms, a linker over them, and what a reader sees of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from psychoed.diagnostics import Span
from psychoed.links import ENGLISH, Decision, Language, Lexicon, LinkedPage, Linker, Scope


@dataclass(frozen=True)
class Form:
    """The same as a form of the knowledge graph, without the graph."""

    text: str
    entry: str
    auto: bool = True
    match_case: bool = False
    in_context: bool = False
    not_in: tuple[str, ...] = ()
    span: Span | None = None
    derived: bool = False


FORMS = (
    Form("Trust", "trust", not_in=("NHS trust", "trust fund")),
    Form("Support", "support", auto=False, not_in=("support group",)),
    Form("Therapeutic alliance", "therapeutic-alliance"),
    Form("alliance", "therapeutic-alliance"),
    Form("Rupture", "rupture"),
    Form("rupture in the alliance", "rupture"),
    Form("CBT", "cbt", match_case=True),
    Form("empathy", "empathy"),
    Form("acceptance", "acceptance"),
    Form("acceptance", "radical-acceptance"),
    Form("strain", "rupture", in_context=True, not_in=("strain gauge",)),
)
SUBJECT_WORDS = ("therapist", "counselling")
OTHER_SUBJECT_WORDS = ("dentist",)


def linker(
    forms: Sequence[Form] = FORMS, *, scope: Scope = "page", language: Language = ENGLISH
) -> Linker:
    """A linker for `forms`; the page of an entry is ``c/<id>/``."""
    entries = [form.entry for form in forms]
    return Linker(
        Lexicon.of(forms, language, SUBJECT_WORDS, OTHER_SUBJECT_WORDS),
        titles={form.entry: form.text for form in reversed(forms)},
        addresses={entry: f"c/{entry}/" for entry in entries},
        pages={"about/team.md": "about/team/", "about/our team.md": "about/us/", "index.md": ""},
        scope=scope,
    )


def link(*fragments: str, own: str | None = None, scope: Scope = "page") -> LinkedPage:
    """Link fragments of a page at the top of the small site."""
    return linker(scope=scope).link(fragments, own=own, root="")


def linked(fragment: str, own: str | None = None) -> str:
    """The fragment with its links written as ``[surface|id]``, which is easier to read."""
    (html,) = link(fragment, own=own).fragments
    return shorthand(html)


def shorthand(html: str) -> str:
    """Links of the linker as ``[surface|id]``."""
    head, *rest = html.split('<a class="psychoed-term" href="c/')
    for part in rest:
        entry, _, tail = part.partition('/">')
        surface, _, after = tail.partition("</a>")
        head += f"[{surface}|{entry}]{after}"
    return head


def decisions(page: LinkedPage) -> list[tuple[str, Decision]]:
    """What became of each mention, in page order."""
    return [(mention.surface, mention.decision) for mention in page.mentions]


def visible(html: str) -> str:
    """The text of a page, by another reader of HTML than ours."""

    class Text(HTMLParser):
        def __init__(self) -> None:
            super().__init__(convert_charrefs=True)
            self.found: list[str] = []

        def handle_data(self, data: str) -> None:
            self.found.append(data)

    reader = Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.found)
