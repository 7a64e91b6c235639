"""Choosing sentences within a budget, without redundancy, and using the budget up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarize.methods.budget import Limit, limit_of
from summarize.methods.candidates import Pool
from summarize.methods.redundancy import alike
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft


class Selection:
    """The sentences chosen so far, what they take, and what may still be added.

    Args:
        pool: The sentences of the event.
        limit: What the summary may take.
        redundancy: The highest TF-IDF cosine between two chosen sentences.
    """

    def __init__(self, pool: Pool, limit: Limit, redundancy: float = 1.0) -> None:
        self.pool = pool
        self.limit = limit
        self.redundancy = redundancy
        self.used = 0
        self.spare = False
        self.able = pool.eligible
        ones = np.ones(len(pool), dtype=np.int64)
        self.costs = pool.words if limit.in_words else ones
        self._blocks: dict[int, NDArray[np.bool_]] = {}
        self._blockers = np.zeros(len(pool), dtype=np.int64)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The chosen sentences in reading order: by date, then by position."""
        return tuple(sorted(self._blocks))

    def open(self) -> NDArray[np.bool_]:
        """Which sentences may be added: eligible, not redundant, and short enough.

        Once ``spare`` is set, those that are only borne with are among them.
        """
        able = self.able
        if self.spare:
            able = able | self.pool.spare
            if self._blocks:
                led = np.zeros(len(self.pool) + 1, dtype=bool)
                led[[index + 1 + self.pool.candidates[index].more for index in self._blocks]] = True
                able = able | (self.pool.leaning & led[:-1])
        room = self.limit.size - self.used
        result: NDArray[np.bool_] = able & (self._blockers == 0) & (self.costs <= room)
        return result

    def add(self, index: int) -> None:
        """Choose sentence ``index``, which must be open."""
        block = alike(self.pool, index, self.redundancy)
        self._blocks[index] = block
        self._blockers += block
        self.used += int(self.costs[index])

    def remove(self, index: int) -> None:
        """Give sentence ``index`` back."""
        self._blockers -= self._blocks.pop(index)
        self.used -= int(self.costs[index])


def greedy(selection: Selection, scores: Floats) -> Selection:
    """Add the best open sentence until none is open; equal scores go in reading order.

    Loaded labels weigh on ``scores`` (which must not be negative).  Cost: a linear pass per
    chosen sentence.
    """
    weighted = scores * selection.pool.weight
    while True:
        mask = selection.open()
        if not mask.any():
            return selection
        selection.add(int(np.argmax(np.where(mask, weighted, -np.inf))))


def fill(selection: Selection, scores: Floats, swaps: int = 4) -> Selection:
    """Use the budget up to its least part: add what fits, then swap where nothing fits.

    A swap gives one sentence back for another and leaves the total within the budget.  The one
    is taken that reaches the least use at the smallest loss of score, or, where none reaches it,
    the one that uses most.  What is still lacking after ``swaps`` of them is made up from
    sentences that are only borne with.
    """
    greedy(selection, scores)
    weighted = scores * selection.pool.weight
    for _ in range(swaps):
        if selection.used >= selection.limit.least or not selection.limit.in_words:
            break
        best = _best_swap(selection, weighted)
        if best is None:
            break
        old, new = best
        selection.remove(old)
        selection.add(new)
        greedy(selection, scores)
    if selection.used < selection.limit.least:
        selection.spare = True
        greedy(selection, scores)
    return selection


def _best_swap(selection: Selection, weighted: Floats) -> tuple[int, int] | None:
    least, before = selection.limit.least, selection.used
    best: tuple[tuple[bool, float, float], int, int] | None = None
    for old in selection.chosen:
        selection.remove(old)
        total = selection.used + selection.costs
        mask = selection.open() & (total > before)
        for reaching in (mask & (total >= least), mask):
            if not reaching.any():
                continue
            reaches = bool((total[reaching] >= least).any())
            value = weighted if reaches else total.astype(float)
            new = int(np.argmax(np.where(reaching, value, -np.inf)))
            loss = float(weighted[old] - weighted[new])
            key = (reaches, -loss if reaches else float(total[new]), -loss)
            if best is None or key > best[0]:
                best = (key, old, new)
            break
        selection.add(old)
    return None if best is None else (best[1], best[2])


def draft(
    pool: Pool, method: str, chosen: Sequence[int], notes: dict[str, Any] | None = None
) -> Draft:
    """The draft of the chosen sentences, in reading order, each with its evidence."""
    statements = tuple(pool.candidates[index].statement for index in sorted(chosen))
    return Draft(pool.event_id, method, statements, notes or {})


def extract(
    pool: Pool,
    method: str,
    scores: Floats,
    budget: Budget,
    redundancy: float,
    notes: dict[str, Any] | None = None,
) -> Draft:
    """The draft of the best sentences by ``scores``, one for each sentence of ``pool``.

    Raises:
        InputError: The budget is not a budget (see :func:`summarize.methods.budget.limit_of`).
    """
    selection = Selection(pool, limit_of(budget, pool.total_words), redundancy)
    if len(pool):
        fill(selection, scores - min(0.0, float(scores.min())))
    return draft(pool, method, selection.chosen, notes)
