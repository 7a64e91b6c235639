"""A sentence as tokens with keys: what is compared when two sentences are held together."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from eval.consistency.keys import NUMBERS, PLAIN, keyed, plain_word, read_word
from summarize.text.numberwords import NUMBER, words_value
from summarize.text.tokens import STOPWORDS

_TOKEN = re.compile(
    r"(?P<dotted>(?:[^\W\d_]\.){2,})"
    r"|(?P<money>[$£€¥])"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>st|nd|rd|th)?(?=\W|_|$|[a-z])"
    r"|(?P<word>[^\W\d_][\w]*(?:[’'](?!s\b|S\b)[^\W\d_]\w*)*)"
    r"|(?P<sign>%|[-–—]{2,}|[—–;:,.!?()])"
)
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
_CONTENT = frozenset("wnd")


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


def first_content(tokens: Iterable[Token]) -> Token | None:
    """The first token that carries content, if there is one."""
    return next((token for token in tokens if token.content), None)


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
        plain = PLAIN.get(raw)
        if plain is None and match.lastgroup in {"word", "dotted"}:
            plain = read_word(raw)
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


def _special(sentence: str, start: int, end: int, opens: bool) -> tuple[Token | None, int]:
    """A number in words, or a title that counts for nothing; and where to go on."""
    raw = sentence[start:end]
    word = plain_word(raw)
    if word not in NUMBERS:
        return None, end
    if word == "one" and not _counts(sentence, end):
        key, kind = keyed(word, raw[0].isupper())
        name = raw[0].isupper() and not (opens and not raw[1:].isupper()) and kind != "f"
        return Token(start, end, word, key, kind, name), end
    written = NUMBER.match(sentence, start)
    if written is None or not written["words"]:
        value, stop, word = _scaled(sentence, start, end, float(NUMBERS[word]))
    else:
        value, stop = words_value(written["words"]), written.end()
        word = sentence[start:stop].lower()
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


_RAW = re.compile(re.sub(r"\?P<\w+>", "?:", _TOKEN.pattern))
_MAYBE_SCALED = re.compile(r"\d" + _SCALE.pattern, re.IGNORECASE)
_KEYS: dict[str, str | None] = {}
_MAX_KEYS = 1 << 17


def read_keys(sentence: str) -> tuple[list[str], list[str]]:
    """The keys of a sentence's tokens without punctuation, and its words, each once or more.

    What :func:`tokenize` gives, without places and kinds; only sentences with numbers in
    words or with a scale need all of it.

    Args:
        sentence: Its text.

    Cost: some two tenths of a microsecond a token.
    """
    raws: list[str] = _RAW.findall(sentence)
    keys = [_KEYS[raw] if raw in _KEYS else _key(raw) for raw in raws]
    if None in keys or _MAYBE_SCALED.search(sentence):
        tokens = [token for token in tokenize(sentence) if token.kind != "p"]
        return [token.key for token in tokens], [token.word for token in tokens]
    words = [raw for raw, key in zip(raws, keys, strict=True) if key]
    return [key for key in keys if key], words


def _key(raw: str) -> str | None:
    """The key of what stands for itself; empty for marks, None where the place decides."""
    if len(_KEYS) >= _MAX_KEYS:
        _KEYS.clear()
    first, found = raw[0], None
    if first.isdecimal():
        digits = raw.rstrip("stndrh")
        ordinal = digits != raw
        found = f"{digits}th" if ordinal else _number_key(float(raw.replace(",", "")))
    elif first.isalpha() or first.isalnum():
        plain = PLAIN.get(raw)
        plain = read_word(raw) if plain is None else plain
        if plain:
            found = plain[1]
        elif plain_word(raw) not in NUMBERS:
            found = ""
    else:
        found = raw if raw in _COUNTED else ""
    _KEYS[raw] = found
    return found


_COUNTED = frozenset("$£€¥%")


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
