"""What a number counts: the singular head noun behind it, or what was done to people."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[-\s]*(?P<word>%|[^\W\d_][\w.’'&-]*\w|[^\W\d_]|\d[\w-]*)")
_PERCENT = re.compile(r"\s?(?:%|percent\b|per\s?cent\b|pct\b|percentage[\s-]points?\b|pc\b)", re.I)
_AGE = re.compile(r"[\s-]years?[\s-]old\b", re.I)
_CURRENCY = {
    "dollar": "usd", "euro": "eur", "rouble": "rub", "ruble": "rub", "rupee": "inr", "yen": "jpy",
    "shekel": "ils", "franc": "chf", "sterling": "gbp",
}  # fmt: skip
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman",
    "children": "child", "lives": "life", "wives": "wife", "knives": "knife", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "policemen": "policeman", "servicemen": "serviceman",
    "gunmen": "gunman", "fishermen": "fisherman", "police": "police", "personnel": "personnel",
    "staff": "staff", "aircraft": "aircraft", "troops": "troop", "series": "series",
    "species": "species", "crew": "crew", "cattle": "cattle", "sheep": "sheep",
    "countrymen": "countryman", "firemen": "fireman", "businessmen": "businessman",
    "leaves": "leaf", "halves": "half", "thieves": "thief", "buses": "bus", "bosses": "boss",
    "crises": "crisis", "bases": "base", "media": "media", "youth": "youth", "dead": "killed",
    "injured": "injured", "wounded": "injured", "missing": "missing", "killed": "killed",
    "deaths": "killed", "fatalities": "killed", "injuries": "injured", "hurt": "injured",
    "displaced": "displaced", "arrested": "arrested", "detained": "arrested", "arrests": "arrested",
    "casualties": "casualty", "martyred": "killed", "rockets": "rocket", "others": "",
}  # fmt: skip
_STATES = frozenset({"killed", "injured", "missing", "displaced", "arrested"})
_STOP = frozenset(
    """
    was were is are be been being has have had will would can could may might must should do does
    did not and or but nor as at by for from in into on onto to with within without after before
    during since until while when where who whom whose which that than then there their his her its
    said says told he she it they we i you if because so also including according across over under
    near around between among about against inside outside along per via amid despite toward towards
    upon off out up down through left ago earlier later still already only now both all died
    """.split()
)
_LINK = frozenset(
    {
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "those",
        "these",
        "our",
        "your",
        "my",
        "other",
        "more",
        "additional",
        "further",
        "some",
        "such",
    }
)
_PERSONNEL = frozenset({"members", "personnel", "officers", "fighters", "soldiers", "workers"})
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|'s|’s)$")
_DONE = {
    "kill": "killed",
    "slay": "killed",
    "martyr": "killed",
    "injur": "injured",
    "wound": "injured",
    "hurt": "injured",
    "displac": "displaced",
    "arrest": "arrested",
    "detain": "arrested",
    "captur": "captured",
    "rescu": "rescued",
    "evacuat": "evacuated",
}
_BEFORE = re.compile(
    r"\b(?P<verb>kill(?:ed|ing|s)?|slay(?:ing)?|injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing|s)?|displac(?:ed|ing|es)"
    r"|arrest(?:ed|ing|s)|detain(?:ed|ing|s)|captur(?:ed|ing|es)|rescu(?:ed|ing|es)|evacuat(?:ed|ing|es))\s+(?:another\s+|a further\s+|a total of\s+)?$"
    r"|\b(?P<toll>(?:death|body|casualty)\s(?:toll|count)|dead|killed|deaths|fatalities)\b[^.;]{0,40}\b(?:to|at|of|is|was|reached|hit|stands at|stood at)\s+$"
    r"|\b(?P<hurt>injured|wounded|injuries)\b[^.;]{0,30}\b(?:to|at|reached)\s+$",
    re.I,
)
_AFTER = re.compile(
    r"\s*(?:others?|more|of them|of whom)?,?\s*(?:(?:were|was|are|have been|has been|had been|being|is|reported|reportedly|also|confirmed|feared|left|remain)\s+)*"
    r"(?P<verb>killed|dead|died|slain|injured|wounded|hurt|displaced|arrested|detained|missing|captured|rescued|evacuated|martyred)\b",
    re.I,
)
_STATE = {
    "dead": "killed",
    "died": "killed",
    "slain": "killed",
    "martyred": "killed",
    "wounded": "injured",
    "hurt": "injured",
    "detained": "arrested",
}


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
    noun = _head_noun(text, end, value)
    if noun.name:
        return noun
    after = _AFTER.match(text, end)
    if after:
        verb = after["verb"].lower()
        return Unit(_STATE.get(verb, verb), after.end() if after.end() - end < 12 else end)
    before = _BEFORE.search(text[max(0, start - 90) : start])
    if before:
        if before["verb"]:
            stem = before["verb"].lower()
            return Unit(next(done for key, done in _DONE.items() if stem.startswith(key)), end)
        return Unit("killed" if before["toll"] else "injured", end)
    return Unit("", end)


def _head_noun(text: str, end: int, value: float) -> Unit:
    """The first plural noun behind the number, or for one thing the last of its phrase."""
    position, last, steps = end, Unit("", end), 0
    while steps < 7:
        match = _TOKEN.match(text, position)
        if match is None or "\n" in text[position : match.start("word")]:
            break
        word = match["word"]
        lower = word.lower()
        position = match.end()
        if lower in _LINK and (steps == 0 or last.name == ""):
            steps += 1
            continue
        if lower in _STOP or lower in _LINK:
            break
        if lower == "others" and last.name == "":
            steps += 1
            continue
        steps += 1
        single = singular(lower)
        if single in _STATES:
            if last.name and value == 1:
                return last
            return Unit(single, position)
        if lower.endswith(("'s", "’s", "s'", "s’")):
            continue
        plural = lower in _IRREGULAR or (
            lower.endswith("s") and len(lower) > 3 and not _NOT_PLURAL.search(lower)
        )
        if plural and not (word[0].isupper() and _next_is_noun(text, position)):
            following = _TOKEN.match(text, position)
            if following and following["word"].lower() in _PERSONNEL:
                return Unit(singular(following["word"].lower()), following.end())
            return Unit(_CURRENCY.get(single, single), position)
        if not lower.endswith("ly"):
            last = Unit(_CURRENCY.get(lower, lower), position)
    return last if value <= 1 or "-" in text[end : end + 1] else Unit("", end)


def _next_is_noun(text: str, position: int) -> bool:
    following = _TOKEN.match(text, position)
    return bool(following and following["word"].lower() not in _STOP)


@lru_cache(maxsize=1 << 14)
def singular(noun: str) -> str:
    """The singular of an English noun in lower case; a singular stays as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if len(noun) < 4 or _NOT_PLURAL.search(noun):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if re.search(r"(?:[sxz]|ch|sh)es$", noun):
        return noun[:-1] if noun.endswith(("ses", "zes")) and noun[-4] in "aeiou" else noun[:-2]
    if noun.endswith("oes"):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun
