"""Choosing sentences within a budget, without redundancy, and using the budget up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarize.methods.budget import Limit
from summarize.methods.candidates import Pool
from summarize.methods.opening import opened
from summarize.methods.redundancy import alike
from summarize.methods.vectors import Floats
from summarize.records import Draft


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
        self._alike: dict[int, NDArray[np.bool_]] = {}
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
        block = self._near(index)
        self._blocks[index] = block
        self._blockers += block
        self.used += int(self.costs[index])

    def relax(self, redundancy: float) -> None:
        """Allow sentences that are more alike from now on; near-copies never."""
        self.redundancy = redundancy
        self._alike.clear()
        self._blocks = {index: self._near(index) for index in self._blocks}
        self._blockers = np.zeros(len(self.pool), dtype=np.int64)
        for block in self._blocks.values():
            self._blockers += block

    def clash(self, one: int, other: int) -> bool:
        """Whether the two sentences cannot stand in one summary."""
        return bool(self._near(one)[other])

    def _near(self, index: int) -> NDArray[np.bool_]:
        if index not in self._alike:
            self._alike[index] = alike(self.pool, index, self.redundancy)
        return self._alike[index]

    def remove(self, index: int) -> None:
        """Give sentence ``index`` back."""
        self._blockers -= self._blocks.pop(index)
        self.used -= int(self.costs[index])


def greedy(selection: Selection, scores: Floats, novelty: float = 0.0) -> Selection:
    """Add the best open sentence until none is open; equal scores go in reading order.

    Args:
        selection: What has been chosen so far; it is changed.
        scores: The worth of each sentence, not negative, ``(n,)``; loaded labels weigh on it.
        novelty: Exponent of the part of a sentence's word pairs that the summary does not hold
            yet, which its score is multiplied by; 0 turns it off.

    Cost: a linear pass for each chosen sentence.
    """
    pool = selection.pool
    weighted = scores * pool.weight
    if not novelty:
        while (mask := selection.open()).any():
            selection.add(int(np.argmax(np.where(mask, weighted, -np.inf))))
        return selection
    pairs = pool.vectors.bigrams
    counts = np.diff(pairs.indptr)
    fresh = np.ones(pairs.shape[1])
    for index in selection.chosen:
        fresh[pairs[index].indices] = 0.0
    while (mask := selection.open()).any():
        share = np.where(counts > 0, (pairs @ fresh) / np.maximum(counts, 1), 1.0)
        chosen = int(np.argmax(np.where(mask, weighted * share**novelty, -np.inf)))
        selection.add(chosen)
        fresh[pairs[chosen].indices] = 0.0
    return selection


def draft(
    pool: Pool,
    method: str,
    chosen: Sequence[int],
    notes: dict[str, Any] | None = None,
    *,
    led: bool = True,
) -> Draft:
    """The draft of the chosen sentences, in reading order, each with its evidence.

    If it is ``led``, the article of the first day that says what happened comes first (see
    :func:`summarize.methods.opening.opened`).
    """
    order = opened(pool, chosen) if led else sorted(chosen)
    statements = tuple(pool.candidates[index].statement for index in order)
    return Draft(pool.event_id, method, statements, notes or {})
