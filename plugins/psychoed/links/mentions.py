"""What linking says about the prose of a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Decision(StrEnum):
    """What became of a mention: the first two are links, each of the others is a reason."""

    LINKED = "linked"
    EXPLICIT = "explicit"
    REPEATED = "repeated"
    OWN_PAGE = "own-page"
    HEADING = "heading"
    INSIDE_LINK = "inside-link"
    NO_LINKS_HERE = "no-links-here"
    ADDRESS = "address"
    CUT = "cut"
    EVERYDAY_WORD = "everyday-word"
    TOO_COMMON = "too-common"
    OUT_OF_CONTEXT = "out-of-context"
    OTHER_SUBJECT = "other-subject"
    AMBIGUOUS = "ambiguous"
    OTHER_MEANING = "other-meaning"

    @property
    def is_link(self) -> bool:
        return self in (Decision.LINKED, Decision.EXPLICIT)

    @property
    def reason(self) -> str:
        """Why, in words for an editor."""
        return REASONS[self]


REASONS = {
    Decision.LINKED: "the first mention on this page",
    Decision.EXPLICIT: "an author wrote [[id]]",
    Decision.REPEATED: "linked before on this page, or in this section",
    Decision.OWN_PAGE: "this is the page of the concept itself",
    Decision.HEADING: "stands in a heading",
    Decision.INSIDE_LINK: "stands inside another link",
    Decision.NO_LINKS_HERE: "stands in code, a quotation, a caption, an abbreviation or `no-links`",
    Decision.ADDRESS: "part of a web or mail address",
    Decision.CUT: "only a part of it stands in emphasis or other markup",
    Decision.TOO_COMMON: "a function word, a letter or a number: write [[id]], or give the form "
    "`match_case`",
    Decision.EVERYDAY_WORD: "`auto: false`: linked only where an author writes [[id]]",
    Decision.OUT_OF_CONTEXT: "`in_context`: no word of the subject and no other term stands "
    "here, or it is said of something else: `boundaries of the parish`",
    Decision.OTHER_SUBJECT: "one of the site's `other_subject_words` stands in the sentence, and "
    "no other term does",
    Decision.AMBIGUOUS: "several concepts claim it, and the linker never guesses",
    Decision.OTHER_MEANING: "`not_in`: part of a phrase in which it means something else",
}


class Sentence(NamedTuple):
    """The sentence around a link, as plain text: joined, its parts read as on the page."""

    before: str
    surface: str
    after: str


class Mention(NamedTuple):
    """A place where a form occurs. `surface` is what the reader sees, `fragment` counts from 0.

    A link has one entry; a form that is ambiguous, or an everyday word, may name several.
    `sentence` is known for links, and where it was asked for; `because` is the word that
    decided, where a word did.
    """

    surface: str
    entries: tuple[str, ...]
    decision: Decision
    fragment: int
    sentence: Sentence | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class LinkedPage:
    """The prose of a page with its links, and everything that was decided about it.

    `unknown` lists ids that explicit references name and nobody has, in page order. `words` are
    those of the prose.
    """

    fragments: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()
    unknown: tuple[str, ...] = ()
    words: int = 0

    @property
    def links(self) -> int:
        """How many mentions became links."""
        return sum(mention.decision.is_link for mention in self.mentions)

    @property
    def density(self) -> float:
        """Links per 100 words."""
        return 100 * self.links / self.words if self.words else 0.0
