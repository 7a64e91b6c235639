"""No sentence twice, no near-copies, and no two that are more alike than was asked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarize.methods.candidates import Pool
from summarize.methods.vectors import Ints

NEAR_COPY = 0.75
"""Part of the shorter sentence's stems that also stand in the longer: above it, a near-copy."""

NEAR_COSINE = 0.85
"""TF-IDF cosine above which two sentences are near-copies whatever a method asks for."""


def alike_among(pool: Pool, indices: Ints, highest: float = 1.0) -> NDArray[np.bool_]:
    """:func:`alike` between the sentences ``indices`` only, ``(k, k)``; cost: ``k`` squared."""
    vectors = pool.vectors
    binary, tfidf = vectors.binary[indices], vectors.tfidf[indices]
    sizes = np.diff(binary.indptr)
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    near = ((binary @ binary.T).toarray() >= NEAR_COPY * smaller) & (smaller >= 2)
    near |= (tfidf @ tfidf.T).toarray() > min(highest, NEAR_COSINE)
    for place in np.flatnonzero(sizes < 2):
        near[place] = near[:, place] = alike(pool, int(indices[place]), highest)[indices]
    np.fill_diagonal(near, True)
    result: NDArray[np.bool_] = near
    return result


def alike(pool: Pool, index: int, highest: float = 1.0) -> NDArray[np.bool_]:
    """Which sentences of ``pool`` cannot stand beside sentence ``index``, ``(n,)``.

    Those are the sentence itself, those with the same text, near-copies, and those with a TF-IDF
    cosine above ``highest``.  Cost: two sparse products, linear in the event's tokens.
    """
    vectors = pool.vectors
    binary, tfidf = vectors.binary, vectors.tfidf
    row = binary[index]
    sizes = np.diff(binary.indptr)
    shared = np.asarray((binary @ row.T).todense()).ravel()
    smaller = np.minimum(sizes, sizes[index])
    near = (shared >= NEAR_COPY * smaller) & (smaller >= 2)
    if smaller[index] < 2:
        text = pool.candidates[index].statement.text
        near |= np.array([other.statement.text == text for other in pool.candidates])
    cosine = np.asarray((tfidf @ tfidf[index].T).todense()).ravel()
    near |= cosine > min(highest, NEAR_COSINE)
    near[index] = True
    result: NDArray[np.bool_] = near
    return result
