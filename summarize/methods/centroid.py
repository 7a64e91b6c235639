"""Centroid: the summary that, taken as a whole, is most like all articles taken together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.fill import fill
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.redundancy import alike_among
from summarize.methods.selection import Selection, draft
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event


@dataclass(frozen=True, slots=True)
class _State:
    """A partial summary: its members, their cost, and the sums that its value is made of."""

    members: tuple[int, ...]
    cost: int
    toward: float
    square: float
    inner: Floats
    barred: NDArray[np.bool_]

    @property
    def value(self) -> float:
        """The cosine of the summary to the centroid, up to the centroid's length."""
        return self.toward / np.sqrt(max(self.square, 1e-12)) if self.members else -np.inf


class Centroid:
    """Beam search for the set of sentences whose summed vector points along the centroid.

    The centroid is the sum of the sentence vectors, each weighted by its position and its article.
    A summary, not a sentence, is compared with it, so that sentences are chosen for what they add.

    Papers: Radev et al., Centroid-based Summarization of Multiple Documents, 2004; Ghalandari,
    Revisiting the Centroid-based Method, 2017 (the summary-level objective).

    Cost: one sparse product over all sentences; then ``beam x pool`` per chosen sentence over the
    ``pool`` sentences nearest to the centroid.

    Args:
        beam: How many partial summaries are kept, 1 to 64.
        pool: Among how many of the nearest sentences is searched, 10 to 2000.
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "centroid"

    def __init__(
        self,
        beam: int = 8,
        pool: int = 200,
        position: float = 0.9,
        redundancy: float = 0.35,
    ) -> None:
        self.beam = beam
        self.pool = pool
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        limit = limit_of(budget, pool.total_words)
        selection = Selection(pool, limit, self.redundancy)
        if not len(pool):
            return draft(pool, self.name, ())
        prior = position_prior(pool, self.position) * article_prior(pool, self.position)
        vectors = pool.vectors.tfidf
        centroid = np.asarray(vectors.T @ prior).ravel()
        nearness = np.asarray(vectors @ centroid) / (np.linalg.norm(centroid) or 1.0)
        scores = nearness * prior
        for index in self._search(selection, centroid, scores):
            selection.add(index)
        fill(selection, scores)
        return draft(pool, self.name, selection.chosen)

    def _search(self, selection: Selection, centroid: Floats, scores: Floats) -> tuple[int, ...]:
        """The best set of sentences that the beam finds."""
        pool = selection.pool
        open_ = np.flatnonzero(selection.open())
        if not len(open_):
            return ()
        ranked = open_[np.argsort(-scores[open_], kind="stable")[: self.pool]]
        vectors = pool.vectors.tfidf[ranked]
        toward = np.asarray(vectors @ centroid) * pool.weight[ranked]
        inner = np.asarray((vectors @ vectors.T).todense())
        costs = selection.costs[ranked]
        size = selection.limit.size
        barred = alike_among(pool, ranked, self.redundancy)
        states = [_State((), 0, 0.0, 0.0, np.zeros(len(ranked)), np.zeros(len(ranked), bool))]
        best = states[0]
        while states:
            grown: dict[tuple[int, ...], tuple[float, _State, int]] = {}
            for state in states:
                allowed = ~state.barred & (state.cost + costs <= size)
                if not allowed.any():
                    best = max(best, state, key=lambda one: one.value)
                    continue
                square = state.square + 2.0 * state.inner + np.diag(inner)
                value = (state.toward + toward) / np.sqrt(np.maximum(square, 1e-12))
                value[~allowed] = -np.inf
                for new in np.argsort(-value, kind="stable")[: self.beam]:
                    if allowed[new]:
                        members = tuple(sorted((*state.members, int(new))))
                        grown.setdefault(members, (float(value[new]), state, int(new)))
            kept = sorted(grown.items(), key=lambda item: (-item[1][0], item[0]))[: self.beam]
            states = [
                _State(
                    members,
                    old.cost + int(costs[new]),
                    old.toward + float(toward[new]),
                    old.square + 2.0 * float(old.inner[new]) + float(inner[new, new]),
                    old.inner + inner[new],
                    old.barred | barred[new],
                )
                for members, (_, old, new) in kept
            ]
        return tuple(int(ranked[member]) for member in best.members)
