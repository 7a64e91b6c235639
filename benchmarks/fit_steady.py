"""Linear judgement over whole summaries with signs held, for ``fit_consistency.py``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from fit_forest import Judged, matrix
from scipy.optimize import minimize

from eval.consistency.forest import STEPS
from eval.consistency.keys import listed
from eval.consistency.steady import Steady

RIDGE = 0.0003
EITHER_WAY = listed(
    "length short pronoun names numbers late seam_clean repeated doubled cut_modifier "
    "second_gain third_gain"
)
"""Features that are no faults."""


def fit_steady(rows: Sequence[Judged], weight: np.ndarray, names: Sequence[str]) -> Steady:
    """Coefficients by penalized likelihood; those of faults are not above 0."""
    kept = np.array([bool(row.sentences) for row in rows])
    used = [row for row in rows if row.sentences]
    size = len(names)
    columns = [*range(2 * size), 3 * size]
    values = matrix(used, names)[:, columns] / STEPS
    label = np.array([row.label for row in used])
    own = weight[kept]
    centre, spread = values.mean(0), np.maximum(values.std(0), 0.03)
    scaled = (values - centre) / spread

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        z = scaled @ theta[:-1] + theta[-1]
        value = (own * (np.logaddexp(0, z) - label * z)).sum()
        slope = own * (1 / (1 + np.exp(-z)) - label)
        gradient = np.append(scaled.T @ slope + theta[:-1] / RIDGE, slope.sum())
        return float(value + 0.5 * (theta[:-1] ** 2).sum() / RIDGE), gradient

    bounds = [(None, None if name in EITHER_WAY else 0.0) for name in names] * 2
    free = [(None, None)] * 2
    start = np.zeros(len(columns) + 1)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, *free]).x
    raw = np.round(best[:-1] / spread, 4)
    bias = round(float(best[-1] - centre @ raw), 4)
    means, worst = raw[:size].tolist(), raw[size : 2 * size].tolist()
    return Steady(tuple(names), tuple(means), tuple(worst), float(raw[-1]), bias)
