"""Methods side by side: means, intervals, differences to a baseline and whether they hold.

The family that a correction covers are the comparisons to the baseline within one
metric.  A value that is missing is left out of its mean, and its event out of every
pair that needs it; it is never 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.aggregate import SAMPLES, Interval, Wide, mean_intervals
from eval.contrasts import Contrast, find_contrasts
from eval.join import join_runs
from eval.runs import RunScores
from eval.significance import correct, p_values
from eval.tradeoff import TradeOff, trade_off
from summarize.errors import InputError
from summarize.registry import suggest

_TIE = 1e-12


@dataclass(frozen=True, slots=True)
class Cell:
    """One method by one metric.

    ``difference`` is the mean over the events that the baseline has as well; ``p`` is
    raw, ``corrected`` is what to report.  Wins are events on which the method is
    better than the baseline, in the metric's own direction.  All of these are
    ``None`` for the baseline itself, and where there is nothing to compare.
    """

    method: str
    value: Interval
    missing: int
    difference: float | None = None
    p: float | None = None
    corrected: float | None = None
    wins: int | None = None
    ties: int | None = None
    losses: int | None = None
    pairs: int | None = None


@dataclass(frozen=True, slots=True)
class MetricTable:
    """All methods by one metric; ``best`` are the methods with the best mean."""

    metric: str
    signature: str
    better: str
    cells: tuple[Cell, ...]
    best: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the reports show."""

    name: str
    methods: tuple[str, ...]
    baseline: str
    test: str
    correction: str
    seed: int
    samples: int
    metrics: tuple[MetricTable, ...]
    wide: Wide
    contrasts: tuple[Contrast, ...]
    tradeoffs: tuple[TradeOff, ...]
    costs: Mapping[str, Mapping[str, float | None]]
    titles: Mapping[str, str]


def compare(
    runs: Sequence[RunScores],
    baseline: str | None = None,
    test: str = "paired_bootstrap",
    correction: str = "holm",
    seed: int = 13,
    samples: int = SAMPLES,
) -> Comparison:
    """Compares all methods of some runs with a baseline.

    Args:
        runs: One run or more; see ``eval.join`` for what they must have in common.
        baseline: A method; default ``lead`` if there is one, else the first.
        test: ``paired_bootstrap``, ``randomization`` or ``wilcoxon``.
        correction: ``holm``, ``bonferroni`` or ``none``.
        seed: Seed of intervals and tests.
        samples: Number of samples of intervals and tests.

    Raises:
        InputError: The runs cannot be joined, or there is no such baseline, test or
            correction.

    Cost: events times samples, whatever the number of methods and metrics, as long as
    the same values are missing.
    """
    joined = join_runs(runs)
    wide = Wide.of(joined.scores)
    methods = tuple(dict.fromkeys(method for _, method in wide.columns))
    if not methods:
        raise InputError(f"{joined.name} has no scores", "add metrics to the config")
    baseline = _baseline(baseline, methods)
    intervals = mean_intervals(wide.table, len(wide.columns), seed=seed, samples=samples)
    place = {column: index for index, column in enumerate(wide.columns)}
    pairs = [
        (metric, method)
        for metric, method in wide.columns
        if method != baseline and (metric, baseline) in place
    ]
    differences = [
        [_minus(row[place[pair]], row[place[pair[0], baseline]]) for pair in pairs]
        for row in wide.table
    ]
    p = dict(zip(pairs, p_values(differences, test, seed=seed, samples=samples), strict=True))
    columns = dict(zip(pairs, zip(*differences, strict=True), strict=True))
    tables = []
    for metric in dict.fromkeys(metric for metric, _ in wide.columns):
        better = joined.better.get(metric, "higher")
        family = [method for method in methods if (metric, method) in p]
        corrected = dict(
            zip(family, correct([p[metric, method] for method in family], correction), strict=True)
        )
        cells = []
        for method in methods:
            index = place.get((metric, method))
            value = Interval(None, None, None, 0) if index is None else intervals[index]
            missing = len(wide.events) - value.n
            if method not in corrected:
                cells.append(Cell(method, value, missing))
                continue
            found = [value for value in columns[metric, method] if value is not None]
            cells.append(
                Cell(
                    method,
                    value,
                    missing,
                    sum(found) / len(found) if found else None,
                    p[metric, method],
                    corrected[method],
                    *_wins(found, better),
                    len(found),
                )
            )
        tables.append(
            MetricTable(
                metric,
                joined.signatures.get(metric, ""),
                better,
                tuple(cells),
                _best(cells, better),
            )
        )
    return Comparison(
        name=joined.name,
        methods=methods,
        baseline=baseline,
        test=test,
        correction=correction,
        seed=seed,
        samples=samples,
        metrics=tuple(tables),
        wide=wide,
        contrasts=find_contrasts(wide, joined, methods),
        tradeoffs=_tradeoffs(tables),
        costs={method: joined.costs.get(method, {}) for method in methods},
        titles=joined.titles,
    )


def _baseline(name: str | None, methods: tuple[str, ...]) -> str:
    if name is None:
        return "lead" if "lead" in methods else methods[0]
    found = [method for method in methods if method == name or method.endswith(f"/{name}")]
    if len(found) == 1 or name in found:
        return name if name in found else found[0]
    if found:
        raise InputError(f"the baseline '{name}' is in several runs", f"one of: {', '.join(found)}")
    raise InputError(
        f"there is no method '{name}' to be the baseline",
        suggest(name, methods) or f"methods: {', '.join(methods)}",
    )


def _minus(value: float | None, other: float | None) -> float | None:
    return None if value is None or other is None else value - other


def _wins(differences: list[float], better: str) -> tuple[int | None, int | None, int | None]:
    if better == "neither" or not differences:
        return None, None, None
    sign = -1 if better == "lower" else 1
    wins = sum(sign * value > _TIE for value in differences)
    losses = sum(sign * value < -_TIE for value in differences)
    return wins, len(differences) - wins - losses, losses


def _best(cells: Sequence[Cell], better: str) -> tuple[str, ...]:
    means = {cell.method: cell.value.mean for cell in cells if cell.value.mean is not None}
    if better == "neither" or not means:
        return ()
    best = min(means.values()) if better == "lower" else max(means.values())
    return tuple(method for method, mean in means.items() if abs(mean - best) <= _TIE)


def _tradeoffs(tables: Sequence[MetricTable]) -> tuple[TradeOff, ...]:
    return trade_off(
        {table.metric: {cell.method: cell.value.mean for cell in table.cells} for table in tables}
    )
