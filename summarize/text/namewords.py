"""The words that names are made of, and where a run of them comes apart."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.records import Span
from summarize.text.wordlists import word_list

_UPPER = "".join(re.escape(chr(code)) for code in range(0x250) if chr(code).isupper())
_UPPER += "ЀЁЂ-ЯΑ-ΩΆΈ-ΏḀ-Ạ"
_ARTICLE = (
    "(?:(?:[Aa]l|[Ee]l|[Aa]r|[Aa]s|[Aa]sh|[Aa]t|[Aa]n|[Aa]d|[Aa]z|[Ee]z|[Ee]s|[Ee]d|[Uu]l|[Uu]r)"
    "[-‐‑])"
)
_WORD = (
    rf"(?:(?:[{_UPPER}]\.)+(?![\w])|(?:{_ARTICLE}|[dlDL]['’])?[{_UPPER}](?:\w|['’‘`´ʼ-](?=\w))*"
    rf"(?:['’](?=\s)|\.(?=\s[{_UPPER}]))?)"
)
_PARTICLE = (
    r"(?:bin|ben|ibn|al|el|de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|ten|ul|of|for"
    r"|the|and|&|in|on|y|e)"
)
PHRASE = re.compile(
    rf"(?<![\w@#])(?:{_WORD})(?:[ \xa0](?:{_PARTICLE}[ \xa0]){{0,2}}{_WORD})*", re.UNICODE
)
TOKEN = re.compile(r"[^\s\xa0]+")

TITLES = word_list("person_titles")
_TITLE_STARTS = frozenset(title.split(" ")[0] for title in TITLES)
DEMONYMS = word_list("demonyms")
COMMON = word_list("openers") | word_list("stopwords") | word_list("starters")
ODD_NAMES = word_list("odd_names")
_HEADS = word_list("organization_nouns")
SMALL = word_list("stopwords")
_OPENING = SMALL | word_list("starters")
_LINKS = frozenset(["of", "for", "the", "and", "in", "on"])
# Small words that are given names where they have a capital inside a sentence and a name follows.
GIVEN = frozenset(["an", "per", "will"])
# What is no general though a general's title stands before it.
_GENERAL = frozenset(
    [
        *("Assembly", "Authority", "Command", "Council", "Directorate", "Dynamics", "Election"),
        *("Electric", "Hospital", "Intelligence", "Mills", "Motors", "Secretariat", "Security"),
        "Staff",
    ]
)
_CALENDAR = word_list("calendar")
_POSSESSIVE = re.compile(r"(?:['’ʼ‘`][sS]?)$")
_COMPOUND = re.compile(r"^(.+?)[-‐‑](?:[a-z]\w*)$")
_ARTICLED = re.compile(_ARTICLE)


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """The word without possessive, comma or final full stop."""
    return _POSSESSIVE.sub("", word.rstrip(",")).rstrip(".")


def is_calendar(word: str) -> bool:
    """Whether the word is a day, a month or a time zone."""
    return word.lower() in _CALENDAR


def is_demonym(word: str) -> bool:
    """Whether the word is an adjective or noun of nationality, faith or party."""
    return word in DEMONYMS or word.removesuffix("s") in DEMONYMS


def is_function(word: str, *, opens: bool) -> bool:
    """Whether a capitalised word at the edge of a run is no part of a name.

    Acronyms that look like small words (``US``, ``IS``, ``IT``) are kept.  Where the
    run opens a sentence, more words are common than inside one.
    """
    if word.isupper() and len(word) > 1:
        return False
    small = _OPENING if opens else SMALL
    plain = word.replace("’", "'").lower()
    return plain in small or bare(word).lower() in small


def name_end(text: str, token: Span) -> int:
    """Where a name ends whose last token is ``token``: before ``'s``, ``-backed``, a full stop."""
    word = token.of(text)
    compound = _COMPOUND.match(word)
    if compound and not _ARTICLED.match(word):
        word = compound[1]
    word = _POSSESSIVE.sub("", word)
    if word.endswith(".") and word.count(".") == 1:
        word = word[:-1]
    return token.start + len(word)


def pieces(words: list[str]) -> list[tuple[int, int]]:
    """Cut a run of words where one name ends and another may begin.

    It is cut at words of the calendar, behind a possessive or a compound
    (``U.S.-backed``), at small words that no organisation's name goes on with, and
    around titles.
    """
    found: list[tuple[int, int]] = []
    start, head, index = 0, False, 0
    while index < len(words):
        word, lower = words[index], bare(words[index]).lower()
        size = _title_at(words, index)
        gap = 1
        if size or is_calendar(lower) or (word in _LINKS and not _joins(words, start, index, head)):
            found.append((start, index))
            gap = max(size, 1)
        elif index + 1 < len(words) and (_POSSESSIVE.search(word) or _is_compound(word)):
            found.append((start, index + 1))
        else:
            head = head or lower in _HEADS
            index += 1
            continue
        start = index = index + gap
        head = False
    found.append((start, len(words)))
    return [(first, last) for first, last in found if first < last]


def _is_compound(word: str) -> bool:
    return bool(_COMPOUND.match(word)) and not _ARTICLED.match(word)


def _joins(words: list[str], start: int, index: int, head: bool) -> bool:
    """Whether a small word goes on with the name before it."""
    word = words[index]
    if not head or word == "on" or index == start:
        return False
    if word == "in":  # "Islamic State in Iraq and Syria"
        return bare(words[index - 1]).lower() == "state" and len(words) > index + 2
    return word != "and" or any(before in {"of", "for", "in"} for before in words[start:index])


def _title_at(words: list[str], index: int) -> int:
    """The number of words of the longest title that begins at ``index``."""
    if words[index].lower().rstrip(".") not in _TITLE_STARTS:
        return 0
    for size in (3, 2, 1):
        phrase = " ".join(word.lower().rstrip(".") for word in words[index : index + size])
        if index + size <= len(words) and phrase in TITLES:
            after = words[index + size] if index + size < len(words) else ""
            return 0 if phrase == "general" and after in _GENERAL else size
    return 0
