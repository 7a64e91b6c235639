"""Both sides of a conflict, where a summary has taken one and the budget allows the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarize.methods.candidates import Pool
from summarize.methods.opening import happened
from summarize.methods.selection import Selection
from summarize.methods.vectors import Floats

_FEWEST = 3
"""Of how many sentences one may be given back for another side."""


def other_sides(selection: Selection, scores: Floats) -> Selection:
    """Add another side of each conflict of which one is told, or give a sentence back for it.

    What is given back is the sentence of lowest score that leaves room enough, tells no side of a
    conflict itself, is not of the latest day, and is neither the best of all nor the one that says
    what happened.

    Args:
        selection: What has been chosen; it is changed.
        scores: The worth of each sentence, not negative, ``(n,)``.

    Cost: nothing for an event without a conflict, else a linear pass for each.
    """
    pool = selection.pool
    if not pool.sides.counts:
        return selection
    weighted = scores * pool.weight
    swaps = len(selection.chosen) // _FEWEST
    for number, count in _foremost(pool, weighted):
        told = {
            side
            for index in selection.chosen
            for conflict, side in pool.told[index]
            if conflict == number
        }
        if len(told) != 1:
            continue
        missing = {(number, side) for side in range(count) if side not in told}
        able = np.array([not missing.isdisjoint(sides) for sides in pool.told], dtype=bool)
        if not _best(selection, able & pool.eligible, weighted) and swaps:
            swaps -= _swap(selection, able & pool.eligible, weighted)
    return selection


def _foremost(pool: Pool, weighted: Floats) -> list[tuple[int, int]]:
    """The number of each conflict and of its sides, that of the best sentences first."""
    best = dict.fromkeys(range(len(pool.sides.counts)), 0.0)
    for index, sides in enumerate(pool.told):
        for number, _ in sides:
            best[number] = max(best[number], float(weighted[index]))
    return [(n, pool.sides.counts[n]) for n in sorted(best, key=lambda n: (-best[n], n))]


def _swap(selection: Selection, able: NDArray[np.bool_], weighted: Floats) -> bool:
    """Give one sentence back for the best of the sentences ``able``; whether there was one."""
    ranked = sorted(selection.chosen, key=lambda index: (weighted[index], -index))[:-1]
    days = [selection.pool.day(index) for index in selection.chosen]
    latest = max(days) if len(set(days)) > 1 else None
    news = selection.chosen[int(np.argmax(happened(selection.pool, selection.chosen)))]
    for index in ranked:
        if selection.pool.told[index] or selection.pool.day(index) == latest or index == news:
            continue
        selection.remove(index)
        if _best(selection, able, weighted):
            return True
        selection.add(index)
    return False


def _best(selection: Selection, able: NDArray[np.bool_], weighted: Floats) -> bool:
    """Choose the best open sentence of ``able`` that keeps the least use; whether there is one."""
    least = min(selection.used, selection.limit.least)
    mask = able & selection.open() & (selection.used + selection.costs >= least)
    if not mask.any():
        return False
    selection.add(int(np.argmax(np.where(mask, weighted, -np.inf))))
    return True
