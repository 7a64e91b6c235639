"""No sentence twice, no near-copies, and no two that are more alike than was asked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarize.methods.candidates import Pool
from summarize.methods.opposed import opposed, same_sides
from summarize.methods.vectors import Floats, Ints, Matrix

NEAR_COPY = 0.75
"""Part of the shorter sentence's stems that also stand in the longer: above it, a near-copy."""

NEAR_COSINE = 0.85
"""TF-IDF cosine above which two sentences are near-copies whatever a method asks for."""


CONTAINED = 0.25
"""How much more of the shorter sentence's stems than the highest cosine the longer may hold."""

TOLD_TWICE = 0.15
"""How much less, where both tell of one act with two names."""


def alike_among(pool: Pool, indices: Ints, highest: float = 1.0) -> NDArray[np.bool_]:
    """:func:`alike` between the sentences ``indices`` only, ``(k, k)``; cost: ``k`` squared."""
    vectors = pool.vectors
    binary, tfidf = vectors.binary[indices], vectors.tfidf[indices]
    sizes = np.diff(binary.indptr)
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    shared = (binary @ binary.T).toarray()
    near = (shared >= NEAR_COPY * smaller) & (smaller >= 2)
    near |= (tfidf @ tfidf.T).toarray() > min(highest, NEAR_COSINE)
    told = pool.happenings[indices]
    same = _same(shared / np.maximum(smaller, 1), (told @ told.T).toarray(), highest)
    if pool.sides.counts:
        same &= np.array([same_sides(pool.told, int(index))[indices] for index in indices])
    near |= same
    for place in np.flatnonzero(sizes < 2):
        near[place] = near[:, place] = alike(pool, int(indices[place]), highest)[indices]
    for place in np.arange(len(indices) if pool.sides.counts else 0):
        near[place] &= ~np.isin(indices, opposed(pool.told, int(indices[place])))
    np.fill_diagonal(near, True)
    result: NDArray[np.bool_] = near
    return result


def alike(pool: Pool, index: int, highest: float = 1.0) -> NDArray[np.bool_]:
    """Which sentences of ``pool`` cannot stand beside sentence ``index``, ``(n,)``.

    Those are the sentence itself, those with the same text, near-copies, those with a TF-IDF
    cosine above ``highest``, and those that tell of the same happening (see
    :mod:`summarize.methods.happenings`) and share more than ``highest`` of the shorter one's
    stems, unless one of them tells a side of a conflict that the other does not.  Sentences on
    different sides of one are never alike (see :mod:`.opposed`).

    Cost: linear in the occurrences of the sentence's stems; what does not depend on ``highest``
    is kept with the pool.
    """
    known = pool.likenesses.get(index)
    if known is None:
        known = pool.likenesses[index] = _likeness(pool, index)
    copies, cosine, part, told = known
    near: NDArray[np.bool_] = cosine > min(highest, NEAR_COSINE)
    near |= copies
    same = _same(part, told, highest)
    if pool.sides.counts:
        near |= same & same_sides(pool.told, index)
        near[opposed(pool.told, index)] = False
    else:
        near |= same
    near[index] = True
    return near


def _likeness(pool: Pool, index: int) -> tuple[NDArray[np.bool_], Floats, Floats, Floats]:
    """What sentence ``index`` has in common with each: near-copies, cosine, stems, happenings."""
    vectors = pool.vectors
    sizes = vectors.sizes
    shared = _products(vectors.binary, vectors.binary_by_term, index)
    smaller = np.minimum(sizes, sizes[index])
    copies = (shared >= NEAR_COPY * smaller) & (smaller >= 2)
    if sizes[index] < 2 or (sizes < 2).any():
        text = pool.candidates[index].statement.text
        same = np.array([other.statement.text == text for other in pool.candidates])
        copies |= same & (smaller < 2)
    cosine = _products(vectors.tfidf, vectors.tfidf_by_term, index)
    told = _products(pool.happenings, pool.happenings_by_term, index)
    return copies, cosine, shared / np.maximum(smaller, 1), told


def _same(part: Floats, told: Floats, highest: float) -> NDArray[np.bool_]:
    """Where two sentences say the same by the words and the happenings that they share."""
    result: NDArray[np.bool_] = part > highest + CONTAINED
    result |= (told > 0) & (part > highest)
    result |= (told > 1) & (part > highest - TOLD_TWICE)
    return result


def _products(rows: Matrix, columns: Matrix, index: int) -> Floats:
    """The product of row ``index`` with every row, from the columns where it is not zero."""
    first, last = rows.indptr[index], rows.indptr[index + 1]
    starts, indices, data = columns.indptr, columns.indices, columns.data
    parts = [slice(starts[term], starts[term + 1]) for term in rows.indices[first:last]]
    n = rows.shape[0]
    if not parts:
        return np.zeros(n)
    where = np.concatenate([indices[part] for part in parts])
    values = np.concatenate(
        [data[part] * own for part, own in zip(parts, rows.data[first:last], strict=True)]
    )
    return np.bincount(where, weights=values, minlength=n).astype(np.float64, copy=False)
