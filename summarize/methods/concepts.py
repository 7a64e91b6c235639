"""Concepts: the words and word pairs that a summary is to cover, and what each is worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.vectors import Floats, Matrix


@dataclass(frozen=True, slots=True)
class Concepts:
    """Which concepts each sentence holds, ``(n, c)``, and the worth of each, ``(c,)``."""

    held: Matrix
    worth: Floats

    def covered(self, chosen: tuple[int, ...]) -> float:
        """The worth of all concepts that the chosen sentences hold."""
        if not chosen:
            return 0.0
        return float(self.worth[np.unique(self.held[list(chosen)].indices)].sum())


def concepts(pool: Pool, position: float = 0.9, words: float = 0.3) -> Concepts:
    """The concepts of an event: pairs of neighbouring stems, and single stems at a discount.

    A concept is worth what the articles that hold it make of it: each counts once, with the
    prior of the sentence where it stands best.  With more than one article, what stands in
    one alone is worth a quarter of that.

    Args:
        pool: The sentences of the event.
        position: Strength of the position prior, in [0, 1].
        words: Worth of a single stem against that of a pair, from 0.

    Source: Gillick and Favre, A Scalable Global Model for Summarization, 2009, who count the
    articles that hold a bigram.  Cost: linear in tokens.
    """
    from scipy.sparse import hstack

    prior = position_prior(pool, position) * article_prior(pool, position)
    parts, worths = [], []
    for matrix, factor in ((pool.vectors.bigrams, 1.0), (pool.vectors.binary, words)):
        parts.append(matrix)
        worths.append(factor * _support(matrix, pool, prior))
    held = hstack(parts, format="csr") if len(pool) else parts[0]
    worth = np.concatenate(worths) if len(pool) else np.zeros(held.shape[1])
    return Concepts(held, worth)


def _support(matrix: Matrix, pool: Pool, prior: Floats) -> Floats:
    """The sum over articles of the best prior with which each column occurs there."""
    size = matrix.shape[1]
    rows = np.repeat(np.arange(len(pool)), np.diff(matrix.indptr))
    keys = pool.document[rows] * size + matrix.indices
    pairs, where = np.unique(keys, return_inverse=True)
    best = np.zeros(len(pairs))
    np.maximum.at(best, where, prior[rows])
    total: Floats = np.bincount(pairs % size, weights=best, minlength=size).astype(np.float64)
    if len(pool.documents) < 2:
        return total
    articles = np.bincount(pairs % size, minlength=size)
    result: Floats = np.where(articles > 1, total, 0.25 * total)
    return result
