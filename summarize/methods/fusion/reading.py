"""A statement as tokens with letters: where its commas, verbs and quotations stand."""

from __future__ import annotations

from functools import cache, lru_cache

from summarize.claims.sentence.clauses import is_finite
from summarize.claims.sentence.lexicon import reporting_verbs, wordset
from summarize.claims.sentence.quotes import find_quotes
from summarize.claims.sentence.shallow import Shallow, read
from summarize.records import Span
from summarize.text.wordlists import word_list

_AFTER_VERB = frozenset("DPtRUTgCQaBeWs(")
_NOUN_FIRST = frozenset("NC")
_PAST = wordset(
    "oversaw foresaw withstood overcame upheld outran outgrew undid redid rewrote retold resold "
    "mistook forbade foretold befell beset forgave forsook partook undercut withheld strode strove "
    "wept crept swept leapt dealt shrank sprang slung strung clung flung wrung bade slew arose "
    "awoke beheld bound ground slit spat spun split spilt swelled thrust trod wed"
)


_TELLS = frozenset(("told", "tells"))
"""Whom they are said to follows them, and a noun there makes no row of nouns of it."""


@lru_cache(maxsize=1 << 13)
def reading(text: str) -> Shallow:
    """The tokens of one sentence; a quotation is one token.  Cost: linear in the text."""
    whole = Span(0, len(text))
    return read(text, whole, find_quotes(text, [whole]))


@cache
def _third_person() -> frozenset[str]:
    """Forms in -s of the verbs in ``data/words/verbs.txt``."""
    found = set()
    for base in word_list("verbs"):
        if base.endswith("y") and base[-2] not in "aeiou":
            found.add(base[:-1] + "ies")
        else:
            found.add(base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"))
    return frozenset(found)


def opens_predicate(s: Shallow, j: int) -> bool:
    """Whether the token at ``j``, after a comma that closes an aside, is the verb of the subject.

    An adverb may stand before it.  Forms that are also nouns count only where something
    follows that a list of nouns would not have.
    """
    n = len(s)
    while j < n and s.tags[j] == "a":
        j += 1
    if j >= n:
        return False
    letter, low = s.tags[j], s.low[j]
    if letter in "MBHX":
        return low not in {"be", "been", "being", "having"}
    following = s.tags[j + 1 : j + 2]
    if letter == "v":
        return following not in ("c", ",") and low not in {"set", "put"}
    if low in _TELLS:
        return True
    if letter == "K":
        return bool(reporting_verbs()[low].forms & {"past", "third"}) and following not in tuple(
            "c,N"
        )
    if letter == "e":
        return following in tuple("DPtRUTCNQags")
    if low in _PAST:
        return following not in ("c", ",")
    return low in _third_person() and following in _AFTER_VERB


def finite(s: Shallow, a: int, b: int) -> bool:
    """Whether a finite verb stands among tokens ``a`` to ``b`` (exclusive)."""
    return any(
        is_finite(s, j)
        or (s.low[j] in _PAST and j > a)
        or (
            j > a
            and s.low[j] in _third_person()
            and s.tags[j - 1] in _NOUN_FIRST
            and s.tags[j + 1 : j + 2] in tuple(_AFTER_VERB)
        )
        for j in range(a, b)
    )


def words_in(s: Shallow, a: int, b: int) -> int:
    """How many tokens from ``a`` to ``b`` are words; a quotation counts its own."""
    return sum(
        len(s.raw[j].split()) if s.tags[j] == "Q" else s.raw[j][0].isalnum() for j in range(a, b)
    )
