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
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from fit_forest import fit_forest, write_forests
from fit_report import best_cut, counted, report, threshold
from fit_rows import FOLDS, Row, belongs, exchanged, injected, judged_entities, labelled
from fit_steady import fit_steady
from fit_words import fit_words, write_words
from fit_written import write
from injected import CONTROLS
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from eval.consistency.cuts import CLUES
from eval.consistency.deeds import DEEDS
from eval.consistency.doubt import Doubter, doubts_of, worst_doubt
from eval.consistency.model import Mix, mixed
from eval.consistency.steady import Steady

ROOT = Path(__file__).resolve().parent.parent
RIDGE = {"extractive": 0.0025, "abstractive": 0.0015, "multi": 0.03}
INJECTED = {"extractive": 0.4, "abstractive": 0.4, "multi": 3.0}
INJECTED_TREES = 0.15
BUMP = 0.6
SYNONYM = 0.5
LABELS_IN_MULTI = 0.075
PROFILES = ("extractive", "abstractive", "multi")
SHARES = {"extractive": (1.0, 1.0, 0.5, 0.5), "abstractive": (1.0, 1.0, 0.5, 0.5)}
"""What trees, sentences, the steady judgement and doubt count for, in standard deviations."""
SEWN = (
    *("scattered", "broken", "fragments", "places", "length", "edits", "uncopied", "unseen"),
    *("seam", "cut_"),
)
"""Features of how a sentence is sewn together: of several articles, ``multi`` forgives that."""
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
SURE, DISPUTED = 20.0, 1.0
"""What a flag costs there beyond one half at the least, and a dispute of the sources at most."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--each", type=int, default=100, help="injected cases of each kind")
    options = parser.parse_args()
    rows = labelled(options.data / "factuality") + injected(options.data, options.each)
    folder = options.data / "factuality"
    words = [*rows, *exchanged(folder), *judged_entities(folder)]
    doubters = {
        left_out: fit_words(words, left_out)
        for left_out in {frozenset((a, b)) for a in range(FOLDS) for b in range(FOLDS)}
    }
    full = doubted(rows, doubters)
    parts = [doubted(rows, doubters, fold) for fold in range(FOLDS)]
    told = sorted(next(s for row in rows for s in row.sentences).keys() - {*CLUES, *DEEDS})
    seen = sorted(next(s for row in full for s in row.sentences))
    entries, trees = {}, {}
    calm, firm = steadily(full, parts, [name for name in seen if name not in DEEDS])
    doubt = np.array([worst_doubt(row.sentences) for row in full])
    for profile in PROFILES:
        names = [name for name in told if profile != "multi" or not name.startswith(SEWN)]
        used = [row for row in full if belongs(row, profile)]
        sums = across(rows, used, names, profile)
        theta, mix = fit(used, names, profile), None
        scale = math.log(0.5) / threshold(profile, rows, sums)
        scores = sums
        if profile != "multi":
            chances = np.zeros(len(rows))
            for fold, part in enumerate(parts):
                own = [row for row in part if row.fold != fold and belongs(row, profile)]
                forest = fit_forest(own, weights(own, profile, INJECTED_TREES), seen)
                for number, row in enumerate(part):
                    if row.fold == fold:
                        chances[number] = forest.judge(row.sentences) if row.sentences else 0.99
            trees[profile] = fit_forest(used, weights(used, profile, INJECTED_TREES), seen)
            mix = fit_mix(profile, rows, chances, sums * scale, calm, doubt)
            said = zip(chances, sums * scale, calm, doubt, strict=True)
            scores = np.array([mixed(mix, *each) for each in said])
        report(profile, rows, scores)
        entries[profile] = (names, theta, scale, mix)
    if options.write:
        target = ROOT / "eval" / "consistency" / "coefficients.py"
        data = ROOT / "summarize" / "data"
        write(target, entries, firm)
        write_forests(trees, data / "consistency.npz")
        write_words(fit_words(words), data / "doubt.npz")


def doubted(
    rows: Sequence[Row], doubters: Mapping[frozenset[int], Doubter], fold: int | None = None
) -> list[Row]:
    """The rows with what their words come to, by trees that have not seen their own fold.

    Where a fold is held out, the trees have not seen that one either.
    """
    found = list(rows)
    for own in range(FOLDS):
        places = [(n, k) for n, row in enumerate(rows) if row.fold == own for k in _counted(row)]
        judge = doubters[frozenset((own, own if fold is None else fold))].judge
        words = [rows[n].words[k] for n, k in places]
        chances = judge(np.concatenate(words))
        ends = np.cumsum([len(each) for each in words])
        sentences: dict[int, list[dict[str, float]]] = {}
        for (n, k), end, each in zip(places, ends, words, strict=True):
            judged = doubts_of(chances[end - len(each) : end])
            sentences.setdefault(n, []).append({**rows[n].sentences[k], **judged})
        for n, list_of in sentences.items():
            found[n] = replace(rows[n], sentences=tuple(list_of))
    return found


def _counted(row: Row) -> range:
    return range(len(row.sentences))


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


def steadily(
    rows: Sequence[Row], parts: Sequence[Sequence[Row]], seen: Sequence[str]
) -> tuple[np.ndarray, Steady]:
    """For each row the steady judgement fitted to the other folds; then that of all folds."""

    def fitted(used: Sequence[Row]) -> Steady:
        return fit_steady(used, weights(used, "abstractive", INJECTED_TREES), seen)

    found = np.full(len(rows), 4.0)
    for fold, part in enumerate(parts):
        own = [row for row in part if row.fold != fold and belongs(row, "abstractive")]
        judge = fitted(own).judge
        for number, row in enumerate(part):
            if row.fold == fold and row.sentences:
                found[number] = judge(row.sentences)
    return found, fitted([row for row in rows if belongs(row, "abstractive")])


def fit_mix(
    profile: str,
    rows: Sequence[Row],
    chances: np.ndarray,
    logs: np.ndarray,
    calm: np.ndarray,
    doubt: np.ndarray,
) -> Mix:
    """A constant and four factors, from what the four say of summaries they have not seen."""
    real = np.array([belongs(r, profile) and not r.data.startswith("injected_") for r in rows])
    real &= np.array([bool(row.sentences) for row in rows])
    label = np.array([row.label for row in rows])[real]
    data = np.array([row.data for row in rows])[real]
    odds, doubted = (
        np.log(p / (1 - p)) for p in (np.clip(each[real], 0.01, 0.99) for each in (chances, doubt))
    )
    said = (odds, np.maximum(logs[real], -6.0), calm[real], -doubted)
    factors = np.array(
        [share / one.std() for share, one in zip(SHARES[profile], said, strict=True)]
    )
    z = np.stack(said, axis=1) @ factors
    weight = np.array([counted(data)[name] for name in data])
    model = LogisticRegression(class_weight="balanced")
    slope = float(model.fit(z[:, None], label, sample_weight=1e3 * weight).coef_[0, 0])
    judged = ~np.char.startswith(data, "bump")
    cut = best_cut(label[judged], z[judged], weight[judged])
    trees, sentences, steady, words = (round(slope * float(factor), 4) for factor in factors)
    return round(-slope * cut, 4), trees, sentences, steady, words


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

    least: list[tuple[float | None, float | None]]
    least = [(None, 0.0 if name.startswith("flag_") else None) for name in names] * 3
    if profile == "multi":
        for index, name in enumerate(names):
            sure = index + 2 * len(names)
            if name in AT_LEAST:
                least[index] = (None, -AT_LEAST[name] * spread[index])
                least[sure] = (None, -SURE * spread[sure])
            elif name == "flag_conflicting_sources":
                for place in (index, index + len(names), sure):
                    least[place] = (-DISPUTED * spread[place], 0.0)
    start = np.zeros(matrix.shape[1] + 1)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*least, (None, None)]).x
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


if __name__ == "__main__":
    main()
