"""A sentence as tokens with keys: what is compared when two sentences are held together.

Two tokens have the same key if a reader would take one for the other: inflections,
number words and digits, spellings of either side of the ocean, and the neutral verbs of
saying.  Everything that an error could hide in (names, figures, negations) keeps its own.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.claims.lexicon import reporting_verbs
from summarize.text.tokens import STOPWORDS, stem

_TOKEN = re.compile(
    r"(?P<dotted>(?:[^\W\d_]\.){2,})"
    r"|(?P<money>[$£€¥])"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>st|nd|rd|th)?(?=\W|_|$|[a-z])"
    r"|(?P<word>[^\W\d_][\w]*(?:[’'](?!s\b|S\b)[^\W\d_]\w*)*)"
    r"|(?P<sign>%|[-–—]{2,}|[—–;:,.!?()])"
)


def listed(words: str) -> frozenset[str]:
    """The words of a string, for closed classes that a check looks up."""
    return frozenset(words.split())


def words_in(text: str) -> list[str]:
    """The words of a string, in order."""
    return text.split()


_NUMBERS = {
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
_TENS = re.compile(r"(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](\w+)", re.I)
_SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "k": 1e3,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
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
}
_SAYING = frozenset(["say", "said", "says", "saying"])
_NOT_SAYING = listed("ask claim allege deny predict promise threaten vow warn")
_MONTHS = {
    name[:3]: name
    for name in words_in(
        "january february march april may june july august september october november december"
    )
}
_MONTHS["sept"] = "september"
_CONTENT = frozenset("wnd")
_DAYS = frozenset(("monday tuesday wednesday thursday friday saturday sunday " + "weekend").split())


class Token(NamedTuple):
    """One token: where it stands, the word in lower case, and what it is compared by.

    ``kind`` is ``w`` a word that carries content, ``f`` any other word, ``n`` a number,
    ``d`` a month or day of the week, ``p`` punctuation.  ``name`` tells a capital that
    is not explained by its place.
    """

    start: int
    end: int
    word: str
    key: str
    kind: str
    name: bool

    @property
    def content(self) -> bool:
        """Whether the token carries content."""
        return self.kind in _CONTENT


@lru_cache(maxsize=1 << 14)
def tokenize(sentence: str) -> tuple[Token, ...]:
    """The tokens of one sentence.

    Args:
        sentence: Its text; offsets are into it.

    Cost: about a microsecond a token; cached, since summaries repeat source sentences.
    """
    tokens: list[Token] = []
    opens = True
    skip = dotted = -1
    for match in _TOKEN.finditer(sentence):
        start, end = match.span()
        if start < skip:
            continue
        raw = match[0]
        plain = _PLAIN.get(raw)
        if plain is None and match.lastgroup in {"word", "dotted"}:
            plain = _read(raw)
        if plain:
            word, key, kind, capital, always = plain
            name = always or (capital and not opens)
            tokens.append(Token(start, end, word, key, kind, name))
            opens = False
            if kind == "d":
                dotted = end  # the full stop of an abbreviation
        elif plain is not None:
            token, skip = _special(sentence, start, end, opens)
            if token is not None:
                tokens.append(token)
                opens = False
            else:
                dotted = skip
        elif match.lastgroup == "number":
            value, skip, word = _scaled(sentence, start, end, float(raw.replace(",", "")))
            tokens.append(Token(start, skip, word, _number_key(value), "n", False))
            opens = False
        elif match.lastgroup == "ordinal":
            tokens.append(Token(start, end, raw.lower(), f"{match['number']}th", "w", False))
            opens = False
        elif raw != "." or start != dotted:
            kind = "f" if match.lastgroup == "money" or raw == "%" else "p"
            tokens.append(Token(start, end, raw, raw, kind, False))
            opens = raw in ".!?:" or (opens and kind == "p")
    return tuple(tokens)


_PLAIN: dict[str, tuple[str, str, str, bool, bool] | tuple[()]] = {}
_MAX_PLAIN = 1 << 17


def _read(raw: str) -> tuple[str, str, str, bool, bool] | tuple[()]:
    """What a word is wherever it stands, or nothing where that depends on its place.

    Its lower case, its key, its kind, whether a capital that opens no sentence makes it a
    name, and whether it is one anyway.
    """
    if len(_PLAIN) >= _MAX_PLAIN:
        _PLAIN.clear()
    word = raw.lower().replace("’", "'").rstrip(".")
    key, kind = _keyed(word, raw[0].isupper())
    if word in _DROPPED or word in _NUMBERS or not key:
        found: tuple[str, str, str, bool, bool] | tuple[()] = ()
    elif kind == "f" and raw in _CAPITALIZED:
        found = (word, _SAME.get(word, word), "w", True, True)
    else:
        capital = raw[0].isupper() and word not in STOPWORDS
        found = (word, key, kind, capital, capital and raw[1:].isupper())
    _PLAIN[raw] = found
    return found


_DROPPED = listed("s lrb rrb lsb rsb")
_CAPITALIZED = listed("US U.S. UK U.K. IT WHO")


def _special(sentence: str, start: int, end: int, opens: bool) -> tuple[Token | None, int]:
    """A number in words, or a title that counts for nothing; and where to go on."""
    raw = sentence[start:end]
    word = raw.lower().replace("’", "'").rstrip(".")
    if word not in _NUMBERS:
        return None, end
    if word == "one" and not _counts(sentence, end):
        key, kind = _keyed(word, raw[0].isupper())
        name = raw[0].isupper() and not (opens and not raw[1:].isupper()) and kind != "f"
        return Token(start, end, word, key, kind, name), end
    value, stop = float(_NUMBERS[word]), end
    tens = _TENS.match(sentence, start)
    if tens and (unit := _NUMBERS.get(tens[2].lower())) and 0 < int(unit) < 10:
        value, stop = value + int(unit), tens.end()
    value, stop, word = _scaled(sentence, start, stop, value)
    return Token(start, stop, word, _number_key(value), "n", False), stop


def _counts(sentence: str, end: int) -> bool:
    following = sentence[end : end + 12].split()
    return bool(following) and following[0].lower() not in STOPWORDS


def _scaled(sentence: str, start: int, end: int, value: float) -> tuple[float, int, str]:
    """The value with the scale behind it: ``3.5 million``, ``29m``, ``two hundred``."""
    scale = _SCALE.match(sentence, end)
    if scale:
        value *= _SCALES[scale[1].lower()]
        end = scale.end()
    return value, end, sentence[start:end].lower()


_SCALE = re.compile(r"[\s-]?(hundred|thousand|million|billion|trillion|mn|bn|[mk])\b", re.I)


def _number_key(value: float) -> str:
    return f"#{value:.10g}"


@lru_cache(maxsize=1 << 16)
def _keyed(word: str, capital: bool) -> tuple[str, str]:
    """The key and kind of a word in lower case."""
    if word in _SAME:
        same = _SAME[word]
        return same, "f" if word in {"n't", "cannot"} else "w"
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
    return stem(word), "w"


@cache
def _saying() -> frozenset[str]:
    """Forms of verbs that say no more than that something was said."""
    found = set(_SAYING)
    for word, form in reporting_verbs().items():
        verb = form.verb
        plain = verb.strength in {"neutral", "strong", "factive"} and {"q", "c", "t"} & verb.frames
        if plain and verb.base not in _NOT_SAYING and form.forms & {"past", "participle"}:
            found.add(word)
    return frozenset(found)


@cache
def _background() -> tuple[int, dict[str, int]]:
    path = resources.files("summarize") / "data" / "background" / "en.tsv"
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return int(header.split("\t")[1]), {stem: int(count) for stem, count in rows}


@lru_cache(maxsize=1 << 16)
def rarity(key: str) -> float:
    """How much a key tells, in about [0, 1]: its inverse document frequency in news at large."""
    total, counts = _background()
    if key[0] == "#":
        return 0.8
    return math.log((total + 1) / (counts.get(key, 0) + 0.5)) / math.log(2 * total + 2)


def is_common(key: str) -> bool:
    """Whether news at large uses the word in many articles."""
    return _background()[1].get(key, 0) >= 8
