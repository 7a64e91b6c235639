"""Reduction: sentences that share most with all others."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.candidates import pool_of
from summarize.methods.extract import extract
from summarize.methods.prior import position_prior
from summarize.methods.textrank import overlap_product
from summarize.records import Budget, Draft, Event


class Reduction:
    """The sum of a sentence's TextRank weights: one step of TextRank instead of all.

    Paper: after Jing, Sentence Reduction for Automatic Text Summarization, ANLP 2000, in the form
    that sumy made common.

    Cost: tokens times distinct sentence lengths.

    Args:
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "reduction"

    def __init__(self, position: float = 0.5, redundancy: float = 0.35) -> None:
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        degree = overlap_product(pool.vectors.binary)(np.ones(len(pool)))
        scores = degree * position_prior(pool, self.position)
        return extract(pool, self.name, scores, budget, self.redundancy)
