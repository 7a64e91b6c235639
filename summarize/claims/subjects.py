"""Who does the saying: the noun phrase before or after a cue.

A sentence is cut into stretches at commas, dashes, brackets and quotations.  The
subject is the noun phrase that ends the stretch before the verb; if that stretch
is empty, appositives and relative clauses are walked over to the phrase they
belong to; if the verb follows "and", the subject is that of its clause.
"""

from __future__ import annotations

from summarize.claims.lexicon import ambiguous_nouns, reporting_nouns, reporting_verbs
from summarize.claims.phrases import is_circumstance, np_end, skip_circumstances, skip_time
from summarize.claims.shallow import Shallow

Range = tuple[int, int]

_CUTS = frozenset(",;:-().")
_CONTRACTED = tuple(mark + end for mark in "'’" for end in ("ll", "d", "re", "ve", "m", "s"))
_NP_START = frozenset("DCNURK")
_PREPOSITIONS = frozenset(
    "of for in at from with to near against on under inside within between into".split()
)


def is_finite(s: Shallow, j: int) -> bool:
    """Whether the token at ``j`` is, by letter and neighbours, a finite verb."""
    letter = s.tags[j]
    if letter in "MBHXv":
        return s.low[j] not in {"be", "been", "being", "having"}
    if letter == "R":
        return s.low[j].endswith(_CONTRACTED)
    if letter == "e":
        return j > 0 and s.tags[j - 1] in "NCRaWUK)" and not _adjectival(s, j)
    if letter == "K":
        form = reporting_verbs()[s.low[j]].forms
        if form & {"past", "third"} and j > 0 and s.tags[j - 1] in "NCRaWtU,":
            noun = s.low[j] in ambiguous_nouns()
            return not noun or s.tags[j + 1 : j + 2] in ("t", "Q", "R", "D")
    return False


def _adjectival(s: Shallow, j: int) -> bool:
    """Whether an -ed form stands before its noun ("five wounded soldiers")."""
    return s.tags[j - 1] in "UC" and s.tags[j + 1 : j + 2] == "N" and s.tags[j - 2 : j - 1] in ("D", "P")


def has_finite(s: Shallow, a: int, b: int) -> bool:
    """Whether a finite verb stands among tokens ``a`` to ``b``."""
    return any(is_finite(s, j) for j in range(a, b))


def _has_clause(s: Shallow, a: int, b: int) -> bool:
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
        if s.tags[j] == "(" and 0 < (close := s.tags.find(")", j, b)):
            if j > start:
                found.append((start, j))
            start = close + 1
        elif is_cut(s, j):
            if j > start:
                found.append((start, j))
            start = j + 1
    found.append((start, b))
    return found


def subject_before(s: Shallow, verb: int, floor: int = 0) -> Range | None:
    """The subject of the verb group that starts at token ``verb``, or ``None``.

    Nothing before ``floor`` is looked at.
    """
    if verb and s.tags[verb - 1] == ")" and (bracket := s.tags.rfind("(", 0, verb)) > 0:
        verb = bracket
    if verb and s.tags[verb - 1] == "-" and s.raw[verb - 1] != "-":
        opening = s.tags.rfind("-", 0, verb - 1)
        verb = opening if opening > 0 else verb
    *earlier, last = stretches(s, floor, _before_time(s, verb))
    if last[0] < last[1]:
        if earlier and s.low[last[0]] == "and" and not has_finite(s, earlier[0][0], last[1]):
            start = _skip_lead(s, *earlier[0])
            if start < earlier[0][1] and s.tags[start] in "DCN" and last[1] > last[0] + 1:
                return start, last[1]
        found = _listed(s, earlier, last) or _subject_in(s, *last)
        if found is None and _only_coordinates(s, *last):
            found = clause_subject(s, floor, last[0])
        return found
    return _over_insertions(s, earlier)


def _listed(s: Shallow, earlier: list[Range], last: Range) -> Range | None:
    """A list before its verb: "the families, doctors and officials said"."""
    if "and" not in s.low[slice(*last)] or s.tags[last[0]] not in "NC" or not earlier:
        return None
    a, b = earlier[-1]
    joined = s.tags[b] == "," and b + 1 == last[0] and not has_finite(s, a, last[1])
    return (a, last[1]) if joined and a == 0 and s.tags[a] in "DN" and np_end(s, a) == b else None


def _before_time(s: Shallow, verb: int) -> int:
    """The token where a time between subject and verb begins: "the army on Sunday said"."""
    for k in range(max(1, verb - 5), verb):
        if s.tags[k] in "PTD" and skip_time(s, k) == verb and s.tags[k - 1] in "NC),":
            return k
    return verb


def _only_coordinates(s: Shallow, a: int, b: int) -> bool:
    return all(letter in "caTn" for letter in s.tags[a:b])


def _subject_in(s: Shallow, a: int, b: int) -> Range | None:
    """The subject that ends at ``b`` in the stretch that starts at ``a``."""
    if s.tags[b - 1] in "WR" and s.low[b - 1] not in {"him", "them", "us", "me", "one"}:
        return b - 1, b
    if s.tags[b - 1] == "t" and b - 1 > a and s.tags[b - 2] in "NC":
        return b - 1, b
    if s.tags[b - 1] == "c":
        return clause_subject(s, a if s.tags[a] in _NP_START - {"K"} else 0, b - 1)
    start = _clause_start(s, a, b)
    start = _skip_lead(s, start, b)
    relative = _relative(s, start, b)
    if relative is not None:
        end = relative
        if s.tags[relative - 1] == "P":
            end -= 1
        return (start, end) if end > start and s.tags[start] in _NP_START else None
    if start < b and not _has_clause(s, start, b) and s.tags[start] in _NP_START | set("eg"):
        cut = _bare_break(s, start, b)
        return cut, b
    return np_back(s, b, start)


def _clause_start(s: Shallow, a: int, b: int) -> int:
    """The token after the last subordinator, complementizer or cue before ``b``."""
    for j in range(b - 1, a - 1, -1):
        letter = s.tags[j]
        if letter == "s" and s.low[j] not in {"so", "as"}:
            return j + 1
        if s.low[j] in {"after", "before"} and j + 1 < b and s.tags[j + 1] in "DCR":
            return j + 1
        if letter == "s" and s.low[j] == "as" and not (j > a and s.tags[j - 1] in "NeC"):
            return j + 1
        if letter == "t" and (j == a or s.tags[j - 1] not in "NC" or s.tags[j + 1] in _NP_START):
            return j + 1
        if letter == "K" and j > a and is_finite(s, j) and j + 1 < b:
            return j + 1
        if letter == "W" and j + 1 < b and s.tags[j + 1] in "DCNUR" and not has_finite(s, j, b):
            return j + 1
        if letter == "c" and j > a and has_finite(s, a, j) and s.tags[j + 1] in _NP_START:
            return j + 1
    return a


def _skip_lead(s: Shallow, a: int, b: int) -> int:
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
        elif j < b and s.tags[j] == "P":
            end = np_end(s, j + 1, long=False)
            if is_circumstance(s, j):
                end = max(end, skip_circumstances(s, j).end)
            if j + 1 < end < b:
                j = end
        if j == before:
            break
    return j


def _relative(s: Shallow, a: int, b: int) -> int | None:
    """Where a restrictive relative clause begins in the stretch, if one does."""
    for j in range(a + 1, b):
        if s.tags[j] == "W" or (
            s.tags[j] == "t" and s.tags[j - 1] in "NC" and s.tags[j + 1] in "MBHXvKea"
        ):
            return j
    return None


def _bare_break(s: Shallow, a: int, b: int) -> int:
    """Where the last noun phrase begins if two stand side by side without a comma."""
    for j in range(b - 1, a, -1):
        if s.tags[j] == "D" and s.tags[j - 1] in "NCTUQ" and s.low[j] not in {"one"}:
            return j
        if s.tags[j] == "T" and j + 1 < b and s.tags[j + 1] in _NP_START:
            return j + 1
    return a


def np_back(s: Shallow, b: int, a: int) -> Range | None:
    """The noun phrase that ends before token ``b``, not reaching beyond ``a``."""
    j = b
    while j > a:
        letter, low = s.tags[j - 1], s.low[j - 1]
        if letter == "R":
            j -= j == b
            break
        if letter in "NCU" or (letter == "K" and low in reporting_nouns()):
            j -= 1
        elif letter in "eg" and j < b and s.tags[j] in "NCe":
            j -= 1
        elif letter == "D":
            j -= 1
            if not (j - 1 > a and s.low[j - 1] in _PREPOSITIONS and s.tags[j - 2] in "NC"):
                break
            j -= 1
        elif letter == "P" and j < b and low in _PREPOSITIONS and j - 2 >= a:
            if s.tags[j - 2] not in "NC":
                break
            j -= 1
        elif letter == "c" and j < b and low in {"and", "&"} and s.tags[j - 2] in "NC":
            j -= 1
        elif letter == "-" and s.raw[j - 1] == "-":
            j -= 1
        else:
            break
    while j < b and s.tags[j] in "Pc-":
        j += 1
    return (j, b) if j < b else None


def _over_insertions(s: Shallow, earlier: list[Range]) -> Range | None:
    """The phrase that appositives, relative clauses and asides before a verb belong to."""
    best: Range | None = None
    last = earlier[-1][1] if earlier else 0
    for a, b in reversed(earlier):
        if best is not None and s.tags[a + (s.tags[a] == "c")] == "P":
            break
        start = _skip_lead(s, a, b)
        if start >= b:
            if best is not None:
                break
            continue
        opens = s.tags[start]
        if opens == "W" or (opens == "P" and s.tags[start + 1 : start + 2] == "W"):
            best = None
            continue
        if opens == "P" and a > 0 and s.tags[a - 1] == ",":
            last = a - 1
            continue
        if s.low[start] in {"citing", "quoting"}:
            last = a - 1
            continue
        if opens in "g" or (opens == "e" and s.tags[start + 1 : start + 2] in ("P", "T")):
            last = a - 1
            continue
        if opens in "s" and best is not None:
            break
        if has_finite(s, start, b):
            relative = _relative(s, start, b)
            if relative is not None and not has_finite(s, start, relative):
                best = (start, last)
                continue
            if not _has_clause(s, start, b) and opens in _NP_START:
                best = (start, last)
                continue
            if best is None and opens in _NP_START:
                found = _subject_in(s, start, b)
                if found is not None and found[1] == b and s.tags[found[0]] in "DCR":
                    return found
            break
        if opens in _NP_START or opens == "e":
            best = (start, last if last > b else b)
        if a == 0 or s.tags[a - 1] in ";:":
            break
    return best


def clause_subject(s: Shallow, a: int, b: int) -> Range | None:
    """The first noun phrase of the clause between ``a`` and ``b``: who did the last thing."""
    parts = [part for part in stretches(s, a, b) if part[0] < part[1]]
    fallback: Range | None = None
    for start, end in parts:
        lead = _skip_lead(s, start, end)
        if lead >= end or s.tags[lead] not in _NP_START or s.low[lead].endswith("ing"):
            continue
        stop = min(np_end(s, lead), end)
        if stop <= lead:
            continue
        if s.tags[start] == "s" and s.low[start] not in {"as", "so"}:
            continue
        if fallback is None:
            fallback = (lead, stop)
        while stop < end and s.tags[stop] == "a":
            stop += 1
        if stop < end and (is_finite(s, stop) or s.tags[stop] == "K"):
            return lead, stop
    return fallback


def subject_after(s: Shallow, i: int) -> Range | None:
    """The noun phrase that follows an inverted verb: "said Maria Duarte, the mayor"."""
    end = np_end(s, i)
    if end > i and s.tags[end : end + 2] == "eP":
        end = max(end, np_end(s, end + 2))
    return (i, end) if end > i else None
