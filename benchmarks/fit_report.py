"""Cross-validated figures and thresholds, for ``fit_consistency.py``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from fit_rows import FOLDS, Row, belongs
from injected import CONTROLS, ERRORS
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

FLAGGED = 0.08
"""The part of the controls that ``multi`` flags."""
SAMPLES = 50
"""How many samples a threshold is the mean of."""


def report(profile: str, rows: Sequence[Row], predicted: np.ndarray) -> None:
    """Prints the cross-validated figures."""
    print(f"\n{profile}")
    label = np.array([row.label for row in rows])
    data = np.array([row.data for row in rows])
    fold = np.array([row.fold for row in rows])
    real = [d for d in sorted(set(data)) if not d.startswith("injected_")]
    judged = np.zeros(len(rows), bool)
    for held in range(FOLDS):
        others = [row for row in rows if row.fold != held]
        cut = threshold(profile, others, predicted[fold != held])
        judged[fold == held] = predicted[fold == held] >= cut
    for name in real:
        here = data == name
        belonging = belongs(next(row for row in rows if row.data == name), profile)
        if not belonging or len(set(label[here])) < 2 or here.sum() < 30:
            continue
        auc = roc_auc_score(label[here], predicted[here])
        print(
            f"  {name:18} n {here.sum():5}  AUC {100 * auc:5.1f}"
            f"  balanced accuracy {100 * accuracy(label[here], predicted[here], fold[here]):5.1f}"
            f", one threshold {100 * balanced_accuracy_score(label[here], judged[here]):5.1f}"
        )
    controls = np.isin(data, [f"injected_{kind}" for kind in CONTROLS])
    cut = float(np.quantile(predicted[controls], 0.10))
    for kinds in (ERRORS, CONTROLS):
        shares = {
            kind: 100 * np.mean(predicted[data == f"injected_{kind}"] < cut)
            for kind in kinds
            if (data == f"injected_{kind}").any()
        }
        print("  " + ", ".join(f"{kind} {share:.0f}" for kind, share in shares.items()))


def threshold(profile: str, rows: Sequence[Row], predicted: np.ndarray) -> float:
    """Where the profile parts the labels; ``multi`` flags a part of the controls."""
    data = np.array([row.data for row in rows])
    if profile == "multi":
        controls = np.isin(data, [f"injected_{kind}" for kind in CONTROLS])
        return min(float(np.quantile(predicted[controls], FLAGGED)), -1e-3)
    label = np.array([row.label for row in rows])
    used = np.array([belongs(r, profile) and not r.data.startswith("injected_") for r in rows])
    used &= ~np.char.startswith(data, "bump")
    weight = np.array([counted(data[used])[name] for name in data[used]])
    return best_cut(label[used], predicted[used], weight)


def counted(data: np.ndarray) -> dict[str, float]:
    """The weight of a row, so that each data set counts the same."""
    names, counts = np.unique(data, return_counts=True)
    return {str(name): 1 / count for name, count in zip(names, counts, strict=True)}


def best_cut(label: np.ndarray, predicted: np.ndarray, weight: np.ndarray) -> float:
    """The threshold of best balanced accuracy, as a mean over samples drawn with replacement.

    Where the best of one sample lies is mostly chance; the mean over many moves little.
    """
    chance = np.random.default_rng(0)
    candidates = np.unique(np.quantile(predicted, np.linspace(0.02, 0.98, 97)))
    found = []
    for _ in range(SAMPLES):
        drawn = chance.integers(0, len(label), len(label))
        order = drawn[np.argsort(predicted[drawn], kind="stable")]
        good = np.cumsum(weight[order] * label[order])
        bad = np.cumsum(weight[order] * (1 - label[order]))
        if not good[-1] or not bad[-1]:
            continue
        below = np.searchsorted(predicted[order], candidates)
        rejected, lost = (np.append(0.0, each)[below] / each[-1] for each in (bad, good))
        found.append(float(candidates[np.argmax(rejected - lost)]))
    return float(np.mean(found)) if found else float(np.median(predicted))


def accuracy(label: np.ndarray, predicted: np.ndarray, fold: np.ndarray) -> float:
    """Balanced accuracy with a threshold from the other folds of the same data set."""
    judged = np.zeros(len(label), bool)
    for held in range(FOLDS):
        train = fold != held
        cut = best_cut(label[train], predicted[train], np.ones(train.sum()))
        judged[~train] = predicted[~train] >= cut
    return float(balanced_accuracy_score(label, judged))
