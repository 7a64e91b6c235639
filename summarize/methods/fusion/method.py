"""Fusion: claims joined, selected by their support, and each written as one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

import numpy as np

from summarize.methods.budget import Limit, limit_of
from summarize.methods.candidates import Pool, pool_of
from summarize.methods.fill import fill
from summarize.methods.fusion.compress import compress
from summarize.methods.fusion.realize import realize
from summarize.methods.fusion.rewritten import Rewritten
from summarize.methods.fusion.worth import Worth
from summarize.methods.ranker import Ranker
from summarize.methods.selection import Selection, greedy
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event, Statement
from summarize.text.tokens import count_words

_ROUNDS = 4
_ROOM = 6


class Fusion:
    """Cost: linear."""

    name: ClassVar[str] = "fusion"

    def __init__(
        self,
        brevity: float = 9.0,
        novelty: float = 1.25,
        length: float = 0.1,
        redundancy: float = 0.35,
    ) -> None:
        self.brevity = brevity
        self.novelty = novelty
        self.length = length
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        return self.write(event, Ranker().rank(pool_of(event)), budget)

    def write(self, event: Event, scores: Floats, budget: Budget) -> Draft:
        """The draft by ``scores``, the ranker's or another's."""
        pool = pool_of(event)
        limit = limit_of(budget, pool.total_words)
        if not len(pool):
            return Draft(event.event_id, self.name, ())
        written = self._written(pool)
        worth = scores * np.maximum(written.words, 1) ** self.length
        best: tuple[Statement, ...] = ()
        room = 0
        for _ in range(_ROUNDS):
            chosen = self._choose(written, worth, replace(limit, size=limit.size + room))
            statements = [written.candidates[index].statement for index in chosen]
            printed = realize(statements, merge=limit.in_words)
            used = sum(count_words(one.text) for one in printed)
            if limit.in_words and used > limit.size:
                break
            best = printed
            if not limit.in_words or limit.size - used < _ROOM:
                break
            room += limit.size - used
        return Draft(event.event_id, self.name, best)

    def _written(self, pool: Pool) -> Rewritten:
        """The pool with its sentences compressed."""
        worth = Worth(pool)
        dated = [document.article.date is not None for document in pool.documents]
        return Rewritten(
            pool,
            [
                candidate.statement
                if candidate.fault
                else compress(
                    candidate.statement, worth, self.brevity, dated=dated[candidate.document]
                )
                for candidate in pool.candidates
            ],
        )

    def _choose(self, pool: Pool, worth: Floats, limit: Limit) -> Sequence[int]:
        """The chosen sentences, in reading order."""
        selection = Selection(pool, limit, self.redundancy)
        least = worth - min(0.0, float(worth.min()))
        fill(greedy(selection, least, self.novelty), least)
        return selection.chosen
