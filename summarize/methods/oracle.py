"""Oracle: the sentences that match the references best, an upper bound for comparisons."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any, ClassVar

import numpy as np

from summarize.errors import InputError
from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.selection import Selection, draft
from summarize.methods.vectors import Floats, Matrix, count_matrix
from summarize.records import Budget, Draft, Event
from summarize.text.tokens import stem, words


class Oracle:
    """Add, each time, the sentence that brings the most unmatched n-grams of the references.

    N-grams are single stems and pairs of neighbouring stems, stop words included, clipped at their
    count in the reference and divided by the words of the sentence.  It sees the references, so
    it is no summarizer: it shows what choosing sentences can reach at most, about.

    Paper: after Nallapati, Zhai and Zhou, SummaRuNNer, AAAI 2017 (greedy ROUGE oracle).

    Cost: one sparse product for each reference and chosen sentence.

    Args:
        readable: Only sentences that may stand in a summary; else all.
        pairs: Weight of pairs against single stems, from 0.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "oracle"

    def __init__(self, readable: bool = False, pairs: float = 2.0, redundancy: float = 1.0) -> None:
        self.readable = readable
        self.pairs = pairs
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``.

        Raises:
            InputError: The event has no reference, or the budget is none.
        """
        pool = pool_of(event)
        if not event.references:
            raise InputError(
                f"the method 'oracle' needs a reference for the event '{event.event_id}'",
                "give references in the data, or leave the method out",
            )
        selection = Selection(pool, limit_of(budget, pool.total_words), self.redundancy)
        if not self.readable:
            selection.able = pool.words > 0
        if len(pool):
            self._choose(selection, event.references)
        return draft(pool, self.name, selection.chosen)

    def _choose(self, selection: Selection, references: tuple[str, ...]) -> None:
        pool = selection.pool
        grams = [self._grams(candidate.statement.text) for candidate in pool.candidates]
        wanted = [Counter(self._grams(reference)) for reference in references]
        matrix, columns = _limited(grams, wanted)
        left = np.array([[want[gram] for gram in columns] for want in wanted], dtype=float)
        weight = np.array([self.pairs if isinstance(g, tuple) else 1.0 for g in columns])
        lengths = np.maximum(pool.words, 1).astype(float)
        while (mask := selection.open()).any():
            gain = sum(_clipped(matrix, one, weight) for one in left) / lengths
            chosen = int(np.argmax(np.where(mask, gain, -1.0)))
            selection.add(chosen)
            row = matrix[chosen]
            left[:, row.indices] = np.maximum(left[:, row.indices] - row.data, 0.0)

    def _grams(self, text: str) -> list[Any]:
        stems = [stem(word) for word in words(text)]
        return [*stems, *pairwise(stems)]


def _limited(grams: list[list[Any]], wanted: list[Counter[Any]]) -> tuple[Matrix, list[Any]]:
    """Counts of the n-grams that a reference holds, and which column is which."""
    known = {gram for want in wanted for gram in want}
    kept = [[gram for gram in row if gram in known] for row in grams]
    columns = list(dict.fromkeys(gram for row in kept for gram in row))
    return count_matrix(kept), columns


def _clipped(matrix: Matrix, left: Floats, weight: Floats) -> Floats:
    """What each sentence brings of what is left, ``(n,)``."""
    if not len(left):
        return np.zeros(matrix.shape[0])
    brought = np.minimum(matrix.data, left[matrix.indices]) * weight[matrix.indices]
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    return np.bincount(rows, weights=brought, minlength=matrix.shape[0]).astype(float)
