"""Patterns that begin with a known word, searched for only where such a word stands.

Python's ``re`` tries a pattern at every character.  Most patterns here begin with one of some
words, and most sentences hold none of them: the words of a text are found once, and a pattern
is tried at the words that it may begin with.  What is found is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from summarize.claims.conflicts.firstwords import LETTERS, first_words

_RUN = re.compile(r"[a-z]+|\d")
_PLACE = re.compile(r"[A-Za-z]+|\d+")


@lru_cache(maxsize=1 << 10)
def opening(text: str) -> frozenset[str]:
    """The first letters of the words of a text, in lower case; of a number its digits.

    Cost: linear, a few microseconds a sentence; what was asked for lately is kept.
    """
    return frozenset([run[:LETTERS] for run in _RUN.findall(text.lower())])


@lru_cache(maxsize=1 << 10)
def _places(text: str) -> dict[str, list[int]]:
    """Where the words of a text stand, by their first letters; numbers by their first digit."""
    found: dict[str, list[int]] = {}
    for run in _PLACE.finditer(text):
        word = run[0]
        key = word[0] if word[0].isdigit() else word[:LETTERS].lower()
        found.setdefault(key, []).append(run.start())
    return found


class Quick:
    r"""A compiled pattern whose matches begin with a word.

    Args:
        pattern: The source; every alternative of it must begin with ``\b`` and a word.
        flags: Those of ``re.compile``.

    Raises:
        ValueError: If it cannot be told which words the pattern may begin with.
    """

    __slots__ = ("firsts", "plain")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)
        self.firsts = first_words(pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text.  Cost: a set operation where none of the words is there."""
        keys = opening(text)
        if keys.isdisjoint(self.firsts):
            return None
        return next(self._found(text, keys), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, disjoint and in order."""
        keys = opening(text)
        return iter(()) if keys.isdisjoint(self.firsts) else self._found(text, keys)

    def _found(self, text: str, keys: frozenset[str]) -> Iterator[re.Match[str]]:
        places = _places(text)
        end = 0
        found = [places.get(key, []) for key in keys & self.firsts]
        for place in found[0] if len(found) == 1 else sorted(chain.from_iterable(found)):
            match = self.plain.match(text, place) if place >= end else None
            if match is not None:
                end = match.end()
                yield match
