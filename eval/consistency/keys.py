"""What a word is compared by: its key, wherever in a text it stands.

Two words have the same key if a reader would take one for the other: inflections, number
words and digits, spellings of either side of the ocean, and the neutral verbs of saying.
Everything that an error could hide in (names, figures, negations) keeps its own.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from summarize.claims.sentence.lexicon import reporting_verbs
from summarize.text.tokens import STOPWORDS, stem


def listed(words: str) -> frozenset[str]:
    """The words of a string, for closed classes that a check looks up."""
    return frozenset(words.split())


def words_in(text: str) -> list[str]:
    """The words of a string, in order."""
    return text.split()


NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        words_in(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        )
    )
} | {
    word: str(value)
    for value, word in zip(
        range(30, 100, 10),
        words_in("thirty forty fifty sixty seventy eighty ninety"),
        strict=True,
    )
}
_ORDINALS = {
    word: f"{value}th"
    for value, word in enumerate(
        words_in(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        ),
        start=1,
    )
}
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(?=(?:e[srd]?|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=\w{2})our(?=(?:s|ed|ing|able|ite|al|er|ers)?$)"), "or"),
    (re.compile(r"(?<=\w{2})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=\w{2})ence(?=s?$)"), "ense"),
    (re.compile(r"ogramme"), "ogram"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
)
_SAME = {
    "percent": "%",
    "pct": "%",
    "us": "u.s",
    "usa": "u.s",
    "u.s.a": "u.s",
    "uk": "u.k",
    "mr": "",
    "mrs": "",
    "ms": "",
    "dr": "",
    "sir": "",
    "n't": "not",
    "cannot": "not",
    "toward": "towards",
    "amongst": "among",
    "whilst": "while",
    "okay": "ok",
    "mom": "mum",
    "mother": "mother",
    "per": "per",
    "cent": "%",
    "dollar": "$",
    "dollars": "$",
    "euro": "€",
    "euros": "€",
}
_SIGNS = listed("% $ €")
_SAYING = frozenset(["say", "said", "says", "saying", "according"])
_NEUTRAL = listed(
    "say state add note tell remark comment explain announce declare mention observe report "
    "reply respond answer continue reiterate recount elaborate point_out put_it indicate inform "
    "reveal disclose stress emphasise emphasize underline underscore write tweet quip interject "
    "clarify specify repeat recall relate relay proclaim affirm communicate convey"
)
"""Verbs by which somebody says no more than something; "rejected" and "praised" say how."""
_MONTHS = {
    name[:3]: name
    for name in words_in(
        "january february march april may june july august september october november december"
    )
}
_MONTHS["sept"] = "september"
_DAYS = frozenset(("monday tuesday wednesday thursday friday saturday sunday " + "weekend").split())

PLAIN: dict[str, tuple[str, str, str, bool, bool] | tuple[()]] = {}
"""What :func:`read_word` has found."""
_MAX_PLAIN = 1 << 17


def read_word(raw: str) -> tuple[str, str, str, bool, bool] | tuple[()]:
    """What a word is wherever it stands, or nothing where that depends on its place.

    Its lower case, its key, its kind, whether a capital that opens no sentence makes it a
    name, and whether it is one anyway.
    """
    if len(PLAIN) >= _MAX_PLAIN:
        PLAIN.clear()
    word = plain_word(raw)
    key, kind = keyed(word, raw[0].isupper())
    if word in _DROPPED or word in NUMBERS or not key:
        found: tuple[str, str, str, bool, bool] | tuple[()] = ()
    elif kind == "f" and raw in _CAPITALIZED:
        found = (word, _SAME.get(word, word), "w", True, True)
    else:
        capital = raw[0].isupper() and word not in STOPWORDS
        found = (word, key, kind, capital, capital and raw[1:].isupper())
    PLAIN[raw] = found
    return found


_DROPPED = listed("s lrb rrb lsb rsb")
_CAPITALIZED = listed("US U.S. UK U.K. IT WHO")


def plain_word(raw: str) -> str:
    """A word as it is looked up: in lower case, with plain apostrophes."""
    return raw.lower().replace("’", "'").rstrip(".")


@lru_cache(maxsize=1 << 16)
def keyed(word: str, capital: bool) -> tuple[str, str]:
    """The key and kind of a word in lower case."""
    if word in _SAME:
        same = _SAME[word]
        return same, "f" if word in {"n't", "cannot"} or same in _SIGNS else "w"
    if word.endswith("n't"):
        return "not", "f"
    if word in _ORDINALS:
        return _ORDINALS[word], "w"
    if word in _DAYS:
        return word, "d"
    month = _MONTHS.get(word[:4] if word.startswith("sept") else word[:3])
    if month and (word == month or word in _MONTHS) and (capital or word not in {"may", "march"}):
        return month, "d"
    if word in _saying():
        return "say", "f"
    if word in STOPWORDS:
        return word, "f"
    for pattern, to in _SPELLINGS:
        word = pattern.sub(to, word)
    found = stem(word)
    return _synonyms().get(found, found), "w"


@cache
def _synonyms() -> dict[str, str]:
    """For the stem of a word that stands for another in news, the stem of that."""
    path = resources.files("summarize") / "data" / "words" / "synonyms.txt"
    groups = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {stem(word): stem(group[0]) for group in groups if group[0] != "#" for word in group[1:]}


@cache
def _saying() -> frozenset[str]:
    """Forms of verbs that say no more than that something was said."""
    found = set(_SAYING)
    for word, form in reporting_verbs().items():
        if form.verb.base in _NEUTRAL and form.forms & {"past", "participle"}:
            found.add(word)
    return frozenset(found)
