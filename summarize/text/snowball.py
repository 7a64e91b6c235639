"""The Snowball stemmer for English, written for speed.

Word for word it gives what NLTK's ``EnglishStemmer`` gives, which took a second to import and
several times as long a word.  The two regions of a word in which suffixes are looked for are ends
of it, so they are kept as lengths; which suffixes are tried is told by the last letter.

Source: M. F. Porter, Snowball, 2001 (Porter 2), as in NLTK 3.9.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPECIAL = {
    "skis": "ski",
    "skies": "sky",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
    **{word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")},
    **{
        form: base
        for base in ("inning", "outing", "canning", "herring", "earring")
        for form in (base, f"{base}s")
    },
    **{
        base + ending: base
        for base in ("proceed", "exceed", "succeed")
        for ending in ("", "s", "ed", "ing")
    },
}
_VOWELS = frozenset("aeiouy")
_VOWEL = re.compile("[aeiouy]")
_REGION = re.compile("[aeiouy][^aeiouy]")
_SEMIVOWEL = re.compile("([aeiouy])y")
_EARLY_REGIONS = {"gener": 5, "arsen": 5, "commun": 6}
_DOUBLED = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_BEFORE_LI = frozenset("cdeghkmnrt")

_Rules = dict[str, tuple[tuple[str, str], ...]]


def _by_last(rules: Sequence[tuple[str, str]]) -> _Rules:
    """Suffixes with what takes their place, in order, by the last letter of the suffix."""
    found: dict[str, list[tuple[str, str]]] = {}
    for suffix, new in rules:
        found.setdefault(suffix[-1], []).append((suffix, new))
    return {last: tuple(entries) for last, entries in found.items()}


_SECOND = _by_last(
    (
        *(("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous")),
        *(("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less")),
        *(("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous")),
        *(("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance")),
        *(("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble")),
        *(("ogi", "og"), ("li", "")),
    )
)
_THIRD = _by_last(
    (
        *(("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic")),
        *(("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", "")),
    )
)
_FOURTH = _by_last(
    [
        (suffix, "")
        for suffix in (
            *("ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti"),
            *("ous", "ive", "ize", "ion", "al", "er", "ic"),
        )
    ]
)
# What is left of a second region that is shorter than the suffix that is rewritten.
_LEFT_BY_SECOND = {
    **dict.fromkeys(("ational", "ation", "ator", "iveness", "iviti"), 1),
    **dict.fromkeys(("izer", "ization", "alism", "aliti", "alli", "ousli", "ousness"), 0),
    **dict.fromkeys(("biliti", "bli"), 0),
}
_LEFT_BY_THIRD = dict.fromkeys(("ational", "icate", "iciti", "ical"), 0)


def stem(word: str) -> str:
    """The stem of one English word in small letters; a few microseconds."""
    if len(word) <= 2:
        return word
    special = _SPECIAL.get(word)
    if special is not None:
        return special
    word = word.replace("\u2019", "'").replace("\u2018", "'").replace("\u201b", "'")
    word = word.removeprefix("'")
    marked = "y" in word
    if marked:
        if word[0] == "y":
            word = "Y" + word[1:]
        word = _SEMIVOWEL.sub(r"\1Y", word)
    first, second = _regions(word)
    if "'" in word:
        for suffix in ("'s'", "'s", "'"):
            if word.endswith(suffix):
                size = len(suffix)
                word, first, second = word[:-size], max(0, first - size), max(0, second - size)
                break
    word, first, second = _plural(word, first, second)
    word, first, second = _past(word, first, second)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word, first, second = _derived(word, first, second)
    word = _last(word, first, second)
    return word.replace("Y", "y") if marked else word


def _regions(word: str) -> tuple[int, int]:
    """The lengths of the ends of a word behind its first and its second syllable."""
    size = len(word)
    for opening, length in _EARLY_REGIONS.items():
        if word.startswith(opening):
            start = length
            break
    else:
        found = _REGION.search(word)
        if found is None:
            return 0, 0
        start = found.end()
    found = _REGION.search(word, start)
    return size - start, size - found.end() if found else 0


def _plural(word: str, first: int, second: int) -> tuple[str, int, int]:
    """Steps 0 and 1a: ``cities`` becomes ``citi``."""
    if word.endswith("sses"):
        cut = 2
    elif word.endswith(("ied", "ies")):
        cut = 2 if len(word) > 4 else 1
    elif word.endswith("s") and not word.endswith(("us", "ss")):
        cut = 1 if _VOWEL.search(word, 0, max(0, len(word) - 2)) else 0
    else:
        cut = 0
    if not cut:
        return word, first, second
    return word[:-cut], max(0, first - cut), max(0, second - cut)


def _past(word: str, first: int, second: int) -> tuple[str, int, int]:
    """Step 1b: ``hopped`` becomes ``hop`` and ``hoping`` becomes ``hope``."""
    for suffix in ("eedly", "ingly", "edly", "eed", "ing", "ed"):
        if word.endswith(suffix):
            break
    else:
        return word, first, second
    size = len(suffix)
    if suffix[:2] == "ee":
        if first < size:
            return word, first, second
        cut = size - 2
        return word[:-cut], first - cut, second - cut if second >= size else 0
    if not _VOWEL.search(word, 0, len(word) - size):
        return word, first, second
    word, first, second = word[:-size], max(0, first - size), max(0, second - size)
    if word.endswith(("at", "bl", "iz")):
        word, first = word + "e", first + 1
        if len(word) > 5 or first >= 3:
            second += 1
    elif word.endswith(_DOUBLED):
        word, first, second = word[:-1], max(0, first - 1), max(0, second - 1)
    elif first == 0 and _is_short(word):
        word += "e"
        second += second > 0
    return word, first, second


def _is_short(word: str) -> bool:
    """Whether a word ends in a short syllable."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    return (
        len(word) > 2
        and word[-1] not in _VOWELS
        and word[-1] not in "wxY"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )


def _derived(word: str, first: int, second: int) -> tuple[str, int, int]:
    """Steps 2, 3 and 4: ``generalization`` becomes ``generalize``, ``general``, ``gener``."""
    for rules, left in ((_SECOND, _LEFT_BY_SECOND), (_THIRD, _LEFT_BY_THIRD)):
        for suffix, new in rules.get(word[-1:], ()):
            if not word.endswith(suffix):
                continue
            size = len(suffix)
            if first >= size and _fits(word, suffix, second):
                change = len(new) - size
                word, first = word[:-size] + new, first + change
                if second >= size or suffix not in left:
                    second = max(0, second + change)
                else:
                    second = left[suffix]
            break
    for suffix, _ in _FOURTH.get(word[-1:], ()):
        if word.endswith(suffix):
            size = len(suffix)
            if second >= size and (suffix != "ion" or word[-4] in "st"):
                word, first, second = word[:-size], first - size, second - size
            break
    return word, first, second


def _fits(word: str, suffix: str, second: int) -> bool:
    """Whether the letter before a suffix, or its place in the word, lets it go."""
    if suffix == "li":
        return word[-3] in _BEFORE_LI
    if suffix == "ogi":
        return word[-4] == "l"
    return suffix != "ative" or second >= 5


def _last(word: str, first: int, second: int) -> str:
    """Step 5: ``probate`` becomes ``probat``, ``controll`` becomes ``control``."""
    last = word[-1:]
    if second and last == "l" and word[-2] == "l":
        return word[:-1]
    if last != "e" or not first:
        return word
    if second or (
        len(word) >= 4
        and (
            word[-2] in _VOWELS
            or word[-2] in "wxY"
            or word[-3] not in _VOWELS
            or word[-4] in _VOWELS
        )
    ):
        return word[:-1]
    return word
