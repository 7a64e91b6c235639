"""Number expressions and their values: digits, words, vague counts and fractions."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Relation = Literal["=", ">=", "<=", "~"]


class Number(NamedTuple):
    """A number as it is written: its value, its own vagueness, and its currency if it has one."""

    value: float
    relation: Relation
    currency: str = ""
    fraction: bool = False


_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SMALL = {**_UNITS, **_TENS}
_SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
    "billion": 1_000_000_000, "trillion": 1_000_000_000_000, "lakh": 100_000, "crore": 10_000_000,
}  # fmt: skip
_SHORT = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9,
    "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_CURRENCY = {
    "$": "usd", "us$": "usd", "a$": "aud", "au$": "aud", "c$": "cad", "hk$": "hkd", "nz$": "nzd",
    "s$": "sgd", "£": "gbp", "€": "eur", "¥": "jpy", "₹": "inr", "₽": "rub", "₪": "ils", "₺": "try",
    "usd": "usd", "eur": "eur", "gbp": "gbp", "rs": "inr", "rs.": "inr",
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip

_SMALL_RE = "(?:" + "|".join(sorted(_SMALL, key=len, reverse=True)) + ")"
_SCALE_RE = "(?:" + "|".join(_SCALES) + ")"
_BIG_RE = "(?:dozen|hundred|thousand|million|billion|trillion)"
_PART_RE = "(?:half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)"
_GROUP = "[,\u00a0\u2009\u202f’]"
_DIGITS = rf"\d{{1,3}}(?:{_GROUP}\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_TENS_RE = rf"{_SMALL_RE}(?:[\s-]{_SMALL_RE})?(?:\sand\sa\shalf)?"
_WORDS = (
    rf"(?:{_TENS_RE}|an?(?=[\s-]{_BIG_RE}\b))"
    rf"(?:[\s-]{_SCALE_RE}\b(?:,?\s(?:and\s)?{_TENS_RE}\b(?!\s(?:of\sthe|others?)))?)*"
)
# "a third man" and "a quarter century" are no fractions.
_FRACTION = (
    rf"\b(?:(?:{_SMALL_RE}[\s-]{_PART_RE}|an?\s{_PART_RE}(?=\s(?:of|less|more)\b|[.,;)]|$))\b"
    r"(?!-|\s(?:year|week|month|day|time|man|woman|member|person|party|country|term|round|suspect|one))"
    r"|(?<!first\s)(?<!second\s)(?<!latter\s)(?<!other\s)half\b"
    r"(?=\s(?:of\b|the|its|their|his|her|all|a\s(?:million|billion|dozen))\b)|\d/[1-9](?![\d/]))"
    r"(?:(?:\sof)?\sa\s(?P<of_scale>million|billion|dozen)\b)?"
)
_VAGUE = (
    rf"\b(?:(?:several|a\sfew|few|many|a\scouple(?:\sof)?)[\s-](?P<v_scale>{_BIG_RE})s?\b"
    r"|(?:(?P<v_times>tens|dozens|hundreds)\sof\s)?"
    r"(?P<v_many>dozens|scores|hundreds|thousands|millions|billions)\b"
    r"|(?P<v_tens>tens)(?=\sof\b)|a\s(?P<v_few>handful|couple)(?=\sof\b))"
)
_SIGN = r"(?:\b(?:US|AU|A|C|HK|NZ|S)\$|[$£€¥₹₽₪₺]|\b(?:USD|EUR|GBP|Rs\.?)(?=\s?\d))\s?"
NUMBER = re.compile(
    rf"""
    (?P<fraction>{_FRACTION})
  | (?P<vague>{_VAGUE})
  | (?P<money>{_SIGN})?(?<![\w.,/:])(?<![^\W\d_]-)(?P<digits>{_DIGITS})
    (?:[\s-](?P<d_scale>{_SCALE_RE})\b|(?P<d_short>mln|bln|trn|mn|bn|tn|k|m|b)(?![\w’'-]))?
  | \b(?P<words>{_WORDS})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


_LETTERS = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"[0-9]")
_NUMBER_WORDS = frozenset(
    [
        *(*_SMALL, *_SCALES, "half", "tens", "handful", "couple"),
        *(f"{word}s" for word in (*_SCALES, *_PARTS)),
        *_PARTS,
    ]
)


def may_hold_number(text: str) -> bool:
    """Whether the text holds a digit or a number word at all; cheap, asked first."""
    lower = text.lower()
    if _DIGIT.search(lower) or (not lower.isascii() and any(map(str.isdigit, lower))):
        return True
    return not _NUMBER_WORDS.isdisjoint(_LETTERS.findall(lower))


# The first words of a number, and of a sum of money.
_FIRST = frozenset(
    [
        *(*_SMALL, "a", "an", "half", "several", "few", "many", "tens", "dozens", "scores"),
        *("hundreds", "thousands", "millions", "billions"),
        *("us", "au", "c", "hk", "nz", "s", "usd", "eur", "gbp", "rs"),
    ]
)
_RUN = re.compile(r"\w+|[$£€¥₹₽₪₺]")


def find_numbers(text: str) -> list[re.Match[str]]:
    """The matches of ``NUMBER``, asked for only where a number may begin: as found, but faster."""
    found: list[re.Match[str]] = []
    reach = 0
    for run in _RUN.finditer(text):
        word = run[0]
        if run.start() < reach or (word[0].isalpha() and word.lower() not in _FIRST):
            continue
        match = NUMBER.match(text, run.start())
        if match:
            found.append(match)
            reach = match.end()
    return found


def number_of(match: re.Match[str]) -> Number:
    """The value of a match of ``NUMBER``."""
    if match["fraction"]:
        return _fraction(match)
    if match["vague"]:
        return _vague(match)
    if match["digits"]:
        value = float(re.sub(_GROUP, "", match["digits"]))
        scale = match["d_scale"] or ""
        value *= _SCALES.get(scale.lower(), 1) * _SHORT.get((match["d_short"] or "").lower(), 1)
        symbol = (match["money"] or "").strip().lower()
        return Number(round(value, 6), "=", _CURRENCY.get(symbol, ""))
    return Number(words_value(match["words"]), "=")


def words_value(text: str) -> float:
    """The value of English number words: ``two hundred and thirty-one`` is 231."""
    total = current = 0.0
    for word in re.split(r"[\s,-]+", text.lower()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "half":
            current += 0.5
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, current = total + current, 0
        elif word in {"a", "an"} and not current:
            current = 1
    return total + current


def _fraction(match: re.Match[str]) -> Number:
    text = match["fraction"].lower()
    scale = match["of_scale"]
    words = re.split(r"[\s-]+", text)
    if "/" in words[0]:
        top, _, bottom = words[0].partition("/")
        value = int(top) / int(bottom)
    elif words[0] == "half":
        value = 0.5
    else:
        part = "half" if words[1] == "halves" else words[1].removesuffix("s")
        value = _SMALL.get(words[0], 1) / _PARTS[part]
    if scale:
        return Number(value * _SCALES[scale.lower()], "=")
    return Number(value, "=", fraction=True)


def _vague(match: re.Match[str]) -> Number:
    if match["v_few"]:
        return Number(5.0 if match["v_few"].lower() == "handful" else 2.0, "~")
    if match["v_tens"]:
        return Number(20.0, "~")
    if match["v_scale"]:
        times = 2 if "couple" in match["vague"].lower() else 3
        return Number(float(times * _SCALES[match["v_scale"].lower()]), "~")
    times = {"tens": 10, "dozens": 24, "hundreds": 100}.get((match["v_times"] or "").lower(), 1)
    return Number(2.0 * times * _SCALES[match["v_many"].lower().removesuffix("s")], "~")
