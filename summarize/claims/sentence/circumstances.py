"""What belongs to the saying and not to what is said: times, channels, addressees."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.phrases import channel_end, is_circumstance, np_end, skip_time
from summarize.claims.sentence.roster import FOREIGN_ARTICLES, is_outlet, numbers_station
from summarize.claims.sentence.shallow import Shallow

RELAYED = wordset(
    "carried published released issued posted broadcast aired reported quoted cited "
    "distributed made sent emailed obtained seen given provided read delivered run shared "
    "relayed circulated tweeted printed reviewed leaked"
)
# Where somebody posts, and nobody passes on.
NETWORKS = wordset(
    "telegram twitter facebook instagram youtube whatsapp x tiktok weibo vk signal threads bluesky"
    " mastodon linkedin snapchat viber truth wechat reddit"
)
_PRINTED = (["published"], ["broadcast"], ["aired"], ["printed"])
_SAYING_ADVERBS = wordset(
    "also again later earlier then today separately recently still repeatedly afterwards "
    "afterward further meanwhile however publicly privately previously bluntly simply flatly "
    "there here once often instead already quietly angrily"
)
_NOMINATIVE = wordset("he she they we i")
_WHEN = wordset("following after before during since for ahead at")
_TIMED = ("CT", "CN", "CP", "CD")
_TALKING = frozenset({"speaking", "talking"})
_TALKED = frozenset({"to", "with", "on"})
_PASSED = (["passed", "on"], ["passed", "along"], ["put", "out"])
_ACCOUNTS = wordset(
    "account accounts testimony testimonies story stories words statement statements comments"
    " recording recordings message messages it them"
)
_AUDIENCE = wordset(
    "reporters journalists newsmen lawmakers parliament congress supporters voters crowds "
    "crowd audience investors viewers delegates senators diplomats staff colleagues friends "
    "police investigators jurors ministers attendees rallygoers officials aides students"
)


@dataclass(slots=True)
class Circumstance:
    """What stands between a cue and its content and belongs to the saying.

    ``end`` is the token after it; ``outlets`` are token ranges of who passed the
    statement on or was spoken to, in the order in which they stand.
    """

    end: int
    outlets: list[tuple[int, int]] = field(default_factory=list)


def skip_circumstances(s: Shallow, i: int) -> Circumstance:
    """Walk over times, adverbs and channels of saying that start at ``i``."""
    found = Circumstance(i)
    j = i
    n = len(s)
    while j < n:
        before = j
        j = skip_time(s, j)
        if (
            j < n
            and s.low[j] in _SAYING_ADVERBS
            and s.tags[j + 1 : j + 2] not in ("N", "C", "U")
            and not (s.low[j] == "there" and s.tags[j + 1 : j + 2] in tuple("BHMae"))
        ) or (
            j + 1 < n
            and s.tags[j] == "a"
            and s.low[j].endswith("ly")
            and s.tags[j + 1] in ",tPQ:.s"
        ):
            j += 1
        if s.low[j : j + 4] == ["on", "condition", "of", "anonymity"]:
            j += 4
        elif j < n and s.tags[j] == "P" and is_circumstance(s, j):
            j = _channel(s, j, found)
        elif j + 1 < n and s.low[j] == "to" and s.low[j + 1] in _AUDIENCE:
            j += 2
        elif j + 1 < n and s.low[j] == "to" and (told := _outlet_told(s, j + 1)) > j:
            found.outlets.append((j + 1, told))
            j = told
        elif j + 1 < n and s.low[j] in {"from", "in", "at"} and s.tags[j + 1] == "C":
            end = np_end(s, j + 1, long=False)
            if s.tags[end : end + 1] in ("t", ",", ".", "") or skip_time(s, end) > end:
                j = end
        elif (quoted := _quoted_by(s, j)) > 0 and (end := np_end(s, quoted, long=False)) > quoted:
            found.outlets.append((quoted, end))
            j = end
        elif s.tags[j : j + 1] == "(":
            close = s.tags.find(")", j)
            j = close + 1 if close > 0 else j
        if j == before:
            break
    found.end = j
    return found


def _quoted_by(s: Shallow, j: int) -> int:
    """The token after ", quoted by" or ", as quoted by" at ``j``, or 0."""
    k = j + (s.tags[j : j + 1] == ",")
    k += s.low[k : k + 1] == ["as"]
    return k + 2 if s.low[k : k + 2] in (["quoted", "by"], ["cited", "by"]) else 0


def _outlet_told(s: Shallow, i: int) -> int:
    """The token after an outlet at ``i``, where what it was told follows; else 0."""
    end = np_end(s, i, long=False)
    told = s.tags[end : end + 1] in ("t", "s", ",", ".", "") and "C" in s.tags[i:end]
    return end if told and is_outlet(s.words(i, end)) else 0


def _channel(s: Shallow, j: int, found: Circumstance) -> int:
    """Walk over "in a statement carried by SANA", noting the outlets in it."""
    n = len(s)
    end = channel_end(s, j + 1)
    last = end - (s.tags[end - 1] == "Q")  # the show of an outlet
    named = s.words(j + 1, last)
    if s.tags[j + 1 : last].count("C") and is_outlet(named[:-2] if last < end else named):
        found.outlets.append((j + 1, last))
    j = skip_time(s, end)
    while j < n:
        if s.low[j] in RELAYED:
            j += 1
            if j < n and s.tags[j] == "P":
                close = np_end(s, j + 1, long=s.low[j] in {"by", "to"})
                if s.low[j] not in _WHEN and NETWORKS.isdisjoint(s.low[j + 1 : close]):
                    found.outlets.append((j + 1, close))
                j = max(close, j + 1)
        elif s.low[j] in {"with", "to", "on", "for", "at", "from", "by", "of", "about", "after"}:
            close = np_end(s, j + 1, long=False)
            if close == j + 1:
                break
            printed = s.tags[close - 1] == "C" and s.low[close : close + 1] in _PRINTED
            foreign = s.raw[j + 1] in FOREIGN_ARTICLES and s.tags[j + 2 : j + 3] == "C"
            passes = printed or foreign or is_outlet(s.words(j + 1, close))
            if s.low[j] in {"with", "to", "on", "by"} and passes:
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
    if i >= len(s) or s.tags[i] in "tQ,.:sW" or s.low[i] in _NOMINATIVE:
        return i
    if s.low[i] in {"it", "you"} and s.tags[i + 1 : i + 2] in tuple("BHMXv"):
        return i
    owner = s.low[i] == "her" and s.tags[i + 1 : i + 2] in ("N", "C")
    if not owner and (s.tags[i] == "R" or s.low[i] in _AUDIENCE or s.low[i] == "her"):
        return i + 1
    end = np_end(s, i, long=True)
    for j in range(i, end):
        if s.low[j] in _AUDIENCE and s.tags[j + 1 : j + 2] != "P":
            return j + 1
        number = s.tags[j] == "U" and s.tags[j - 1] not in "DP" and not numbers_station(s, j)
        if j > i and (number or (s.tags[j - 1 : j + 1] in _TIMED and skip_time(s, j) >= end)):
            return j
    return end


def shown_to(s: Shallow, a: int, b: int) -> list[tuple[int, int]]:
    """The outlets that saw or passed on what speaks: "The report, seen by the Guardian,".

    And those that were spoken to: "Mr Lund, speaking to the BBC from his home,".
    """
    found = []
    for k in range(a + 1, b - 2):
        printed = s.low[k] in {"quoted", "cited"} and s.low[k + 1] == "in"
        if printed or (s.low[k] in RELAYED and s.low[k + 1] in {"by", "to"}):
            end = np_end(s, k + 2, long=False)
            quoted = s.low[k] in {"cited", "quoted"} and "C" in s.tags[k + 2 : end]
            if quoted or is_outlet(s.words(k + 2, end)):
                found.append((k + 2, end))
        elif s.low[k] in _TALKING and s.tags[k - 1] == "," and s.low[k + 1] in _TALKED:
            end = np_end(s, k + 2, long=False)
            if is_outlet(s.words(k + 2, end)):
                found.append((k + 2, end))
    return found


def handed_on(s: Shallow, start: int, end: int) -> list[tuple[int, int]]:
    """Who was told, if it passed that on: "told the charity Orfa, which relayed their account"."""
    if s.tags[end : end + 2] != ",W" or start >= end or end + 4 > len(s):
        return []
    acts = s.low[end + 2] in RELAYED or s.low[end + 2 : end + 4] in _PASSED
    return [(start, end)] if acts and not _ACCOUNTS.isdisjoint(s.low[end + 3 : end + 7]) else []
