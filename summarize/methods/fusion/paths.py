"""The cheapest ways through a word graph, one after the other."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from summarize.methods.fusion.wordgraph import END, START, WordGraph

_STEPS = 600


def cheapest(graph: WordGraph, number: int) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Up to ``number`` paths from start to end, the cheapest first, no node twice in one.

    The search is bounded by what is left to the end at best (A*), and gives up after 600
    steps.  Cost: a logarithm for each step.
    """
    left = _left(graph)
    queue: list[tuple[float, float, tuple[int, ...]]] = [(left[START], 0.0, (START,))]
    found = steps = 0
    while queue and found < number and steps < _STEPS:
        _, cost, path = heapq.heappop(queue)
        steps += 1
        last = path[-1]
        if last == END:
            found += 1
            yield cost, path[1:-1]
            continue
        for node in graph.after[last]:
            if node in path:
                continue
            total = cost + graph.weight(last, node)
            heapq.heappush(queue, (total + left[node], total, (*path, node)))


def _left(graph: WordGraph) -> list[float]:
    """The least cost from each node to the end (Dijkstra, backwards)."""
    before: list[list[int]] = [[] for _ in graph.nodes]
    for one, following in enumerate(graph.after):
        for other in following:
            before[other].append(one)
    best = [float("inf")] * len(graph.nodes)
    best[END] = 0.0
    queue = [(0.0, END)]
    while queue:
        cost, node = heapq.heappop(queue)
        if cost > best[node]:
            continue
        for one in before[node]:
            total = cost + graph.weight(one, node)
            if total < best[one]:
                best[one] = total
                heapq.heappush(queue, (total, one))
    return best
