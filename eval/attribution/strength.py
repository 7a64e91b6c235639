"""How far a cue backs what it introduces: "claimed" less than "said" less than "confirmed"."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.claims.sentence.lexicon import reporting_nouns, reporting_verbs

_WORD = re.compile(r"[a-z]+")
_DOUBT = frozenset({"allegedly", "purportedly", "reportedly", "supposedly", "alleged", "purported"})
_PROOF = frozenset(
    {
        "confirm",
        "reveal",
        "disclose",
        "admit",
        "acknowledge",
        "concede",
        "confess",
        "prove",
        "show",
        "demonstrate",
        "establish",
        "verify",
        "certify",
        "document",
        "determine",
        "find",
        "discover",
    }
)
_NOUNS = {"claim": -1.0, "allegation": -1.0, "confirmation": 1.0, "revelation": 1.0} | {
    "admission": 1.0,
    "acknowledgement": 1.0,
    "acknowledgment": 1.0,
    "finding": 1.0,
}
_LEVELS = {"doubtful": -1.0, "weak": -0.5, "neutral": 0.0, "strong": 0.0, "factive": 0.5}


@lru_cache(maxsize=1 << 12)
def strength_of(cue: str) -> float:
    """The strength of a cue, from -1 (claimed, alleged) by 0 (said) to 1 (confirmed).

    Verbs that only report weakly (suggested, estimated) are -0.5, verbs that take the
    content for granted without proving it (noted, explained) 0.5; two cues differ in
    strength if they are a whole step apart.

    Args:
        cue: The words of the cue; the word that is furthest from 0 counts.
    """
    found = [0.0]
    verbs = reporting_verbs()
    for word in _WORD.findall(cue.lower()):
        if word in _DOUBT:
            found.append(-1.0)
        elif word in verbs:
            verb = verbs[word].verb
            found.append(1.0 if verb.base in _PROOF else _LEVELS[verb.strength])
        elif word in reporting_nouns():
            found.append(_NOUNS.get(word, _NOUNS.get(word.removesuffix("s"), 0.0)))
    return max(found, key=abs)
