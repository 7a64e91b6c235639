"""What a sentence tells as the effect of what: the halves of a sentence about a cause.

Wider than the constructions of blame (``blamewords``): the halves are cut at any word of cause,
and at verbs by which somebody or something brings harm or change about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.claims.conflicts.quick import Quick

_DID = (
    r"(?:kill|destroy|damag|sicken|contaminat|pollut|poison|leak|caus|trigger|spark|ignit|start"
    r"|provok|prompt|disabl|wreck|derail|crash|flood|infect|injur|wound|bomb|shell|attack|torch"
    r"|sabotag|vandali[sz]|murder|assassinat|rupture|overload|crippl|collaps|topple|delay"
    r"|ground|halt|stag|orchestrat|mount|block|hack|raid|loot|smash|kidnap|abduct|burn|forc|crack"
    r"|clogg|sever|delet|ambush|demolish|massacr|execut|ramm|stabb)e?d|fired (?:on|at|into)|shot at"
    r"|opened fire (?:on|at)|carried out|sank|sunk|hit|struck|stole|stolen|shot|shut down|cut off"
    r"|blew up|blown up|set off"
    r"|(?:brought|knocked|took|taken) (?:down|out|offline)|burst|broke|broken|led to|shot down"
)
_HAPPENS = (
    r"(?:crash|collaps|sank|sunk|burst|explod|derail|capsiz|fail|fell|flood|broke|burn|caught|died"
    r"|overturn|plung|spill|leak)"
)
DONE = (
    r"(?:shot down|bombed|torched|sabotaged|poisoned|hacked|hijacked|set on fire|rammed|attacked"
    r"|blown up|tampered with)"
)
_ADVERB = r"(?:\s\w+ly)?"
_SPLITS = tuple(
    (Quick(rf"\b(?:{hint})", re.IGNORECASE), re.compile(words, re.IGNORECASE))
    for hint, words in (
        (
            r"because|due to|owing to|as a result of|on account of|thanks to",
            r"^(?P<effect>.+?),?\s(?:because(?: of)?|due to|owing to|as a result of|on account of"
            r"|thanks to)\s(?P<cause>.+)$",
        ),
        (
            r"because",
            r"^because\s(?:of\s)?(?P<cause>[^,]+),\s(?P<effect>.+)$",
        ),
        (
            r"after|when",
            rf"^(?P<effect>.+?\b(?:{_HAPPENS}|hit|struck|ran|veered|skidded|stopped)\w*.*?),?\s(?:after|when)\s"
            r"(?P<cause>.+\b(?:fail|broke|burst|snap|crack|hit|struck|collid|explod|short|overheat"
            r"|ignit|leak|stall|lost|gave way|came loose|malfunction)\w*.*)$",
        ),
        (
            r"by\s",
            rf"^(?P<effect>.+?\s(?:is|was|were|are|been|being){_ADVERB}\s(?:{_DID}))(?:\s\w+){{0,2}}?"
            r"\sby\s(?P<cause>.+)$",
        ),
        (
            r"(?:that|which)\s",
            r"^(?P<cause>.+?)\s(?:had\s|has\s|have\s)?(?:fired|planted|laid|launched|threw|thrown"
            r"|dropped|lit|placed|sent|drove|driven)\s.+?\s(?:that|which)\s(?:had\s)?"
            rf"(?P<effect>(?:{_DID})\s.+)$",
        ),
        (
            r"(?:made|left|rendered|turned)\s",
            r"^(?P<cause>.+?)\s(?:had\s|has\s|have\s)?(?:made|left|rendered|turned)\s(?P<effect>"
            r"(?:[\w’'-]+\s){1,4}(?:ill|sick|dead|unsafe|unusable|blind|dark|undrinkable|toxic"
            r"|homeless|impassable|unconscious|unstable|stranded)\b.*)$",
        ),
        (
            r"to blame|responsible|behind",
            r"^(?P<cause>.+?)\s(?:was|were|is|are|had been)\s(?:to blame|responsible|behind)\s?"
            r"(?:for\s)?(?P<effect>.+)$",
        ),
        (
            DONE,
            rf"^(?P<effect>.+?)\s(?:was|were|had been|has been|have been){_ADVERB}\s"
            rf"(?P<cause>{DONE})\b(?!.*\bby\b).*$",
        ),
        (
            r"fog|storm|rain|snow|wind|weather|blizzard|hail|ice|wave|heat|cold|weight|load|strain"
            r"|pressure|smoke|thirst|hunger|poison",
            rf"^(?P<effect>.+?\b{_HAPPENS}\w*.*?)\s(?:in|under|from|of)\s(?P<cause>(?:[\w-]+\s){{0,3}}"
            r"(?:fog|storms?|rain|snow|winds?|weather|blizzard|hail|ice|waves?|heat|cold|weight|load"
            r"|strain|pressure|smoke|thirst|hunger|poison\w*)\b.*)$",
        ),
        (
            r"on fire|alight|ablaze",
            r"^(?P<cause>.+?)\s(?:had\s|has\s|have\s)?set\s(?P<effect>.+?\s"
            r"(?:on fire|alight|ablaze))\b.*$",
        ),
        (
            r"(?:into|onto|off|over|down)\s",
            r"^(?P<cause>.+?)\s(?:had\s|has\s|have\s)?(?:sent|pushed|dragged|hurled|swept|threw|pulled)"
            r"\s(?P<effect>(?:the|a|an|his|her|its|their)\s.+?\s(?:into|onto|off|over|down)\s.+)$",
        ),
        (
            r"(?:stemmed|resulted|arose|came|come)\sfrom",
            r"^(?P<effect>.+?)\s(?:had\s|has\s)?(?:stemmed|resulted|arose|came|come)\sfrom\s(?P<cause>.+)$",
        ),
        (
            r"(?:made|caused|forced)\s",
            r"^(?P<cause>.+?)\s(?:had\s|has\s)?(?:made|caused|forced)\s(?P<effect>(?:[\w’'-]+\s){1,4}"
            rf"(?:to\s)?{_HAPPENS}\w*.*)$",
        ),
        (
            r"(?:exploded|went off|blew up|detonated|ignited)\b",
            r"^(?P<cause>(?:an?|the)\s(?:[\w-]+\s){0,3}(?:bomb|mine|grenade|shell|rocket|missile"
            r"|device|gas|boiler|tank|battery|fireworks?|cylinder|charge))\s(?:had\s|has\s)?"
            r"(?P<effect>(?:exploded|went off|blew up|detonated|ignited)\b.*)$",
        ),
        (
            rf"(?:{_DID})\s",
            rf"^(?P<cause>.+?)(?<!was)(?<!were)(?<!been)(?<!is)(?<!are)(?<!\ban)(?<!\ba)(?<!\bthe)\s(?:had\s|has\s|have\s)?"
            rf"(?P<effect>(?:{_DID})\s(?!(?:on|in|at|by)\s).+)$",
        ),
    )
)
_BLAMED = (
    Quick(
        r"\b(?:blamed|blames|attributed|attributes|ascribed|pinned|traced|linked)\s"
        r"(?P<effect>(?:(?!\sfor\s).)+?)\s(?:on|to)\s(?P<cause>.+)$"
    ),
    Quick(r"\bblame[ds]\s(?P<cause>.+?)\sfor\s(?P<effect>.+)$"),
    Quick(r"\baccuse[ds]\s(?P<cause>.+?)\sof\s(?P<effect>.+)$"),
)
_LAUNCHED = re.compile(
    r"^(?:an?|the|its|their)\s(?:[a-z-]+\s)?(?:rockets?|missiles?|shells?|bullets?|bombs?|drones?"
    r"|grenades?)\s(?:that\s|which\s)?(?P<agent>.+?)\s(?:themselves\s|itself\s)?(?:had\s)?"
    r"(?:fired|launched|planted|laid|thrown|threw|shot|sent)$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not|never|no|nobody|if|whether|would|could|might|may|denied|denies|partly|also|other"
    r"|another|earlier|previous|again|too|alleged\w*|failing|ignoring|neglect\w*|prevent\w*)\b|\?|n['’]t\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\bbecause\b(?! of\b)")
_WITH = re.compile(r"\s(?:with|who|which|that|in order|near|during)\s.*$")


class Cut(NamedTuple):
    """The two halves of one sentence: what was brought about, and by whom or what."""

    effect: str
    cause: str


def cuts(said: str, sentence: str) -> Iterator[Cut]:
    """The first cut of what is said, and the cut of a verb of blame in its sentence.

    Nothing where the sentence is denied, supposed or about another happening.  Cost: linear.
    """
    reason = _REASON.search(said)
    if _OPEN.search(said[: reason.start()] if reason else said):
        return
    for pattern in _BLAMED:
        match = pattern.search(sentence)
        if match and not _OPEN.search(sentence):
            yield Cut(match["effect"].strip(), _agent(match["cause"]))
            return
    for hint, split in _SPLITS:
        match = split.match(said.strip(' "“”.')) if hint.search(said) else None
        if match:
            yield Cut(match["effect"].strip(), _agent(match["cause"]))
            return


def _agent(words: str) -> str:
    """Who did it, of "a rocket that the militants had fired"; what is added of him left out."""
    plain = words.strip(' "“”.,')
    launched = _LAUNCHED.match(plain)
    return launched["agent"] if launched else _WITH.sub("", plain)
