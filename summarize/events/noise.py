"""How alike strangers are in this batch, and so how alike one event must be.

Among twenty articles the nearest stranger is far; among fifteen thousand everybody has
a stranger on the same theme.  The similarity to the thirtieth neighbour, which in most
batches is of another event, measures it.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from summarize.events.neighbours import Edges

_RANK = 30
_BASE = 0.07
_TIMES = 2.0
_LOWEST = 0.10
_PER_DECADE = 0.10
_SMALL = 100


def least_similarity(number: int, edges: Edges) -> float:
    """The average similarity below which nothing in a batch is one event.

    Bounded by the size of the batch, since in a batch that is all one event the
    thirtieth neighbour is no stranger.

    Args:
        number: How many articles there are.
        edges: Their nearest neighbours.
    """
    bound = _LOWEST + _PER_DECADE * max(0.0, math.log10(max(number, 1) / _SMALL))
    return max(_LOWEST, min(_BASE + _TIMES * _typical(number, edges), bound))


def _typical(number: int, edges: Edges) -> float:
    """The median over all articles of the similarity to the thirtieth neighbour."""
    if len(edges.first) == 0:
        return 0.0
    rows: Any = np.concatenate([edges.first, edges.second])
    weights: Any = np.concatenate([edges.weight, edges.weight])
    order = np.lexsort((-weights, rows))
    rows, weights = rows[order], weights[order]
    starts = np.searchsorted(rows, np.arange(number))
    at = starts + _RANK - 1
    there = (at < len(rows)) & (rows[np.minimum(at, len(rows) - 1)] == np.arange(number))
    return float(np.median(np.where(there, weights[np.minimum(at, len(rows) - 1)], 0.0)))
