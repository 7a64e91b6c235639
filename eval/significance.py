"""Whether a difference between two methods on the same events could be chance.

All tests are paired, two-sided and seeded.  ``paired_bootstrap`` and
``randomization`` add one to numerator and denominator, so that no p is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from eval.aggregate import SAMPLES, bootstrap_means
from summarize.errors import InputError
from summarize.registry import suggest

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector = npt.NDArray[np.float64]

TestName = Literal["paired_bootstrap", "randomization", "wilcoxon"]
Correction = Literal["holm", "bonferroni", "none"]

# Below this many events all sign patterns are enumerated instead of sampled.
_EXACT_UP_TO = 13
_TOLERANCE = 1e-12


def paired_bootstrap(differences: Vector, *, seed: int, samples: int = SAMPLES) -> float:
    """Paired bootstrap over events (Efron and Tibshirani 1993; Koehn 2004; as in sacreBLEU).

    The share of samples whose mean difference lies at least as far from the observed
    one as the observed one from 0.  Cost: see ``eval.aggregate.bootstrap_means``.
    """
    observed = abs(differences.mean())
    means = bootstrap_means(differences[:, None], seed=seed, samples=samples)[:, 0]
    beyond = abs(means - differences.mean()) >= observed - _TOLERANCE
    return (int(beyond.sum()) + 1) / (samples + 1)


def randomization(differences: Vector, *, seed: int, samples: int = SAMPLES) -> float:
    """Approximate randomization (Noreen 1989): each pair may swap its two values.

    The share of swaps that give at least the observed mean difference.  Up to 13
    events every swap is tried and the p is exact.  Cost: events times samples.
    """
    import numpy as np

    n = len(differences)
    observed = abs(differences.sum()) - _TOLERANCE
    if n <= _EXACT_UP_TO:
        patterns = (np.arange(1 << n)[:, None] >> np.arange(n)) & 1
        return float((abs((1 - 2 * patterns) @ differences) >= observed).mean())
    generator = np.random.Generator(np.random.SFC64(seed))
    beyond = 0
    chunk = max(1, (1 << 20) // n)
    for start in range(0, samples, chunk):
        signs = generator.integers(0, 2, size=(min(chunk, samples - start), n), dtype=np.int8)
        beyond += int((abs((1.0 - 2.0 * signs) @ differences) >= observed).sum())
    return (beyond + 1) / (samples + 1)


def wilcoxon(differences: Vector, *, seed: int = 0, samples: int = 0) -> float:
    """Wilcoxon's signed-rank test; ties between the two methods are left out (1945).

    Exact for up to 50 differing events without tied ranks, else the normal
    approximation.  ``seed`` and ``samples`` are not used.
    """
    from scipy import stats

    kept = differences[differences != 0]
    if not len(kept):
        return 1.0
    return float(stats.wilcoxon(kept, method="auto").pvalue)


_TESTS: MappingProxyType[str, Callable[..., float]] = MappingProxyType(
    {"paired_bootstrap": paired_bootstrap, "randomization": randomization, "wilcoxon": wilcoxon}
)
TESTS = tuple(_TESTS)
CORRECTIONS = ("holm", "bonferroni", "none")


def p_value(
    first: Sequence[float],
    second: Sequence[float],
    test: str = "paired_bootstrap",
    *,
    seed: int = 13,
    samples: int = SAMPLES,
) -> float | None:
    """The p of one paired test; ``None`` with fewer than two pairs.

    Methods that agree on every event have p 1.

    Raises:
        InputError: There is no test of that name.
        ValueError: The two do not have the same length.
    """
    import numpy as np

    if test not in _TESTS:
        raise InputError(
            f"there is no test '{test}'", suggest(test, _TESTS) or f"known: {', '.join(_TESTS)}"
        )
    if len(first) != len(second):
        raise ValueError("paired tests need two values for every event")
    if len(first) < 2:
        return None
    differences = np.asarray(first, dtype=np.float64) - np.asarray(second, dtype=np.float64)
    # Differences of equal figures that were added up in another order are no difference.
    differences[abs(differences) < _TOLERANCE] = 0.0
    if not differences.any():
        return 1.0
    return _TESTS[test](differences, seed=seed, samples=samples)


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
