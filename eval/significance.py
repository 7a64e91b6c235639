"""Whether a difference between two methods on the same events could be chance.

All tests are paired, two-sided and seeded.  ``paired_bootstrap`` and
``randomization`` add one to numerator and denominator, so that no p is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from eval.aggregate import SAMPLES, bootstrap_means
from summarize.errors import InputError
from summarize.registry import suggest

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Matrix = npt.NDArray[np.float64]

# Below this many events all sign patterns are enumerated instead of sampled.
_EXACT_UP_TO = 13
_TOLERANCE = 1e-12


def paired_bootstrap(differences: Matrix, *, seed: int, samples: int = SAMPLES) -> list[float]:
    """Paired bootstrap over events, two-sided (Efron and Tibshirani 1993; Koehn 2004).

    The share of samples whose mean difference lies at least as far from the observed
    one as the observed one from 0.  sacreBLEU centres the absolute differences and counts
    one side of them, so that its p is about half of this one.

    Cost: see ``eval.aggregate.bootstrap_means``.
    """
    observed = differences.mean(axis=0)
    means = bootstrap_means(differences, seed=seed, samples=samples)
    beyond = (abs(means - observed) >= abs(observed) - _TOLERANCE).sum(axis=0)
    return [(int(count) + 1) / (samples + 1) for count in beyond]


def randomization(differences: Matrix, *, seed: int, samples: int = SAMPLES) -> list[float]:
    """Approximate randomization (Noreen 1989; as in sacreBLEU): each pair may swap its values.

    The share of swaps that give at least the observed mean difference.  Up to 13
    events every swap is tried and the p is exact.  Cost: events times samples.
    """
    import numpy as np

    n = len(differences)
    observed = abs(differences.sum(axis=0)) - _TOLERANCE
    if n <= _EXACT_UP_TO:
        patterns = (np.arange(1 << n)[:, None] >> np.arange(n)) & 1
        return [float(p) for p in (abs((1 - 2 * patterns) @ differences) >= observed).mean(axis=0)]
    generator = np.random.Generator(np.random.SFC64(seed))
    beyond = np.zeros(differences.shape[1], dtype=np.int64)
    chunk = max(1, (1 << 20) // n)
    for start in range(0, samples, chunk):
        signs = generator.integers(0, 2, size=(min(chunk, samples - start), n), dtype=np.int8)
        beyond += (abs((1.0 - 2.0 * signs) @ differences) >= observed).sum(axis=0)
    return [(int(count) + 1) / (samples + 1) for count in beyond]


def wilcoxon(differences: Matrix, *, seed: int = 0, samples: int = 0) -> list[float]:
    """Wilcoxon's signed-rank test; events on which two methods tie are left out (1945).

    Exact for up to 50 differing events without tied ranks, else the normal
    approximation.  ``seed`` and ``samples`` are not used.
    """
    from scipy import stats

    found = []
    for column in differences.T:
        kept = column[column != 0]
        found.append(float(stats.wilcoxon(kept, method="auto").pvalue) if len(kept) else 1.0)
    return found


_TESTS: MappingProxyType[str, Callable[..., list[float]]] = MappingProxyType(
    {"paired_bootstrap": paired_bootstrap, "randomization": randomization, "wilcoxon": wilcoxon}
)
TESTS = tuple(_TESTS)
CORRECTIONS = ("holm", "bonferroni", "none")


def p_values(
    differences: Sequence[Sequence[float | None]],
    test: str = "paired_bootstrap",
    *,
    seed: int = 13,
    samples: int = SAMPLES,
) -> list[float | None]:
    """The p of a paired test for every column of differences.

    Args:
        differences: A row an event, a column a pair of methods; ``None`` where one of
            the two has no value.
        test: One of ``TESTS``.
        seed: Seed of the resampling.
        samples: Number of samples.

    Returns:
        ``None`` for a column with fewer than two values, 1 for one without a
        difference.

    Raises:
        InputError: There is no test of that name.
    """
    import numpy as np

    if test not in _TESTS:
        raise InputError(
            f"there is no test '{test}'", suggest(test, _TESTS) or f"known: {', '.join(_TESTS)}"
        )
    if not differences:
        return []
    table = np.array(differences, dtype=np.float64)
    # Equal figures that were added up in another order do not differ.
    table[abs(table) < _TOLERANCE] = 0.0
    found: list[float | None] = [None] * table.shape[1]
    groups: dict[bytes, list[int]] = {}
    present = ~np.isnan(table)
    for column in range(table.shape[1]):
        rows = table[present[:, column], column]
        if len(rows) > 1 and not rows.any():
            found[column] = 1.0
        elif len(rows) > 1:
            groups.setdefault(present[:, column].tobytes(), []).append(column)
    for group in groups.values():
        rows = table[present[:, group[0]]][:, group]
        for column, p in zip(group, _TESTS[test](rows, seed=seed, samples=samples), strict=True):
            found[column] = p
    return found


def correct(values: Sequence[float | None], correction: str = "holm") -> list[float | None]:
    """Corrects a family of p-values for their number; ``None`` stays and does not count.

    ``holm`` (1979) is never weaker than ``bonferroni``; both hold the chance of one
    false alarm in the whole family.

    Raises:
        InputError: There is no correction of that name.
    """
    if correction not in CORRECTIONS:
        raise InputError(
            f"there is no correction '{correction}'",
            suggest(correction, CORRECTIONS) or f"known: {', '.join(CORRECTIONS)}",
        )
    known = sorted((value, index) for index, value in enumerate(values) if value is not None)
    corrected: list[float | None] = [None] * len(values)
    floor = 0.0
    for rank, (value, index) in enumerate(known):
        factor = {"holm": len(known) - rank, "bonferroni": len(known), "none": 1}[correction]
        adjusted = min(1.0, value * factor)
        floor = max(floor, adjusted) if correction == "holm" else adjusted
        corrected[index] = floor
    return corrected
