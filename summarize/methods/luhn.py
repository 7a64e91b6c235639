"""Luhn: sentences in which frequent words stand close together."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

import numpy as np

from summarize.methods.candidates import pool_of
from summarize.methods.extract import extract
from summarize.methods.prior import position_prior
from summarize.records import Budget, Draft, Event
from summarize.text.tokens import STOPWORDS, stem, words


class Luhn:
    """The best cluster of significant words in each sentence: their number squared by its length.

    A word is significant if it occurs often enough in the event; a cluster may not hold more than
    ``gap`` other words in a row.

    Paper: Luhn, The Automatic Creation of Literature Abstracts, IBM Journal 2(2), 1958.

    Cost: linear in words.

    Args:
        share: The part of the event's distinct words that is significant, in (0, 1].
        gap: The longest run of other words inside a cluster, 0 to 20.
        position: Strength of the position prior, in [0, 1]; Luhn had none.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "luhn"

    def __init__(
        self, share: float = 0.1, gap: int = 4, position: float = 0.0, redundancy: float = 0.35
    ) -> None:
        self.share = share
        self.gap = gap
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        counts = Counter(one for candidate in pool.candidates for one in candidate.stems)
        ranked = sorted(counts, key=lambda one: (-counts[one], one))
        significant = frozenset(ranked[: max(1, round(self.share * len(ranked)))])
        scores = np.array(
            [self._density(c.statement.text, significant) for c in pool.candidates], dtype=float
        )
        scores = scores * position_prior(pool, self.position)
        return extract(pool, self.name, scores, budget, self.redundancy)

    def _density(self, text: str, significant: frozenset[str]) -> float:
        places = [
            place
            for place, word in enumerate(words(text))
            if word not in STOPWORDS and stem(word) in significant
        ]
        best = 0.0
        start = 0
        for end in range(len(places)):
            if end and places[end] - places[end - 1] - 1 > self.gap:
                start = end
            best = max(best, (end - start + 1) ** 2 / (places[end] - places[start] + 1))
        return best
