"""Whether what follows a reporting verb can be its content, by the frames of the verb."""

from __future__ import annotations

from summarize.claims.clauses import has_finite, is_finite
from summarize.claims.lexicon import Verb, reporting_nouns
from summarize.claims.phrases import np_end, quantifies
from summarize.claims.shallow import Shallow

_AS = frozenset({"as"})
_TO = frozenset({"to"})
_CALLED = frozenset({"D"})
_PREDICATES = {
    **dict.fromkeys(["describe", "characterize", "characterise", "portray", "depict"], _AS),
    **dict.fromkeys(["order", "instruct", "urge", "exhort", "implore", "beg"], _TO),
    "accuse": frozenset({"of"}),
    "compare": frozenset({"to", "with"}),
    "liken": _TO,
}


def _has_predicate(s: Shallow, j: int, words: frozenset[str]) -> bool:
    """Whether one of ``words``, or a quotation, follows the object at ``j``."""
    end = np_end(s, j, long=False) or j
    for k in range(max(end, j), min(len(s), end + 8)):
        if s.low[k] in words or s.tags[k] == "Q":
            return True
        if s.tags[k] in ";:." or (s.tags[k] == "D" and "D" in words and k == end):
            return s.tags[k] == "D"
    return False


def licensed(s: Shallow, i: int, j: int, verb: Verb) -> bool:
    """Whether what stands at ``j`` can be the content of this verb."""
    letter = "U" if quantifies(s, j) else s.tags[j]
    frames = verb.frames
    if s.tags[j - 1] == "t" or letter == "t" or s.tags[j - 2 : j] == "t,":
        return bool(frames & {"t", "c", "n"})
    if letter == "Q":
        return bool(frames & {"q", "c", "t", "n", "o"})
    if s.tags[j - 1] == ":" or s.raw[j - 1] == ":":
        return bool(frames & {"q", "c", "t"})
    if s.low[j] in {"whether", "if", "how", "why", "what", "where", "when", "who", "which"}:
        return bool(frames & {"w", "c"}) and not (s.low[j] == "when" and "w" not in frames)
    if s.low[j] == "to":
        return "i" in frames
    if "p" in frames and s.low[j] in {"for", "of", "on", "upon", "against", "about", "to"}:
        return True
    if letter in "Ps":
        comma = s.tags.find(",", j)
        return "c" in frames and comma > 0 and has_finite(s, comma, len(s))
    if "a" in frames and j == i + 1 and letter in "DCNRU":
        return True
    if verb.base == "call":
        return letter in "DR" or (letter == "C" and _has_predicate(s, j, _CALLED))
    if verb.base in _PREDICATES:
        return letter in "DCNURe" and _has_predicate(s, j, _PREDICATES[verb.base])
    if "o" in frames or "n" in frames:
        return letter in "DCNUReg" or (letter == "K" and s.low[j] in reporting_nouns())
    if verb.base == "say":
        return True
    if verb.base == "tell":
        return letter in "Rs:" or is_clause(s, j)
    if "c" in frames or "e" in frames:
        return is_clause(s, j)
    return False


def is_clause(s: Shallow, j: int) -> bool:
    """Whether a noun phrase and a finite verb begin at ``j``."""
    if s.tags[j] in "as":
        return has_finite(s, j, min(len(s), j + 20))
    if s.low[j] in {"he", "she", "they", "we", "i", "it", "you", "there"}:
        return True
    end = np_end(s, j)
    if end == j:
        return s.tags[j] == "D" and j + 1 < len(s) and is_finite(s, j + 1)
    if s.tags[end : end + 1] in ("D", "R") and end - j > 1:
        return True
    limit = end
    while limit < len(s) and limit < end + 14 and s.tags[limit] not in ".;":
        if is_finite(s, limit):
            return True
        limit += 1
    return False
