"""Who does the saying: the noun phrase that ends the stretch before a cue, or follows it.

Appositives and relative clauses are walked over; after "and" it is that of the clause.
"""

from __future__ import annotations

from summarize.claims.sentence.apposed import apposed, goes_on_as_place, listed, named_after
from summarize.claims.sentence.clauses import (
    NP_START,
    bare_break,
    clause_start,
    has_clause,
    has_finite,
    is_cut,
    is_finite,
    relative_at,
    skip_lead,
    stretches,
)
from summarize.claims.sentence.lexicon import (
    reporting_nouns,
    reporting_verbs,
    wordset,
)
from summarize.claims.sentence.phrases import described_end, np_end, quantifies, skip_time
from summarize.claims.sentence.raw import Range
from summarize.claims.sentence.shallow import Shallow

_ALONE = wordset("another one some many others several")
_SOME = wordset("some many others most several few both")
# Forms that are as often participles: "a letter sent to parents said".
_SENT = wordset(
    "sent made held found given seen taken put read shot caught brought bought paid left built kept"
    " met set hurt heard told"
)
_OBJECTS = wordset("him them us me")
_PREPOSITIONS = wordset(
    "of for in at from with to near against on under inside within between into"
)


def subject_before(s: Shallow, verb: int, floor: int = 0) -> Range | None:
    """The subject of the verb group that starts at token ``verb``, or ``None``.

    Nothing before ``floor`` is looked at.
    """
    if verb and s.tags[verb - 1] == ")" and (bracket := s.tags.rfind("(", 0, verb)) > 0:
        verb = bracket
    if verb and s.tags[verb - 1] == "-" and is_cut(s, verb - 1):
        opening = next((k for k in range(verb - 2, 0, -1) if s.tags[k] == "-" and is_cut(s, k)), 0)
        verb = opening or verb
    *earlier, last = stretches(s, floor, _before_time(s, verb))
    if last[0] < last[1]:
        if earlier and s.low[last[0]] == "and" and not has_finite(s, earlier[0][0], last[1]):
            start = skip_lead(s, *earlier[0])
            if start < earlier[0][1] and s.tags[start] in "DCN" and last[1] > last[0] + 1:
                return start, last[1]
        found = listed(s, earlier, last) or apposed(s, earlier, last) or _subject_in(s, *last)
        if found is None and _only_coordinates(s, *last):
            found = clause_subject(s, floor, last[0])
        return found
    return _over_insertions(s, earlier)


def _before_time(s: Shallow, verb: int) -> int:
    """The token where a time between subject and verb begins: "the army on Sunday said"."""
    for k in range(max(1, verb - 5), verb):
        lead = s.tags[k] in "PTD" or s.low[k] in {"last", "late", "early", "earlier"}
        if lead and skip_time(s, k) == verb and s.tags[k - 1] in "NC),":
            return k
    return verb


def _only_coordinates(s: Shallow, a: int, b: int) -> bool:
    return all(letter in "caTn" for letter in s.tags[a:b])


def _subject_in(s: Shallow, a: int, b: int) -> Range | None:
    """The subject that ends at ``b`` in the stretch that starts at ``a``."""
    that = s.tags[b - 1] == "t" and b - 1 > a and s.tags[b - 2] in "NC"
    pronoun = s.tags[b - 1] in "WR" and s.low[b - 1] not in {"him", "them", "us", "me", "one"}
    if that or pronoun:
        return b - 1, b
    if s.tags[b - 1] == "c":
        return clause_subject(s, a if s.tags[a] in NP_START - {"K"} else 0, b - 1)
    start = clause_start(s, a, b)
    start = skip_lead(s, start, b)
    relative = relative_at(s, start, b)
    if relative is not None:
        end = relative
        if s.tags[relative - 1] == "P":
            end -= 1
        elif s.low[relative] == "who" and "C" not in s.tags[max(1, start) : relative]:
            end = b
        return (start, end) if end > start and s.tags[start] in NP_START else None
    if a and s.tags[start : start + 2] in ("eU", "eD"):
        inner = np_back(s, b, start)  # "on Friday sparked two days of riots after witnesses said"
        return inner if s.tags[b - 1] in "NC" else None
    opens = start < b and (s.tags[start] in NP_START | set("eg") or quantifies(s, start))
    if opens and not has_clause(s, start, b):
        cut = bare_break(s, start, b)
        return cut, b
    reduced = np_end(s, start)
    sent = s.tags[reduced + 1 : reduced + 2] == "P" and s.low[reduced] in _SENT
    if sent and reduced > start and not has_clause(s, reduced + 1, b):
        return start, b
    return np_back(s, b, start)


def np_back(s: Shallow, b: int, a: int) -> Range | None:
    """The noun phrase that ends before token ``b``, not reaching beyond ``a``."""
    j = b
    while j > a:
        letter, low = s.tags[j - 1], s.low[j - 1]
        if letter == "R":
            if low in _OBJECTS:
                return None  # "those that knew them describe"
            j -= j == b
            break
        if letter == "C" and j < b and s.low[j] == "local":
            break
        if (
            letter in "NCU"
            or (letter == "K" and low in reporting_nouns())
            or (letter in "eg" and j < b and s.tags[j] in "NCe")
        ):
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
        elif (letter == "c" and j < b and low in {"and", "&"} and s.tags[j - 2] in "NC") or (
            letter == "-" and s.raw[j - 1] == "-"
        ):
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
        origin = s.low[a] in {"of", "from"} and s.tags[a + 1 : b].strip("C") == ""
        if best is not None and s.tags[a + (s.tags[a] == "c")] == "P" and not (origin and a):
            break
        if best is not None and s.tags[b] == "Q":
            break
        start = skip_lead(s, a, b)
        if start >= b or skip_time(s, start) >= b:
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
        if best is not None and opens == "K" and s.low[start].endswith("ing"):
            break
        named = a == 0 and s.tags[start + 1 : start + 2] == "C"  # "And retired Gen. Jo Allen"
        if opens in "BHMXv" or (opens in "eK" and start > a and not named):
            if best is not None and opens in "BHMXv":
                break
            continue
        apart = opens == "K" and a > 0 and s.tags[a - 1] == ","
        participle = apart and "participle" in reporting_verbs()[s.low[start]].forms
        if participle and s.tags[start + 1] in "PTs":
            last = a - 1
            continue
        if opens in "g" or (opens == "e" and s.tags[start + 1 : start + 2] in ("P", "T", "Q", "")):
            last = a - 1
            continue
        if opens == "s" and best is None and a and s.tags[start + 1 : start + 2] in tuple("egPK"):
            last = a - 1  # "Cruz, when asked what is wrong, responded"
            continue
        if opens in "s" and best is not None:
            named = s.tags[start + 1] == "C" and np_end(s, start + 1) == b
            if named and s.low[start] in {"while", "whereas"} and s.tags[best[0]] in "DN":
                best = (start + 1, best[1])
            break
        if has_finite(s, start, b):
            relative = relative_at(s, start, b)
            if relative is not None and not has_finite(s, start, relative):
                best = (start, last)
                continue
            if not has_clause(s, start, b) and opens in NP_START:
                best = (start, last)
                continue
            if best is not None and goes_on_as_place(s, b, *best):
                found = np_back(s, b, start)
                return (found[0], best[1]) if found is not None else best
            if best is None and opens in NP_START:
                found = _subject_in(s, start, b)
                if found is not None and _has_object(s, start, found[0]):
                    return start, start + 1
                if found is not None and s.low[found[0] - 1 : found[0]] == ["by"]:
                    continue  # "an official in a town hit by a bomb, said"
                if found is not None and found[1] == b and s.tags[found[0]] in "DCR":
                    return found
            break
        if opens in NP_START or opens == "e":
            best = (start, last if last > b else b)
        if a == 0 or s.tags[a - 1] in ";:":
            break
    return best


def _has_object(s: Shallow, start: int, at: int) -> bool:
    """Whether a phrase at ``at`` is what "he" does something to: "He praised the crew, warned"."""
    if s.tags[start] != "R" or at != start + 2:
        return False
    form = reporting_verbs().get(s.low[at - 1])
    return s.tags[at - 1] in "ve" or (form is not None and not form.verb.frames & {"c", "t"})


def clause_subject(s: Shallow, a: int, b: int) -> Range | None:
    """The first noun phrase of the clause between ``a`` and ``b``: who did the last thing."""
    parts = [part for part in stretches(s, a, b) if part[0] < part[1]]
    fallback: Range | None = None
    subordinate: Range | None = None
    for start, end in parts:
        lead = skip_lead(s, start, end)
        lead += s.tags[lead : lead + 2] == "eC"  # "Retired Col. Jo Allen"
        if lead < end - 1 and s.tags[lead] == "s":
            inner = np_end(s, lead + 1)
            if lead + 1 < inner < end:
                subordinate = (lead + 1, inner)
            continue
        if lead >= end or s.tags[lead] not in NP_START or skip_time(s, lead) >= end:
            continue
        if s.tags[lead] == "K" and s.low[lead].endswith("ing"):
            continue
        stop = min(np_end(s, lead), end)
        if stop <= lead and s.low[lead] in _SOME and s.tags[lead + 1 : lead + 2] in tuple("vHM"):
            stop = lead + 1
        if stop <= lead:
            continue
        if s.tags[start] == "s" and (s.low[start] != "so" and has_finite(s, start, end)):
            continue
        if fallback is None:
            fallback = (lead, stop)
        verb = stop
        while verb < end and s.tags[verb] == "a":
            verb += 1
        if verb < end and (is_finite(s, verb) or s.tags[verb] == "K"):
            return lead, stop
        named = named_after(s, lead, stop) if stop == end else stop
        if stop < named < b:
            return lead, named
    return fallback or subordinate


def subject_after(s: Shallow, i: int) -> Range | None:
    """The noun phrase that follows an inverted verb: "said Maria Duarte, the mayor"."""
    end = np_end(s, i)
    if end == i and s.low[i] in _ALONE and s.tags[i + 1 : i + 2] in ("", ".", ","):
        end = i + 1
    named = not s.tags[i:end].strip("C") and "based" not in s.low[end : end + 1]
    if end > i and s.tags[end : end + 2] == "eP" and not named:
        stop = np_end(s, end + 2)
        end = stop if stop > end + 2 else end
    if end > i and "known" in s.low[end - 1 : end + 1] and "as" in s.low[end : end + 2]:
        end = np_end(s, s.low.index("as", end) + 1)
    end = described_end(s, i, end)
    return (i, end) if end > i else None
