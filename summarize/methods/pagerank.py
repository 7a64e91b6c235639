"""PageRank by power iteration, on graphs that are given as a product and never written out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from summarize.methods.vectors import Floats

TOLERANCE = 1e-10
MAX_ITERATIONS = 1000


def pagerank(
    product: Callable[[Floats], Floats],
    n: int,
    damping: float,
    prior: Floats | None = None,
) -> tuple[Floats, int]:
    """The stationary distribution of a walk over a symmetric weighted graph.

    Args:
        product: ``v -> W v`` for the symmetric weights ``W`` of the graph, not negative.
        n: How many nodes there are.
        damping: The probability of following an edge, in [0, 1).
        prior: Where the walk jumps to otherwise, and from nodes without edges; even if ``None``.

    Returns:
        The probabilities, which sum to 1 and are converged to 1e-10 in the L1 norm, and how many
        iterations that took.

    Source: Brin and Page, The Anatomy of a Large-Scale Hypertextual Web Search Engine, 1998.
    Cost: one product per iteration, at most ``ln(1e-10) / ln(damping)`` of them.
    """
    if n == 0:
        return np.zeros(0), 0
    jump = np.full(n, 1.0 / n) if prior is None or prior.sum() <= 0 else prior / prior.sum()
    degree = product(np.ones(n))
    tied = degree > 1e-12
    inverse = np.divide(1.0, degree, out=np.zeros(n), where=tied)
    rank = jump.copy()
    iterations = 0
    change = np.inf
    while change >= TOLERANCE and iterations < MAX_ITERATIONS:
        lost = float(rank[~tied].sum())
        new = damping * (product(rank * inverse) + lost * jump) + (1.0 - damping) * jump
        new /= new.sum()
        change = float(np.abs(new - rank).sum())
        rank = new
        iterations += 1
    return rank, iterations
