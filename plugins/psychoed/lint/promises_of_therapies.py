"""Words that promise or rank where kinds of therapy are spoken of."""

from __future__ import annotations

from psychoed.lint.promises import (
    COMPARED,
    EVERYWHERE,
    KIND,
    NOT_RANKED,
    OFTEN,
    OTHERS,
    STUDIED,
    SUCH,
    TESTED,
    Promise,
)

_PRAISE = (
    "(?:successful|powerful|advanced|trusted|scientific|evidence-based|reliable|humane|thorough"
    "|helpful|popular|modern|natural|lasting)"
)
_FAULT = "(?:rigid|superficial|shallow|cold|mechanical|harmful|risky|outdated|old-fashioned)"
_STRIKING = "amazing|astonishing|excellent|impressive|incredible|outstanding|remarkable"
_TIMES = r"twice|double|(?:two|three|four|five|many|several|\d+) times"
_SOME = "two|three|four|five|six|seven|eight|nine"
_RATE = (
    r"(?:\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
    rf"|(?:\d+|{_SOME}) (?:in|out of) (?:every )?"
    r"(?:\d+|three|four|five|ten|twenty|a hundred)"
    rf"|(?:{_SOME}) (?:thirds|quarters|fifths|tenths))"
)
_WELL = (
    r"(?:recover(?:s|ed|y)?|(?:get|got|are|were|feel|felt) (?:much )?(?:better|well)|improve[sd]?"
    r"|improvement|remission|succe(?:ss|ssful|eds?|eded)|healed|benefit(?:s|ed)?|effective|helped"
    r"|satisfied|no longer (?:had|have|felt|feel|met))"
)
_TROUBLE = (
    "(?:anger|anxiety|depression|distress|fears?|grief|low mood|ocd|pain|panic|phobias?|problems?"
    "|ptsd|sadness|stress|suffering|symptoms|trauma|worr(?:y|ies))"
)
_OTHER_KINDS = rf"(?:(?:all|any|every|most|other) )+(?:of the )?(?:other )?(?:{KIND}|ones?|kinds?)"
_PLAIN = (
    "(?:active|brief|cheap(?:er)?|common|dear(?:er)?|direct|directive|earl(?:y|ier)|fewer|formal"
    "|homework|larger|later|less|long(?:er)?|more|newer|often|older|open|other|practical|practice"
    "|rather|seldom|sessions|short(?:er)?|slow(?:er)?|smaller|structured|studied|talk(?:ative)?"
    "|tasks|time)"
)
"""Words by which therapies differ, and which praise none."""
_MORE_THAN = (
    r"(?<!look )(?<!looked )(?<!seem )(?<!seemed )"
    rf"(?:(?!{_PLAIN}\b)[a-z]{{3,}}er|(?:more|less) (?!{_PLAIN}\b)[a-z]{{4,}}|goes further)"
    rf" than (?:{_OTHER_KINDS}|{SUCH}NAME)"
)
_FIRST_OF = (
    r"the (?!(?:contest|earliest|earnest|guest|honest|interest|largest|latest|longest|modest|newest"
    r"|oldest|protest|request|rest|shortest|simplest|smallest|suggest|test|youngest)\b)"
    rf"[a-z]{{3,}}est (?:{KIND}|of (?:(?:all|the|these) )*(?:{KIND}|kinds|them))"
)

_BESIDE_OTHERS = (
    r"\b(?:than|compared|against|versus|without|as (?:few|good|long|many|much|often|well) as"
    r"|usual (?:care|treatment)|waiting list|control group)\b"
)
"""Shares and sizes that are set beside those of others."""

OF_THERAPIES = (
    *EVERYWHERE,
    Promise(
        r"number one|world[- ]class|state[- ]of[- ]the[- ]art|top[- ]rated|second to none"
        r"|game[- ]chang(?:er|ing)|life[- ]changing"
        rf"|(?:revolutionary|breakthrough|leading) {KIND}|scientifically \w+|real science"
        r"|science[- ]backed|backed by (?:science|research)|trusted (?:by|worldwide)"
        r"|(?:thousands|millions) (?:have|of \w+ have|trust)",
        STUDIED,
    ),
    Promise(
        rf"first[- ]line|{KIND} of (?:first )?choice|(?<!your )(?<!my )(?<!their )first choice"
        r"|(?:recommended|preferred) (?:over|above|before|ahead of)"
        r"|recommended by (?:all|every|most|many|experts|leading)",
        "say who recommends it, and for what: `English guidance of 2022 recommends it for ...`",
    ),
    Promise(
        r"(?:works?|helps?|suits?|right|safe|good|suitable) (?:for |with )?"
        r"(?:almost|nearly|practically|virtually|just about) (?:all|any|every)\w*",
        TESTED,
    ),
    Promise(r"(?:sure|bound|certain) to (?:help|work)|never fails", OFTEN),
    Promise(r"you will (?:get well|be well|heal|be healed)", OFTEN),
    Promise(
        rf"(?:the )?most {_PRAISE} (?:{KIND}|of (?:all|them)|there is)"
        rf"|the one {KIND} (?:that|which|to|with)"
        rf"|only (?:{KIND}|one) (?:that|which) (?:really |truly |actually )?"
        r"(?:works|helps|heals|lasts|changes|treats|gets|can)",
        NOT_RANKED,
    ),
    Promise(
        r"more effective|superior|inferior|better results? than|(?:more|less) "
        rf"(?:{_PRAISE}|{_FAULT}) than (?:(?:all|any|other) )*(?:{KIND}|{SUCH}NAME)"
        r"|helps? (?:much |far )?(?:more|less) than NAME|(?:surpasses|beats) NAME",
        COMPARED,
    ),
    Promise(
        rf"unlike (?:(?:all|any|other|every|most|many) )+{KIND}|unlike {SUCH}NAME"
        r"|NAME (?:only|merely|just|simply) (?:treats?|manages?|masks?|looks? at|deals? with)"
        r"|(?<!if )(?<!when )NAME (?:cannot|can't|never|does not|doesn't) (?:help|heal|last|work)s?"
        r"|NAME (?:ignores|neglects|overlooks)"
        r"|scratch(?:es|ing)? the surface|to the root of|root causes?"
        r"|(?:only|merely|just) (?:treats?|manages?|masks?|fights?) (?:the )?symptoms",
        OTHERS,
    ),
    Promise(
        r"leads? the field|head and shoulders above|in a class of its own"
        rf"|leaves? (?:(?:all|older|other|the) )+(?:{KIND}|ones?|others?|rest) (?:far )?behind"
        rf"|ahead of (?:(?:all|any|every|most|other|the) )+(?:{KIND}|others?|rest)"
        rf"|ahead of {SUCH}NAME"
        r"|(?:advis|offer|recommend|suggest)(?:es?|ed|s|) (?:\w+ ){0,2}?"
        r"(?:above|before) (?:anything|all|everything) else"
        r"|if NAME (?:did not|does not|has not|didn't|doesn't|hasn't) help(?:ed)?(?: you)?, "
        r"(?:it|this|NAME) (?:can|does|may|might|will)"
        r"|where (?:real )?change (?:actually|really|truly) \w+",
        NOT_RANKED,
    ),
    Promise(
        rf"(?:{_STRIKING}) (?:and \w+ )?(?:effects?|evidence|outcomes?|results?|success)"
        r"|in (?:each and )?every (?:single )?(?:study|trial)"
        rf"|(?:{_TIMES}) (?:as (?:good|much|many|effective) as|that of|those of) {SUCH}NAME",
        COMPARED,
    ),
    Promise(r"(?-i:[dg]) ?= ?-?\d+[.,]\d+", COMPARED, unless=_BESIDE_OTHERS),
    Promise(
        rf"(?:nearly|almost|practically|virtually) (?:all|any|every)\w* (?:[a-z]+ ){{0,2}}?{_WELL}"
        r"|hardly any(?:one|body|) (?:with|in|after) (?:other|usual)",
        OFTEN,
    ),
    Promise(
        r"heals? (?:you|people)|(?:changes?|frees?|heals?|helps?|recover|well|better) "
        r"(?:[a-z]+ ){0,6}?for (?:good|life|ever)(?=[.,;:!?)]| and\b| or\b|$)",
        OFTEN,
    ),
    Promise(
        r"works? (?:very |more )?(?:fast|faster|quickly|quicker|instantly|at once|right away)"
        r"|(?:fast|faster|quick|quicker|instant|immediate|rapid) (?:change|relief|results?)"
        r"|quick fix|in (?:just|only) (?:[a-z]+|\d+) sessions?",
        "say how long it often lasts: `Often about ... to ... sessions.`",
    ),
    Promise(
        r"(?:lasting|permanent|complete|total) (?:change|recovery|relief|results?|healing|freedom)",
        "say how long people were followed: `People in one study ... after ... months.`",
    ),
    Promise(
        r"(?:no|without) (?:any |known )?side[- ]effects|risk[- ]free|without (?:any )?risks?"
        r"|(?:completely|totally|perfectly|entirely) safe",
        "say what can be hard: `Some people feel worse for a while.`",
    ),
    Promise(
        rf"{_MORE_THAN}|{_FIRST_OF}"
        r"|(?:works?|helps?) best (?:for|in|with)|(?:is|are) best (?:for|in)(?! (?:you|them)\b)"
        r"|(?<!\w )best (?:for|in)(?! (?:you|them|him|her|us|me|which|what|order|practice)\b)"
        r"|best (?:option|choice|route|answer)(?! for (?:you|them|him|her)\b)"
        r"|best way to (?:beat|break|change|conquer|deal|end|fight|get|heal|overcome|treat)"
        r"|better still (?:for|in|with)"
        r"|(?:is|are|was|were|been|comes?|came|ranks?|ranked|rated|placed) "
        r"(?:it )?(?:clearly |by far )?(?:ranked |rated |placed )?(?:out )?"
        r"(?:first|top|on top|highest) "
        r"(?:among|in (?:(?:a )?(?:comparisons?|ranking|review|study|trial)|guidelines|tests)"
        rf"|of (?:(?:all|the|these) )*(?:{KIND}|kinds|twelve))"
        r"|(?:ranks?|ranked|rated) (?:it )?(?:first|highest|top)|deserves? to (?:be|come) first"
        rf"|#1\b|(?:no\. ?|number )1 (?:choice|{KIND})|unbeaten|unmatched|unequal?led|unsurpassed"
        rf"|(?:no|nothing|no other)(?: (?:else|{KIND}))? (?:(?:does|goes|helps?|reaches|works?) "
        r"(?:[a-z]+ )?)(?:as deep|as well|so well|more|better|further|deeper)(?! than)"
        r"|(?:beats?|surpass(?:es)?) (?:waiting lists?|usual care|(?:all|any|every|most|other)\b)"
        r"|(?:tried|offered|chosen) (?:before|ahead of) (?:any|all|every|the) others?"
        r"|NAME is (?:where|the (?:right )?(?:place|way)) to (?:begin|start)"
        r"|(?:ones?|NAME|it) (?:that )?we (?:would |'d )?(?:choose|prefer|recommend)",
        NOT_RANKED,
    ),
    Promise(
        rf"(?:it|this|therapy|NAME) (?:can |will )?"
        rf"(?:heals?|removes?|erases?|eliminates?|conquers?|defeats?|ends?|dissolves?) "
        rf"(?:all |any |the |your |their )?{_TROUBLE}"
        rf"|makes? (?:[a-z]+ ){{0,3}}?{_TROUBLE} (?:go away|disappear|vanish)"
        rf"|{_TROUBLE} (?:is|are|was|were) gone (?:after|for|in)|once and for all"
        rf"|(?:{_RATE}|most) (?:[a-z]+ ){{0,3}}?(?:are|were) free (?:of|from) {_TROUBLE}"
        r"|(?:brings?|gives?) (?:you |people )?a full recovery"
        r"|(?:make|makes|making|keep|keeps) (?:you|people|them) well"
        r"|most (?:people |clients |patients )?(?:who [a-z]+ it )?"
        r"(?:recover|are (?:cured|healed|well)|get (?:better|well))"
        r"(?=[.,;:!?)]|$| (?:after|again|and|in|with)\b)",
        OFTEN,
    ),
    Promise(
        r"(?:it|NAME|therapy) (?:is|does) (?:quite |completely )?(?:harmless|no harm)(?! to)"
        r"|never (?:does|do|causes?) (?:any )?harm|never harms|(?:can't|cannot|can not) go wrong"
        r"|the safe(?:st)? choice|(?:highly|very|extremely|hugely|remarkably) effective"
        r"|lasting (?:gains|benefits?|effects on)",
        "say what was found, and what can be hard: `Some people feel worse for a while.`",
    ),
    Promise(
        rf"success rates?|{_RATE} (?:of )?(?:[\w'-]+ ){{0,5}}?{_WELL}"
        rf"|(?:helps?|works? (?:for|in)|effective (?:for|in)) (?:[a-z]+ ){{0,2}}{_RATE}",
        "a share of people says little without those it is compared with: `More people recovered "
        "than with usual care in one trial of ... people.`",
        unless=_BESIDE_OTHERS,
    ),
)
"""Looked for where kinds of therapy are spoken of: many of these are ordinary words elsewhere."""
