"""A reporting verb with its auxiliaries, and whether it is a verb at all.

"police report" and "the stated aim" hold forms of reporting verbs that say nothing;
what stands before and after a form decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarize.claims.sentence.circumstances import RELAYED
from summarize.claims.sentence.clauses import has_finite, is_cut, is_finite
from summarize.claims.sentence.lexicon import (
    Verb,
    ambiguous_nouns,
    reporting_verbs,
    speaker_nouns,
    wordset,
)
from summarize.claims.sentence.licence import DOCUMENTS
from summarize.claims.sentence.phrases import is_circumstance, np_end, skip_time
from summarize.claims.sentence.shallow import Shallow
from summarize.claims.sentence.subjects import np_back

_ADJECTIVES = wordset("suspected alleged proposed feared expected estimated projected promised")
_MASSES = wordset("data people research evidence police media staff polling footage")
_POSTED = wordset("video message statement clip article photo letter note image text picture")
_PRONOMINAL = wordset("another some many both several most all few this that these each half")
_ALSO_NOUNS = wordset("warning briefing ruling hearing finding")
_BETWEEN = wordset("first both all each himself herself themselves itself")


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries: where it begins, and how it is used."""

    start: int
    verb: Verb
    passive: bool = False
    negated: bool = False
    modal: str = ""
    infinitive: bool = False
    gerund: bool = False


def between(s: Shallow, j: int) -> bool:
    """Whether a word may part a subject from its verb, and is no part of a name."""
    return s.low[j] in _BETWEEN and s.tags[j] != "C"


def group_at(s: Shallow, i: int) -> Group | None:
    """The verb group whose head is the token at ``i``, or ``None`` if it is a noun or adjective."""
    entry = reporting_verbs()[s.low[i]]
    g = Group(i, entry.verb)
    j = i
    be = have = did = False
    while j > 0 and (s.tags[j - 1] in "anMBHX" or between(s, j - 1)):
        letter, low = s.tags[j - 1], s.low[j - 1]
        if letter == "a" and j - 1 == 0 and s.tags[j] not in "MBHX" and not low.endswith("ly"):
            pass
        be = be or (letter == "B" and not have)
        have = have or letter == "H"
        g.gerund = g.gerund or low == "having"
        did = did or letter == "X"
        g.negated = g.negated or letter == "n" or low.endswith(("n't", "n’t"))
        if letter == "M":
            g.modal = low
        j -= 1
    while j < i and (s.tags[j] == "a" or between(s, j)):
        j += 1
    if j == i or s.tags[j] not in "HBM":
        far = _parted_auxiliary(s, j)
        if far is not None and entry.forms & {"participle"}:
            have, j = True, far
    g.start = j
    left = j
    while left > 1 and between(s, left - 1):
        left -= 1
    before = s.tags[left - 1 : left] if left else ""
    word = s.low[left - 1] if left else ""
    forms = entry.forms
    if word == "to":
        g.infinitive = True
        g.start = j - 1
        return g if "base" in forms else None
    if word in {"neither", "nor"}:
        return None
    if g.gerund and "participle" in forms:
        return g
    if "ing" in forms:
        g.gerund = not be
        if s.low[i] == "ruling" and s.tags[i + 1 : i + 2] != "t":
            return None
        if before == "D" or (g.gerund and before == "c" and not j):
            return None
        if g.gerund and left and _possessive(s.raw[left - 1]):
            return None
        if s.low[i] in _ALSO_NOUNS and before == "N" and word not in speaker_nouns():
            return None
        return g
    if be and forms & {"past", "participle"}:
        g.passive = True
        return g
    pronoun = word in _PRONOMINAL and s.tags[i + 1 : i + 2] != "N"
    pronoun = pronoun and (not forms <= {"base"} or s.low[i] not in ambiguous_nouns())
    if (before in ("D", "P") and not pronoun) or (before and _possessive(s.raw[j - 1])):
        return None
    if s.low[i] in _ADJECTIVES and s.tags[i + 1 : i + 2] == "N" and not have:
        return None
    if have:
        return g if "participle" in forms else None
    if forms == {"participle"}:
        return None
    if g.modal or did:
        return g if "base" in forms else None
    if forms == {"base"} and before == "N" and _singular(s, i):
        return None  # "a told-you-so smile"
    if (before == "g" and s.tags[max(0, left - 2)] != "D") or (
        before == "U" and (s.low[i] in ambiguous_nouns() or _counts(s, i))
    ):
        return None
    if s.low[i] == "show" and before == "N" and word[-1] != "s" and word not in _MASSES:
        phrase = np_back(s, i, 0)
        if phrase is None or not _head(s, *phrase).endswith("s"):
            return None
    if _names_only(s, i, before) or (
        before == "K" and word.endswith("ing") and not _possessive(s.raw[max(0, left - 2)])
    ):
        return None
    if forms <= {"base", "third"} and s.low[i] in ambiguous_nouns():
        if "third" not in forms and _singular(s, i):
            return None
        return g if _clause_follows(s, i, before) else None
    if before == "," and s.tags[i + 1 : i + 2] == "P" and "participle" in forms:
        comma = s.tags.find(",", i)
        if comma > 0 and s.tags[comma + 1 : comma + 2] in tuple("KMBHv"):
            return None
    if before == "N" and "participle" in forms and _made_by(s, i):
        return None
    if s.low[i] == "charged" and s.low[i + 1 : i + 2] == ["with"]:
        return None
    if before in ("N", "K") and "participle" in forms and _after_phrase(s, i):
        return None
    if entry.verb.base in {"call", "dub"} and before == "N" and s.tags[i + 1 : i + 2] == "Q":
        phrase = np_back(s, i, 0)
        if phrase is not None and phrase[0] and s.tags[phrase[0] - 1] in "vKMBHXPeN":
            return None
    passive = "participle" in forms and not entry.verb.frames & {"a", "c"}
    if before in (",", "N", "K") and passive and _has_agent(s, i):
        return None
    while left and s.tags[left - 1] == "a":
        left -= 1
    if "past" in forms and before == "a" and s.tags[i + 1 : i + 2] == "N":
        return g if left and s.tags[left - 1] in "NCRW," else None
    return g


def _made_by(s: Shallow, i: int) -> bool:
    """Whether a participle only names a maker: "a blog maintained by a member of the faculty"."""
    agent = s.low[i + 1 : i + 2] == ["by"] and s.tags[i + 2 : i + 3] in ("D", "C")
    return agent and not {"t", "Q"} & set(s.tags[i + 2 : i + 9])


def _after_phrase(s: Shallow, i: int) -> bool:
    """Whether a participle ends a phrase behind a preposition: "in remarks broadcast on"."""
    if s.low[i] not in RELAYED or s.tags[i + 1 : i + 2] != "P":
        return False
    phrase = np_back(s, i, 0)
    return phrase is not None and s.tags[phrase[0] - 1 : phrase[0]] == "P"


def _head(s: Shallow, a: int, b: int) -> str:
    """The head noun of a phrase: the word before its first preposition."""
    return s.low[next((k for k in range(a + 1, b) if s.tags[k] == "P"), b) - 1]


def _parted_auxiliary(s: Shallow, j: int) -> int | None:
    """The auxiliary in "has in recent weeks reported", before a time or a short phrase."""
    for k in range(j - 1, max(-1, j - 7), -1):
        if s.tags[k] == "H":
            start = k + 1
            if s.tags[start : start + 1] == "," and s.tags[j - 1] == ",":
                return k
            step = skip_time(s, start)
            if step == start and s.tags[start] == "P":
                step = np_end(s, start + 1, long=False)
            return k if step == j else None
        if s.tags[k] not in "PDNUTaCg,":
            return None
    return None


def _has_agent(s: Shallow, i: int) -> bool:
    """Whether "by" follows in the stretch: "called the capital by its people"."""
    for j in range(i + 1, len(s)):
        if s.low[j] == "by":
            return j == i + 1 or s.tags[i + 1] in "DQC"
        if s.tags[j] in ",t.;:KMBHXv":
            return False
    return False


def _heads_line(s: Shallow, i: int) -> bool:
    """Whether a headline has no other verb: "Rebels claim control of border crossing"."""
    verb = reporting_verbs()[s.low[i]]
    number = ("third" in verb.forms) != s.low[i - 1].endswith("s") or s.tags[i - 1] == "C"
    return (
        s.tags[-1] not in ".Q"
        and "n" in verb.verb.frames
        and number
        and s.tags[i + 1 : i + 2] in tuple("NCg")
        and np_back(s, i, 0) == (0, i)
        and not any(is_finite(s, k) for k in range(len(s)) if k != i)
    )


def _counts(s: Shallow, i: int) -> bool:
    """Whether a participle stands between a number and its noun: "400 pledged delegates"."""
    return s.tags[i + 1 : i + 2] == "N" and "participle" in reporting_verbs()[s.low[i]].forms


def _names_only(s: Shallow, i: int, before: str) -> bool:
    """Whether a participle belongs to a thing: "a group called the Wolves", "a video posted on"."""
    base = reporting_verbs()[s.low[i]].verb.base
    if before != "N" or base not in {"call", "dub", "post"} or s.low[i][-2:] not in {"ed"}:
        return False
    phrase = np_back(s, i, 0)
    if base == "post":
        return s.low[i - 1] in _POSTED and s.tags[i + 1 : i + 2] in tuple("PTac")
    named = s.tags[i + 1 : i + 2] == "C" or s.tags[i + 1 : i + 3] == "DC"
    return named and phrase is not None and s.low[phrase[0]] in {"a", "an"}


def _singular(s: Shallow, i: int) -> bool:
    """Whether "a" opens the run of words that ends at ``i``: "in a written reply that"."""
    k = i - 1
    while k > 0 and s.tags[k] in "NKegC" and k > i - 5:
        k -= 1
    return k >= 0 and s.low[k] in {"a", "an"}


def _possessive(word: str) -> bool:
    return word.lower().endswith(("'s", "’s", "s'", "s’")) and len(word) > 3


def _clause_follows(s: Shallow, i: int, before: str) -> bool:
    """Whether what follows shows that a word that may be a noun is the verb here."""
    after = s.tags[i + 1 : i + 2]
    if before == "N":
        phrase = np_back(s, i, 0)
        if phrase is not None and phrase[0] > 0 and s.tags[phrase[0] - 1] in "PvKMBHX":
            told = after == "t" and s.low[i].endswith("s") and not s.low[i - 1].endswith("s")
            return told and not has_finite(s, 0, i)  # "A document on its website states that"
    if after == "t" and s.tags[i + 2 : i + 3] in tuple("BHMXv"):
        return False  # "states that have suffered"
    if after in ("t", "Q", "R", ":"):
        return before in tuple("NCRWtT,cKaU-)")
    if before in ("R", "W"):
        return s.low[i - 1] != "whose"
    if s.low[i] == "calls" and s.low[i + 1 : i + 2] in (["for"], ["on"]) and before == "C":
        return True
    if reporting_verbs()[s.low[i]].verb.base == "call" and "Q" in s.tags[i : np_end(s, i + 1) + 1]:
        return before in tuple("NC,)")
    if _heads_line(s, i) or (s.low[i - 1] in DOCUMENTS and after in tuple("DCNU")):
        return "e" in reporting_verbs()[s.low[i]].verb.frames or _heads_line(s, i)
    if s.low[i + 1 : i + 2] == ["to"] and "i" in reporting_verbs()[s.low[i]].verb.frames:
        agrees = s.low[i - 1].endswith("s") != ("third" in reporting_verbs()[s.low[i]].forms)
        return before in tuple("NC") and agrees and np_back(s, i, 0) == (0, i)
    if before == "Q" and after == "C" and s.raw[i - 1].rstrip("\"”’'»")[-1:] in tuple(",?!"):
        return True  # "..., whispers Amina"
    if before == "," and after == "C" and has_finite(s, 0, i - 1):
        ends = s.tags[np_end(s, i + 1) :][:1]
        return "third" in reporting_verbs()[s.low[i]].forms and ends in ("", ".", ",")
    if before == "" or before not in "NC,c)":
        return False
    plural = s.low[i - 1].endswith("s")
    third = "third" in reporting_verbs()[s.low[i]].forms
    if plural == third and before != "C":
        return False
    if after in tuple("DCNU"):
        end = np_end(s, i + 1)
        if after == "N" and not s.low[i + 1].endswith("s"):
            return False
        return end > i + 1 and (
            (end < len(s) and is_finite(s, end))
            or ("n" in reporting_verbs()[s.low[i]].verb.frames and after in "D")
        )
    if after not in ("", ".", ",") and not is_circumstance(s, i + 1):
        return False
    phrase = np_back(s, i, 0)
    return phrase is not None and phrase[0] > 0 and is_cut(s, phrase[0] - 1)
