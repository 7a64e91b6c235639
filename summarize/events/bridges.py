"""Articles that tell of several events: kept out of linkage, and then given one home.

A roundup is like two articles that have nothing in common with each other.  Linked like
any other it would glue their events together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.neighbours import NEAREST, Edges, similarities

_NEAREST = 8
_CLEAR = 1.5
_SECOND = 0.5
_STRANGE = 0.2


def find_bridges(vectors: Any, edges: Edges, least: float) -> Any:
    """The articles that are clearly like two others which are strangers to each other.

    Both must be half as near as the nearest one and clearly above ``least``; strangers
    are a fifth as much like each other as both are like the bridge, or less.

    Args:
        vectors: What :func:`summarize.events.vectors.vectorise` returns.
        edges: The pairs that are alike.
        least: The similarity below which nothing in this batch is one event.

    Returns:
        The indices of the articles, in order.

    Cost: at most 28 pairs an article; similarities are computed for those without an edge.
    """
    number = vectors.shape[0]
    rows: Any = np.concatenate([edges.first, edges.second])
    others: Any = np.concatenate([edges.second, edges.first])
    weights: Any = np.concatenate([edges.weight, edges.weight])
    clear = weights >= _CLEAR * least
    rows, others, weights = rows[clear], others[clear], weights[clear]
    order = np.lexsort((others, -weights, rows))
    rows, others, weights = rows[order], others[order], weights[order]
    starts = np.searchsorted(rows, rows)
    kept = (np.arange(len(rows)) - starts < _NEAREST) & (weights >= _SECOND * weights[starts])
    rows, others, weights = rows[kept], others[kept], weights[kept]
    known = edges.first * number + edges.second
    order = np.argsort(known)
    known, alike = known[order], edges.weight[order]
    found: list[Any] = []
    for step in range(1, min(_NEAREST, len(rows))):
        pair = np.flatnonzero(rows[:-step] == rows[step:])
        one, two = others[pair], others[pair + step]
        bar = _STRANGE * np.minimum(weights[pair], weights[pair + step])
        keys = np.minimum(one, two) * number + np.maximum(one, two)
        at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
        value = np.where(known[at] == keys, alike[at], 0.0)
        doubtful = np.flatnonzero(value < bar)
        doubtful = doubtful[np.argsort(one[doubtful], kind="stable")]
        exact = similarities(vectors, one[doubtful], two[doubtful])
        found.append(rows[pair[doubtful[exact < bar[doubtful]]]])
    return np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)


def without(edges: Edges, articles: Any) -> Edges:
    """The edges that touch none of ``articles``."""
    kept = ~(np.isin(edges.first, articles) | np.isin(edges.second, articles))
    return Edges(edges.first[kept], edges.second[kept], edges.weight[kept])


def settle(
    groups: Sequence[Sequence[int]],
    bridges: Sequence[int],
    edges: Edges,
    least: float,
    given: Sequence[int | None] | None = None,
) -> list[list[int]]:
    """The groups after every bridge that is alone has gone to the group most like it.

    Args:
        groups: Groups of articles that were linked without the bridges.
        bridges: The articles that were kept out.
        edges: All pairs that are alike.
        least: The average similarity below which a bridge stays alone.
        given: The event an article already belongs to; such articles stay there.

    Returns:
        Groups, each sorted, in the order of their first article.
    """
    loose = {int(one) for one in bridges if given is None or given[int(one)] is None}
    members = [list(group) for group in groups]
    home = {article: at for at, group in enumerate(members) for article in group}
    size = [len(group) for group in members]
    links: dict[int, defaultdict[int, float]] = {one: defaultdict(float) for one in sorted(loose)}
    touching = np.isin(edges.first, bridges) | np.isin(edges.second, bridges)
    for a, b, weight in zip(
        edges.first[touching].tolist(),
        edges.second[touching].tolist(),
        edges.weight[touching].tolist(),
        strict=True,
    ):
        for one, other in ((a, b), (b, a)):
            if one in loose and other not in loose:
                links[one][home[other]] += weight
    for one, totals in links.items():
        best = max(
            ((total / min(size[at], NEAREST), -at) for at, total in totals.items()),
            default=(0.0, 0),
        )
        if best[0] >= least:
            members[home[one]].remove(one)
            members[-best[1]].append(one)
    return sorted(sorted(group) for group in members if group)
