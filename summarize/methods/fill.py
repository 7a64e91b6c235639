"""Using a budget up: swaps of sentences where no further one fits."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from summarize.methods.fairness import other_sides
from summarize.methods.selection import Selection, greedy
from summarize.methods.vectors import Floats, Ints

_SWAPS = 4
_RELAXED = (0.6, 1.0)
_LOOKED_AT = 40


def fill(selection: Selection, scores: Floats) -> Selection:
    """Use the budget up to its least part: add what fits, then swap where nothing fits.

    A swap gives one sentence back for another, or up to two for two, and leaves the total within
    the budget.  The one is taken that reaches the least use at the smallest loss of score.
    What is still lacking then is made up from sentences that are more alike than was asked for, but
    no near-copies, and at last from those that are only borne with.  In the end comes the other
    side of each conflict of which one side is told (see :mod:`.fairness`).

    Args:
        selection: What has been chosen so far; it is changed.
        scores: The worth of each sentence, not negative, ``(n,)``.

    Cost: a linear pass for each chosen sentence and swap.
    """
    return other_sides(_full(selection, scores), scores)


def _full(selection: Selection, scores: Floats) -> Selection:
    """The selection with its budget used up to its least part."""
    greedy(selection, scores)
    for redundancy in (selection.redundancy, *_RELAXED):
        if selection.used >= selection.limit.least:
            return selection
        if redundancy > selection.redundancy:
            selection.relax(redundancy)
            greedy(selection, scores)
        if selection.limit.in_words:
            _swap(selection, scores)
    if selection.used < selection.limit.least:
        selection.spare = True
        greedy(selection, scores)
    return selection


def _swap(selection: Selection, scores: Floats) -> None:
    """Swap sentences until the least use is reached or no swap helps."""
    weighted = scores * selection.pool.weight
    for _ in range(_SWAPS):
        if selection.used >= selection.limit.least or not _swap_one(selection, weighted):
            break
        greedy(selection, scores)
    if selection.used < selection.limit.least:
        _swap_two(selection, weighted)


def _swap_one(selection: Selection, weighted: Floats) -> bool:
    """Give one sentence back for one that uses more; whether there was such a pair."""
    least, before = selection.limit.least, selection.used
    best: tuple[tuple[bool, float, float], int, int] | None = None
    for old in selection.chosen:
        selection.remove(old)
        total = selection.used + selection.costs
        mask = selection.open() & (total > before)
        if mask.any():
            reaching = mask & (total >= least)
            reaches = bool(reaching.any())
            value = weighted if reaches else total.astype(float)
            new = int(np.argmax(np.where(reaching if reaches else mask, value, -np.inf)))
            loss = float(weighted[old] - weighted[new])
            key = (reaches, -loss if reaches else float(total[new]), -loss)
            if best is None or key > best[0]:
                best = (key, old, new)
        selection.add(old)
    if best is None:
        return False
    selection.remove(best[1])
    selection.add(best[2])
    return True


def _swap_two(selection: Selection, weighted: Floats) -> None:
    """Give one or two sentences back for two that reach the least use, if there are such."""
    least, size = selection.limit.least, selection.limit.size
    best: tuple[float, tuple[int, ...], tuple[int, int]] | None = None
    chosen = selection.chosen
    for olds in [*combinations(chosen, 1), *combinations(chosen, 2)]:
        for old in olds:
            selection.remove(old)
        top = _top(selection, weighted)
        costs = selection.costs[top]
        total = selection.used + costs[:, None] + costs[None, :]
        able = np.triu((total >= least) & (total <= size), k=1)
        value = np.where(able, weighted[top][:, None] + weighted[top][None, :], -np.inf)
        for place in np.argsort(-value, axis=None, kind="stable")[:_LOOKED_AT]:
            one, two = divmod(int(place), len(top))
            if not able[one, two]:
                break
            gain = float(value[one, two]) - float(weighted[list(olds)].sum())
            if best is not None and gain <= best[0]:
                break
            if not selection.clash(int(top[one]), int(top[two])):
                best = (gain, olds, (int(top[one]), int(top[two])))
                break
        for old in olds:
            selection.add(old)
    if best is not None:
        for old in best[1]:
            selection.remove(old)
        for new in best[2]:
            selection.add(new)


def _top(selection: Selection, weighted: Floats) -> Ints:
    """The open sentences of highest score."""
    open_ = np.flatnonzero(selection.open())
    ranked: Ints = open_[np.argsort(-weighted[open_], kind="stable")[:_LOOKED_AT]]
    return ranked
