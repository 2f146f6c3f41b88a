"""English plurals and singulars.

Precision comes first. A wrong plural costs nothing (nobody writes it), unless it is another word
("lives"); a wrong singular makes links out of everyday words. So plurals are made freely, but for
those that are verbs or everyday words, and singulars only of what is plainly a plural ("common
factors", "containers"). "Endings" and "Needs" get none, for "ending" and "need" are verbs: their
editor lists them under `forms`.
"""

from __future__ import annotations

import re

IRREGULAR = {
    "appendix": ("appendices", "appendixes"),
    "atlas": ("atlases",),
    "bacterium": ("bacteria",),
    "bias": ("biases",),
    "canvas": ("canvases",),
    "child": ("children",),
    "criterion": ("criteria",),
    "curriculum": ("curricula", "curriculums"),
    "datum": ("data",),
    "echo": ("echoes",),
    "focus": ("focuses", "foci"),
    "foot": ("feet",),
    "fungus": ("fungi",),
    "gas": ("gases",),
    "genus": ("genera",),
    "hero": ("heroes",),
    "index": ("indices", "indexes"),
    "lens": ("lenses",),
    "locus": ("loci",),
    "man": ("men",),
    "matrix": ("matrices", "matrixes"),
    "medium": ("mediums",),
    "mouse": ("mice",),
    "nucleus": ("nuclei",),
    "person": ("persons",),
    "phenomenon": ("phenomena",),
    "quiz": ("quizzes",),
    "schema": ("schemas", "schemata"),
    "stigma": ("stigmas", "stigmata"),
    "stimulus": ("stimuli",),
    "stomach": ("stomachs",),
    "tooth": ("teeth",),
    "trauma": ("traumas", "traumata"),
    "veto": ("vetoes",),
    "woman": ("women",),
}

ENDING_IN_VES = frozenset("calf knife leaf loaf self shelf thief wife wolf".split())
"""Words in -f or -fe that change it; "belief" and "grief" do not."""

UNCHANGED = frozenset("half life means news series species".split())
"""Words without a plural that could be told by rule: "lives" and "halves" are verbs, too. So
"people" and "media" are left to their editors."""

VERBS = frozenset(
    "act aim answer attack balance benefit block blue bond break burn call care cause change "
    "charge claim commit contact cost cover cut damage deal demand design doubt dream drive "
    "effect end experience fall fear feel fight focus form gain guide gut hate help hold home "
    "hope hurt import increase iron judge jump kind label lack leave lie like line link list "
    "lock look loss love mark matter mean measure mind mix name need note nurse offer open "
    "order own pain part pattern pause pay peak place plan play point process progress promise "
    "pull push question range rate reach reason report rest result return ride right ring rise "
    "risk root rule run sail search sense set share sign sleep smile sort spell split stage "
    "stand start state step stick stop store stress strike struggle study support swing talk "
    "task tear test thought tie time touch trace trade train transfer treat trick trigger trust "
    "turn type use value view visit voice vote walk want wash watch way weight wish wonder word "
    "work worry".split()
)
"""Nouns that are everyday verbs, too: "need" is no singular that "Needs" could claim, and "therapy
ends" is no "end of therapy"."""

NO_SINGULAR = frozenset(
    "arms contents customs damages goods grounds manners minutes odds pains premises remains "
    "savings spectacles spirits surroundings talks terms thanks troops wages waters".split()
)
"""Plurals that mean something else than many of one."""

PREPOSITIONS = "about at between by for from in of on to under with within without".split()

PREPOSITION = re.compile(rf"(?<=\S)\s+(?:{'|'.join(PREPOSITIONS)})\s+(?=\S)", re.IGNORECASE)
"""What parts the head of a phrase from the rest: "rupture" from "the alliance"."""

COORDINATED = re.compile(r"\s(?:and|or|&)\s", re.IGNORECASE)

UNCLEAR_SINGULAR = ("ses", "xes", "zes", "ches", "shes", "oes", "ves", "ics", "ias")
"""Endings whose singular is anybody's guess ("responses", "analyses", "biases") or the same."""

SINGULAR_IN_S = ("ss", "us", "is")


def plurals(form: str) -> tuple[str, ...]:
    """The other numbers of a form: plurals of a singular, the singular of a plural phrase.

    The head of a phrase changes, not its last word: "ruptures in the alliance".
    """
    phrase = PREPOSITION.search(form) if " " in form else None
    head, rest = (form[: phrase.start()], form[phrase.start() :]) if phrase else (form, "")
    start = max(head.rfind(" "), head.rfind("-")) + 1
    before, word = head[:start], head[start:]
    if not word.isalpha():
        return ()
    others = plurals_of_word(word) or singulars_of_word(word, form)
    return tuple(f"{before}{other}{rest}" for other in others)


def plurals_of_word(word: str) -> tuple[str, ...]:
    """Plurals of one word in its own case; none when it is a plural already."""
    if len(word) > 1 and word.isupper():
        return (f"{word}s",)
    lower = word.lower()
    irregular = IRREGULAR.get(lower)
    if irregular:
        capital = word[0].isupper()
        return tuple(plural.capitalize() if capital else plural for plural in irregular)
    if lower in UNCHANGED:
        return ()
    if lower in ENDING_IN_VES:
        return (f"{word.removesuffix('e')[:-1]}ves",)
    if lower.endswith(("sis", "xis")):
        return (f"{word[:-2]}es",)
    if lower.endswith((*SINGULAR_IN_S, "x", "z", "ch", "sh")):
        return (f"{word}es",)
    if lower.endswith("s"):
        return ()
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return (f"{word[:-1]}ies",) if len(word) > 3 else (f"{word}s",)  # "ly" is an acronym
    if lower.endswith("o") and lower[-2:-1] not in "aeiou":
        return (f"{word}s", f"{word}es")
    if lower.endswith("a") and len(word) > 4:
        return (f"{word}s", f"{word}e")  # "formulas" and "formulae"
    return (f"{word}s",)


def singulars_of_word(word: str, form: str) -> tuple[str, ...]:
    """The singular of a plural word, when it is plain."""
    lower = word.lower()
    if COORDINATED.search(form) or lower in UNCHANGED or lower in NO_SINGULAR:
        return ()
    if " " not in form and (lower.endswith("ings") or lower[:-1] in VERBS):
        return ()
    if lower.endswith("ies") and len(word) > 4:
        return (f"{word[:-3]}y",)
    if lower.endswith((*UNCLEAR_SINGULAR, *SINGULAR_IN_S)) or len(word) < 4:
        return ()
    return (word[:-1],) if lower.endswith("s") else ()
