"""TextRank: PageRank over the words that sentences share."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.graph import GraphMethod
from summarize.methods.vectors import Floats, Matrix


class TextRank(GraphMethod):
    """PageRank over ``shared stems / (ln |a| + ln |b|)`` between all sentences.

    The graph is never written out.  The sum of logarithms takes few values, one for each pair of
    sentence lengths, so that its product with a vector is one sparse product with a column for
    each length, which is exact.

    Paper: Mihalcea and Tarau, TextRank: Bringing Order into Texts, EMNLP 2004.

    Cost: tokens times distinct sentence lengths per iteration.

    Args: see :class:`summarize.methods.graph.GraphMethod`.
    """

    name: ClassVar[str] = "textrank"

    def product(self, pool: Pool) -> Callable[[Floats], Floats]:
        """``v -> W v`` for the weights of :func:`overlap_product`."""
        return overlap_product(pool.vectors.binary)


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
