"""LexRank: sentences that are like many others that are like many others."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.pagerank import pagerank
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event


class LexRank:
    """Continuous LexRank: PageRank over the TF-IDF cosines between all sentences.

    The walk jumps to sentences by their position and their article.  The graph is never written
    out: its product with a vector is two products with the sparse vectors, which is exact.

    Paper: Erkan and Radev, LexRank: Graph-based Lexical Centrality as Salience in Text
    Summarization, JAIR 22, 2004 (the continuous form, their equation 3).

    Cost: linear in tokens per iteration, 30 to 150 iterations.

    Args:
        damping: Probability of following an edge, in [0, 1); 0 ranks by the prior alone.
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "lexrank"

    def __init__(
        self, damping: float = 0.85, position: float = 0.9, redundancy: float = 0.35
    ) -> None:
        self.damping = damping
        self.position = position
        self.redundancy = redundancy

    def rank(self, pool: Pool) -> tuple[Floats, int]:
        """The LexRank of each sentence of ``pool`` and how many iterations it took."""
        vectors = pool.vectors.tfidf
        own = np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel()
        transposed = vectors.T.tocsr()

        def product(vector: Floats) -> Floats:
            result: Floats = np.maximum(vectors @ (transposed @ vector) - own * vector, 0.0)
            return result

        prior = position_prior(pool, self.position) * article_prior(pool, self.position)
        return pagerank(product, len(pool), self.damping, prior)

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        scores, iterations = self.rank(pool)
        return extract(
            pool, self.name, scores, budget, self.redundancy, notes={"iterations": iterations}
        )
