"""A comparison for programs: JSON and CSV, where what is missing is ``null`` or empty."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Any

from eval.aggregate import CONFIDENCE
from eval.compare import Cell, Comparison


def to_json(comparison: Comparison) -> str:
    """All of it, as one JSON object."""
    wide = comparison.wide
    found: dict[str, Any] = {
        "name": comparison.name,
        "methods": list(comparison.methods),
        "baseline": comparison.baseline,
        "test": comparison.test,
        "correction": comparison.correction,
        "family": "comparisons to the baseline within one metric",
        "seed": comparison.seed,
        "samples": comparison.samples,
        "confidence": CONFIDENCE,
        "events": len(wide.events),
        "metrics": {
            table.metric: {
                "signature": table.signature,
                "better": table.better,
                "best": list(table.best),
                "methods": {cell.method: _cell(cell) for cell in table.cells},
            }
            for table in comparison.metrics
        },
        "matrix": {
            metric: {
                event: {
                    method: row[index]
                    for index, (other, method) in enumerate(wide.columns)
                    if other == metric
                }
                for event, row in zip(wide.events, wide.table, strict=True)
            }
            for metric in dict.fromkeys(metric for metric, _ in wide.columns)
        },
        "most_different": [asdict(contrast) for contrast in comparison.contrasts],
        "trade_offs": [asdict(trade) for trade in comparison.tradeoffs],
        "costs": {method: dict(cost) for method, cost in comparison.costs.items()},
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def to_csv(comparison: Comparison) -> str:
    """A row for each metric and method."""
    header = (
        "metric,method,mean,low,high,n,missing,difference,p,p_corrected,wins,ties,losses,pairs,"
        "better,signature"
    )
    rows = [
        (table.metric, *_cell_values(cell), table.better, table.signature)
        for table in comparison.metrics
        for cell in table.cells
    ]
    return _csv([tuple(header.split(",")), *rows])


def to_matrix_csv(comparison: Comparison) -> str:
    """A row for each event and metric, a column for each method."""
    wide = comparison.wide
    rows: list[tuple[Any, ...]] = [("event_id", "title", "metric", *comparison.methods)]
    for event, row in zip(wide.events, wide.table, strict=True):
        values = dict(zip(wide.columns, row, strict=True))
        rows += [
            (
                event,
                comparison.titles.get(event, ""),
                table.metric,
                *(values.get((table.metric, method)) for method in comparison.methods),
            )
            for table in comparison.metrics
        ]
    return _csv(rows)


def to_costs_csv(comparison: Comparison) -> str:
    """A row for each method and kind of cost."""
    rows: list[tuple[Any, ...]] = [("method", "cost", "value")]
    rows += [
        (method, kind, value)
        for method, kinds in comparison.costs.items()
        for kind, value in kinds.items()
    ]
    return _csv(rows)


def _cell_values(cell: Cell) -> tuple[Any, ...]:
    return tuple(_cell(cell, flat=True).values())


def _cell(cell: Cell, flat: bool = False) -> dict[str, Any]:
    value = cell.value
    ends: dict[str, Any] = (
        {"low": value.low, "high": value.high}
        if flat
        else {"ci": None if value.low is None else [value.low, value.high]}
    )
    found = {
        "mean": value.mean,
        **ends,
        "n": value.n,
        "missing": cell.missing,
        "difference": cell.difference,
        "p": cell.p,
        "p_corrected": cell.corrected,
        "wins": cell.wins,
        "ties": cell.ties,
        "losses": cell.losses,
        "pairs": cell.pairs,
    }
    return {"method": cell.method, **found} if flat else found


def _csv(rows: list[tuple[Any, ...]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()
