"""The nearest articles of each article, in linear time and without an n x n matrix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

NEAREST = 32
_STRONGEST = 40
_POSTINGS = 100
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs of articles ``first < second`` with how alike they are, in [0, 1]."""

    first: Any
    second: Any
    weight: Any


def nearest(vectors: Any, floor: float) -> Edges:
    """The pairs in which one is among the nearest of the other.

    Candidates share one of their strongest terms.  The list of the articles of a term
    is cut into lists of at most 100, the strongest together, so that a common term
    costs no more than a rare one; the similarity of the pairs that are left is exact.

    Args:
        vectors: What :func:`summarize.events.vectors.vectorise` returns.
        floor: Pairs below this similarity are left out.

    Cost: O(n) for articles of bounded length; about 40 x 100 products an article at
    the worst.
    """
    candidates = _cut_long_columns(_strongest(vectors))
    across = candidates.T.tocsr()
    firsts: list[Any] = []
    seconds: list[Any] = []
    number = vectors.shape[0]
    for start in range(0, number, _BLOCK):
        product = (candidates[start : start + _BLOCK] @ across).tocsr()
        for row in range(product.shape[0]):
            begin, end = product.indptr[row : row + 2]
            others, weights = product.indices[begin:end], product.data[begin:end]
            if end - begin > NEAREST + 1:
                order = np.lexsort((others, -weights))[: NEAREST + 1]
                others = others[order]
            others = others[others != start + row]
            firsts.append(np.full(len(others), start + row, np.int64))
            seconds.append(others.astype(np.int64))
    if not firsts:
        nothing = np.empty(0, np.int64)
        return Edges(nothing, nothing, np.empty(0))
    one, two = np.concatenate(firsts), np.concatenate(seconds)
    keys = np.unique(np.minimum(one, two) * number + np.maximum(one, two))
    one, two = keys // number, keys % number
    weights = similarities(vectors, one, two)
    kept = weights >= floor
    return Edges(one[kept], two[kept], weights[kept])


def _strongest(vectors: Any) -> Any:
    """The vectors with only the strongest entries of each row."""
    from scipy import sparse

    number = vectors.shape[0]
    sizes = np.diff(vectors.indptr)
    rows = np.repeat(np.arange(number), sizes)
    order = np.lexsort((vectors.indices, -vectors.data, rows))
    rank = np.arange(len(order)) - np.repeat(vectors.indptr[:-1], sizes)
    kept = order[rank < _STRONGEST]
    return sparse.csr_array(
        (vectors.data[kept], (rows[kept], vectors.indices[kept])), shape=vectors.shape
    )


def _cut_long_columns(matrix: Any) -> Any:
    """The same entries, with every column that is too long as several columns."""
    from scipy import sparse

    entries = matrix.tocoo()
    rows, columns = entries.coords
    order = np.lexsort((rows, -entries.data, columns))
    rows, columns, data = rows[order], columns[order], entries.data[order]
    is_new = np.diff(columns, prepend=-1) != 0
    starts = np.flatnonzero(is_new)
    rank = np.arange(len(columns)) - np.repeat(starts, np.diff(np.r_[starts, len(columns)]))
    is_new |= rank % _POSTINGS == 0
    fresh = np.cumsum(is_new) - 1
    width = int(fresh[-1]) + 1 if len(fresh) else 0
    return sparse.csr_array((data, (rows, fresh)), shape=(matrix.shape[0], width))


def similarities(vectors: Any, first: Any, second: Any) -> Any:
    """The dot products of pairs of articles.

    Args:
        vectors: What :func:`summarize.events.vectors.vectorise` returns.
        first: One article of each pair, in ascending order.
        second: The other one.
    """
    dense = np.zeros(vectors.shape[1], np.float32)
    found = np.empty(len(first), np.float64)
    begins = np.flatnonzero(np.diff(first, prepend=-1))
    ends = np.append(begins, len(first))[1:]
    indptr, indices, data = vectors.indptr, vectors.indices, vectors.data
    for begin, end in zip(begins, ends, strict=True):
        row = first[begin]
        own = indices[indptr[row] : indptr[row + 1]]
        dense[own] = data[indptr[row] : indptr[row + 1]]
        for at in range(begin, end):
            other = second[at]
            low, high = indptr[other], indptr[other + 1]
            found[at] = dense[indices[low:high]] @ data[low:high]
        dense[own] = 0
    return found
