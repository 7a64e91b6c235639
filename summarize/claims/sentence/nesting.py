"""Claims within claims of one sentence.

"X said Y had told them that C": the inner claim keeps its speaker, the outer one
passes it on.  "X said A, but Y said B": the content of the first ends at the second.
"""

from __future__ import annotations

from summarize.claims.sentence.agents import can_speak
from summarize.claims.sentence.clauses import has_finite
from summarize.claims.sentence.lexicon import reporting_nouns, reporting_verbs, wordset
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.raw import Raw, Reading
from summarize.claims.sentence.roster import is_outlet

_SUSPECTING = frozenset({"suspect", "fear"})
_HELD = wordset("figure number toll account version count date")
_OTHERS = wordset("others another")
_BREAKS = wordset("but while whereas though although")


def cut_before(claim: Raw, at: int) -> None:
    """End the content of ``claim`` before token ``at``."""
    claim.content = [(a, min(b, at)) for a, b in claim.content if a < at]


def nest(r: Reading, raw: Raw, start: int) -> None:
    """Tie a preposed claim to one whose content it stands in, or end that content before it."""
    s = r.sentence
    for outer in reversed(r.claims):
        if not outer.preposed or not outer.content:
            continue
        a, b = outer.content[-1]
        if start < outer.cue[0][0] and outer.speaker and s.tags[outer.speaker[0]] in "Wt":
            cue = raw.cue[0][0]
            if a < cue < b:
                comma = s.tags.rfind(",", a, cue)
                cut_before(outer, comma if comma > 0 else cue)
            continue
        cue = raw.cue[0][0]
        if start < a and a < cue < b and (s.tags[cue - 1] in "c," or s.tags[cue - 1] == "a"):
            k = cue
            while k > a and s.tags[k - 1] in "ac,":
                k -= 1
            cut_before(outer, k)
            return
        if not a <= start < b:
            continue
        if s.tags[start - 1] == "," and outer.speaker and s.tags[outer.speaker[0]] in "Wt":
            cut_before(outer, start)
            return
        k = start
        while k > a and s.tags[k - 1] in "aT":
            k -= 1
        word = s.low[k - 1] if k > a else ""
        comma = k - 1 > a and s.tags[k - 2] == ","
        hangs = outer.speaker is not None and s.tags[max(0, outer.speaker[0] - 1)] == "s"
        if hangs and s.tags[k - 1] == ",":
            cut_before(outer, k - 1)
            return
        other = s.low[start] in _OTHERS
        if word in _BREAKS or (word == "and" and (comma or other)) or s.tags[k - 1] == ";":
            cut_before(outer, k - 1)
            return
        turn = max((j for j in range(a, start) if s.low[j] in _BREAKS), default=-1)
        turns = turn > a and s.tags[k - 1] == "," == s.tags[turn - 1]
        if turns and not has_finite(s, turn + 1, start):
            cut_before(outer, turn)
            return
        if k > a and outer.speaker == raw.speaker:
            cut_before(outer, start)
            return
        raw.parent = outer
        return


def relay_earlier(r: Reading, raw: Raw, cue: int) -> None:
    """A cue after a whole claim passes that claim on: "X said ..., al-Y reported"."""
    if not raw.content:
        return
    a, b = raw.content[0]
    suspected = _suspected(r, raw, a, b)
    if suspected is not None:
        r.claims.append(suspected)
    for inner in r.claims:
        if inner.cue[0][0] >= a and inner.cue[-1][1] <= b and inner.parent is None:
            cut_before(inner, b)
            inner.parent = raw


def _suspected(r: Reading, raw: Raw, a: int, b: int) -> Raw | None:
    """The claim in ``Police suspect arson, the daily al-Y wrote``: it is what the police suspect.

    With a thing for its object, the verb makes a claim only where an outlet hands it on.
    """
    s = r.sentence
    cue = s.tags.find("K", a, b)
    named = a < cue and np_end(s, a) in (cue, cue + 1)
    if raw.speaker is None or r.claims or not named or cue + 1 >= b:
        return None
    verb = reporting_verbs()[s.low[cue]].verb
    thing = s.tags[cue + 1] in "DN" and not has_finite(s, cue + 1, b)
    passes = is_outlet(s.words(*raw.speaker)) and can_speak(s, a, cue)
    if verb.base not in _SUSPECTING or not (thing and passes):
        return None
    return Raw(s, r.index, "verb", [(cue, cue + 1)], [(cue + 1, b)], (a, cue), verb)


def retorts(r: Reading, raw: Raw, i: int) -> bool:
    """``X said C, a claim Y denies`` and ``, which Y denies``: the verb is about the claim before.

    The verb stands at ``i``; "rejected as false" is the same.
    """
    s = r.sentence
    ends = s.tags[i + 1 : i + 2] in ("", ".", ",") or s.low[i + 1 : i + 2] == ["as"]
    if raw.speaker is None or not r.claims or not ends:
        return False
    a, b = raw.speaker
    if b - a > 2 and s.tags[a] == "D" and s.low[a + 1] in reporting_nouns():
        a = a + 2
    before = r.claims[-1]
    denies = raw.verb is not None and "D" in raw.verb.frames
    if denies and a > 3 and s.low[a - 2 : a] == [",", "which"] and before.content:
        cut = a - 2
    else:
        k = a - (s.tags[a - 1] in "tW")
        if k < 3 or s.low[k - 1] not in reporting_nouns() or s.tags[k - 3 : k - 1] != ",D":
            return False
        cut = k - 3
    accused = before.verb is not None and before.verb.base in {"accuse", "blame", "charge"}
    if accused and before.preposed and before.content and s.low[a] in {"they", "it", "he", "she"}:
        a, b = before.content[0][0], np_end(s, before.content[0][0], long=False)
    cut_before(before, cut)
    raw.speaker = (a, b)
    raw.content, raw.preposed = list(before.content), False
    r.claims.append(raw)
    return True


def disputed_by(r: Reading, i: int) -> bool:
    """``C, X said, a figure disputed by Y``: the participle at ``i`` is about the claim before."""
    s = r.sentence
    held = s.low[i - 1] in reporting_nouns() or s.low[i - 1] in _HELD
    if i < 4 or not r.claims or s.low[i + 1 : i + 2] != ["by"] or not held:
        return False
    end = np_end(s, i + 2)
    before = r.claims[-1]
    if s.tags[i - 3 : i - 1] != ",D" or end <= i + 2 or not before.content:
        return False
    cut_before(before, i - 3)
    verb = reporting_verbs()[s.low[i]].verb
    raw = Raw(s, r.index, "passive", [(i, i + 2)], list(before.content), (i + 2, end), verb)
    raw.preposed = False
    r.claims.append(raw)
    return True
