"""Speakers that stand in a list, beside their role, or with the place that they come from."""

from __future__ import annotations

import re

from summarize.claims.sentence.clauses import has_clause, has_finite, is_finite, skip_lead
from summarize.claims.sentence.lexicon import speaker_nouns, wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.proper import PEOPLE
from summarize.claims.sentence.raw import Range
from summarize.claims.sentence.shallow import Shallow

_LIST = re.compile(r"(?:C{1,4})?cC{1,4}")
_WHERE = wordset("in of at from near")
_NO_PLACES = wordset(
    "UN EU NATO WHO IMF FBI CIA IAEA UNHCR UNICEF OECD OPEC NASA BBC AP AFP CNN NHS MPs Reuters"
    " Xinhua TASS SANA Police Officials Amnesty Oxfam Kremlin Pentagon"
)
_INSERTED = (",B", ",H", ",M", ",v")


def listed(s: Shallow, earlier: list[Range], last: Range) -> Range | None:
    """A list before its verb: "the families, doctors and officials said"."""
    if "and" not in s.low[slice(*last)] or s.tags[last[0]] not in "NCc" or not earlier:
        return None
    a, b = earlier[-1]
    if _LIST.fullmatch(s.tags[slice(*last)]):
        first = next((k for k in range(len(earlier)) if _of_names(s, earlier[k:], last[0])), -1)
        place = first > 0 and s.tags[slice(*earlier[first - 1])].strip("C") == "P"
        first = first + place if first >= 0 else len(earlier)
        return (earlier[first][0], last[1]) if first < len(earlier) else None
    if s.tags[last[1] + 1 : last[1] + 3] in _INSERTED:
        return None  # "The source of it, members and leaders say, is fear"
    joined = s.tags[b] == "," and b + 1 == last[0] and not has_finite(s, a, last[1])
    names = s.tags[a] in "DN" or s.tags[a] == s.tags[last[0]] == "C"
    return (a, last[1]) if joined and a == 0 and names and np_end(s, a) == b else None


def _of_names(s: Shallow, parts: list[Range], end: int) -> bool:
    """Whether stretches are names parted by commas up to ``end``: "Lee, Chen and Diaz"."""
    starts = [*(a for a, _ in parts[1:]), end]
    tiled = all(b + 1 == start for (_, b), start in zip(parts, starts, strict=True))
    return tiled and all(
        s.tags[a : b + 1].rstrip(",").strip("C") == "" and b - a < 5 and s.low[b - 1] not in PEOPLE
        for a, b in parts
    )


def apposed(s: Shallow, earlier: list[Range], last: Range) -> Range | None:
    """A name with its role, where no comma closes it: "Ann Lee, president of the union said"."""
    if not earlier or s.tags[earlier[-1][1]] != "," or earlier[-1][1] + 1 != last[0]:
        return None
    a, b = earlier[-1]
    if goes_on_as_place(s, b, *last) and not has_finite(s, a, b):
        start = skip_lead(s, a, b)
        return (start, last[1]) if s.tags[start] in "DC" and "P" not in s.tags[a:start] else None
    head = next((k for k in range(*last) if s.tags[k] == "P"), last[1]) - 1
    role = s.low[last[0]] in {"president", "a", "an"} or (
        s.low[head] in PEOPLE and s.tags[last[0]] != "D"
    )
    name = 2 <= b - a <= 4 and s.tags[a:b].strip("C") == "" and (a == 0 or len(earlier) > 1)
    return (a, last[1]) if role and name and not has_clause(s, *last) else None


def goes_on_as_place(s: Shallow, b: int, first: int, last: int) -> bool:
    """Whether a name after a comma says where the place before it is: "in Worcester, Ohio"."""
    if s.tags[first:last].strip("C") or last - first > 2 or s.raw[first] in _NO_PLACES:
        return False
    place = b
    while place and s.tags[place - 1] == "C":
        place -= 1
    return 0 < place < b and s.low[place - 1] in _WHERE


def named_after(s: Shallow, a: int, b: int) -> int:
    """The end of the name that a role at ``a`` has between commas, or ``b``.

    "The mayor of Orv, Ada Oko, left early but said C": it is Ada Oko who said so.
    """
    close = np_end(s, b + 1)
    verb = close + 1
    if (
        s.tags[b : b + 1] != ","
        or s.tags[close : close + 1] != ","
        or s.tags[b + 1 : close].strip("C")
    ):
        return b
    while s.tags[verb : verb + 1] == "a":
        verb += 1
    acts = verb < len(s) and (is_finite(s, verb) or s.tags[verb] in "Ke")
    role = s.tags[a] in "DN" and not speaker_nouns().isdisjoint(s.low[a:b])
    return close if acts and role and close > b + 1 else b
