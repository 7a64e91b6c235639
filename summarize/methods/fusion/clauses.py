"""Whether a stretch of a sentence is a main clause by itself, and where a subject begins."""

from __future__ import annotations

from summarize.claims.sentence.clauses import clause_start
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.reading import finite, opens_predicate

_SUBJECT = frozenset("DCNURQ")
_LEAST = 4
_SAYS = frozenset(("said", "says", "say", "added", "adds", "thinks", "thought", "believes"))
_FRAMES = frozenset(("said", "says", "told", "reported", "wrote", "added"))


def main_clause(s: Shallow, a: int, b: int) -> bool:
    """Whether a clause that can stand alone lies in tokens ``a`` to ``b``: a subject and a verb.

    Stretches between commas are looked at one by one; one that a subordinator, a relative
    or a preposition opens is none, and a verb behind a relative inside one does not count.
    """
    return clauses(s, a, b) > 0


def clauses(s: Shallow, a: int, b: int) -> int:
    """How many stretches between commas are main clauses, or end one that an aside parts."""
    start, found, waits = a, 0, False
    for j in range(a, b + 1):
        if j == b or s.tags[j] in ",;:":
            if _independent(s, start, j) or (waits and opens_predicate(s, start)):
                found, waits = found + 1, False
            elif s.tags[start : start + 1] in ("D", "C", "N", "U"):
                waits = waits or start == a
            start = j + 1
    return found


def _independent(s: Shallow, a: int, b: int) -> bool:
    while a < b and (s.tags[a] in "ac" or s.tags[a] == "T"):
        a += 1
    if b - a < 2 or (s.tags[a] not in _SUBJECT and s.tags[a : a + 2] not in ("g,", "e,")):
        return False
    if s.tags[a] == "Q":
        return True
    for j in range(a + 1, b):
        if s.tags[j] in "sWt" and not (s.tags[j] == "s" and s.low[j] in {"as", "than"}):
            return any(finite(s, k, k + 1) for k in range(a + 1, j))
    return finite(s, a + 1, b)


def subject_start(s: Shallow, j: int) -> int:
    """Where the subject that ends before the comma at ``j`` begins; ``-1`` if none does.

    It opens its clause: the sentence, or what follows a subordinator, "that" or a cue.
    """
    a = clause_start(s, 0, j)
    for k in range(j - 1, a - 1, -1):
        if s.tags[k] in ",;:-":
            a = k + 1
            break
    while a < j and s.tags[a] in "ac":
        a += 1
    alone = a == 0 and j == 1 and s.tags[a] in "ge"
    if a >= j or (s.tags[a] not in "DCNUQ" and not alone) or finite(s, a + 1, j):
        return -1
    return a


def long_enough(s: Shallow, a: int, b: int) -> bool:
    """Whether tokens ``a`` to ``b`` hold words enough for a sentence."""
    return sum(s.raw[j][0].isalnum() for j in range(a, b)) >= _LEAST or "Q" in s.tags[a:b]


def closed(s: Shallow, j: int) -> bool:
    """Whether the clause that is open before token ``j`` has its verb.

    Not "that Katera", not "says about 100 people", not "that, if he fled".
    """
    for a in range(j - 1, -1, -1):
        letter = s.tags[a]
        if letter == "t" and s.tags[a + 1] in ",s":
            return False
        if letter in "Wt" or (letter == "s" and s.low[a] not in {"as", "than"}):
            return finite(s, a + 1, j) and not _waits(s, a)
        if letter == "K" and s.low[a] in _SAYS and s.tags[a + 1] in "DCNUaP":
            return finite(s, a + 1, j)
    return True


def _waits(s: Shallow, a: int) -> bool:
    """Whether a condition inside a clause with "that" waits for what depends on it."""
    return s.tags[a] == "s" and (s.tags[max(0, a - 2) : a] in ("t,",) or s.tags[a - 1 : a] == "t")


def frame_start(s: Shallow) -> int:
    """The token where a closing ", police said" or ", according to X" begins; else the last one."""
    last = len(s) - 1
    for j in range(last - 2, max(3, last - 24), -1):
        if s.tags[j] != ",":
            continue
        if s.low[j + 1 : j + 3] == ["according", "to"]:
            return j
        if s.tags[j + 1] not in "DCNRK":
            return last
        if s.tags[j + 1] == "K":
            end = np_end(s, j + 2) if s.tags[j + 2] != "R" else j + 3
            told = s.low[j + 1] in {"said", "says"} and not finite(s, end, end + 1)
            return j if told else last
        end = np_end(s, j + 1)
        return j if end < last and s.tags[end] == "K" and s.low[end] in _FRAMES else last
    return last
