"""Which of the rewritten sentences are printed; one of them says what happened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from summarize.methods.budget import Limit
from summarize.methods.candidates import Pool
from summarize.methods.fill import fill
from summarize.methods.fusion.abreast import abreast
from summarize.methods.opening import ENOUGH, opened
from summarize.methods.selection import Selection, greedy
from summarize.methods.vectors import Floats
from summarize.records import Statement

_FEW = 3
_FIRST = 100.0


@dataclass(frozen=True)
class Choice:
    """The sentences of an event with what each is worth.

    Args:
        pool: The sentences as they would be printed.
        worth: What each is worth, ``(n,)``.
        told: How well each says what happened, ``(n,)``.
        novelty: Exponent of the part of a sentence's word pairs that is new.
        redundancy: The highest cosine between two chosen sentences.
    """

    pool: Pool
    worth: Floats
    told: Floats
    novelty: float
    redundancy: float

    def within(self, limit: Limit) -> list[Statement]:
        """The chosen sentences, in reading order, sides of a conflict together.

        The one that says best what happened is among them, unless another that says it nearly
        as well is chosen anyway, or there is room for three sentences at most.
        """
        worth = self._positive
        chosen = self._filled(worth, limit)
        told = np.where(self.pool.eligible & (self.pool.words <= limit.size), self.told, 0.0)
        best = int(np.argmax(told))
        if len(chosen) >= _FEW and max(told[list(chosen)]) < ENOUGH * told[best]:
            worth = worth.copy()
            worth[best] = _FIRST * max(1.0, float(worth.max()))
            chosen = self._filled(worth, limit)
        order = abreast(self.pool, opened(self.pool, chosen))
        return [self.pool.candidates[index].statement for index in order]

    @cached_property
    def _positive(self) -> Floats:
        result: Floats = self.worth - min(0.0, float(self.worth.min()))
        return result

    def _filled(self, worth: Floats, limit: Limit) -> tuple[int, ...]:
        selection = Selection(self.pool, limit, self.redundancy)
        fill(greedy(selection, worth, self.novelty), worth)
        return selection.chosen
