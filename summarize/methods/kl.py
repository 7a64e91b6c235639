"""KL-Sum: the summary whose words are distributed as those of the articles."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from summarize.methods.budget import limit_of
from summarize.methods.candidates import pool_of
from summarize.methods.fill import fill
from summarize.methods.prior import position_prior
from summarize.methods.selection import Selection, draft
from summarize.methods.vectors import Floats, Matrix
from summarize.records import Budget, Draft, Event


class KlSum:
    """Add, each time, the sentence after which the divergence from the articles is smallest.

    The divergence is KL(articles || summary) over content stems, the summary smoothed by
    ``smoothing`` occurrences of each.

    Paper: Haghighi and Vanderwende, Exploring Content Models for Multi-Document Summarization,
    NAACL 2009.

    Cost: one pass over all tokens per chosen sentence.

    Args:
        smoothing: Pseudo-count of each stem in the summary, in (0, 1].
        position: How much the words at the top of an article count for more, in [0, 1].
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "kl"

    def __init__(
        self, smoothing: float = 0.01, position: float = 0.0, redundancy: float = 0.35
    ) -> None:
        self.smoothing = smoothing
        self.position = position
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        selection = Selection(pool, limit_of(budget, pool.total_words), self.redundancy)
        counts = pool.vectors.counts
        target = np.asarray(counts.T @ position_prior(pool, self.position)).ravel()
        target = target / max(1e-12, target.sum())
        summary = np.zeros(counts.shape[1])
        first = divergences(counts, target, summary, self.smoothing)
        while (mask := selection.open()).any():
            gain = -divergences(counts, target, summary, self.smoothing)
            chosen = int(np.argmax(np.where(mask, gain + np.log(pool.weight), -np.inf)))
            selection.add(chosen)
            summary[counts[chosen].indices] += counts[chosen].data
        fill(selection, first.max() - first if len(first) else first)
        return draft(pool, self.name, selection.chosen)


def divergences(counts: Matrix, target: Floats, summary: Floats, smoothing: float) -> Floats:
    """KL(target || summary plus one sentence), for each sentence, ``(n,)``.

    Args:
        counts: Term counts of the sentences, ``(n, v)``.
        target: The distribution to be met, ``(v,)``.
        summary: Term counts of the summary so far, ``(v,)``.
        smoothing: What is added to each count of the summary.
    """
    n, size = counts.shape
    held = summary[counts.indices] + smoothing
    gains = target[counts.indices] * (np.log(held + counts.data) - np.log(held))
    rows = np.repeat(np.arange(n), np.diff(counts.indptr))
    gained = np.bincount(rows, weights=gains, minlength=n)
    lengths = summary.sum() + np.asarray(counts.sum(axis=1)).ravel() + smoothing * size
    present = target > 0
    entropy = float((target[present] * np.log(target[present])).sum())
    start = float((target * np.log(summary + smoothing)).sum())
    result: Floats = entropy - start - gained + np.log(lengths) * target.sum()
    return result
