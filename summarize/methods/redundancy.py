"""No sentence twice, no near-copies, and no two that are more alike than was asked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarize.methods.candidates import Pool

NEAR_COPY = 0.75
"""Part of the shorter sentence's stems that also stand in the longer: above it, a near-copy."""

NEAR_COSINE = 0.85
"""TF-IDF cosine above which two sentences are near-copies whatever a method asks for."""


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
