"""Where clauses begin and end in a sentence, told by the letters of its tokens.

A sentence is cut into stretches at commas, dashes, brackets and quotations; a stretch
is a clause if a finite verb stands in it.
"""

from __future__ import annotations

from summarize.claims.sentence.circumstances import skip_circumstances
from summarize.claims.sentence.lexicon import ambiguous_nouns, reporting_verbs
from summarize.claims.sentence.phrases import is_circumstance, np_end, quantifies, skip_time
from summarize.claims.sentence.raw import Range
from summarize.claims.sentence.shallow import Shallow

_PARTICIPLES = frozenset(["held", "briefed", "informed", "cited", "quoted", "accused", "charged"])
_SAID = frozenset(["said", "say", "told"])
_OPENING = frozenset(["local", "several", "medical", "witnesses", "activists"])
_CUTS = frozenset(",;:-().")
CONTRACTED = tuple(mark + end for mark in "'’" for end in ("ll", "d", "re", "ve", "m", "s"))
NP_START = frozenset("DCNURK")


def is_finite(s: Shallow, j: int) -> bool:
    """Whether the token at ``j`` is, by letter and neighbours, a finite verb."""
    letter = s.tags[j]
    if letter in "MBHXv":
        return s.low[j] not in {"be", "been", "being", "having"}
    if letter == "R":
        return s.low[j].endswith(CONTRACTED)
    if letter == "e" and j and s.tags[j - 1] == ",":
        return s.tags[j + 1 : j + 2] in ("D", "R") and s.tags[j - 2 : j - 1] in tuple("NCK")
    if letter == "e" and s.low[j] == "based" and s.tags[j - 1 : j] == "N":
        return False  # "a monitor based abroad"
    if letter == "e":
        if s.tags[j + 1 : j + 2] == "K" and s.low[j + 1] in _SAID:
            return False  # "some of the voters polled said"
        if j > 1 and s.tags[j - 1] == "g":
            return s.tags[j - 2] in "CDN" and s.tags[j + 1 : j + 2] in ("D", "R", "U", ".", "")
        return j > 0 and s.tags[j - 1] in "NCRaWUK)" and not _adjectival(s, j)
    if letter == "K":
        form = reporting_verbs()[s.low[j]].forms
        if s.tags[j + 1 : j + 2] == "P" and s.low[j] in _PARTICIPLES:
            return False
        if form & {"past", "third"} and j > 0 and s.tags[j - 1] in "NCRaWtU,Q":
            noun = s.low[j] in ambiguous_nouns()
            return not noun or s.tags[j + 1 : j + 2] in ("t", "Q", "R", "D")
    return False


def _adjectival(s: Shallow, j: int) -> bool:
    """Whether an -ed form stands before its noun ("five wounded soldiers")."""
    return (
        s.tags[j - 1] in "UC"
        and s.tags[j + 1 : j + 2] == "N"
        and s.tags[j - 2 : j - 1] in ("D", "P")
    )


def has_finite(s: Shallow, a: int, b: int) -> bool:
    """Whether a finite verb stands among tokens ``a`` to ``b``."""
    return any(is_finite(s, j) for j in range(a, b))


def has_clause(s: Shallow, a: int, b: int) -> bool:
    """As :func:`has_finite`, but "an officer stationed near the border" is no clause."""
    return any(
        is_finite(s, j) and not (s.tags[j] == "e" and s.tags[j + 1 : j + 2] in ("P", "T"))
        for j in range(a, b)
    )


def is_cut(s: Shallow, j: int) -> bool:
    """Whether a stretch ends at token ``j``."""
    letter = s.tags[j]
    if letter == "Q":
        return len(s.raw[j]) > 40 or s.raw[j].rstrip("\"'”’»")[-1:] in ",.?!" or j == 0
    if letter == "-":
        return s.raw[j] != "-" or s.text[s.starts[j] - 1].isspace()
    return letter in _CUTS


def stretches(s: Shallow, a: int, b: int) -> list[Range]:
    """Tokens ``a`` to ``b`` cut at commas and the like; the last may be empty."""
    found: list[Range] = []
    start = a
    for j in range(a, b):
        if j < start:
            continue
        if s.tags[j] == "(" and (close := s.tags.find(")", j, b)) > 0:
            if j > start:
                found.append((start, j))
            start = close + 1
        elif is_cut(s, j):
            if j > start:
                found.append((start, j))
            start = j + 1
    found.append((start, b))
    return found


def clause_start(s: Shallow, a: int, b: int) -> int:
    """The token after the last subordinator, complementizer or cue before ``b``."""
    for j in range(b - 1, a - 1, -1):
        letter = s.tags[j]
        if letter == "s" and s.low[j] not in {"so", "as", "than"}:
            return j + 1
        if s.low[j] in {"after", "before"} and j + 1 < b and s.tags[j + 1] in "DCR":
            return j + 1
        if letter == "s" and s.low[j] == "as" and not (j > a and s.tags[j - 1] in "NeC"):
            return j + 1
        if letter == "t" and (j == a or s.tags[j - 1] not in "NC" or s.tags[j + 1] in NP_START):
            return j + 1
        opens = j > a or s.tags[j - 1 : j] == "Q"
        if s.tags[j - 1 : j] == "W" and not has_clause(s, j + 1, b):
            opens = False  # "a source who asked not to be named"
        if letter == "K" and opens and is_finite(s, j) and j + 1 < b:
            return j + 1
        if letter == "W" and j + 1 < b and s.tags[j + 1] in "DCNUR" and not has_finite(s, j, b):
            return j + 1
        if letter == "c" and j > a and has_finite(s, a, j) and s.tags[j + 1] in NP_START:
            if s.tags[j - 3 : j] in ("NDN", "CDN", "TDN"):
                continue
            return j + 1
    return a


def skip_lead(s: Shallow, a: int, b: int) -> int:
    """Walk over coordinators, adverbs, times and opening prepositional phrases."""
    j = a
    while j < b:
        before = j
        while j < b and (s.tags[j] in "ca" or s.low[j] in {"so", "as", "both", "o"}):
            if s.low[j] == "both" or (s.tags[j] == "a" and s.tags[j + 1 : j + 2] in ("e", "N")):
                break
            j += 1
        time = skip_time(s, j)
        if j < time < b:
            j = time
        elif j < b and s.tags[j] == "P" and not quantifies(s, j):
            end = np_end(s, j + 1, long=False)
            if is_circumstance(s, j):
                end = max(end, skip_circumstances(s, j).end)
            if j + 1 < end < b:
                j = end
        if j == before:
            break
    return j


def relative_at(s: Shallow, a: int, b: int) -> int | None:
    """Where a restrictive relative clause begins in the stretch, if one does."""
    for j in range(a + 1, b):
        if s.tags[j] == "W" or (
            s.tags[j] == "t" and s.tags[j - 1] in "NC" and s.tags[j + 1] in "MBHXvKea"
        ):
            return j
    return None


def bare_break(s: Shallow, a: int, b: int) -> int:
    """Where the last noun phrase begins if two stand side by side without a comma."""
    for j in range(b - 1, a, -1):
        if s.tags[j] == "D" and s.tags[j - 1] in "NCTUQ" and s.low[j] not in {"one"}:
            named = s.low[j] in {"a", "an"} and s.tags[max(a, j - 2) : j] == "CC"
            if not (named and set(s.tags[a:j]) <= {"C"}):
                return j
        if s.low[j] in _OPENING and s.tags[j - 1] == "C" and s.tags[max(a, j - 2)] in "PC":
            return j
        if s.tags[j] == "T" and j + 1 < b and s.tags[j + 1] in NP_START:
            if skip_time(s, j) > j + 1:
                continue
            if s.tags[j + 1] == "U" and not s.low[j].endswith("day"):
                continue
            return j + 1
    return a
