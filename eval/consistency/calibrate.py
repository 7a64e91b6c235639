"""The threshold of a checker, fitted to labelled summaries, and what can be expected of it."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.errors import InputError

_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled summary with its score; ``group`` is shared by summaries of one source."""

    score: float
    consistent: bool
    group: str


@dataclass(frozen=True, slots=True)
class Calibration:
    """A threshold with its figures.

    ``balanced_accuracy`` is that of the fitted threshold on the same rows;
    ``cross_validated`` that of thresholds fitted on other sources, which is what new
    summaries can expect (``None`` with fewer than two sources a fold); ``auc`` needs no
    threshold.
    """

    threshold: float
    balanced_accuracy: float
    cross_validated: float | None
    auc: float
    consistent: int
    inconsistent: int


def calibrate(rows: Sequence[Judged]) -> Calibration:
    """Fits the threshold of best balanced accuracy.

    Raises:
        InputError: All summaries have the same label.

    Cost: n log n.
    """
    positive = sum(row.consistent for row in rows)
    if not 0 < positive < len(rows):
        raise InputError(
            "a threshold needs summaries of both labels",
            '"label": 1 for a consistent summary, 0 for any other',
        )
    threshold = fit_threshold(rows)
    return Calibration(
        threshold,
        balanced_accuracy([(row.score >= threshold, row.consistent) for row in rows]),
        _cross_validated(rows),
        auc(rows),
        positive,
        len(rows) - positive,
    )


def fit_threshold(rows: Sequence[Judged]) -> float:
    """Half-way between the two neighbouring scores that part the labels best."""
    positive = sum(row.consistent for row in rows)
    negative = len(rows) - positive
    ordered = sorted(rows, key=lambda row: row.score)
    best, threshold = 1.0, 0.0
    kept, rejected = positive, 0
    for row, after in itertools.pairwise(ordered):
        kept -= row.consistent
        rejected += not row.consistent
        if after.score == row.score:
            continue
        worth = kept / max(1, positive) + rejected / max(1, negative)
        if worth > best:
            best, threshold = worth, (row.score + after.score) / 2
    return threshold


def balanced_accuracy(judged: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the two recalls, of (said, true) pairs; needs both labels."""
    recalls = []
    for label in (True, False):
        own = [said == true for said, true in judged if true is label]
        recalls.append(sum(own) / len(own))
    return sum(recalls) / 2


def auc(rows: Sequence[Judged]) -> float:
    """The chance that a consistent summary scores above an inconsistent one; ties count half."""
    ordered = sorted(rows, key=lambda row: row.score)
    above, below, start = 0.0, 0, 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and ordered[end].score == ordered[start].score:
            end += 1
        good = sum(row.consistent for row in ordered[start:end])
        bad = end - start - good
        above += good * (below + bad / 2)
        below += bad
        start = end
    return above / (below * (len(rows) - below))


def _cross_validated(rows: Sequence[Judged]) -> float | None:
    judged = []
    for fold in range(_FOLDS):
        train = [row for row in rows if _fold(row.group) != fold]
        test = [row for row in rows if _fold(row.group) == fold]
        if not test:
            continue
        if len({row.consistent for row in train}) < 2:
            return None
        threshold = fit_threshold(train)
        judged += [(row.score >= threshold, row.consistent) for row in test]
    return balanced_accuracy(judged)


def _fold(group: str) -> int:
    return int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) % _FOLDS
