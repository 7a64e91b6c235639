"""The groups of words that can stand for each other: a name for a name, a verb for a verb."""

from __future__ import annotations

from functools import lru_cache

from eval.consistency.articles import SentenceIndex
from eval.consistency.cuts import classes
from eval.consistency.keys import listed
from eval.consistency.tokens import Token

GROUPS = "rndCvNo"
"""Pronouns of persons, numbers, dates, names, verbs, nouns, other words."""
_PERSONS = listed("he she they him it himself herself")


def group_of(token: Token, kind: str) -> str:
    """Which of ``GROUPS`` a token belongs to, by its word class."""
    if token.word in _PERSONS:
        return "r"
    if token.kind in "nd":
        return token.kind
    if token.name:
        return "C"
    return "v" if kind in "vKeg" else "N" if kind == "N" else "o"


@lru_cache(maxsize=1 << 12)
def groups_of(read: SentenceIndex) -> list[str]:
    """The groups of the tokens of a source sentence."""
    return [group_of(t, k) for t, k in zip(read.tokens, classes(read.tokens), strict=True)]
