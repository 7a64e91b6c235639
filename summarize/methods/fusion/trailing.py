"""What a sentence ends with and can do without: clauses and participles behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.shallow import Shallow
from summarize.methods.fusion.asides import is_name, spaced
from summarize.methods.fusion.clauses import clauses, closed, frame_start, long_enough, main_clause
from summarize.methods.fusion.constraints import may_go
from summarize.methods.fusion.cuts import Cut
from summarize.methods.fusion.reading import finite, opens_predicate

_SUBORDINATORS = wordset("while as after when before because since though although whereas where")
_PHRASES = wordset("with amid despite including along like following alongside during near")
_MORE = wordset("adding noting explaining stressing warning arguing insisting saying")
_SOURCED = wordset("citing quoting according reporting claiming alleging denying rejecting")
_TIMES = wordset("twice half double triple nearly almost")
_RESULTS = wordset("killing causing injuring wounding leaving bringing destroying displacing")
_GOES_ON = wordset("at to from into as by for over onto")
_UNDER_WAY = re.compile(
    r"\b(?:was|were|been)\s(?:\w+ly\s)?\w+ing\b|\babout to\b|\bhad (?:just|barely|hardly)\b"
)
"""Behind this ", when ..." tells what happened, and the main clause only what was going on."""
_LEAST = 4
_SINGLED_OUT = wordset(
    "first only last latest most best worst biggest largest highest lowest deadliest longest"
)
"""What is so since a day need not be so of all time."""
_FALLEN = wordset("dead wounded injured missing sick hungry killed displaced arrested detained")
_MEASURES = wordset(
    "soon shortly day days hour hours minutes week weeks month months year years just right"
    " century centuries decade decades season seasons generation generations minute second seconds"
    " immediately moments long ever even only look looked looking named and or"
)


def trailing_cuts(s: Shallow) -> Iterator[Cut]:
    """Each stretch from a comma or dash, or from "after", to the end that can be left out.

    What stays is a main clause.  The longest comes first.  Cost: linear for each comma.
    """
    last = len(s) - 1
    if last < 6 or s.tags[last] != "." or s.raw[last] != ".":
        return
    end = frame_start(s)
    if end == last:
        yield from _behind_frame(s, last)
    for j in range(3, end - 1):
        letter = s.tags[j]
        if letter == ",":
            kind = _behind_comma(s, j, end)
        elif letter == "-" and spaced(s, j) and s.tags[:end].count("-") == 1:
            clause = finite(s, j + 1, end)
            listed = s.tags[j + 1] == "c" and not clause
            kind = "dash" if not listed and may_go(s, j + 1, end, clause=clause) else ""
        elif s.low[j] in {"after", "before"} and letter == "P":
            kind = _after(s, j, end)
        elif s.low[j] == "and":
            kind = _second_predicate(s, j, end)
        else:
            continue
        if kind and main_clause(s, 0, j) and closed(s, j) and long_enough(s, 0, j):
            yield Cut(s.ends[j - 1], s.starts[end], kind)


def _behind_frame(s: Shallow, last: int) -> Iterator[Cut]:
    """``, police say{, twice the number they gave earlier in the week}.``"""
    for j in range(6, last - 3):
        if s.tags[j] != "," or not _compares(s, j + 1) or "," in s.tags[j + 1 : last]:
            continue
        if main_clause(s, 0, j) and may_go(s, j + 1, last, clause=True):
            yield Cut(s.ends[j - 1], s.starts[last], "comparison")


def _compares(s: Shallow, j: int) -> bool:
    """``twice the number``, ``four times as many``, ``up from 12``"""
    following = s.low[j + 1 : j + 2]
    if s.low[j] in {"up", "down"}:
        return following in (["from"], ["to"])
    return following == ["times"] or (s.low[j] in _TIMES and s.tags[j + 1 : j + 2] in ("D", "N"))


def _behind_comma(s: Shallow, j: int, last: int) -> str:
    """What the stretch behind the comma at ``j`` is, or an empty string where it must stay."""
    first, low = s.tags[j + 1], s.low[j + 1]
    if "," in s.tags[max(0, j - 3) : j] or _goes_on(s, j, last) or _lists_on(s, j, last):
        return ""
    clause = finite(s, j + 1, last)
    if low in _MORE or (first == "K" and low.endswith("ing") and low not in _SOURCED):
        return "more that was said" if _says_more(s, j, last) else ""
    if first == "W" or (first == "P" and s.low[j + 2] in {"which", "whom", "whose"}):
        kind = "relative clause" if clause else ""
    elif low in _SUBORDINATORS:
        if low == "when" and _UNDER_WAY.search(s.words(0, j)):
            return ""
        if low == "since" and not _SINGLED_OUT.isdisjoint(s.low[:j]):
            return ""
        opens = low == "while" and s.tags[j + 2] == "g"
        kind = "subordinate clause" if clause or opens else ""
        if low == "as" and s.low[j + 2] in {"well", "many", "much", "of"}:
            kind = "addition"
    elif first == "g" or (first == "a" and s.tags[j + 2] == "g"):
        kind = "" if low in _RESULTS or _one_of_several(s, j, last) else "participle"
    elif low in _PHRASES:
        kind = "phrase"
    elif low == "and" and _second_clause(s, j + 2, last) and clauses(s, 0, j) == 1:
        kind = "second clause"
    elif _compares(s, j + 1) and not clause:
        kind = "comparison"
    elif low in {"a", "an", "the"} and not clause and s.tags[j - 1] in "NC":
        several = "c" in s.tags[j + 1 : last] or "," in s.tags[j + 1 : last]
        kind = "" if several or is_name(s, j + 1, last) else "apposition"
    else:
        return ""
    return kind if kind and may_go(s, j + 1, last, clause=clause) else ""


def _goes_on(s: Shallow, j: int, last: int) -> bool:
    """Whether the main clause goes on behind the stretch: ", as himself, to the series"."""
    close = s.tags.find(",", j + 2, last)
    if 0 < close <= j + 4 and s.tags[close + 1] in "PvBMH":
        return True
    return s.tags[j + 1] in "WP" and any(
        s.tags[k] == "," and s.low[k + 1] in _GOES_ON for k in range(j + 2, last)
    )


def _lists_on(s: Shallow, j: int, last: int) -> bool:
    """Whether a second thing of the main clause follows: "the house, where he died, and a yard"."""
    close = s.tags.find(",", j + 2, last)
    if close < 0 or s.low[close + 1] not in ("and", "or") or not finite(s, j + 1, close):
        return False
    return not finite(s, close + 2, last)


def _says_more(s: Shallow, j: int, last: int) -> bool:
    """Whether ", adding that ..." opens a saying that goes with all that is said in it."""
    opens = s.tags[j + 2] in "tQ,DCRN"
    return opens and not any(s.tags[k] == "K" for k in range(j + 2, last))


def _one_of_several(s: Shallow, j: int, last: int) -> bool:
    """Whether the -ing form belongs to a row of them: "eating, drinking and smoking"."""
    before = s.tags[max(0, j - 6) : j]
    return "g" in before and "c" in s.tags[j + 1 : last]


def _second_clause(s: Shallow, i: int, last: int) -> bool:
    """Whether what follows "and" is a clause with a subject, or a second predicate."""
    if s.tags[i] == "R":
        return finite(s, i + 1, last)
    end = np_end(s, i)
    if end > i:
        return end < last and opens_predicate(s, end)
    return opens_predicate(s, i)


def _second_predicate(s: Shallow, j: int, last: int) -> str:
    """What follows "and" without a comma: the second thing that the subject did."""
    if (
        s.tags[j - 1] not in "NCT)"
        or last - j < _LEAST
        or any(t in s.tags[j:last] for t in ",Q;:-")
    ):
        return ""
    if s.low[j - 1] in _FALLEN and s.low[j + 1] in _FALLEN:
        return ""  # "the dead and wounded"
    if s.tags[j + 1] not in "veKBH" or "-" in s.raw[j + 1] or not opens_predicate(s, j + 1):
        return ""
    verb = next((k for k in range(j) if finite(s, k, k + 1)), j)
    if "," in s.tags[verb:j] or "U" in s.tags[:j]:
        return ""
    if any(s.tags[k] == "-" and spaced(s, k) for k in range(j)):
        return ""  # the last of a row that an aside parts
    if any(s.tags[k] in "Wst" for k in range(j)) or s.low[j + 1] in _MORE:
        return ""
    return "second predicate" if may_go(s, j + 1, last) else ""


def _after(s: Shallow, j: int, last: int) -> str:
    """What "after" says without a comma, to the end of the sentence."""
    if s.low[j - 1] in _MEASURES or s.tags[j - 1] in "PUTacsg," or s.tags[j + 1] not in "DCgNRUe":
        return ""
    if (
        last - j < _LEAST
        or s.tags[j - 1] == "K"
        or any(tag in s.tags[j + 1 : last] for tag in ",Q;:-")
    ):
        return ""
    clause = finite(s, j + 1, last)
    if sum(finite(s, k, k + 1) for k in range(j + 1, last)) > (s.tags[j + 1] != "g"):
        return ""
    return "subordinate clause" if may_go(s, j + 1, last, clause=clause) else ""
