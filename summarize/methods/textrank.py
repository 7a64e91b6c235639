"""TextRank: PageRank over the words that sentences share."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.pagerank import pagerank
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.vectors import Floats, Matrix
from summarize.records import Budget, Draft, Event


class TextRank:
    """PageRank over ``shared stems / (ln |a| + ln |b|)`` between all sentences.

    The graph is never written out.  The sum of logarithms takes few values, one for each pair of
    sentence lengths, so that its product with a vector is one sparse product with a column for
    each length, which is exact.

    Paper: Mihalcea and Tarau, TextRank: Bringing Order into Texts, EMNLP 2004.

    Cost: tokens times distinct sentence lengths per iteration.

    Args:
        damping: Probability of following an edge, in [0, 1).
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "textrank"

    def __init__(
        self, damping: float = 0.85, position: float = 0.9, redundancy: float = 0.35
    ) -> None:
        self.damping = damping
        self.position = position
        self.redundancy = redundancy

    def rank(self, pool: Pool) -> tuple[Floats, int]:
        """The TextRank of each sentence of ``pool`` and how many iterations it took."""
        prior = position_prior(pool, self.position) * article_prior(pool, self.position)
        product = overlap_product(pool.vectors.binary)
        return pagerank(product, len(pool), self.damping, prior)

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        scores, iterations = self.rank(pool)
        return extract(
            pool, self.name, scores, budget, self.redundancy, notes={"iterations": iterations}
        )


def overlap_product(binary: Matrix) -> Callable[[Floats], Floats]:
    """``v -> W v`` for the TextRank weights of sentences given as sets of stems.

    Args:
        binary: Whether each stem occurs in each sentence, ``(n, v)``.

    Returns:
        The product.  ``W`` has ``|a & b| / (ln |a| + ln |b|)`` off its diagonal, with
        ``ln (1 + |a|)`` for ``ln |a|`` so that sentences of one stem do not divide by 0, and 0
        on it.
    """
    from scipy.sparse import csr_matrix

    n = binary.shape[0]
    sizes = np.diff(binary.indptr)
    lengths, group = np.unique(sizes, return_inverse=True)
    logs = np.log1p(lengths.astype(float))
    total = logs[:, None] + logs[None, :]
    inverse = np.divide(1.0, total, out=np.zeros_like(total), where=total > 0)[group]
    own = np.where(sizes > 0, sizes * inverse[np.arange(n), group], 0.0) if n else np.zeros(0)
    transposed = binary.T.tocsr()

    def product(vector: Floats) -> Floats:
        columns = csr_matrix((vector, group, np.arange(n + 1)), shape=(n, len(lengths)))
        shared = binary @ (transposed @ columns).toarray()
        result: Floats = np.maximum((shared * inverse).sum(axis=1) - own * vector, 0.0)
        return result

    return product
