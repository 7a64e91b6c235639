"""Two sayings of one thing that hold words which cannot both be: negative and positive.

The words are pairs of a kind (``data/words/opposites.txt``); all else that the two sayings tell
must be about the same, and neither may deny.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarize.claims.conflicts.alike import against, apart, named, pairs, topic, voices
from summarize.claims.conflicts.negation import plain_stems
from summarize.claims.conflicts.phrasing import clause
from summarize.claims.conflicts.saying import Saying
from summarize.claims.conflicts.sayings import Sayings
from summarize.records import Conflict
from summarize.text.quantities import find_quantities
from summarize.text.tokens import words
from summarize.text.wordlists import word_list

_HOURS, _LEAST = 6.0, 0.4
_OPEN = re.compile(
    r"\b(?:will|would|should|could|may|might|must|if|hopes?|wants?|plans?|not|never|no|nobody|none"
    r"|without|refus\w+|fail\w+|denie[sd]|deny|almost|nearly|again|other|another"
    r"|last (?:year|month))\b|n['’]t\b|\?",
    re.IGNORECASE,
)


class _Pair(NamedTuple):
    """One line of the list: the words of its two sides, and whether time leads to the right."""

    left: frozenset[str]
    right: frozenset[str]
    passes: bool


@cache
def _pairs() -> tuple[_Pair, ...]:
    found = []
    for line in sorted(word_list("opposites")):
        left, mark, right = re.split(r"\s([|>])\s", line)
        found.append(_Pair(frozenset(left.split()), frozenset(right.split()), mark == ">"))
    return tuple(found)


def opposite_conflicts(told: Sayings) -> Iterator[Conflict]:
    """Conflicts of opposite words, in an event of a few sentences.

    Cost: quadratic in its sayings that hold one of the words.
    """
    everyone = voices(told)
    held = [frozenset(words(saying.text)) for saying in everyone]
    for first, second in pairs(everyone):
        for pair in _pairs():
            for a, b in ((first, second), (second, first)):
                left, right = held[a] & pair.left, held[b] & pair.right
                if not left or not right or held[a] & pair.right or held[b] & pair.left:
                    continue
                if _opposed(told, everyone[a], everyone[b], left | right, passes=pair.passes):
                    yield against(
                        _about(everyone[a]),
                        tuple(
                            (everyone[n], _value(everyone[n], own))
                            for n, own in _ordered(a, b, left, right)
                        ),
                    )


def _ordered(
    a: int, b: int, left: frozenset[str], right: frozenset[str]
) -> tuple[tuple[int, frozenset[str]], tuple[int, frozenset[str]]]:
    return ((a, left), (b, right)) if a < b else ((b, right), (a, left))


def _about(saying: Saying) -> str:
    return f"whether {clause(saying.text, plain_stems(saying.text))}"


def _value(saying: Saying, own: frozenset[str]) -> str:
    return clause(saying.text, plain_stems(" ".join(sorted(own))) or plain_stems(saying.text))


def _opposed(
    told: Sayings, first: Saying, second: Saying, own: frozenset[str], *, passes: bool
) -> bool:
    """Whether two sayings are about one thing, of which each tells the opposite."""
    if _OPEN.search(first.text) or _OPEN.search(second.text):
        return False
    a, b = first.hours, second.hours
    if passes and a is not None and b is not None and b - a > _HOURS:
        return False
    figures = [
        frozenset(q.value for q in find_quantities(saying.text)) for saying in (first, second)
    ]
    if all(figures) and not figures[0] & figures[1]:
        return False
    one, other = (topic(told, saying, saying.sentence.text) for saying in (first, second))
    if apart(one, other):
        return False
    rests = [_without(own, saying.text) for saying in (first, second)]
    said, so = (
        topic(told, saying, rest) for saying, rest in zip((first, second), rests, strict=True)
    )
    shared = said.stems & so.stems
    smaller = min(told.weight(said.stems), told.weight(so.stems))
    enough = bool(shared) and told.weight(shared) >= _LEAST * smaller
    return enough and len(shared) + len(named(one, other)) > 1


def _without(own: frozenset[str], text: str) -> str:
    """A text without the opposite words, which say nothing of what it is about."""
    return re.sub(rf"\b(?:{'|'.join(sorted(own))})\b", " ", text, flags=re.IGNORECASE)
