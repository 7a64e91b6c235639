"""The words and figures that all forms of a comparison share.

What is missing is ``-``; it is never 0.
"""

from __future__ import annotations

from eval.aggregate import CONFIDENCE, Interval
from eval.compare import Cell, Comparison, MetricTable

LEVEL = 0.05
_ARROWS = {"higher": "↑", "lower": "↓", "neither": ""}


def number(value: float | None, signed: bool = False) -> str:
    """Four decimals below 10, one above; ``-`` where there is none."""
    if value is None:
        return "-"
    digits = 4 if abs(value) < 10 else 1
    return f"{value:{'+' if signed else ''}.{digits}f}"


def interval(value: Interval) -> str:
    """``[low, high]``, or ``-``."""
    return "-" if value.low is None else f"[{number(value.low)}, {number(value.high)}]"


def probability(value: float | None) -> str:
    """Three decimals, ``<0.001`` below them."""
    if value is None:
        return "-"
    return "<0.001" if value < 0.001 else f"{value:.3f}"


def record(cell: Cell) -> str:
    """Wins, ties and losses against the baseline: ``12/3/5``."""
    return "-" if cell.wins is None else f"{cell.wins}/{cell.ties}/{cell.losses}"


def holds(cell: Cell) -> bool:
    """Whether the difference to the baseline is significant after correction."""
    return cell.corrected is not None and cell.corrected < LEVEL


def heading(table: MetricTable) -> str:
    """The metric with an arrow to its better end."""
    return f"{table.metric} {_ARROWS.get(table.better, '')}".strip()


def details(table: MetricTable) -> list[tuple[str, ...]]:
    """The rows of one metric: method, mean, interval, difference, p, wins, n."""
    return [
        (
            cell.method,
            number(cell.value.mean),
            interval(cell.value),
            number(cell.difference, signed=True),
            probability(cell.corrected),
            record(cell),
            str(cell.value.n),
        )
        for cell in table.cells
    ]


def detail_columns(comparison: Comparison) -> tuple[str, ...]:
    """What stands over the columns of ``details``."""
    correction = "" if comparison.correction == "none" else f" ({comparison.correction})"
    return ("method", "mean", f"{CONFIDENCE:.0%} interval", "diff", f"p{correction}", "W/T/L", "n")


def cost_columns(comparison: Comparison) -> list[str]:
    """The kinds of cost that any method has."""
    return list(dict.fromkeys(kind for cost in comparison.costs.values() for kind in cost))


def legend(comparison: Comparison) -> str:
    """How to read the tables, in one sentence."""
    return (
        f"{len(comparison.wide.events)} events; differences to {comparison.baseline}; "
        f"{comparison.test.replace('_', ' ')}, correction {comparison.correction}, "
        f"{comparison.samples} samples, seed {comparison.seed}; "
        f"* differs at p < {LEVEL:g}; - is missing"
    )
