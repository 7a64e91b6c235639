"""Letters of tokens that their neighbours change: "May" as a month, "once said", "opposes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarize.claims.sentence.lexicon import finite_verbs, speaker_nouns, wordset
from summarize.text.wordlists import word_list

_PREDICATE = re.compile(r"(?<=[NCRW]a)N|(?<=[RW])N|(?<=[NC])ND")
_CHANGED = re.compile(r"(?<=a)N|(?<=[KDP])v|(?<=P)t(?=[NCe])|\.(?=\))")
_SUBJECTS = frozenset(["he", "she", "it", "they", "we", "who"])
_NO_VERB = frozenset(["else", "alone", "first", "two", "people", "less", "home", "way"])
_NAMED = frozenset(
    ["Now", "First", "Always", "Together", "Here", "Forever", "Long", "Still", "Just", "Later"]
)
# Given names and surnames that are written like a month, a modal or a preposition.
_GIVEN = frozenset(["May", "April", "June", "August", "Sun", "Will", "Per", "Do", "So", "An", "On"])
_SURNAMES = frozenset(["Will", "From", "So", "Do", "An", "May", "Over", "Down", "Long"])
_SHOWS = frozenset(["programme", "program", "show"])
_DATED = frozenset(
    ["in", "since", "until", "by", "from", "last", "next", "of", "early", "late", "on"]
)
_STILL = frozenset(["still", "also", "now", "already", "often", "always", "never"])
_ARTICLES = frozenset(["the", "a", "an"])
_WHEN = frozenset(["during", "after", "before", "since", "until", "at", "from", "with", "by"])
_SHARES = frozenset(["Half", "Most", "All", "Several", "Any", "Every", "Many", "Both"])
_ADVERBS = frozenset(
    ["Late", "Early", "Please", "First", "Ahead"]
)  # "Late on Tuesday, 47 lawmakers"
_TURNED = _ADVERBS | _NAMED | _GIVEN | _SURNAMES | _SHARES | {"state", "do", "once", "Today"}
# "the Department for Culture, Media and Sport" is one body: what such bodies are for.
_OFFICE = re.compile(r"CPC{1,3}(?:,C{1,3})+,?cC{1,3}")
_DEPARTMENTS = wordset("department ministry bureau office directorate committee secretary minister")
_CARES = wordset(
    "affairs agriculture alcohol arts business children climate commerce communities"
    " communications change culture customs defence defense development digital economy"
    " education employment energy enterprise environment equality explosives families finance"
    " firearms fisheries food foreign forestry forests government health heritage home housing"
    " human immigration industry infrastructure innovation interior justice labor labour"
    " levelling lands local media mines pensions planning ports power public reform regions"
    " research roads rural science security services skills social sport sports technology"
    " territories tourism trade transport transit urban veterans water welfare wildlife women"
    " works youth"
)
_STATE_PRESS = frozenset(["media", "television", "tv", "radio", "broadcaster", "news"])
_PLANS = frozenset(["plans", "works", "moves", "needs", "hopes", "controls", "fights", "causes"])


def retag(
    raw: Sequence[str], low: Sequence[str], letters: list[str], *, shouted: bool = False
) -> None:
    """Correct the letters of a sentence, in place, where the words beside a token decide.

    Args:
        raw: The tokens as written.
        low: The tokens in lower case.
        letters: One letter a token, as :func:`summarize.claims.sentence.shallow.tag` gives it.
        shouted: Whether most words have a capital, so that a capital makes no name.
    """
    tags = "".join(letters)
    for match in _PREDICATE.finditer(tags):
        j = match.start()
        if _is_predicate(low, tags, j, match[0]):
            letters[j] = "v"
    if not _TURNED.isdisjoint(raw):
        for j, word in enumerate(raw[:-1]):
            if word in _TURNED:
                letter = _turned(raw, low, tags, j, shouted=shouted)
                letters[j] = letter or letters[j]
    for match in _CHANGED.finditer(tags, 1, len(tags) - 1):
        j = match.start()
        if tags[j] == "N":
            if low[j - 1] in _STILL and low[j] in _bases():
                letters[j] = "v"
        elif tags[j] == "v":
            if low[j] in _PLANS or (low[j - 1] in _ARTICLES and tags[j + 1] in "NC"):
                letters[j] = "N"
        elif tags[j] == "t":
            if low[j - 1] in _WHEN:
                letters[j] = "D"
        elif "(" in tags[max(0, j - 4) : j]:
            letters[j] = "o"
    if "suspect" in low and (at := low.index("suspect")) > 1 and _is_somebody(low, tags, at):
        letters[at] = "N"
    if _OFFICE.search(tags) and not _DEPARTMENTS.isdisjoint(low):
        for match in _OFFICE.finditer(tags):
            a, b = match.span()
            if low[a] in _DEPARTMENTS and low[a + 2] in _CARES and low[b - 1] in _CARES:
                letters[a + 3 : b] = "C" * (b - a - 3)
    if (
        "think" in low
        and tags[(at := low.index("think") + 1) : at + 1] == "N"
        and "tank" in low[at]
    ):
        letters[at - 1] = "N"


def _is_somebody(low: Sequence[str], tags: str, at: int) -> bool:
    """Whether "suspect" is a noun behind an adjective: "arrested the wrong suspect"."""
    plain = tags[at - 1] == "N" and low[at - 1][-1] != "s" and low[at - 1] not in speaker_nouns()
    return plain and tags[at - 2] == "D" and tags[at + 1 : at + 2] in ("", ".", ",", "P", "B", "H")


def _turned(
    raw: Sequence[str], low: Sequence[str], tags: str, j: int, *, shouted: bool
) -> str | None:
    """The letter that its neighbours give a word that has several; ``None`` if they give none."""
    word, after = raw[j], tags[j + 1]
    if word in _ADVERBS and not j:
        adverb = after in "ev" if word == "First" else after in "PT" or word == "Please"
        return "a" if adverb else None
    if word in _GIVEN and not shouted and _is_given(raw, low, tags, j):
        return "C"
    said = after == "K" and low[j + 1].endswith(("ed", "s", "aid", "old", "ote"))
    if word == "Will" and j and tags[j - 1] == "C" and not shouted:
        return "C"
    if said and j and word in _SURNAMES and not shouted and tags[j - 1] in "Q,cst:-":
        return "C"
    if not j:
        return None
    before = tags[j - 1]
    if word == "May" and before == "C" and not shouted:
        return "C" if after in "KBHXv,." and raw[j - 1].lower() in _given() else None
    if word == "May":
        return "T" if before in "PTaN" or after == "U" else None
    if word == "state" and low[j - 1] == "of":
        return "N"
    if word == "state" and low[j + 1] in _STATE_PRESS:
        return "N"
    if word == "state":
        return "N" if after == "C" and low[j - 1][-1] != "s" and before != "R" else None
    if word == "do":  # "Caixa do Vale"
        return "N" if before == after == "C" else None
    if word == "once":
        return "a" if before in "C,NRWH" and after in "Kve" else None
    if word == "Today" and (low[j - 1].endswith(("'s", "’s")) or low[j + 1] in _SHOWS):
        return "C"
    named = before == "C" or (after == "C" and before in "ND" and not shouted)
    if (word in _SHARES and before not in ".:-Q(") or (word in _NAMED and named):
        return "C"
    return None


def _is_given(raw: Sequence[str], low: Sequence[str], tags: str, j: int) -> bool:
    """Whether a word like "May" or "Will" at ``j`` is part of a person's name: "Per Aune"."""
    if tags[j + 1] != "C" or raw[j + 1].isupper() or raw[-1] == "?":
        return False
    if raw[j + 1].endswith(("'s", "’s")) or (j and low[j - 1] in _DATED):
        return False
    behind = "CN," if raw[j] == "Per" else "CN"
    if raw[j] in {"On", "An", "So", "Do", "Per"} and (not j or tags[j - 1] not in behind):
        return False
    after = tags[j + 2 : j + 3]
    return after in tuple("K,cCPWB.(") if not j else tags[j - 1] in "CNKcPst,:.-("


@cache
def _given() -> frozenset[str]:
    return word_list("female_names") | word_list("male_names")


@cache
def _bases() -> frozenset[str]:
    """Verbs that agree with a plural: "the rebels still control"."""
    third = {word[:-1] for word in finite_verbs() if word.endswith("s")}
    return word_list("verbs") | third


def _is_predicate(low: Sequence[str], tags: str, j: int, run: str) -> bool:
    """Whether the word at ``j`` is a verb, by its -s and its neighbours: "firmly opposes"."""
    before, word = low[j - 1], low[j]
    if before in {"who", "which"} and tags[j + 1 : j + 2] in tuple("KBHMX"):
        return False  # "who police said had fled"
    if before in _SUBJECTS:
        return word not in _NO_VERB
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s", "ics")):
        return False
    if before == "which" and low[j - 2][:1].isalpha():
        return True
    if before.endswith("ly") or before in _STILL:
        return low[j - 2][-1:] != "s" or low[j - 2] in _SUBJECTS
    return len(run) > 1 and before not in _SUBJECTS and before[-1] != "s"
