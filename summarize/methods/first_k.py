"""First-k: the first k sentences of each article, one article after the other."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.candidates import pool_of
from summarize.methods.extract import extract
from summarize.methods.lead import turns
from summarize.records import Budget, Draft, Event


class FirstK:
    """The first ``k`` sentences of the oldest article, then of the next, until the budget is used.

    Where all of them do not use it, each article gives more in turn.  The baseline "First-3" of
    Fabbri et al., Multi-News, ACL 2019.

    Cost: linear in sentences.

    Args:
        k: Sentences taken from each article, 1 to 50.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "first_k"

    def __init__(self, k: int = 3, redundancy: float = 0.35) -> None:
        self.k = k
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        turn = turns(pool)
        order = np.arange(len(pool)) / max(1, len(pool))
        scores = np.where(turn < self.k, 2.0 - order, 1.0 / (1.0 + turn))
        return extract(pool, self.name, scores, budget, self.redundancy, novelty=0.0, led=False)
