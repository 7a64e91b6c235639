"""Persons without their titles, and the person that an apposition names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarize.claims.sentence.lexicon import titles, wordset
from summarize.claims.sentence.proper import PEOPLE
from summarize.text.namewords import is_demonym
from summarize.text.tokens import word_set
from summarize.text.wordlists import word_list

_BODIES = word_list("organization_nouns")
_GIVEN = word_list("female_names") | word_list("male_names")
_NO_PART = (
    _BODIES
    | word_list("firm_endings")
    | wordset(
        "command news times post journal herald tribune gazette watch street rights radio tv"
        " television observatory police company corporation corp inc ltd plc llc electric motors"
        " airlines lines railways media headquarters staff guard corps amendment treaty accord"
    )
)
_PARTICLES = wordset("bin ibn bint al el van von der den de del della di da dos du la le ben abu")
_OFFICES = wordset(
    "of for the and foreign interior defense defence health transport finance justice education"
    " energy labor labour trade economy economic agriculture commerce security information culture"
    " environment affairs state home homeland treasury planning tourism water oil police"
)
_AGENT = re.compile(
    r"(?:man|woman|person|er|or|ist|ian|ant|ent|ee|mp|chief|head|aide|boss|wife|matron|nurse|friend"
    r"|son|widow|judge|master|witness|general|minister|secretary|president|deputy|spy)$",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(r"\s(?:of|in|at|for|with|on|from|who|that|which|near|to|known)\s|,")
_APPOSED = re.compile(r"^(?:the|a|an)\s(?:[a-z][\w’'-]*\s)+(?=[A-Z])")
_CAPITAL = re.compile(r"(?:al-|el-|ad-|as-)?[A-Z]")
_NO_NAME = re.compile(r"[’']s?$|\d")
_RUN = re.compile(r"\w+")
_INITIAL = re.compile(r"[A-Z]\.?$")


@cache
def _titles() -> frozenset[str]:
    return titles() | {"mp", "mep", "eng", "supt", "det", "brig", "msgr", "dame", "sir", "justice"}


def is_title(word: str) -> bool:
    """Whether a word is a title or an office that stands before a person's name."""
    return word.strip(".,").lower() in _titles()


def may_hold_title(text: str) -> bool:
    """Whether one of the words of a text may be a title: most texts are soon told to have none."""
    return not _title_openings().isdisjoint(word_set(text))


@cache
def _title_openings() -> frozenset[str]:
    return frozenset(_RUN.findall(title)[0] for title in _titles())


def is_person(words: list[str]) -> bool:
    """Whether capitalised words may be a person's name: two to five, no noun of a body."""
    return 1 < len(words) < 6 and _is_person(tuple(words))


@lru_cache(maxsize=1 << 14)
def _is_person(words: tuple[str, ...]) -> bool:
    named = [word for word in words if word.lower() not in _PARTICLES]
    return (
        len(named) > 1
        and words[-1].lower() not in _PARTICLES
        and all(_INITIAL.match(word) or (_CAPITAL.match(word) and len(word) > 1) for word in named)
        and not any(
            word.strip(".,").lower() in _NO_PART
            or _NO_NAME.search(word)
            or (word.isupper() and len(word) > 2)
            for word in named
        )
    )


@lru_cache(maxsize=1 << 14)
def untitled(name: str) -> str:
    """A person's name without what stands around it: "Port Luma MP Josephine Takuri".

    A nationality, a party or a trade goes, too, where a given name follows ("Canadian Ann Orr",
    "Student Ann Orr"), and so does what she belongs to ("Ann Orr of the Harbour Board").  A title
    with a surname alone ("Supt Atiang") and names of bodies stay as they are.
    """
    words = name.split()
    last = max((at for at, word in enumerate(words[:-1]) if is_title(word)), default=-1)
    rest = words[last + 1 :]
    if last >= 0 and rest and rest[0].lower() == "of":
        while len(rest) > 2 and rest[0].lower() in _OFFICES:
            rest = rest[1:]
    rest = _unqualified(rest)
    return " ".join(rest) if len(rest) < len(words) and is_person(rest) else name


def _unqualified(words: list[str]) -> list[str]:
    """A full name that begins with a given name, without what qualifies it on either side."""
    given = [at for at, word in enumerate(words) if word.lower() in _GIVEN]
    if not given:
        return words
    first = given[0]
    before = words[:first]
    if before and not (is_demonym(before[-1]) or is_role(before[-1]) or "-" in before[-1]):
        return words
    if any(word[:1].islower() for word in before):
        return words
    inner = [at for at, word in enumerate(words) if word.lower() in ("of", "from") and at > first]
    end = inner[0] if inner else len(words)
    return words[first:end] if is_person(words[first:end]) else words


def led_by_office(name: str) -> bool:
    """Whether a name opens with what a ministry is for: "Transport Ramon Teluka"."""
    words = name.split()
    return len(words) > 2 and words[0].lower() in _OFFICES


def is_role(phrase: str) -> bool:
    """Whether a phrase says what a person is: "MP", "the head of the chamber of commerce"."""
    words = _HEAD_ENDS.split(phrase, maxsplit=1)[0].split()
    if not words:
        return False
    head = words[-1].lower()
    if head in PEOPLE or head in _titles():
        return True
    return _AGENT.search(head) is not None and head not in _NO_PART and not head.endswith("ment")


def apposed_person(words: str) -> str:
    """The person that an apposition consists of: ", the trader Peter Lolo,"; "" if none."""
    words = _APPOSED.sub("", words.strip())
    parts = words.split()
    while len(parts) > 2 and is_title(parts[0]):
        parts = parts[1:]
    return " ".join(parts) if is_person(parts) else ""
