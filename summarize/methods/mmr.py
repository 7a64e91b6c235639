"""MMR: what is relevant and has not been said."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.fill import fill
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.selection import Selection, draft
from summarize.records import Budget, Draft, Event


class Mmr:
    """Maximal marginal relevance: relevance less the likeness to what has been chosen.

    Relevance is the cosine to the centroid, weighed by position and article and relative to the
    best sentence; likeness is the highest cosine to a chosen sentence.

    Paper: Carbonell and Goldstein, The Use of MMR, Diversity-Based Reranking for Reordering
    Documents and Producing Summaries, SIGIR 1998.

    Cost: one sparse product per chosen sentence.

    Args:
        relevance: Weight of relevance against novelty, in [0, 1].
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "mmr"

    def __init__(
        self, relevance: float = 0.7, position: float = 0.9, redundancy: float = 0.35
    ) -> None:
        self.relevance = relevance
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        selection = Selection(pool, limit_of(budget, pool.total_words), self.redundancy)
        vectors = pool.vectors.tfidf
        prior = position_prior(pool, self.position) * article_prior(pool, self.position)
        relevance = np.asarray(vectors @ (vectors.T @ prior)).ravel() * prior * pool.weight
        relevance = relevance / max(1e-12, float(relevance.max(initial=0.0)))
        likeness = np.zeros(len(pool))
        while (mask := selection.open()).any():
            marginal = self.relevance * relevance - (1.0 - self.relevance) * likeness
            chosen = int(np.argmax(np.where(mask, marginal, -np.inf)))
            selection.add(chosen)
            cosine = np.asarray((vectors @ vectors[chosen].T).todense()).ravel()
            likeness = np.maximum(likeness, cosine)
        fill(selection, relevance)
        return draft(pool, self.name, selection.chosen)
