"""What is known of a sentence before it is read: where it stands, and in which article."""

from __future__ import annotations

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.vectors import Floats, normalize


def position_prior(pool: Pool, strength: float, decay: float = 6.0) -> Floats:
    """A factor for each sentence: 1 at the top of an article, ``1 - strength`` far below.

    Args:
        pool: The sentences of the event.
        strength: How much position counts, in [0, 1]; 0 turns it off.
        decay: After how many sentences the bonus has fallen to 1/e.

    News puts what matters first, and position is the strongest single feature there is
    (Lin and Hovy, Identifying Topics by Position, ANLP 1997).
    """
    return np.asarray((1.0 - strength) + strength * np.exp(-pool.position / decay))


def article_prior(pool: Pool, strength: float) -> Floats:
    """A factor for each sentence by how much its article is about what the others are about.

    The centrality of an article is the cosine of its stems to those of all other articles, relative
    to the best article of the event; pages that are no article at all end up near 0.  With
    one or two articles there is nothing to choose from and all factors are 1.
    """
    n = len(pool.documents)
    if n < 3 or not len(pool):
        return np.ones(len(pool))
    vectors = pool.vectors
    matrix = vectors.by_document.copy()
    present = np.diff(matrix.tocsc().indptr)
    matrix.data = np.log1p(matrix.data) * (present[matrix.indices] > 1)
    matrix = normalize(matrix)
    total = np.asarray(matrix.sum(axis=0)).ravel()
    own = np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()
    centrality = (matrix @ total - own) / max(1, n - 1)
    centrality = np.maximum(centrality, 0.0)
    best = float(centrality.max())
    if best <= 0:
        return np.ones(len(pool))
    relative = centrality / best
    result: Floats = ((1.0 - strength) + strength * relative)[pool.document]
    return result
