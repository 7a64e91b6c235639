"""Which names can be no person's: places, treaties, magazines, stages.

A name is read as a person's where nothing says otherwise; here is what does.  A given
name or a title speaks for a person, "in Great Yarmouth" or "the Rome Statute" against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from summarize.claims.sentence.lexicon import wordset
from summarize.claims.sentence.roster import is_outlet
from summarize.claims.speakers.persons import is_title
from summarize.text.wordlists import word_list

_RUN = r"(?:[A-Z][\w’'-]*[a-z]\s){0,3}[A-Z][\w’'-]*[a-z]"
_NAMED = rf"({_RUN})(?![’'\w])"
_SIDE = r"(?:(?:downtown|nearby|neighbou?ring|northern|southern|eastern|western|central)\s)?"
_OF = "|".join(
    rf"(?<=\b{kind} of)" for kind in ("province", "city", "town", "state", "village", "county")
)
# One pattern a word, each beginning with plain letters: several times faster than one for all.
_INSIDE = (
    *(
        re.compile(rf"{word}(?<!\w{word})\s{_SIDE}{_NAMED}")
        for word in ("in", "near", "across", "outside", "throughout")
    ),
    re.compile(rf"of(?:{_OF})\s{_SIDE}{_NAMED}"),
)
_DEFINITE = re.compile(rf"the\s{_NAMED}")
_BEFORE_THE = re.compile(r"\b(?:of|to|in|on|under|at|across|from|with)\s\Z")
_KINDS = ("magazine", "newspaper", "newsletter", "website", "television", "radio")
_PRINTED = re.compile(rf"({_RUN})\s(?:{'|'.join(_KINDS)})\b")
_TRUST = re.compile(
    r"(?:confiden\w+|faith|trust\w*|interest\w*|belie[fv]\w*|involved|disappoint\w+|change)\s$"
)
_BODIES = word_list("organization_nouns")
_THINGS = wordset(
    "beach island islands street avenue road boulevard square park hill hills side valley lake"
    " river bay coast heights village town city county district province airport bridge tower"
    " east statute treaty act championship championships cup league games festival magazine fair"
    " monsters fans facebook twitter instagram youtube tiktok google"
)
_LINKS = frozenset({"of", "the", "and", "for", "de", "del"})
_OPENING = wordset(
    "north south east west upper lower great little new royal grand central national speed real"
    " deep wall high"
)


def gender(name: str) -> Literal["m", "f", ""]:
    """Whether a name begins as a man's, ``"m"``, or a woman's, ``"f"``, does."""
    words = name.split()
    given = words[0].lower() if len(words) > 1 else ""
    if given in word_list("female_names"):
        return "f"
    return "m" if given in word_list("male_names") else ""


class Nobodies:
    """The names of one article that are not those of human beings.

    Args:
        text: The article.  Cost: linear.
    """

    def __init__(self, text: str) -> None:
        self._places = _places(text)

    def is_place(self, name: str) -> bool:
        """Whether the article calls a place by that name."""
        return name in self._places

    def __contains__(self, name: object) -> bool:
        """Whether a name is no person's."""
        if not isinstance(name, str):
            return False
        words = name.split()
        described = any(word[0].islower() and word not in _LINKS for word in words)
        if not words or described or gender(name) or is_title(words[0]):
            return False
        small = [word.lower() for word in words]
        if name in self._places or is_outlet(name) or small[-1] in _THINGS:
            return True
        return len(words) > 1 and (small[0] in _OPENING or not _BODIES.isdisjoint(small))


@lru_cache(maxsize=256)
def _places(text: str) -> frozenset[str]:
    """What an article names as no person; kept, since an event is read for it more than once."""
    return frozenset(_found(text))


def _found(text: str) -> Iterator[str]:
    for inside in _INSIDE:
        for match in inside.finditer(text):
            if not _TRUST.search(text, max(0, match.start() - 20), match.start()):
                yield " ".join(match[1].split())
    if any(map(text.__contains__, _KINDS)):
        yield from (" ".join(match[1].split()) for match in _PRINTED.finditer(text))
    for match in _DEFINITE.finditer(text):
        start = match.start()
        name = " ".join(match[1].split())
        if " " in name and _BEFORE_THE.search(text, max(0, start - 8), start):
            yield name
