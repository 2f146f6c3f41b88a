"""British and American spelling: a form that is written in one is found in the other, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

PARTS = dict(
    pair.split("/")
    for pair in """
    ageing/aging anaesth/anesth analys/analyz behaviour/behavior cancelled/canceled
    cancelling/canceling catalogue/catalog centred/centered centring/centering centre/center
    colour/color counselled/counseled counselling/counseling counsellor/counselor defence/defense
    dialogue/dialog endeavour/endeavor enrolment/enrollment favour/favor fibre/fiber flavour/flavor
    foetal/fetal foetus/fetus fulfilment/fulfillment grey/gray haemo/hemo honour/honor humour/humor
    judgement/judgment labelled/labeled labelling/labeling labour/labor licence/license
    modelled/modeled modelling/modeling neighbour/neighbor oestrogen/estrogen offence/offense
    orthopaed/orthoped paediatr/pediatr paralys/paralyz practis/practic programme/program
    rumour/rumor sceptic/skeptic skilful/skillful theatre/theater travelled/traveled
    traveller/traveler travelling/traveling wilful/willful armour/armor clamour/clamor
    harbour/harbor odour/odor parlour/parlor rigour/rigor saviour/savior savour/savor tumour/tumor
    vapour/vapor vigour/vigor
    """.split()
)
"""British parts of words, each with its American spelling."""

ENDING = r"(?=(?:e|ed|er|ers|es|ing|ation|ations|ational)\b)"
"""What follows the s or z of "organise"; a wrong guess ("exercize") is a word nobody writes."""


def _pattern(parts: Mapping[str, str], ending: str) -> re.Pattern[str]:
    """Finds parts that are not spelt in the other way already ("dialogue" begins with "dialog")."""
    each = "|".join(
        re.escape(part) + (f"(?!{other[len(part) :]})" if other.startswith(part) else "")
        for part, other in parts.items()
    )
    return re.compile(rf"\b(?:{each})|(?<=\w\w\w){ending}{ENDING}", re.IGNORECASE)


def _reversed(parts: Mapping[str, str]) -> dict[str, str]:
    return {american: british for british, american in parts.items()}


SPELLINGS = (
    (_pattern(PARTS, "is"), {**PARTS, "is": "iz"}),
    (_pattern(_reversed(PARTS), "iz"), {**_reversed(PARTS), "iz": "is"}),
)


def spellings(form: str) -> tuple[str, ...]:
    """The form in American and in British spelling, where that makes a difference."""
    if not any(map(_differs, form.split())):
        return ()
    return tuple(
        _respelt(form, pattern, others) for pattern, others in SPELLINGS if pattern.search(form)
    )


@cache
def _differs(word: str) -> bool:
    """Whether a word has two spellings. The forms of a site consist of the same words."""
    return any(pattern.search(word) for pattern, _ in SPELLINGS)


def _respelt(form: str, pattern: re.Pattern[str], others: Mapping[str, str]) -> str:
    """`form` with every part that `pattern` finds in its other spelling and its own case."""

    def other(found: re.Match[str]) -> str:
        part = found[0]
        spelt = others[part.lower()]
        return spelt.capitalize() if part[0].isupper() else spelt

    return pattern.sub(other, form)
