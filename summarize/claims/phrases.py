"""Noun phrases, times and circumstances of saying, by walking over token letters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarize.claims.lexicon import reporting_nouns, wordset
from summarize.claims.roster import is_outlet
from summarize.claims.shallow import Shallow

_PARTICLES = wordset("bin ibn al el de la le van von der den da di du dos abu umm ben st")
_SAYING = wordset(
    "statement statements interview interviews conference conferences briefing briefings "
    "speech speeches tweet tweets post posts email emails e-mail e-mails letter letters "
    "report reports article column message messages remarks comments comment address call "
    "telephone phone twitter facebook instagram telegram television tv radio video hearing "
    "testimony court rally debate appearance announcement release communique communiqué "
    "dispatch bulletin broadcast text memo filing affidavit documents document interviewer "
    "op-ed essay blog account page website reporters journalists newsmen lawmakers news "
    "meeting event press parliament session questions question telegram x show program "
    "programme podcast documentary book memoir monologue warning"
)
_CHANNEL = wordset("in on at during through via by after from over under to with for of")
_AUDIENCE = wordset(
    "reporters journalists newsmen lawmakers parliament congress supporters voters crowds "
    "crowd audience investors viewers delegates senators diplomats staff colleagues friends "
    "police investigators jurors ministers attendees rallygoers officials aides students"
)
_SAYING_ADVERBS = wordset(
    "also again later earlier then today separately recently still repeatedly afterwards "
    "afterward further meanwhile however publicly privately previously bluntly simply flatly "
    "there here once often instead already quietly angrily"
)
_TIME_NOUNS = wordset(
    "morning evening afternoon night noon midnight week weeks weekend month months year years "
    "day days hour hours minutes moment dawn dusk"
)
_TIME_LEAD = wordset(
    "late early last next this that earlier later a an several few two three four five six "
    "some the previous following same past just recent one mid ten many each every"
)
_RELATIVE_TIME = wordset("previous following same next last past first")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?(?:am|pm)?$|\d{1,2}(?:st|nd|rd|th)$|\d{4}$")
_RELAYED = wordset(
    "carried published released issued posted broadcast aired reported quoted cited "
    "distributed made sent emailed obtained seen given provided read delivered run shared "
    "relayed circulated tweeted printed"
)
_ROUGHLY = wordset("about around over under between nearly roughly almost")


@dataclass(slots=True)
class Circumstance:
    """What stands between a cue and its content and belongs to the saying.

    ``end`` is the token after it; ``outlets`` are token ranges of who passed the
    statement on or was spoken to, in the order in which they stand.
    """

    end: int
    outlets: list[tuple[int, int]] = field(default_factory=list)


def skip_time(s: Shallow, i: int) -> int:
    """The token after an expression of time that starts at ``i``, or ``i``."""
    j = i
    n = len(s)
    if j + 1 < n and s.low[j] in {"late", "early"} and s.low[j + 1] in {"on", "in", "at"}:
        j += 1
    if j < n and s.low[j] in {"on", "in", "at", "by", "since", "during", "over", "for"}:
        j += 1
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
            return head + 1 if year or s.low[i] == "at" else i
        return i
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
            if j > i and s.tags[j - 1] not in "PcaD":
                break
        elif letter in "CNU" or low in _PARTICLES or (letter == "T" and noun and _named(s, j)):
            noun = True
        elif letter in "eg":
            if not (j + 1 < n and s.tags[j + 1] in "CNeg" and (j == i or s.tags[j - 1] in "DaNC")):
                break
            if noun and s.tags[j - 1] in "NC" and (letter == "e" or s.tags[j + 1] != "N"):
                break
        elif letter == "K":
            if not (j == i or s.tags[j - 1] in "DPN" or (noun and low in reporting_nouns())):
                break
            if (
                low not in reporting_nouns()
                and s.tags[j + 1 : j + 2] not in ("N", "C")
                and s.tags[max(i, j - 1)] != "D"
            ):
                break
            noun = True
        elif letter == "a":
            if noun or not (j + 1 < n and s.tags[j + 1] in "eNCU"):
                break
        elif not noun and quantifies(s, j):
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
    while j > i and s.tags[j - 1] in "DPca-":
        j -= 1
    return j if noun else i


def quantifies(s: Shallow, j: int) -> bool:
    """Whether the token belongs to "more than", "at least", "about" before a number."""
    low = s.low[j]
    if low in _ROUGHLY and s.tags[j + 1 : j + 2] == "U":
        return True
    if low == "than":
        return s.low[j - 1 : j] in (["more"], ["less"], ["fewer"])
    after = s.low[j + 1 : j + 2]
    return (
        (low == "at" and after in (["least"], ["most"]))
        or (low == "up" and after == ["to"])
        or (low == "to" and s.low[j - 1 : j] == ["up"])
    )


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
    if low == "on" and s.low[j + 1] == "condition":
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
    if s.low[j] not in _CHANNEL:
        return False
    end = np_end(s, j + 1, long=False)
    return end > j + 1 and s.low[end - 1] in _SAYING


def skip_circumstances(s: Shallow, i: int) -> Circumstance:
    """Walk over times, adverbs and channels of saying that start at ``i``."""
    found = Circumstance(i)
    j = i
    n = len(s)
    while j < n:
        before = j
        j = skip_time(s, j)
        if (
            j < n and s.low[j] in _SAYING_ADVERBS and s.tags[j + 1 : j + 2] not in ("N", "C", "U")
        ) or (
            j + 1 < n and s.tags[j] == "a" and s.low[j].endswith("ly") and s.tags[j + 1] in ",tPQ:."
        ):
            j += 1
        if j < n and s.tags[j] == "P" and is_circumstance(s, j):
            j = _channel(s, j, found)
        elif j + 1 < n and s.low[j] == "to" and s.low[j + 1] in _AUDIENCE:
            j += 2
        elif j + 1 < n and s.low[j] in {"from", "in", "at"} and s.tags[j + 1] == "C":
            end = np_end(s, j + 1, long=False)
            if s.tags[end : end + 1] in ("t", ",", ".", "") or skip_time(s, end) > end:
                j = end
        elif s.tags[j : j + 1] == "(":
            close = s.tags.find(")", j)
            j = close + 1 if close > 0 else j
        if j == before:
            break
    found.end = j
    return found


def _channel(s: Shallow, j: int, found: Circumstance) -> int:
    """Walk over "in a statement carried by SANA", noting the outlets in it."""
    n = len(s)
    end = np_end(s, j + 1, long=False)
    if s.tags[j + 1 : end].count("C") and is_outlet(s.words(j + 1, end)):
        found.outlets.append((j + 1, end))
    j = skip_time(s, end)
    while j < n:
        if s.low[j] in _RELAYED:
            j += 1
            if j < n and s.tags[j] == "P":
                close = np_end(s, j + 1, long=s.low[j] in {"by", "to"})
                found.outlets.append((j + 1, close))
                j = max(close, j + 1)
        elif s.low[j] in {"with", "to", "on", "for", "at", "from", "by", "of", "about", "after"}:
            close = np_end(s, j + 1, long=False)
            if close == j + 1:
                break
            if s.low[j] in {"with", "to", "on", "by"} and is_outlet(s.words(j + 1, close)):
                found.outlets.append((j + 1, close))
            j = close
        else:
            step = skip_time(s, j)
            if step == j:
                break
            j = step
    return j


def skip_addressee(s: Shallow, i: int) -> int:
    """The token after the addressee at ``i`` ("told the state news agency"), or ``i``."""
    if s.tags[i : i + 1] == "Q" and s.raw[i][-2:-1].isalnum() and len(s.raw[i].split()) < 5:
        return i + 1 if i + 1 < len(s) and s.tags[i + 1] not in ".," else i
    if i >= len(s) or s.tags[i] in "tQ,.:sW":
        return i
    owner = s.low[i] == "her" and s.tags[i + 1 : i + 2] in ("N", "C")
    if not owner and (s.tags[i] == "R" or s.low[i] in _AUDIENCE or s.low[i] == "her"):
        return i + 1
    end = np_end(s, i, long=True)
    for j in range(i, end):
        if s.low[j] in _AUDIENCE and s.tags[j + 1 : j + 2] != "P":
            return j + 1
        if j > i and s.tags[j] == "U":
            return j
    return end
