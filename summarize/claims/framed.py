"""Claims that a phrase frames: "In her view, C", "Per the ministry, C", "In a poll, C"."""

from __future__ import annotations

from summarize.claims.agents import can_speak
from summarize.claims.clauses import has_finite
from summarize.claims.content import content_end
from summarize.claims.lexicon import reporting_nouns, speaker_nouns, wordset
from summarize.claims.phrases import np_end
from summarize.claims.proper import POSSESSIVE
from summarize.claims.raw import Range, Raw, Reading
from summarize.claims.shallow import Shallow

_HELD = wordset("view opinion words telling estimation judgment judgement eyes reckoning")
_COUNTED = wordset("count account estimate tally reckoning calculation calculations estimates")
_POLLS = wordset("poll polls survey surveys")
_OWNERS = wordset("his her their its")
_STATED = wordset(
    "argument view answer claim point position response contention message assessment verdict"
    " conclusion opinion belief explanation reply excuse defence defense warning complaint theory"
)


def read_framed(r: Reading) -> None:
    """Read a phrase at the head of the sentence that says in whose words the rest stands."""
    s = r.sentence
    opening = next((j for j, letter in enumerate(s.tags) if letter not in "ca,"), 0)
    if s.tags[opening : opening + 1] != "P" and s.low[opening : opening + 1] != ["per"]:
        return
    frame = _frame(s, opening)
    if frame is None:
        return
    speaker, end = frame
    if s.tags[end : end + 1] != "," or any(c.cue[0][0] < end for c in r.claims):
        return
    if not has_finite(s, end + 1, len(s)) and "Q" not in s.tags[end:]:
        return
    raw = Raw(s, r.index, "according_to", [(opening, opening + 1)], [], speaker)
    raw.content = [(end + 1, content_end(s, end + 1))]
    for inner in r.claims:
        if inner.preposed and inner.parent is None and inner.cue[0][0] > end:
            inner.parent = raw
    r.claims.insert(0, raw)


def _frame(s: Shallow, i: int) -> tuple[Range, int] | None:
    """The speaker of a frame at ``i``, and the token after it."""
    low = s.low[i]
    end = np_end(s, i + 1)
    if end == i + 1:
        return None
    short = np_end(s, i + 1, long=False)
    head = s.low[short - 1]
    if low == "per" and s.tags[i + 1] in "DC" and can_speak(s, i + 1, end):
        return (i + 1, end), end
    if low == "in" and head in _POLLS:
        stop = s.tags.find(",", short)
        return ((i + 1, short), stop) if 0 < stop < short + 14 else None
    if (low == "in" and head in _HELD) or (low in {"by", "on"} and head in _COUNTED):
        owner = _owner(s, i + 1, short)
        if owner is not None:
            return owner, short
        whose = s.low[short : short + 1] == ["of"] and np_end(s, short + 1)
        if whose and can_speak(s, short + 1, whose):
            return (short + 1, whose), whose
    return None


def _owner(s: Shallow, a: int, b: int) -> Range | None:
    """Whose a thing is: "the mayor's own view", "her words"."""
    if s.low[a] in _OWNERS:
        return a, a + 1
    owner = next((j for j in range(a, b - 1) if s.low[j].endswith(("'s", "’s", "s'", "s’"))), -1)
    if owner < 0:
        return None
    named = s.tags[owner] == "C" or POSSESSIVE.sub("", s.low[owner]) in speaker_nouns()
    return (a, owner + 1) if named else None


def read_stated(r: Reading, i: int) -> None:
    """``Her argument is that C``: the noun at ``i`` is what somebody holds."""
    s = r.sentence
    verb = i + 1
    if s.tags[verb : verb + 1] != "B" or s.low[i] not in _STATED | set(reporting_nouns()):
        return
    start = verb + 1 + (s.tags[verb + 1 : verb + 2] == "a")
    if s.tags[start : start + 1] != "t" or start + 2 >= len(s):
        return
    first = i
    while first and s.tags[first - 1] in "NCDUeg":
        first -= 1
    owner = _owner(s, first, i + 1) if first < i else None
    if owner is not None:
        cue = [(i, verb + 1)]
        r.claims.append(
            Raw(s, r.index, "noun", cue, [(start + 1, content_end(s, start + 1))], owner)
        )
