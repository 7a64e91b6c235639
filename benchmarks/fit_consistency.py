"""Fits the coefficients of the checker ``typed`` and reports by document-wise cross-validation.

    python benchmarks/fit_consistency.py [DATA] [--write]

DATA holds ``factuality/*.jsonl`` and ``mds/multinews_sample100``; default: ``../shared/data``
beside the repository.  Three profiles are fitted: ``extractive`` and ``abstractive`` to
human labels, ``multi`` to both; all of them also to errors put into true sentences
(``injected.py``), which labels of summaries hardly contain.  With ``--write`` the
coefficients go to ``eval/consistency/coefficients.py``.  No row of the data is kept.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from fit_forest import fit_forest, write_forests
from fit_rows import FOLDS, Row, belongs, injected, labelled
from fit_steady import fit_steady
from fit_written import Mix, write
from injected import CONTROLS, ERRORS
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from eval.consistency.cuts import CLUES
from eval.consistency.model import mixed
from eval.consistency.steady import Steady

ROOT = Path(__file__).resolve().parent.parent
RIDGE = {"extractive": 0.0025, "abstractive": 0.0015, "multi": 0.03}
INJECTED = {"extractive": 0.4, "abstractive": 0.4, "multi": 3.0}
INJECTED_TREES = 0.15
BUMP = 0.6
SYNONYM = 0.5
LABELS_IN_MULTI = 0.075
SHARES = (1.0, 1.0, 0.5)
"""What trees, sentences and the steady judgement count for, in standard deviations."""
FLAGGED = 0.08
"""The part of the controls that ``multi`` flags."""
AT_LEAST = {
    "flag_attribution_dropped": 9.0,
    "flag_attribution_swapped": 9.0,
    "flag_quote_speaker": 9.0,
    "flag_antonym": 7.0,
    "flag_negation": 6.0,
    "flag_hedge_lost": 6.0,
    "flag_role": 5.0,
    "flag_number": 5.0,
    "flag_date": 5.0,
    "flag_entity": 4.0,
}
"""The least that these flags cost in ``multi``: labels of single articles let them pass."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--each", type=int, default=100, help="injected cases of each kind")
    options = parser.parse_args()
    rows = labelled(options.data / "factuality") + injected(options.data, options.each)
    seen = sorted(next(s for row in rows for s in row.sentences))
    names = [name for name in seen if name not in CLUES]
    entries, trees = {}, {}
    calm, firm = steadily(rows, seen)
    for profile in ("extractive", "abstractive", "multi"):
        used = [row for row in rows if belongs(row, profile)]
        sums = across(rows, used, names, profile)
        theta, mix = fit(used, names, profile), None
        scale = math.log(0.5) / threshold(profile, rows, sums)
        scores = sums
        if profile != "multi":
            chances = np.zeros(len(rows))
            for fold in range(FOLDS):
                part = [row for row in used if row.fold != fold]
                forest = fit_forest(part, weights(part, profile, INJECTED_TREES), seen)
                for number, row in enumerate(rows):
                    if row.fold == fold:
                        chances[number] = forest.judge(row.sentences) if row.sentences else 0.99
            trees[profile] = fit_forest(used, weights(used, profile, INJECTED_TREES), seen)
            mix = fit_mix(profile, rows, chances, sums * scale, calm)
            said = zip(chances, sums * scale, calm, strict=True)
            scores = np.array([mixed(mix, *each) for each in said])
        report(profile, rows, scores)
        entries[profile] = (theta, scale, mix)
    if options.write:
        target = ROOT / "eval" / "consistency" / "coefficients.py"
        write(target, entries, names, firm)
        write_forests(trees, ROOT / "summarize" / "data" / "consistency.npz")


def across(
    rows: Sequence[Row],
    used: Sequence[Row],
    names: Sequence[str],
    profile: str,
) -> np.ndarray:
    """For each row the logarithm of its score by coefficients fitted to the other folds."""
    found = np.zeros(len(rows))
    for fold in range(FOLDS):
        theta = fit([row for row in used if row.fold != fold], names, profile)
        for number, row in enumerate(rows):
            if row.fold == fold:
                found[number] = log_score(theta, row, names)
    return found


def steadily(rows: Sequence[Row], seen: Sequence[str]) -> tuple[np.ndarray, Steady]:
    """For each row the steady judgement fitted to the other folds; then that of all folds."""
    used = [row for row in rows if belongs(row, "abstractive")]
    found = np.full(len(rows), 4.0)
    for fold in range(FOLDS):
        part = [row for row in used if row.fold != fold]
        judge = fit_steady(part, weights(part, "abstractive", INJECTED_TREES), seen).judge
        for number, row in enumerate(rows):
            if row.fold == fold and row.sentences:
                found[number] = judge(row.sentences)
    return found, fit_steady(used, weights(used, "abstractive", INJECTED_TREES), seen)


def fit_mix(
    profile: str, rows: Sequence[Row], chances: np.ndarray, logs: np.ndarray, calm: np.ndarray
) -> Mix:
    """A constant and three factors, from what the three say of summaries they have not seen."""
    real = np.array([belongs(r, profile) and not r.data.startswith("injected_") for r in rows])
    real &= np.array([bool(row.sentences) for row in rows])
    label = np.array([row.label for row in rows])[real]
    data = np.array([row.data for row in rows])[real]
    chance = np.clip(chances[real], 0.01, 0.99)
    said = (np.log(chance / (1 - chance)), np.maximum(logs[real], -6.0), calm[real])
    factors = np.array([share / one.std() for share, one in zip(SHARES, said, strict=True)])
    z = np.stack(said, axis=1) @ factors
    weight = np.array([counted(data)[name] for name in data])
    model = LogisticRegression(class_weight="balanced")
    slope = float(model.fit(z[:, None], label, sample_weight=1e3 * weight).coef_[0, 0])
    judged = ~np.char.startswith(data, "bump")
    cut = best_cut(label[judged], z[judged], weight[judged])
    trees, sentences, steady = (round(slope * float(factor), 4) for factor in factors)
    return round(-slope * cut, 4), trees, sentences, steady


def expand(sentences: Sequence[dict[str, float]], names: Sequence[str]) -> np.ndarray:
    """The value, the square root and the hinge of each feature."""
    plain = np.array([[s[name] for name in names] for s in sentences]).reshape(-1, len(names))
    return np.concatenate([plain, np.sqrt(np.abs(plain)), np.maximum(plain - 0.5, 0)], axis=1)


def fit(rows: Sequence[Row], names: Sequence[str], profile: str) -> np.ndarray:
    """Coefficients of the expanded features and the bias, by penalized likelihood."""
    kept = [row for row in rows if row.sentences]
    own = np.repeat(np.arange(len(kept)), [len(row.sentences) for row in kept])
    matrix = expand([s for row in kept for s in row.sentences], names)
    centre, spread = matrix.mean(0), np.maximum(matrix.std(0), 0.03)
    scaled = (matrix - centre) / spread
    share = 1 / np.sqrt(np.bincount(own))[own]
    label = np.array([row.label for row in kept], float)
    weight = weights(kept, profile, INJECTED[profile])
    ridge = RIDGE[profile]

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        z = scaled @ theta[:-1] + theta[-1]
        log_p = np.bincount(own, -np.logaddexp(0, -z) * share, minlength=len(kept))
        p = np.exp(np.clip(log_p, -50, -1e-9))
        value = -(weight * (label * log_p + (1 - label) * np.log1p(-p + 1e-12))).sum()
        slope = -weight * (label - (1 - label) * p / (1 - p + 1e-12))
        inner = slope[own] * share / (1 + np.exp(z))
        gradient = np.append(scaled.T @ inner + theta[:-1] / ridge, inner.sum())
        return float(value + 0.5 * (theta[:-1] ** 2).sum() / ridge), gradient

    flags = [(None, 0.0 if name.startswith("flag_") else None) for name in names] * 3
    if profile == "multi":
        for index, name in enumerate(names):
            if name in AT_LEAST:
                flags[index] = (None, -AT_LEAST[name] * spread[index])
    start = np.zeros(matrix.shape[1] + 1)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*flags, (None, None)]).x
    raw = best[:-1] / spread
    return np.append(raw, best[-1] - centre @ raw)


def weights(rows: Sequence[Row], profile: str, injected: float) -> np.ndarray:
    """Each data set counts the same, its two labels too; injected kinds by their own weight."""
    counts: dict[tuple[str, int], int] = {}
    for row in rows:
        counts[row.data, row.label] = counts.get((row.data, row.label), 0) + 1
    found = []
    for row in rows:
        number = counts[row.data, row.label]
        if row.data.startswith("injected_"):
            own = sum(
                counts[pair] for pair in counts if pair[0].startswith("injected_") and pair[1]
            )
            each = 45 * len(CONTROLS) / own if row.label else 15 / number
            telling = SYNONYM if row.data == "injected_synonym" else 1.0
            found.append(injected * telling * min(each, 2.0 if row.label else 1.0))
        else:
            minimal = BUMP if row.data.startswith("bump") else 1.0
            minimal *= LABELS_IN_MULTI if profile == "multi" else 1.0
            found.append(min(100 / number, 3.0) * minimal)
    return np.array(found)


def log_score(theta: np.ndarray, row: Row, names: Sequence[str]) -> float:
    """As ``eval.consistency.model`` computes it, before the scale."""
    if not row.sentences:
        return 0.0
    z = expand(row.sentences, names) @ theta[:-1] + theta[-1]
    return float(-np.logaddexp(0, -z).sum() / math.sqrt(len(row.sentences)))


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
    """The threshold of best balanced accuracy."""
    candidates = np.unique(np.quantile(predicted, np.linspace(0.02, 0.98, 97)))
    return float(
        max(
            candidates,
            key=lambda cut: balanced_accuracy_score(label, predicted >= cut, sample_weight=weight),
        )
    )


def accuracy(label: np.ndarray, predicted: np.ndarray, fold: np.ndarray) -> float:
    """Balanced accuracy with a threshold from the other folds of the same data set."""
    judged = np.zeros(len(label), bool)
    for held in range(FOLDS):
        train = fold != held
        cut = best_cut(label[train], predicted[train], np.ones(train.sum()))
        judged[~train] = predicted[~train] >= cut
    return float(balanced_accuracy_score(label, judged))


if __name__ == "__main__":
    main()
