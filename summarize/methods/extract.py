"""From one score a sentence to a draft: what most methods end with."""

from __future__ import annotations

from typing import Any

from summarize.methods.budget import limit_of
from summarize.methods.candidates import Pool
from summarize.methods.fill import fill
from summarize.methods.selection import Selection, draft, greedy
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft


def extract(
    pool: Pool,
    method: str,
    scores: Floats,
    budget: Budget,
    redundancy: float,
    novelty: float = 1.0,
    notes: dict[str, Any] | None = None,
    *,
    led: bool = True,
) -> Draft:
    """The draft of the best sentences by ``scores``, one for each sentence of ``pool``.

    ``novelty`` says how much a sentence loses for word pairs that were said before it (see
    :func:`summarize.methods.selection.greedy`), ``led`` whether the article of the first day that
    says what happened comes first.

    Raises:
        InputError: The budget is not a budget (see :func:`summarize.methods.budget.limit_of`).
    """
    selection = Selection(pool, limit_of(budget, pool.total_words), redundancy)
    if len(pool):
        worth = scores - min(0.0, float(scores.min()))
        fill(greedy(selection, worth, novelty), worth)
    return draft(pool, method, selection.chosen, notes, led=led)
