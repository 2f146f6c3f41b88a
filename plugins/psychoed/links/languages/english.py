"""English word order and spelling, for the words that psychotherapy uses."""

from __future__ import annotations

import re

from psychoed.links.languages.english_numbers import VERBS, plurals
from psychoed.links.languages.english_spelling import spellings
from psychoed.links.languages.rules import Language

COMPOUND = re.compile(
    r"(?P<head>[a-z]{4,}) (?:between|in|of|with) (?:an? |the )?(?P<owner>[a-z]{4,})",
    re.IGNORECASE,
)
OWNER = re.compile(r"\b([a-z]+[a-rt-z])['\u2019]s(?= )", re.IGNORECASE)
HYPHENATED = re.compile(
    r"\b(anti|bio|burn|co|e(?=-mail)|inter|intra|meta|micro|multi|neuro|non|over|post|pre|psycho|re"
    r"|socio|sub|under|well)-(?=[a-z]{3})",
    re.IGNORECASE,
)
CLOSED = re.compile(
    r"\b(anti|bio(?=p)|burn(?=out)|co|e(?=mail)|meta|micro|multi|neuro(?!s|t)|non|over|post|pre"
    r"|psycho(?!log|t|s|an|ed\b)|socio|under|well(?=being))([a-z]{3,})",
    re.IGNORECASE,
)
"""Closed words that are written with a hyphen, too; "psychology" and "psychotherapy" are not. Of
"comfort" this makes a word that nobody writes, which costs nothing."""

OWNERS = ("my", "your", "his", "her", "our", "their", "the", "a")
PERSONAL = re.compile(r"(?<=\s)(?:my|your|his|her|our|their)(?=\s)", re.IGNORECASE)
"""Not the articles: "a good fit" says nothing of whose it is."""

PAIR = re.compile(r"([a-z]+)( (?:and|or) )([a-z]+)", re.IGNORECASE)

ABBREVIATIONS = frozenset(
    "approx ca cf dr e.g eg fig i.e ie mr mrs ms no nos p pp prof st viz vs vol al".split()
)


def turned(form: str) -> tuple[str, ...]:
    """The same words in the other order that English allows: compounds and pairs.

    "Rupture in the alliance" is an "alliance rupture", "notes and records" are "records and notes".
    Heads that are verbs as well are left alone: "end of therapy" is not "therapy ends".
    """
    if found := COMPOUND.fullmatch(form):
        head, owner = found["head"].lower(), found["owner"]
        if head in VERBS or head.removesuffix("s") in VERBS:
            return ()
        return (f"{owner} {head}",)
    if found := PAIR.fullmatch(form):
        return (f"{found[3]}{found[2]}{found[1]}",)
    return ()


DERIVED = re.compile(
    r"(?:ally|ate[ds]?|ating|ational|ations?|ative|ators?|atory|edly|ement|ful|fully|ically|ical|"
    r"ics?|ing|ingly|ions?|is|"
    r"isations?|ised?|ises|ising|isms?|ists?|ities|ity|ive|ively|izations?|ized?|izes|izing|ly|"
    r"ness|ors?|s|ed|er|ers|es|y|ies|e|al|ic|ence|ency|ent|ently|ance|ant)$"
)
"""Endings by which one English word is made from another."""

SHORTEST_STEM = 5


def stem(word: str) -> str:
    """What is left of a word without its ending: "empath" of "empathic" and "empathised"."""
    found = DERIVED.sub("", word)
    return found if len(found) >= SHORTEST_STEM else ""


def joined(form: str) -> tuple[str, ...]:
    """The same with or without a hyphen behind a prefix: "co-regulation" and "coregulation"."""
    closed = HYPHENATED.sub(r"\1", form) if "-" in form else form
    opened = CLOSED.sub(r"\1-\2", form)
    return tuple(other for other in (closed, opened) if other != form)


def possessives(form: str) -> tuple[str, ...]:
    """The owner in the other number: "client's rights" are "clients' rights"."""
    if found := OWNER.search(form):
        return (f"{form[: found.start(1)]}{found[1]}s'{form[found.end() :]}",)
    return ()


def owners(form: str) -> tuple[str, ...]:
    """The same said of others: "attached to your therapist" is "attached to my therapist"."""
    found = PERSONAL.search(form)
    if found is None or PERSONAL.search(form, found.end()):
        return ()
    before, after = form[: found.start()], form[found.end() :]
    return tuple(f"{before}{other}{after}" for other in OWNERS if other != found[0].lower())


def variants(form: str) -> tuple[str, ...]:
    """All regular variants of a form: numbers, order, owners, British and American spelling."""
    orders = (form, *turned(form), *possessives(form), *owners(form), *joined(form))
    numbers = [*orders, *(plural for order in orders for plural in plurals(order))]
    both = [*numbers, *(spelling for number in numbers for spelling in spellings(number))]
    return tuple(dict.fromkeys(both[1:]))


FUNCTION_WORDS = frozenset(
    "a about after all also an and any are as at be because been before both but by can could did "
    "do does each else even ever few for from get go had has have he her here him his how i if in "
    "into is it its just let like made make many may me might more most much must my never no nor "
    "not now of off on once one only or other our out over own same set she should so some such "
    "than that the their them then there these they this those to too under until up us use very "
    "was we were what when where which while who why will with would yes yet you your".split()
)

PREFIXES = frozenset(
    "anti auto bio co counter cyber de dis electro hyper hypo mal meta micro mis multi neuro non "
    "over para pro pseudo psycho quasi self semi socio super trans ultra un under".split()
)
"""Prefixes that make another thing of a word: "self-trust" is not trust in somebody, "anti-trust"
is none at all. Not those that only say when, where or whose: "post-session", "in-session",
"ex-therapist", "re-referral". A word before the hyphen leaves its neighbour what it is
("client-therapist relationship")."""

COMPLEMENT = re.compile(
    r"\s+(?:of(?! (?:all|any|course|each|every|it|no|some|that|these|this|those|what|which)\b)"
    r"|between)"
    r"(?:\s+(?!(?:in|on|at|for|with|to|from|by|as|is|are|was|were|has|have|had|can|could|may|will"
    r"|which|that|who|when|where|because|but)\b)[\w'\u2019-]+){1,4}"
)
PERSON = re.compile(
    r"\b(?:me|myself|you|yours|yourself|him|himself|her|hers|herself|us|ours|them|theirs|people"
    r"|somebody|someone|others|another|each other)\b(?! (?!and\b|or\b)\w)",
    re.IGNORECASE,
)

ENGLISH = Language(
    "en",
    variants=variants,
    possessive_suffixes=("'s",),
    prefixes=PREFIXES,
    abbreviations=ABBREVIATIONS,
    stem=stem,
    capitals_name=True,
    function_words=FUNCTION_WORDS,
    complement=COMPLEMENT,
    person=PERSON,
    no_names=frozenset({"AM", "OK", "PM", "TV", "UK", "US", "USA"}),
)
