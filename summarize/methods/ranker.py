"""Ranker: learned from summaries that people wrote."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.features import features
from summarize.methods.trees import forest
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event


class Ranker:
    """Sentences by the part of their word pairs that a reference is expected to hold.

    A small forest of extremely randomized trees over the features of
    :mod:`summarize.methods.features`, fitted on the 100 clusters of Multi-News that
    ``benchmarks/fit_ranker.py`` names; the coefficients ship with the package.  Sentences are taken
    greedily by score x share of new word pairs.

    Papers: Geurts, Ernst and Wehenkel, Extremely Randomized Trees, Machine Learning 63, 2006;
    features after Hong and Nenkova, EACL 2014, and Ren et al., SIGIR 2017.

    Cost: linear in tokens, but for the best match in another article (see there).

    Args:
        novelty: Exponent of the part of a sentence's word pairs that is new, 0 to 5.
        length: Exponent of the sentence's words that its score is multiplied by, -1 to 1.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "ranker"

    def __init__(
        self,
        novelty: float = 1.25,
        length: float = 0.1,
        redundancy: float = 0.35,
    ) -> None:
        self.novelty = novelty
        self.length = length
        self.redundancy = redundancy

    def rank(self, pool: Pool) -> Floats:
        """The expected part of word pairs that a reference holds, ``(n,)``."""
        if not len(pool):
            return np.zeros(0)
        model = forest()
        found = features(pool)
        return model.predict(np.column_stack([found[name] for name in model.features]))

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        return self.choose(pool, self.rank(pool), budget)

    def choose(self, pool: Pool, scores: Floats, budget: Budget) -> Draft:
        """The draft of the best sentences by ``scores``, the forest's or another's."""
        worth = scores * np.maximum(pool.words, 1) ** self.length
        return extract(pool, self.name, worth, budget, self.redundancy, self.novelty)
