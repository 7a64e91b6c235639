"""The words and figures that all forms of a comparison share.

What is missing is ``-``; it is never 0.
"""

from __future__ import annotations

from eval.aggregate import CONFIDENCE, Interval
from eval.compare import Cell, Comparison, MetricTable
from eval.tradeoff import TradeOff

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


def measured(comparison: Comparison) -> list[MetricTable]:
    """The metrics that have a value at all: of the others there is nothing to detail."""
    return [table for table in comparison.metrics if any(cell.value.n for cell in table.cells)]


def trade_rows(trade: TradeOff) -> list[tuple[str, ...]]:
    """The rows of a trade-off: method, both means, and whether another is as good in both."""
    return [
        (point.method, number(point.x), number(point.y), "yes" if point.dominated else "no")
        for point in trade.points
    ]


def trade_columns(trade: TradeOff) -> tuple[str, ...]:
    """What stands over the columns of ``trade_rows``."""
    return ("method", trade.x, trade.y, "dominated")


def cost_columns(comparison: Comparison) -> list[str]:
    """The kinds of cost that any method has."""
    return list(dict.fromkeys(kind for cost in comparison.costs.values() for kind in cost))


def legend(comparison: Comparison) -> str:
    """How to read the tables, in one sentence, and which metrics have no value at all."""
    events = len(comparison.wide.events)
    shown = measured(comparison)
    silent = ", ".join(table.metric for table in comparison.metrics if table not in shown)
    return (
        f"{events} event{'' if events == 1 else 's'}; differences to {comparison.baseline}; "
        f"{comparison.test.replace('_', ' ')}, correction {comparison.correction}, "
        f"{comparison.samples} samples, seed {comparison.seed}; "
        f"* differs at p < {LEVEL:g}; - is missing"
        + (f"; missing for every method and event: {silent}" if silent else "")
    )
