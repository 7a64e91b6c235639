"""B-cubed: how well groups agree with the groups that people made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Agreement(NamedTuple):
    """Precision, recall and their harmonic mean, each in [0, 1]."""

    precision: float
    recall: float
    f1: float


def b_cubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> Agreement:
    """The mean over all items of the share of their group that belongs with them.

    Args:
        found: The group of each item.
        gold: The group of each item that people gave it, in the same order.

    Source: A. Bagga and B. Baldwin, "Entity-based cross-document coreferencing using
    the vector space model", 1998.

    Raises:
        ValueError: The two differ in length, or are empty.
    """
    if len(found) != len(gold) or not found:
        raise ValueError("b_cubed needs two sequences of one length, not empty")
    both = Counter(zip(found, gold, strict=True))
    sizes, gold_sizes = Counter(found), Counter(gold)
    precision = sum(n * n / sizes[group] for (group, _), n in both.items()) / len(found)
    recall = sum(n * n / gold_sizes[group] for (_, group), n in both.items()) / len(found)
    return Agreement(precision, recall, 2 * precision * recall / (precision + recall))
