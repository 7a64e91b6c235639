"""Random: sentences drawn by a seed, the floor that every method must clear."""

from __future__ import annotations

from hashlib import blake2b
from typing import ClassVar

import numpy as np

from summarize.methods.candidates import pool_of
from summarize.methods.extract import extract
from summarize.records import Budget, Draft, Event


class Random:
    """Sentences in an order drawn from the seed, the event and the sentence alone.

    The draw is a hash (BLAKE2b), so that it is the same on every machine and whatever the order
    of the articles.  Sentences that cannot stand in a summary are passed over here too.

    Cost: linear in sentences.

    Args:
        seed: Another seed gives another summary, from 0.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "random"

    def __init__(self, seed: int = 13, redundancy: float = 0.35) -> None:
        self.seed = seed
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        scores = np.array(
            [self._draw(c.sentence.article_id, c.sentence.index) for c in pool.candidates]
        )
        return extract(pool, self.name, scores, budget, self.redundancy, novelty=0.0, led=False)

    def _draw(self, article_id: str, index: int) -> float:
        key = f"{self.seed}\0{article_id}\0{index}".encode()
        return int.from_bytes(blake2b(key, digest_size=6).digest(), "big") / 2.0**48
