"""What a number counts: the singular head noun behind it, or what was done to people."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.text.casualties import beside
from summarize.text.wordlists import word_list

_TOKEN = re.compile(r"[\s\xa0]+(?P<word>[^\W\d_](?:[\w.’'&-]*\w)?|\d*-?[^\W\d_][\w-]*)")
_HYPHENED = re.compile(r"-(?P<word>[^\W\d_]{2,})")
_PERCENT = re.compile(
    r"[\s-]?(?:%|percent\b|per\s?cent\b|pct\b|percentage[\s-]points?\b|pc\b)", re.I
)
_AGE = re.compile(r"[\s-]{1,3}(?:years?|yrs?)[\s-]{1,3}olds?\b|[\s-]years?\sof\sage\b", re.I)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages)\s(?:of\s)?$|\b(?:[Ss]?[Hh]e|who)\s(?:is|was|turned|turns)\s$"
    r"|\b(?:[Dd]ie[sd]|[Dd]ead)\sat\s$|(?<!\d\s)\b[A-Z][\w'’-]+\.?,\s$"
)
_AGE_AFTER = re.compile(r"\s?(?:[,.;)]|$|\sof\s[A-Z]|—|–)")
_LIVES = re.compile(r"\b(?:claim|cost|took|tak|lost|los)\w*\s+(?:\w+\s+){0,3}$", re.I)
_MONEY = {
    "dollar": "usd", "euro": "eur", "rouble": "rub", "ruble": "rub", "rupee": "inr", "yen": "jpy",
    "shekel": "ils", "franc": "chf", "lira": "try", "yuan": "cny",
}  # fmt: skip
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "lives": "life", "feet": "foot", "teeth": "tooth", "police": "police", "personnel": "personnel",
    "staff": "staff", "aircraft": "aircraft", "series": "series", "species": "species",
    "crew": "crew", "cattle": "cattle", "sheep": "sheep", "leaves": "leaf", "halves": "half",
    "thieves": "thief", "buses": "bus", "crises": "crisis", "bases": "base", "media": "media",
    "youth": "youth", "houses": "house", "caches": "cache", "knives": "knife", "shoes": "shoe",
    "headquarters": "headquarters", "barracks": "barracks", "gas": "gas", "dead": "killed",
    "injured": "injured", "wounded": "injured", "missing": "missing", "killed": "killed",
    "deaths": "killed", "fatalities": "killed", "injuries": "injured", "displaced": "displaced",
    "arrested": "arrested", "detained": "arrested", "arrests": "arrested", "others": "",
    "casualties": "casualty", "kilometres": "kilometer", "metres": "meter", "litres": "liter",
}  # fmt: skip
_STATES = frozenset(["killed", "injured", "missing", "displaced", "arrested"])
_COLLECTIVE = frozenset(["police", "media", "youth", "crew", "staff", "aircraft"])
_STOP = word_list("phrase_ends")
_LINK = frozenset(
    [
        *("of", "the", "its", "their", "his", "her", "those", "these", "our", "your", "my"),
        *("other", "more", "additional", "further", "some", "such", "a", "an"),
    ]
)
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|'s|’s)$")
_MEASURES = {
    "km": "kilometer", "kilometre": "kilometer", "kilometer": "kilometer", "metre": "meter",
    "meter": "meter", "mile": "mile", "foot": "foot", "ft": "foot", "inch": "inch", "acre": "acre",
    "hectare": "hectare", "kg": "kilogram", "kilogram": "kilogram", "pound": "pound", "lb": "pound",
    "ton": "ton", "tonne": "tonne", "litre": "liter", "liter": "liter", "gallon": "gallon",
    "barrel": "barrel", "mph": "mph", "kph": "kph", "year": "year", "month": "month",
    "week": "week", "day": "day", "hour": "hour", "minute": "minute", "second": "second",
}  # fmt: skip
_IE_WORDS = frozenset(
    [
        *("rookie", "movie", "cookie", "zombie", "calorie", "selfie", "prairie", "brownie"),
        *(
            "hippie",
            "junkie",
            "goalie",
            "sortie",
            "lie",
            "tie",
            "pie",
            "hoodie",
            "freebie",
            "auntie",
        ),
        *("veggie", "bookie", "newbie", "foodie", "smoothie", "birdie"),
    ]
)
_STEPS = 8


class Unit(NamedTuple):
    """What is counted, and where its words end in the text."""

    name: str
    end: int


def unit_of(text: str, start: int, end: int, value: float) -> Unit:
    """What the number ``text[start:end]`` counts; an empty name where nothing is said.

    A symbol or the head noun right behind it is taken; failing that, what was
    done to those counted ("killing 31", "31 were wounded").
    """
    percent = _PERCENT.match(text, end)
    if percent:
        return Unit("percent", percent.end())
    age = _AGE.match(text, end)
    if age:
        return Unit("age", age.end())
    hyphened = _HYPHENED.match(text, end)
    if hyphened and hyphened["word"] not in {"strong", "plus", "fold"}:
        single = singular(hyphened["word"].lower())
        return Unit(_MONEY.get(single, single), hyphened.end())
    if _is_age(text, start, end, value):
        return Unit("age", end)
    noun = _head_noun(text, end, value)
    if noun.name == "life" and _LIVES.search(text[max(0, start - 40) : start]):
        return Unit("killed", noun.end)
    return noun if noun.name else Unit(*beside(text, start, end))


def _is_age(text: str, start: int, end: int, value: float) -> bool:
    """Whether the number is an age: "aged 31", "Ina Koll, 34, a teacher"."""
    before = _AGE_BEFORE.search(text[max(0, start - 24) : start])
    if before is None or not (0 < value < 120 and value == int(value)):
        return False
    return before[0].startswith("age") or bool(_AGE_AFTER.match(text, end))


def _head_noun(text: str, end: int, value: float) -> Unit:
    """The first plural noun behind the number, or for one thing the last of its phrase."""
    position, last = end, Unit("", end)
    joined = False
    for _ in range(_STEPS):
        match = _TOKEN.match(text, position)
        if match is None or "\n\n" in text[position : match.start("word")]:
            break
        word, lower = match["word"], match["word"].lower()
        position = match.end()
        if lower in _LINK and not last.name:
            continue
        if lower in {"and", "or"} and last.name and value != 1 and not joined:
            joined = True
            continue
        if (lower in _STOP or lower in _LINK) and not (word.isupper() and len(word) > 1):
            break
        if lower == "others" and not last.name:
            break
        single = singular(lower)
        if single in _STATES:
            if _is_modifier(text, position):
                continue
            return last if last.name and value == 1 else Unit(single, position)
        if lower.endswith(("'s", "’s", "s'", "s’")):
            continue
        if _is_plural(word) and not _goes_on(text, position, word):
            return Unit(_MONEY.get(single, single), position)
        if not last.name and lower in _MEASURES:
            return Unit(_MEASURES[lower], position)
        if value == 1 and last.name and lower.endswith(("ed", "ing")):
            break
        if not lower.endswith("ly") and not word.isdigit():
            last = Unit(_MONEY.get(lower, lower), position)
    return last if value <= 1 else Unit("", end)


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in _IRREGULAR or (lower.endswith("men") and len(lower) > 4):
        return True
    return lower.endswith("s") and len(lower) > 3 and not _NOT_PLURAL.search(lower)


def _goes_on(text: str, position: int, word: str) -> bool:
    """Whether a plural only modifies the noun behind it ("arms caches", "Forces fighters")."""
    following = _TOKEN.match(text, position)
    if following is None:
        return False
    after = following["word"]
    if after.lower() in _STOP or singular(after.lower()) in _STATES:
        return False
    if word.lower() in _COLLECTIVE:
        return not after.lower().endswith(("ed", "ing"))
    return _is_plural(after) or (word[0].isupper() and after[0].isupper() and not word.isupper())


def _is_modifier(text: str, position: int) -> bool:
    """Whether a word of state stands before a plural noun ("12 wounded soldiers")."""
    following = _TOKEN.match(text, position)
    return (
        following is not None
        and following["word"].lower() not in _STOP
        and _is_plural(following["word"])
        and singular(following["word"].lower()) not in _STATES
    )


@lru_cache(maxsize=1 << 14)
def singular(noun: str) -> str:
    """The singular of an English noun in lower case; a singular stays as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 4 and noun not in {"regimen", "specimen", "semen"}:
        return noun[:-2] + "an"
    if len(noun) < 4 or _NOT_PLURAL.search(noun):
        return noun
    if noun.endswith("wives"):
        return noun[:-3] + "fe"
    if noun.endswith("ies") and noun[:-1] in _IE_WORDS:
        return noun[:-1]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$|oes$", noun):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun
