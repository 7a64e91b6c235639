"""A comparison as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eval.aggregate import CONFIDENCE
from eval.compare import Comparison, MetricTable
from eval.pages import template
from eval.report.words import (
    cost_columns,
    detail_columns,
    heading,
    holds,
    interval,
    legend,
    measured,
    number,
    probability,
    record,
)
from eval.tradeoff import TradeOff

_BAR = 160
_PLOT = 420
_LABEL = (130, 13)
_MARGIN = 44
_MOST_ROWS = 500


def to_html(comparison: Comparison, pages: Mapping[str, str] | None = None) -> str:
    """The page.

    Args:
        comparison: What to show.
        pages: The address of each event's page, as seen from this one.
    """
    return template("comparison.html").render(
        comparison=comparison,
        confidence=f"{CONFIDENCE:.0%}",
        legend=legend(comparison),
        columns=detail_columns(comparison),
        detailed=measured(comparison),
        kinds=cost_columns(comparison),
        bars={table.metric: _bars(table) for table in comparison.metrics},
        plots=[_plot(trade) for trade in comparison.tradeoffs],
        matrix=_matrix(comparison),
        events=comparison.wide.events,
        most_rows=_MOST_ROWS,
        plot=_PLOT,
        bar=_BAR,
        pages=pages or {},
        heading=heading,
        holds=holds,
        interval=interval,
        number=number,
        probability=probability,
        record=record,
    )


def _bars(table: MetricTable) -> list[tuple[float, float, float] | None]:
    """Where the interval and the mean of each method lie, in pixels."""
    ends = [
        end for cell in table.cells for end in (cell.value.low, cell.value.high) if end is not None
    ]
    if not ends:
        return [None] * len(table.cells)
    low, high = min(ends), max(ends)
    scale = (_BAR - 8) / (high - low) if high > low else 0.0
    bars: list[tuple[float, float, float] | None] = []
    for cell in table.cells:
        value = cell.value
        if value.mean is None or value.low is None or value.high is None:
            bars.append(None)
            continue
        start, middle, end = (4 + (x - low) * scale for x in (value.low, value.mean, value.high))
        bars.append((round(start, 1), round(middle, 1), round(end, 1)))
    return bars


def _plot(trade: TradeOff) -> dict[str, Any]:
    """The points of a trade-off, in pixels, with the ends of both axes."""
    axes = []
    for values in ([p.x for p in trade.points], [p.y for p in trade.points]):
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        pad = (high - low) * 0.1 or 0.05
        axes.append((low - pad, high + pad))
    (left, right), (bottom, top) = axes
    inner = _PLOT - 2 * _MARGIN
    points = [
        {
            "method": point.method,
            "dominated": point.dominated,
            "x": round(_MARGIN + (point.x - left) / (right - left) * inner, 1),
            "y": round(_PLOT - _MARGIN - (point.y - bottom) / (top - bottom) * inner, 1),
            "title": f"{point.method}: {number(point.x)}, {number(point.y)}",
        }
        for point in trade.points
    ]
    _place_labels(points)
    return {"trade": trade, "points": points, "ends": (left, right, bottom, top)}


def _place_labels(points: list[dict[str, Any]]) -> None:
    """Sets each label beside its point, or below the label that already stands there."""
    width, height = _LABEL
    placed: list[tuple[float, float]] = []
    for point in sorted(points, key=lambda point: (point["y"], point["x"])):
        x, y = point["x"] + 7, point["y"] + 4
        while any(abs(x - left) < width and abs(y - top) < height for left, top in placed):
            y += 1
        placed.append((x, y))
        point["label"] = (x, round(y, 1))


def _matrix(comparison: Comparison) -> dict[str, list[tuple[str, list[tuple[str, float]]]]]:
    """For each metric the values of the first events, with a shade in [0, 1]."""
    wide = comparison.wide
    found = {}
    for table in comparison.metrics:
        places = {
            method: index
            for index, (metric, method) in enumerate(wide.columns)
            if metric == table.metric
        }
        known = [
            value
            for row in wide.table
            for index in places.values()
            if (value := row[index]) is not None
        ]
        low, high = (min(known), max(known)) if known else (0.0, 0.0)
        rows = []
        for event, row in list(zip(wide.events, wide.table, strict=True))[:_MOST_ROWS]:
            cells = []
            for method in comparison.methods:
                value = row[places[method]] if method in places else None
                shade = 0.0 if value is None or high == low else (value - low) / (high - low)
                cells.append((number(value), round(shade, 2)))
            rows.append((event, cells))
        found[table.metric] = rows
    return found
