"""The verb of saying by which nobody is believed more: both sides of a conflict "said" it."""

from __future__ import annotations

from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.constraints import is_cue
from summarize.methods.fusion.cuts import Cut, apply
from summarize.methods.fusion.reading import finite, reading
from summarize.records import Statement

_FOLLOWS = frozenset("tDCNRU")
_PLAIN = "said"


def with_said(statement: Statement) -> Statement:
    """``statement`` with "said" for its first verb of saying, where a clause follows that.

    "insists that", "admitted", "says" and their kind give way; denials, beliefs, verbs that need
    an addressee or tell of a figure ("put it at") stay.  Cost: linear.
    """
    s = reading(statement.text)
    place = next((j for j in range(1, len(s)) if is_cue(s, j) or _they_say(s, j)), -1)
    if place < 0 or s.low[place] == _PLAIN:
        return statement
    closes = s.low[place] in {"say", "says"} and s.tags[place + 1 : place + 2] in (".", ",")
    if not closes and not _gives_way(s, place):
        return statement
    return apply(statement, [Cut(s.starts[place], s.ends[place], "equal verb", _PLAIN)], "cue")


def _they_say(s: Shallow, j: int) -> bool:
    return s.low[j] == "say" and s.tags[j - 1] in "NC"


def _gives_way(s: Shallow, j: int) -> bool:
    verb = reporting_verbs()[s.low[j]].verb
    if not verb.frames & {"c", "t"} or verb.frames & set("DHbwjra"):
        return False
    after = s.tags[j + 1 : j + 2]
    clause = after == "t" or finite(s, j + 2, len(s))
    return clause and after in tuple(_FOLLOWS) and s.tags[j - 1] not in "BMHX"
