"""Two sentences of one voice that stand close together, as one sentence to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Set

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.filters import fault
from summarize.methods.fusion.blemish import is_blemished
from summarize.methods.fusion.casing import Casing
from summarize.methods.fusion.merge import merged
from summarize.methods.vectors import Floats
from summarize.records import Statement

AHEAD = 3
LEAST = 0.5


def pairs(
    pool: Pool, scores: Floats, casing: Casing, taken: Set[int]
) -> tuple[Mapping[int, Statement], Mapping[int, float]]:
    """Merged sentences, each in the places of both of its parts, with what it is worth there.

    The best pairs come first, and no sentence belongs to two.  A pair is worth the mean of its
    parts by their words, and a part that is worth less than half of the other is left alone.

    Args:
        pool: The sentences, compressed.
        scores: What each of them is worth, ``(n,)``.
        casing: How words are written inside a sentence.
        taken: Sentences that something else was made of.

    Returns:
        Statements and their scores by the number of the sentence.  Cost: linear.
    """
    found = []
    for one, first in enumerate(pool.candidates):
        if not _able(pool, one, taken):
            continue
        for two in range(one + 1, min(one + 1 + AHEAD, len(pool))):
            second = pool.candidates[two]
            if second.document != first.document:
                break
            low, high = sorted((float(scores[one]), float(scores[two])))
            if not _able(pool, two, taken) or low < LEAST * high:
                continue
            made = merged(first.statement, second.statement, casing)
            if made is not None and not fault(made.text):
                words = np.array([first.words, second.words], dtype=float)
                worth = float(words @ scores[[one, two]] / words.sum())
                found.append((-worth, one, two, made))
    statements: dict[int, Statement] = {}
    worth_of: dict[int, float] = {}
    for negative, one, two, made in sorted(found, key=lambda pair: pair[:3]):
        if one in statements or two in statements:
            continue
        for index in (one, two):
            statements[index], worth_of[index] = made, -negative
    return statements, worth_of


def _able(pool: Pool, index: int, taken: Set[int]) -> bool:
    candidate = pool.candidates[index]
    if candidate.fault or candidate.more or index in taken:
        return False
    return not is_blemished(candidate.statement)
