"""What a side of a conflict says besides, cut behind the clause by which it differs."""

from __future__ import annotations

import re

from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.cuts import Cut, apply
from summarize.methods.fusion.reading import finite, opens_predicate, reading
from summarize.records import Statement

_PASSED_ON = re.compile(
    r",\s[^,;:“”\"]{3,80}\s(?:said|says|say|reported|reports|announced|confirmed)(?:\s[A-Z]\w+day"
    r"(?:\s\([^()]+\))?)?\.$"
)
_OPENS = frozenset(("which", "where", "and"))
_SHORTEST = 4


def without_rest(statement: Statement, value: str) -> Statement:
    """``X said that A, Z reported.`` for ``X said that A, which B, and C, Z reported.``

    Only where the value of the side, word for word, ends before the comma that opens the rest, is
    a clause of its own, and nothing in the rest binds it.  Who passed it on stays.

    Args:
        statement: A side of a conflict.
        value: What it says there.

    Returns:
        The shorter sentence, or ``statement`` itself.  Cost: linear in the text.
    """
    place = statement.text.find(value)
    if place < 0 or len(value.split()) < _SHORTEST:
        return statement
    start = place + len(value)
    passed_on = _PASSED_ON.search(statement.text, start)
    end = passed_on.start() if passed_on is not None else len(statement.text) - 1
    s = reading(statement.text)
    first = next((j for j in range(len(s)) if s.starts[j] >= start), len(s))
    last = next((j for j in range(len(s)) if s.starts[j] >= end), len(s))
    if not _is_rest(s, first, last):
        return statement
    said = reading(f"{value}.")
    if not finite(said, 1, len(said)):
        return statement
    return apply(statement, [Cut(s.starts[first], end, "rest")])


def _is_rest(s: Shallow, first: int, last: int) -> bool:
    """Whether the tokens are a relative clause or a second predicate, and bind nothing."""
    if not first + 3 < last or s.tags[first] != ",":
        return False
    opening = s.low[first + 1]
    if opening not in _OPENS or (opening == "and" and not opens_predicate(s, first + 2)):
        return False
    return may_go(s, first + 1, last, clause=True)
