"""Forms to concepts: which words on which page mention which concept, and which become links."""

from psychoed.links.backlinks import Backlink, backlinks
from psychoed.links.claims import Ambiguity, NamedForm
from psychoed.links.languages import language
from psychoed.links.languages.english import ENGLISH
from psychoed.links.languages.rules import NEUTRAL, Language
from psychoed.links.lexicon import Lexicon
from psychoed.links.linker import Linker, Scope
from psychoed.links.mentions import Decision, LinkedPage, Mention, Sentence

__all__ = [
    "ENGLISH",
    "NEUTRAL",
    "Ambiguity",
    "Backlink",
    "Decision",
    "Language",
    "Lexicon",
    "LinkedPage",
    "Linker",
    "Mention",
    "NamedForm",
    "Scope",
    "Sentence",
    "backlinks",
    "language",
]
