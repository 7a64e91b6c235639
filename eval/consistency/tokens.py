"""A sentence as tokens with keys: what is compared when two sentences are held together.

Two tokens have the same key if a reader would take one for the other: inflections,
number words and digits, spellings of either side of the ocean, and the neutral verbs of
saying.  Everything that an error could hide in (names, figures, negations) keeps its own.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

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
_DAYS = frozenset(("monday tuesday wednesday thursday friday saturday sunday " + "weekend").split())


@dataclass(frozen=True, slots=True)
class Token:
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
        return self.kind in "wnd"


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
        if start < skip or (match[0] == "." and start == dotted):
            continue
        group = match.lastgroup
        if group == "ordinal":
            tokens.append(Token(start, end, match[0].lower(), f"{match['number']}th", "w", False))
        elif group == "number":
            value, end, word = _scaled(sentence, start, end, float(match[0].replace(",", "")))
            skip = end
            tokens.append(Token(start, end, word, _number_key(value), "n", False))
        elif group in {"sign", "money"}:
            text = match[0]
            kind = "f" if group == "money" or text == "%" else "p"
            tokens.append(Token(start, end, text, text, kind, False))
            opens = text in ".!?:" or (opens and kind == "p")
            continue
        else:
            token, skip = _word(sentence, match, opens)
            if token is not None:
                tokens.append(token)
            if token is None or token.kind == "d":
                dotted = skip  # the full stop of an abbreviation
                continue
        opens = False
    return tuple(tokens)


def _word(sentence: str, match: re.Match[str], opens: bool) -> tuple[Token | None, int]:
    start, end = match.span()
    raw = match[0]
    word = raw.lower().replace("’", "'").rstrip(".")
    if word in {"s", "lrb", "rrb", "lsb", "rsb"}:
        return None, end
    if word in _NUMBERS and not (word == "one" and not _counts(sentence, end)):
        value, stop = float(_NUMBERS[word]), end
        tens = _TENS.match(sentence, start)
        if tens and (unit := _NUMBERS.get(tens[2].lower())) and 0 < int(unit) < 10:
            value, stop = value + int(unit), tens.end()
        value, stop, word = _scaled(sentence, start, stop, value)
        return Token(start, stop, word, _number_key(value), "n", False), stop
    name = raw[0].isupper() and not (opens and not raw[1:].isupper()) and word not in STOPWORDS
    key, kind = _keyed(word, raw[0].isupper())
    if not key:
        return None, end
    if kind == "f" and raw in {"US", "U.S.", "UK", "U.K.", "IT", "WHO"}:
        key, kind = _SAME.get(word, word), "w"
        name = True
    return Token(start, end, word, key, kind, name), end


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
