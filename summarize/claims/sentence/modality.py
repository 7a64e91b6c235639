"""Whether a claim is asserted, held open, or denied."""

from __future__ import annotations

import re

from summarize.claims.sentence.lexicon import Verb, wordset
from summarize.records import Modality

_HEDGE = re.compile(
    r"(?:\bmay|^May)\b|\b(?i:might|could(?!n['’]t|"
    r" (?:not|hear|see|feel|smell|no longer|only|afford)\b)|possibly|perhaps|probably|apparently"
    r"|allegedly|reportedly|purportedly|supposedly|presumably|likely|unlikely|unclear|seems?|appear(?:s|ed)?"
    r"|seemed|said to (?:be|have)|(?:is|are|was|were|be|been) (?:\w+ly )?"
    r"(?:believed|alleged|suspected|thought|feared|rumou?red))\b"
)
_DENYING = frozenset({"dismiss", "reject"})
# One of these stands in every hedge: words are looked up faster than the pattern is tried.
_HEDGING = wordset(
    "may might could possibly perhaps probably apparently allegedly reportedly purportedly"
    " supposedly presumably likely unlikely unclear seem seems appear appears appeared seemed"
    " believed alleged suspected thought feared rumored rumoured said"
)
_WORD = re.compile(r"\w+")


def modality(verb: Verb | None, given: Modality | None, content: str) -> Modality:
    """How firmly ``content`` is held by the one who says it.

    Args:
        verb: The reporting verb, if a verb is the cue.
        given: What the pattern already settled ("the denial that", "reportedly").
        content: The words of the claim.
    """
    if given is not None:
        return given
    if verb is not None:
        if "D" in verb.frames or verb.base in _DENYING:
            return "denied"
        if "H" in verb.frames:
            return "hedged"
    if _HEDGING.isdisjoint(_WORD.findall(content.lower())):
        return "asserted"
    return "hedged" if _HEDGE.search(content) else "asserted"
