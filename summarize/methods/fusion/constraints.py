"""What no cut may take away: who says it, how firmly, whether at all, and under which condition."""

from __future__ import annotations

import re

from summarize.claims.sentence.clauses import is_finite
from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.claims.sentence.shallow import Shallow

_DENIAL = re.compile(
    r"\b(?:unless|provided|assuming|depending|den(?:y|ies|ied|ying)|denials?|disput\w+|reject\w*"
    r"|dismiss\w*|refut\w+|contradict\w*|retract\w*|according|unconfirmed|unverified|false|untrue"
    r"|baseless|unfounded|reportedly|allegedly|anonym\w+|however|although|though)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|until|except|excluding|without|only|but|rather|instead|neither|nor|yet|still)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|would|should|possibly|perhaps|probably|apparently|alleged|purported(?:ly)?"
    r"|supposed(?:ly)?|presumably|likely|unlikely|unclear|suspected|believed|rumou?r\w*|seems?"
    r"|seemed|appears?|appeared|hardly|barely|scarcely|no|none|never|not|\w+n[’']t|cannot)\b",
    re.IGNORECASE,
)

_FIRST = 12
_RELAY = re.compile(
    r"\b(?:seen|obtained|carried|published|released|reviewed|shared|reported|broadcast|aired|quoted"
    r"|cited|issued|leaked|posted|speaking|talking|quoting|citing|writing|interview\w*)\b",
    re.IGNORECASE,
)


def may_go(s: Shallow, a: int, b: int, *, clause: bool = False) -> bool:
    """Whether the tokens ``a`` to ``b`` hold nothing that binds what stays.

    Cues, denials, quotations and outlets that passed it on bind.  So do hedges, negations and
    conditions, but for a ``clause``, which goes with its own subject and verb and so takes its
    own along; a condition that opens it binds.
    """
    if "Q" in s.tags[a:b] or any(is_cue(s, j) for j in range(a, b)):
        return False
    words = s.words(a, b)
    if _RELAY.search(words) and "C" in s.tags[a:b]:
        return False
    if _DENIAL.search(words):
        return False
    condition = _CONDITION.search(words)
    if condition is not None and (not clause or condition.start() < _FIRST):
        return False
    return clause or not _OPEN.search(words)


def is_cue(s: Shallow, j: int) -> bool:
    """Whether the token is a verb by which the sentence hands words to somebody."""
    if s.tags[j] != "K":
        return False
    verb = reporting_verbs()[s.low[j]]
    if not verb.verb.frames & {"c", "q", "t"}:
        return False
    return is_finite(s, j) or (bool(verb.forms & {"past", "participle"}) and s.tags[j - 1] in "BH,")


def binding(s: Shallow) -> list[str]:
    """The hedges, negations, conditions and cues of a sentence, in lower case."""
    words = s.words(0, len(s)).lower()
    found = [*_DENIAL.findall(words), *_CONDITION.findall(words), *_OPEN.findall(words)]
    return [*found, *(s.low[j] for j in range(len(s)) if is_cue(s, j))]
