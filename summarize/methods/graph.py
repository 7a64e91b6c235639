"""Ranking by a walk over the graph of sentences: what LexRank and TextRank share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.pagerank import pagerank
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event


class GraphMethod(ABC):
    """PageRank whose walk jumps to sentences by their position and their article.

    Args:
        damping: Probability of following an edge, in [0, 1); 0 ranks by the prior alone.
        position: Strength of the position prior, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str]

    def __init__(
        self, damping: float = 0.85, position: float = 0.9, redundancy: float = 0.35
    ) -> None:
        self.damping = damping
        self.position = position
        self.redundancy = redundancy

    @abstractmethod
    def product(self, pool: Pool) -> Callable[[Floats], Floats]:
        """``v -> W v`` for the symmetric weights ``W`` between the sentences of ``pool``."""

    def rank(self, pool: Pool) -> tuple[Floats, int]:
        """The rank of each sentence of ``pool`` and how many iterations it took."""
        prior = position_prior(pool, self.position) * article_prior(pool, self.position)
        return pagerank(self.product(pool), len(pool), self.damping, prior)

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        scores, iterations = self.rank(pool)
        return extract(
            pool, self.name, scores, budget, self.redundancy, notes={"iterations": iterations}
        )
