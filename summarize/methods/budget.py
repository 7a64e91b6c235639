"""How much a summary may hold: whole sentences, never more than was asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass

from summarize.errors import InputError
from summarize.records import Budget

FILL = 0.9
"""The part of the budget that is to be used where the input allows it."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A budget in one unit: at most ``size`` words, or at most ``size`` sentences."""

    size: int
    unit: str

    @property
    def in_words(self) -> bool:
        """Whether the unit is the word; else it is the sentence."""
        return self.unit == "words"

    @property
    def least(self) -> float:
        """What is to be used where the input allows it."""
        return FILL * self.size if self.in_words else float(self.size)

    def cost(self, words: int) -> int:
        """What a sentence of that many words takes from the budget."""
        return words if self.in_words else 1


def limit_of(budget: Budget, total_words: int) -> Limit:
    """The limit that ``budget`` sets for an event of ``total_words`` words.

    A share is turned into words and rounded down.

    Raises:
        InputError: None or more than one of the three is set, or the one that is set is not
            positive, or a share is above 1.
    """
    given = {
        name: value
        for name, value in (
            ("words", budget.words),
            ("sentences", budget.sentences),
            ("share", budget.share),
        )
        if value is not None
    }
    if len(given) != 1:
        raise InputError(
            f"a budget sets exactly one of words, sentences and share, not {len(given)}",
            "for example: budget: {words: 150}",
        )
    ((name, value),) = given.items()
    if value <= 0 or (name == "share" and value > 1):
        raise InputError(f"a budget of {value} {name} cannot be met", "give a positive number")
    if name == "share":
        return Limit(math.floor(value * total_words + 1e-9), "words")
    return Limit(int(value), name)
