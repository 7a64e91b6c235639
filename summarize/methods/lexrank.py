"""LexRank: sentences that are like many others that are like many others."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.graph import GraphMethod
from summarize.methods.vectors import Floats


class LexRank(GraphMethod):
    """Continuous LexRank: PageRank over the TF-IDF cosines between all sentences.

    The graph is never written out: its product with a vector is two products with the sparse
    vectors, which is exact.

    Paper: Erkan and Radev, LexRank: Graph-based Lexical Centrality as Salience in Text
    Summarization, JAIR 22, 2004 (the continuous form, their equation 3).

    Cost: linear in tokens per iteration, 30 to 150 iterations.

    Args: see :class:`summarize.methods.graph.GraphMethod`.
    """

    name: ClassVar[str] = "lexrank"

    def product(self, pool: Pool) -> Callable[[Floats], Floats]:
        """``v -> W v``; negative rounding of what should be 0 is cut."""
        vectors = pool.vectors.tfidf
        own = np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel()
        transposed = vectors.T.tocsr()

        def times(vector: Floats) -> Floats:
            result: Floats = np.maximum(vectors @ (transposed @ vector) - own * vector, 0.0)
            return result

        return times
