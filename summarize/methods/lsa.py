"""LSA: sentences that are strong in the strongest latent topics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, ClassVar

import numpy as np

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event

_DENSE = 60
"""Up to this many sentences the whole decomposition is cheaper than the first topics of it."""


class Lsa:
    """The length of each sentence's vector in the space of the first topics.

    Topics are the left singular vectors of the TF-IDF matrix, weighted by their singular values.
    Sentences count by their place, and articles by what the others say, as in the graph methods.

    Paper: Steinberger and Jezek, Using Latent Semantic Analysis in Text Summarization and Summary
    Evaluation, ISIM 2004, after Gong and Liu, SIGIR 2001.

    Cost: a few dozen sparse products for each topic.

    Args:
        topics: How many topics count, 1 to 100.
        position: Strength of the priors on place and article, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "lsa"

    def __init__(self, topics: int = 8, position: float = 0.6, redundancy: float = 0.45) -> None:
        self.topics = topics
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        prior = position_prior(pool, self.position) * article_prior(pool, self.position)
        scores = self.strength(pool) * prior
        return extract(pool, self.name, scores, budget, self.redundancy)

    def strength(self, pool: Pool) -> Floats:
        """The length of each sentence in topic space, ``(n,)``."""
        return strengths(pool, (self.topics,))[0]


def strengths(pool: Pool, topics: Sequence[int]) -> list[Floats]:
    """The length of each sentence in the space of so many topics, for each number of them.

    Cost: one decomposition, for the greatest number.  It runs on one thread, where it takes a
    tenth of the time that it takes on two, and gives the same bits on every machine.
    """
    from scipy.sparse.linalg import svds

    matrix, most = pool.vectors.tfidf, max(topics)
    small = min(matrix.shape)
    if not len(pool) or not matrix.nnz:
        return [np.zeros(len(pool)) for _ in topics]
    with _blas().limit(limits=1, user_api="blas"):
        if small <= max(_DENSE, most + 1):
            left, values, _ = np.linalg.svd(matrix.toarray(), full_matrices=False)
        else:
            left, values, _ = svds(matrix, k=most, v0=np.ones(small))
    found = []
    for count in topics:
        strongest = np.sort(np.argsort(-values, kind="stable")[:count])
        part = left[:, strongest] * values[strongest]
        found.append(np.asarray(np.sqrt((part**2).sum(axis=1))))
    return found


@cache
def _blas() -> Any:
    """The thread pools of the linear algebra that numpy and scipy have loaded."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
