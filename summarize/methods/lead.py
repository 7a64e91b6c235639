"""Lead: the first sentences of each article in turn."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event


class Lead:
    """The first sentence of every article, then the second, until the budget is used.

    Sentences that cannot stand in a summary are passed over.  The baseline that is hardest to
    beat on news; its use there goes back to Brandow, Mitze and Rau, Automatic Condensation of
    Electronic Publications by Sentence Selection, 1995.

    Cost: linear in sentences.

    Args:
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "lead"

    def __init__(self, redundancy: float = 0.35) -> None:
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        return extract(
            pool,
            self.name,
            1.0 / (1.0 + turns(pool)),
            budget,
            self.redundancy,
            novelty=0.0,
            led=False,
        )


def turns(pool: Pool) -> Floats:
    """How many eligible sentences stand before each sentence in its article, ``(n,)``."""
    turn = np.zeros(len(pool))
    passed = [0] * len(pool.documents)
    for index, candidate in enumerate(pool.candidates):
        turn[index] = passed[candidate.document]
        passed[candidate.document] += bool(pool.eligible[index])
    return turn
