"""Submodular: cover what the articles share, with ever less for saying it again."""

from __future__ import annotations

import heapq
from typing import ClassVar

import numpy as np

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.concepts import Concepts, concepts
from summarize.methods.fill import fill
from summarize.methods.selection import Selection, draft
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event


class Submodular:
    """Lazy greedy maximization of a monotone submodular function.

    The function is the sum over concepts of their worth times the ``curve``-th power of how often
    the summary holds them: at 0 a concept counts once, towards 1 ever more often.  In each step
    the sentence of highest gain per word to the power ``scaling`` is taken; since gains can
    only fall, a sentence is looked at again only when it heads the queue.

    Papers: Lin and Bilmes, A Class of Submodular Functions for Document Summarization, ACL 2011;
    Minoux, Accelerated Greedy Algorithms, 1978.  The greedy solution reaches at least
    ``(1 - 1/e) / 2`` of the optimum if the better of it and the best single sentence is taken.

    Cost: linear in tokens, then a logarithm for each gain that is looked at again.

    Args:
        curve: How much saying it again counts, in [0, 1).
        scaling: Exponent of the length that a gain is divided by, in [0, 2].
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "submodular"

    def __init__(
        self,
        curve: float = 0.3,
        scaling: float = 1.0,
        position: float = 0.9,
        redundancy: float = 0.35,
    ) -> None:
        self.curve = curve
        self.scaling = scaling
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        selection = Selection(pool, limit_of(budget, pool.total_words), self.redundancy)
        if not len(pool):
            return draft(pool, self.name, ())
        given = concepts(pool, self.position)
        first = self.lazy_greedy(selection, given)
        fill(selection, first)
        return draft(
            pool, self.name, selection.chosen, {"value": self.value(given, selection.chosen)}
        )

    def value(self, given: Concepts, chosen: tuple[int, ...]) -> float:
        """What the function is for the chosen sentences."""
        times = np.bincount(given.held[list(chosen)].indices, minlength=len(given.worth))
        held = times > 0
        return float((given.worth[held] * times[held] ** self.curve).sum()) if chosen else 0.0

    def lazy_greedy(self, selection: Selection, given: Concepts) -> Floats:
        """Choose sentences until none is open; returns their scaled gains over nothing."""
        pool = selection.pool
        held, worth = given.held, given.worth
        scale = pool.weight / np.maximum(pool.words, 1) ** self.scaling
        first = np.asarray(held @ worth).ravel() * scale
        times = np.zeros(held.shape[1])
        queue = [(-first[index], int(index), 0) for index in np.flatnonzero(selection.open())]
        heapq.heapify(queue)
        size = 0
        open_ = selection.open()
        while queue:
            _, index, seen = heapq.heappop(queue)
            if not open_[index]:
                continue
            columns = held.indices[held.indptr[index] : held.indptr[index + 1]]
            if seen < size:
                before = np.where(times[columns] > 0, times[columns] ** self.curve, 0.0)
                gain = float((worth[columns] * ((times[columns] + 1) ** self.curve - before)).sum())
                heapq.heappush(queue, (-gain * scale[index], index, size))
                continue
            selection.add(index)
            times[columns] += 1
            size += 1
            open_ = selection.open()
        return first
