"""From values per event to means with intervals: seeded, and never a 0 for a gap.

The interval is the percentile bootstrap over events (Efron and Tibshirani 1993).
Each sample draws as many events as there are, with replacement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from summarize.records import Score

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Matrix = npt.NDArray[np.float64]

CONFIDENCE = 0.95
SAMPLES = 10_000
_CELLS = 1 << 20
_DIGITS = 12


class Interval(NamedTuple):
    """A mean over ``n`` values with its interval; all ``None`` where ``n`` is 0."""

    mean: float | None
    low: float | None
    high: float | None
    n: int


def bootstrap_means(values: Matrix, *, seed: int, samples: int = SAMPLES) -> Matrix:
    """The means of resampled rows.

    Args:
        values: Events by columns; all columns see the same resampled events, so that
            differences between columns are paired.
        seed: The same seed gives the same samples.
        samples: How many samples are drawn.

    Returns:
        Samples by columns.

    Cost: 0.3 s for one column of 5,622 events and 10,000 samples, 0.8 s for a dozen.
    """
    import numpy as np

    n, columns = values.shape
    generator = np.random.Generator(np.random.SFC64(seed))
    means = np.empty((samples, columns))
    chunk = max(1, _CELLS // max(n, 1))
    dtype = np.uint16 if n <= 1 << 16 else np.uint32
    for start in range(0, samples, chunk):
        size = min(chunk, samples - start)
        drawn = generator.integers(0, n, size=(size, n), dtype=dtype)
        if columns == 1:
            means[start : start + size, 0] = values[:, 0][drawn].mean(axis=1)
        else:
            rows = drawn + n * np.arange(size)[:, None]
            counts = np.bincount(rows.ravel(), minlength=size * n).reshape(size, n)
            means[start : start + size] = counts @ values / n
    return means


def mean_intervals(
    table: Sequence[Sequence[float | None]],
    columns: int,
    *,
    seed: int,
    samples: int = SAMPLES,
    confidence: float = CONFIDENCE,
) -> list[Interval]:
    """Mean and interval of every column of a table with gaps.

    Args:
        table: A row an event; ``None`` is a gap, left out of its column.
        columns: The number of columns.
        seed: Seed of the bootstrap.
        samples: Number of bootstrap samples.
        confidence: The share of samples inside the interval.

    Columns with the same gaps share their samples.
    """
    import numpy as np

    intervals = [Interval(None, None, None, 0)] * columns
    if not table or not columns:
        return intervals
    values = np.array(table, dtype=np.float64)
    present = ~np.isnan(values)
    groups: dict[bytes, list[int]] = {}
    for column in range(columns):
        groups.setdefault(present[:, column].tobytes(), []).append(column)
    tail = (1 - confidence) / 2
    for group in groups.values():
        rows = values[present[:, group[0]]][:, group]
        n = len(rows)
        if not n:
            continue
        ends = np.quantile(
            bootstrap_means(rows, seed=seed, samples=samples), [tail, 1 - tail], axis=0
        )
        for position, column in enumerate(group):
            mean, low, high = rows[:, position].mean(), ends[0, position], ends[1, position]
            intervals[column] = Interval(_rounded(mean), _rounded(low), _rounded(high), n)
    return intervals


@dataclass(frozen=True, slots=True)
class Wide:
    """Scores as a table: a row an event, a column a metric of a method, gaps ``None``.

    Events are sorted; metrics, and methods within a metric, stand in the order in
    which they are first seen.
    """

    events: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    table: tuple[tuple[float | None, ...], ...]

    @classmethod
    def of(cls, scores: Iterable[Score]) -> Wide:
        """Lays out scores that come in any order."""
        found: dict[str, dict[str, dict[str, float | None]]] = {}
        for score in scores:
            methods = found.setdefault(score.metric, {})
            methods.setdefault(score.method, {})[score.event_id] = score.value
        columns = [(metric, method) for metric, methods in found.items() for method in methods]
        values = [found[metric][method] for metric, method in columns]
        events = tuple(sorted({event for column in values for event in column}))
        table = tuple(tuple(column.get(event) for column in values) for event in events)
        return cls(events, tuple(columns), table)


def summarize_scores(
    scores: Iterable[Score],
    signatures: Mapping[str, str],
    *,
    better: Mapping[str, str] | None = None,
    inputs: Mapping[str, str | None] | None = None,
    costs: Mapping[str, Mapping[str, float | None]] | None = None,
    seed: int = 13,
    samples: int = SAMPLES,
) -> dict[str, Any]:
    """The content of ``scores.summary.json``.

    Args:
        scores: All scores of a run, in any order.
        signatures: The signature of every metric.
        better: ``higher``, ``lower`` or ``neither`` by metric; default ``higher``.
        inputs: Hashes of what was summarized, by name; runs can only be compared if
            these agree.
        costs: What each method cost by kind, such as ``{"lead": {"seconds": 1.5}}``.
        seed: Seed of the bootstrap.
        samples: Number of bootstrap samples.

    Returns:
        ``{"seed", "samples", "confidence", "inputs", "costs", "metrics": {metric:
        {"signature", "better", "methods": {method: {"mean", "ci": [low, high], "n",
        "missing"}}}}}`` with ``null`` for the mean and interval where ``n`` is 0.
    """
    wide = Wide.of(scores)
    intervals = mean_intervals(wide.table, len(wide.columns), seed=seed, samples=samples)
    metrics: dict[str, Any] = {}
    for (metric, method), interval in zip(wide.columns, intervals, strict=True):
        entry = metrics.setdefault(
            metric,
            {
                "signature": signatures.get(metric, ""),
                "better": (better or {}).get(metric, "higher"),
                "methods": {},
            },
        )
        entry["methods"][method] = {
            "mean": interval.mean,
            "ci": None if interval.low is None else [interval.low, interval.high],
            "n": interval.n,
            "missing": len(wide.events) - interval.n,
        }
    return {
        "seed": seed,
        "samples": samples,
        "confidence": CONFIDENCE,
        "inputs": dict(inputs or {}),
        "costs": {method: dict(cost) for method, cost in (costs or {}).items()},
        "metrics": metrics,
    }


def _rounded(value: float) -> float:
    """Without the last digits, in which the order of additions shows."""
    return round(float(value), _DIGITS)
