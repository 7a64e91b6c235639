"""Claims that a phrase frames: "In her view, C", "Per the ministry, C", "In a poll, C"."""

from __future__ import annotations

import re

from summarize.claims.sentence.agents import can_speak
from summarize.claims.sentence.clauses import has_clause, has_finite
from summarize.claims.sentence.content import content_end
from summarize.claims.sentence.lexicon import reporting_nouns, speaker_nouns, wordset
from summarize.claims.sentence.nesting import nest
from summarize.claims.sentence.phrases import np_end
from summarize.claims.sentence.proper import POSSESSIVE
from summarize.claims.sentence.raw import Range, Raw, Reading
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import subject_before

_HELD = wordset("view opinion words telling estimation judgment judgement eyes reckoning")
_COUNTED = wordset("count account estimate tally reckoning calculation calculations estimates")
_SURE = wordset("confident convinced adamant certain sure clear insistent emphatic")
_FIRM = _SURE | wordset(
    "hopeful optimistic worried concerned afraid fearful doubtful sceptical skeptical"
)
_NOBODY = wordset("it i we you this that there what which")
_HOLDING = re.compile(r"[NeK](?=t)")
_STATING = re.compile(r"[NCK](?=Ba?t)")
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
    if low == "in" and (poll := _poll(s, i)):
        stop = s.tags.find(",", poll)
        if s.tags[stop + 1 : stop + 2] == "e":
            stop = s.tags.find(",", stop + 1)
        return ((i + 1, poll), stop) if 0 < stop < poll + 14 else None
    end = np_end(s, i + 1)
    if end == i + 1:
        return None
    short = np_end(s, i + 1, long=False)
    head = s.low[short - 1]
    if low == "per" and s.tags[i + 1] in "DC" and can_speak(s, i + 1, end):
        return (i + 1, end), end
    if (low == "in" and head in _HELD) or (low in {"by", "on"} and head in _COUNTED):
        owner = _owner(s, i + 1, short)
        if owner is not None:
            return owner, short
        whose = s.low[short : short + 1] == ["of"] and np_end(s, short + 1)
        if whose and can_speak(s, short + 1, whose):
            return (short + 1, whose), whose
    return None


def _poll(s: Shallow, i: int) -> int:
    """The token after the poll that "in" at ``i`` names; 0 if it names none."""
    for k in range(i + 1, min(len(s), i + 14)):
        if s.low[k] in _POLLS:  # "in the poll" is as often an election
            return 0 if s.low[k - 1] in {"the", "this", "that", "in"} else k + 1
        if s.tags[k] not in "DNCUego" or (s.tags[k] == "o" and s.raw[k] != "/"):
            return 0
    return 0


def read_polled(r: Reading) -> None:
    """``C in a new poll by X``: at the end of a sentence that has no other cue."""
    s = r.sentence
    if r.claims or _POLLS.isdisjoint(s.low):
        return
    for i in range(len(s) - 3, 2, -1):
        if s.low[i] == "in" and (poll := _poll(s, i)):
            if has_finite(s, 0, i) and not has_clause(s, poll, len(s)):
                cue = (i, i + 1)
                raw = Raw(s, r.index, "according_to", [cue], [(0, i)], (i + 1, poll))
                raw.preposed = False
                r.claims.append(raw)
            return


def _owner(s: Shallow, a: int, b: int) -> Range | None:
    """Whose a thing is: "the mayor's own view", "her words"."""
    if s.low[a] in _OWNERS:
        return a, a + 1
    owner = next((j for j in range(a, b - 1) if s.low[j].endswith(("'s", "’s", "s'", "s’"))), -1)
    if owner < 0:
        return None
    named = s.tags[owner] == "C" or POSSESSIVE.sub("", s.low[owner]) in speaker_nouns()
    return (a, owner + 1) if named else None


def read_held(r: Reading) -> None:
    """``The mayor is confident that C`` and ``Her argument is that C``: what somebody holds."""
    s = r.sentence
    before = len(r.claims)
    if not _FIRM.isdisjoint(s.low):
        for match in _HOLDING.finditer(s.tags):
            _read_firm(r, match.start())
    for match in _STATING.finditer(s.tags):
        _read_stated(r, match.start())
    if len(r.claims) > before:
        r.claims.sort(key=lambda claim: claim.cue[0])


def _read_firm(r: Reading, i: int) -> None:
    """``The mayor is confident that C``: the adjective or participle at ``i`` holds the clause."""
    s = r.sentence
    start = i + 1
    if s.low[i] not in _FIRM or s.tags[start : start + 1] != "t" or start + 2 >= len(s):
        return
    verb = i
    while verb and s.tags[verb - 1] in "aBHn":
        verb -= 1
    if "B" not in s.tags[verb:i] or "n" in s.tags[verb:i]:
        return
    subject = subject_before(s, verb)
    if subject is None or s.low[subject[0]] in _NOBODY or not can_speak(s, *subject):
        return
    content = (start + 1, content_end(s, start + 1))
    raw = Raw(s, r.index, "verb", [(verb, i + 1)], [content], subject)
    if s.low[i] not in _SURE:
        raw.modality = "hedged"
    nest(r, raw, subject[0])
    r.claims.append(raw)


def _read_stated(r: Reading, i: int) -> None:
    """``Her argument is that C``: the noun at ``i`` is what somebody holds."""
    s = r.sentence
    verb = i + 1
    if s.low[i] not in _STATED and s.low[i] not in reporting_nouns():
        return
    if any(a <= i < b for claim in r.claims for a, b in claim.cue):
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
