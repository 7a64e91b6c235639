"""Noun phrases and times, by walking over token letters."""

from __future__ import annotations

import re

from summarize.claims.sentence.lexicon import (
    ambiguous_nouns,
    reporting_nouns,
    speaker_nouns,
    wordset,
)
from summarize.claims.sentence.shallow import Shallow

_SAID = frozenset(["said", "says", "told"])
_PARTICLES = wordset("bin ibn al el de la le van von der den da di du dos abu umm ben st")
_SAYING = wordset(
    "statement statements interview interviews conference conferences briefing briefings "
    "speech speeches tweet tweets post posts email emails e-mail e-mails letter letters "
    "report reports article column message messages remarks comments comment address call "
    "telephone phone twitter facebook instagram telegram television tv radio video hearing "
    "testimony court rally debate appearance announcement release communique communiqué "
    "dispatch bulletin broadcast text memo filing affidavit documents document interviewer "
    "reply response notice circular declaration judgment verdict audio clip recording op-ed essay "
    "blog account page website reporters journalists newsmen lawmakers news "
    "meeting event press parliament session questions question telegram x show program "
    "chat hall gathering fundraiser luncheon dinner breakfast webinar seminar forum summit lecture "
    "sermon homily presentation ceremony vigil stop gala "
    "record note notes programme podcast documentary book memoir monologue warning"
)
_CHANNEL = wordset("in on at during through via by after from over under to with for of")
_TIME_NOUNS = wordset(
    "morning evening afternoon night noon midnight week weeks weekend month months year years "
    "day days hour hours minutes moment dawn dusk"
)
_TIME_LEAD = wordset(
    "late early last next this that earlier later a an several few two three four five six "
    "some the previous following same past just recent one mid ten many each every"
)
_SEVERAL = wordset("one two several series string number flurry set couple pair slew dozens part")
_RELATIVE_TIME = wordset("previous following same next last past first")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?(?:am|pm)?$|\d{1,2}(?:st|nd|rd|th)$|\d{4}$")
_TOLD = (["briefed"], ["informed"], ["consulted"], ["interviewed"], ["told"])
_OPEN = ("C", "N", "e", "g")
_DATED = ("U", "C", "N")
_ROUGHLY = wordset("about around over under between nearly roughly almost")


def skip_time(s: Shallow, i: int) -> int:
    """The token after an expression of time that starts at ``i``, or ``i``."""
    j = i
    n = len(s)
    if j + 1 < n and s.low[j] in {"late", "early"} and s.low[j + 1] in {"on", "in", "at"}:
        j += 1
    if j < n and s.low[j] in {"on", "in", "at", "by", "since", "during", "over", "for"}:
        j += 1
    named = i + 1 < n and s.low[i] == "the" and s.low[i + 1] in _TIME_NOUNS
    if named and s.low[i + 2 : i + 3] not in (["before"], ["after"], ["earlier"]):
        return i
    while j < n and s.low[j] in _TIME_LEAD and s.tags[j] != "Q":
        if (
            s.low[j] in {"the", "that"}
            and s.low[j + 1 : j + 2]
            and not (s.low[j + 1] in _TIME_NOUNS or s.low[j + 1] in _RELATIVE_TIME)
        ):
            break
        j += 1
    head = j
    while j < n and (
        s.tags[j] == "T"
        or s.low[j] in _TIME_NOUNS
        or (j > head and s.tags[j] == "U" and _CLOCK.match(s.low[j]))
        or (s.tags[j] == "U" and j + 1 < n and s.tags[j + 1] == "T" and s.tags[j - 1] in "PD,KHN")
    ):
        j += 1
    if j == head:
        if head < n and s.tags[head] == "U" and _CLOCK.match(s.low[head]) and head > i:
            year = len(s.low[head]) == 4 and s.low[head].isdigit()
            if s.low[head - 1] in {"a", "an"}:
                return i  # "a 2014 study"
            return head + 1 if year or s.low[i] == "at" else i
        return i
    if s.low[i] in {"each", "every"} and s.low[j : j + 1] == ["of"]:
        return i
    if s.low[i] in {"a", "an"} and s.tags[j - 1] in "TU" and s.tags[j : j + 1] in tuple("NCK"):
        return i  # "a January 2016 study"
    if s.low[j : j + 2] == ["local", "time"]:
        j += 2
    while j < n and s.low[j] in {"earlier", "later", "ago", "before", "after", "early", "late"}:
        if s.low[j] in {"before", "after"} and j + 1 < n and s.tags[j + 1] not in ",.t":
            break
        j += 1
    if j + 1 < n and s.tags[j] == "," and s.tags[j + 1] == "U" and _CLOCK.match(s.low[j + 1]):
        j += 2
    return j


def np_end(s: Shallow, i: int, *, long: bool = True) -> int:
    """The token after the noun phrase that starts at ``i``; ``i`` if none does.

    ``long`` takes prepositional phrases along ("a spokesman for the ministry").
    """
    n = len(s)
    if i >= n:
        return i
    if s.tags[i] == "R":
        return i + 1
    j = i
    noun = False
    while j < n:
        letter, low = s.tags[j], s.low[j]
        if letter == "D":
            if j > i and s.tags[j - 1] not in "PcaDs":
                break
        elif (
            letter in "CNU"
            or low in _PARTICLES
            or (letter == "T" and noun and _named(s, j))
            or (
                letter == "T" and j > i and s.tags[j - 1] == "D" and s.tags[j + 1 : j + 2] in _DATED
            )
            or (
                letter == "g"
                and j > i
                and s.tags[j - 1] == "D"
                and s.tags[j + 1 : j + 2] not in _OPEN
            )
        ):
            noun = True
        elif letter in "eg":
            if not (j + 1 < n and s.tags[j + 1] in "CNeg" and (j == i or s.tags[j - 1] in "DaNC")):
                break
            trade = letter == "e" and s.tags[j - 1] == "C" and _named_trade(s, j + 1)
            ends = letter == "e" or s.tags[j + 1] != "N"
            if noun and s.tags[j - 1] in "NC" and ends and not trade:
                break
        elif letter == "K":
            if low in _SAID:
                break
            if not (
                j == i
                or s.tags[j - 1] in "DPN"
                or (noun and (low in reporting_nouns() or low in _SAYING))
            ):
                break
            if (
                low not in reporting_nouns()
                and low not in _SAYING
                and s.tags[j + 1 : j + 2] not in ("N", "C")
                and s.tags[max(i, j - 1)] != "D"
                and not (s.tags[i] == "D" and low[-1] != "s" and _is_noun(s, j))
            ):
                break
            noun = True
        elif letter == "a":
            if noun or not (j + 1 < n and s.tags[j + 1] in "eNCU"):
                break
        elif (not noun or low == "than") and quantifies(s, j):
            pass
        elif letter == "P":
            if not (noun and long and _takes_phrase(s, i, j)):
                break
        elif letter == "c":
            if not (noun and _joins(s, j)):
                break
        elif letter == "Q":
            if not (noun or s.tags[max(i, j - 1)] == "D") or len(s.raw[j]) > 40:
                break
            noun = True
        elif letter == "-" and s.raw[j] == "-":
            pass
        else:
            break
        j += 1
    while j > i and (s.tags[j - 1] in "DPca-" or (s.low[j - 1] == "last" and j - 1 > i)):
        j -= 1
    return j if noun else i


def _named_trade(s: Shallow, j: int) -> bool:
    """Whether a trade and a name follow: "Trend Micro advanced threat researcher Paul Ferguson"."""
    k = j
    while s.tags[k : k + 1] == "N" and k < j + 3:
        k += 1
    return k > j and s.tags[k : k + 2] == "CC" and s.low[k - 1] in speaker_nouns()


def described_end(s: Shallow, a: int, b: int) -> int:
    """The end of an unnamed speaker with what tells who it is: "a guard who saw the fire"."""
    if "C" in s.tags[a:b]:
        return b
    if s.low[b : b + 1] in _TOLD and s.low[b + 1 : b + 2] in (["on"], ["about"], ["of"]):
        return max(b, np_end(s, b + 2))
    if s.low[b : b + 1] != ["who"]:
        return b
    return next((k for k in range(b + 1, len(s)) if s.tags[k] in ",;:Q.-"), len(s))


def quantifies(s: Shallow, j: int) -> bool:
    """Whether the token belongs to "more than", "at least", "about" before a number."""
    low = s.low[j]
    if low in _ROUGHLY and (s.tags[j + 1 : j + 2] == "U" or s.low[j + 1 : j + 2] == ["half"]):
        return True
    if low == "than":
        return s.low[j - 1 : j] in (["more"], ["less"], ["fewer"])
    after = s.low[j + 1 : j + 2]
    return (
        (low == "at" and after in (["least"], ["most"]))
        or (low == "up" and after == ["to"])
        or (low == "to" and s.low[j - 1 : j] == ["up"])
    )


def _is_noun(s: Shallow, j: int) -> bool:
    """Whether a word that may be a verb ends a phrase: "the municipal order, shops must"."""
    return s.low[j] in ambiguous_nouns() and s.tags[j + 1 : j + 2] in (",", ".", "", ")")


def _named(s: Shallow, j: int) -> bool:
    """Whether a month or weekday is part of a name ("April" as a given name)."""
    return s.tags[j - 1] == "C" and s.tags[j + 1 : j + 2] == "C"


def _takes_phrase(s: Shallow, i: int, j: int) -> bool:
    """Whether the preposition at ``j`` goes on with the noun phrase begun at ``i``."""
    if j + 1 >= len(s) or s.tags[j + 1] not in "DCNUKeR" or s.tags[j + 1] == "R":
        return False
    if skip_time(s, j) > j:
        return False
    low = s.low[j]
    if low == "of":
        return True
    if low == "by":
        return "d" in reporting_nouns().get(s.low[j - 1], ())
    if low == "on" and s.low[j + 1] == "condition":
        return False
    if low == "to" and s.tags[j + 1] in "NK":
        return False
    if is_circumstance(s, j):
        return False
    if low in {"for", "in", "from", "at", "with", "to", "near", "against", "within", "on", "under"}:
        return s.tags[i] in "DNU" or low in {"for", "from", "in"}
    return low in {"inside", "into", "between", "over", "across", "outside", "about"}


def _joins(s: Shallow, j: int) -> bool:
    """Whether the coordinator at ``j`` joins two names or nouns of one phrase."""
    after = s.tags[j + 1 : j + 2]
    if after == "C":
        return s.tags[j - 1] in "CN"
    if after == "D":
        end = np_end(s, j + 1, long=False)
        return end < len(s) and s.tags[end] in "K,.a" and s.tags[j - 1] in "CN"
    return (
        after == "N" and s.tags[j - 1] in "NC" and s.tags[j + 2 : j + 3] not in ("K", "v", "B", "H")
    )


def is_circumstance(s: Shallow, j: int) -> bool:
    """Whether a preposition at ``j`` opens the place of saying: "in a statement"."""
    if j >= len(s) or s.low[j] not in _CHANNEL:
        return False
    end = channel_end(s, j + 1)
    return end > j + 1 and (s.low[end - 1] in _SAYING or _is_show(s, j + 1, end))


def channel_end(s: Shallow, i: int) -> int:
    """The end of the noun phrase at ``i``, with "one of a series of" and the like before it."""
    end = np_end(s, i, long=False)
    while end > i and s.low[end - 1] in _SEVERAL and s.low[end : end + 1] == ["of"]:
        step = np_end(s, end + 1, long=False)
        if step == end + 1:
            break
        end = step
    return end


def _is_show(s: Shallow, a: int, b: int) -> bool:
    """Whether a phrase is an outlet's show: ``NBC's "Meet the Press"``."""
    titled = s.tags[b - 1] == "Q" and b - a < 5 and s.tags[a] == "C"
    owned = titled and s.raw[b - 2].endswith(("'s", "’s"))
    return owned and s.tags[b : b + 1] in ("t", "T", "P", ",", ".", "")
