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
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        + ["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
        + ["eighteen", "nineteen"]
    )
}
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
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
_VAGUE = {"several": 3, "few": 3, "many": 3, "couple": 2, "handful": 5}

_SMALL_RE = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE_RE = "|".join(_SCALES)
_PART_RE = (
    "half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
)
_DIGITS = r"\d{1,3}(?:[,  ’']\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_WORDS = (
    rf"(?:(?:{_SMALL_RE})(?:[\s-](?:{_SMALL_RE}))?|an?(?=[\s-](?:dozen|hundred|thousand|million|billion|trillion)))"
    rf"(?:[\s-](?:{_SCALE_RE})\b(?:(?:,?\s(?:and\s)?)(?:{_SMALL_RE})(?:[\s-](?:{_SMALL_RE}))?\b(?![\s-](?:of\sthe|others?)))?)*"
)
NUMBER = re.compile(
    rf"""
    (?P<fraction>\b(?:(?:{_SMALL_RE}|an?)[\s-](?:{_PART_RE})\b(?![\s-](?:year|week|month|day|time|man|member|person))
        |half\b(?=\s(?:of|the|its|their|his|her|a\smillion|a\sdozen|all)\b)|\d/\d(?![\d/]))
        (?:(?<=half)\sa\s(?P<half_of>million|billion|dozen))?)
  | (?P<vague>\b(?:(?:several|(?:a\s|the\s(?:past|last)\s)?few|many|a\scouple(?:\sof)?)[\s-](?P<v_scale>dozen|hundred|thousand|million|billion)s?
        |(?:(?:tens|hundreds)\sof\s)?(?P<v_many>dozens|scores|hundreds|thousands|millions|billions)(?!\s[A-Z])
        |a\s(?P<v_few>handful|couple)(?=\sof\b)))
  | (?P<money>(?:\b(?:US|AU|A|C|HK|NZ|S)\$|[$£€¥₹₽₪₺]|\b(?:USD|EUR|GBP|Rs\.?)(?=\s?\d))\s?)?
    (?<![\w.,/:-])(?<![A-Za-z]-)(?P<digits>{_DIGITS})
    (?:[\s-](?P<d_scale>dozen|hundred|thousand|million|billion|trillion|lakh|crore)\b|(?P<d_short>mln|bln|trn|mn|bn|tn|k|m|b)(?![\w’'-]))?
  | \b(?P<words>{_WORDS})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def number_of(match: re.Match[str]) -> Number:
    """The value of a match of ``NUMBER``."""
    if match["fraction"]:
        return _fraction(match)
    if match["vague"]:
        return _vague(match)
    if match["digits"]:
        value = float(re.sub(r"[,  ’']", "", match["digits"]))
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
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, current = total + current, 0
        elif word in {"a", "an"}:
            current = 1
    return total + current


def _fraction(match: re.Match[str]) -> Number:
    text = match["fraction"].lower()
    if match["half_of"]:
        return Number(_SCALES[match["half_of"].lower()] / 2, "=")
    if "/" in text:
        top, bottom = text.split("/")
        if bottom == "0":
            raise ValueError("no fraction")
        return Number(int(top) / int(bottom), "=", fraction=True)
    words = re.split(r"[\s-]+", text)
    part = words[-1].removesuffix("s") if words[-1] != "halves" else "half"
    top = _SMALL.get(words[0], 1)
    return Number(top / _PARTS[part], "=", fraction=True)


def _vague(match: re.Match[str]) -> Number:
    if match["v_scale"]:
        first = match["vague"].lower()
        times = 2 if "couple" in first else 3
        return Number(times * _SCALES[match["v_scale"].lower()], "~")
    if match["v_few"]:
        return Number(_VAGUE[match["v_few"].lower()], "~")
    value = 2 * _SCALES[match["v_many"].lower().removesuffix("s")]
    lead = match["vague"].lower().split()[0]
    times = {"tens": 10, "hundreds": 100}.get(lead, 1) if " of " in match["vague"] else 1
    return Number(value * times, "~")
