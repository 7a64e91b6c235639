"""SumBasic: probable words first, and each only until it has been said."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.fill import fill
from summarize.methods.selection import Selection, draft
from summarize.records import Budget, Draft, Event


class SumBasic:
    """Take the sentence of highest mean word probability that holds the most probable word.

    After each sentence the probabilities of its words are squared, so that what was said once
    counts less.

    Paper: Nenkova and Vanderwende, The Impact of Frequency on Summarization, MSR-TR-2005-101.

    Cost: one sparse product per chosen sentence.

    Args:
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "sumbasic"

    def __init__(self, redundancy: float = 0.35) -> None:
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        selection = Selection(pool, limit_of(budget, pool.total_words), self.redundancy)
        counts = pool.vectors.counts
        lengths = np.maximum(np.asarray(counts.sum(axis=1)).ravel(), 1.0)
        totals = np.asarray(counts.sum(axis=0)).ravel()
        probability = totals / max(1.0, totals.sum())
        first = (counts @ probability) / lengths
        columns = counts.tocsc()
        while (mask := selection.open()).any():
            scores = (counts @ probability) / lengths * pool.weight
            allowed = np.where(mask, scores, -1.0)
            present = np.unique(counts[np.flatnonzero(mask)].indices)
            if len(present):
                best_word = present[np.argmax(probability[present])]
                holders = columns.indices[columns.indptr[best_word] : columns.indptr[best_word + 1]]
                holding = np.full(len(pool), -1.0)
                holding[holders] = allowed[holders]
                allowed = holding
            chosen = int(np.argmax(allowed))
            selection.add(chosen)
            probability[counts[chosen].indices] **= 2
        fill(selection, first)
        return draft(pool, self.name, selection.chosen)
