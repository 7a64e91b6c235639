"""A comparison as text: CSV, JSON, Markdown, LaTeX, and the words that all formats share.

What is missing is ``-`` where people read and ``null`` or an empty field where
programs do; it is never 0.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

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


def to_markdown(comparison: Comparison) -> str:
    """An overview, then a table for each metric."""
    lines = [f"# {comparison.name}", "", legend(comparison), ""]
    lines += _pipes(("method", *map(heading, comparison.metrics)), _overview(comparison, "**"))
    for table in comparison.metrics:
        lines += ["", f"## {heading(table)}", ""]
        lines += _pipes(detail_columns(comparison), details(table))
        lines += ["", f"`{table.signature}`" if table.signature else "no signature"]
    kinds = cost_columns(comparison)
    if kinds:
        rows = [
            (method, *(number(cost.get(kind)) for kind in kinds))
            for method, cost in comparison.costs.items()
        ]
        lines += ["", "## Cost", "", *_pipes(("method", *kinds), rows)]
    if comparison.contrasts:
        rows = [
            (contrast.event_id, contrast.title or "-", number(contrast.spread))
            for contrast in comparison.contrasts
        ]
        lines += ["", "## Events on which methods differ most", ""]
        lines += _pipes(("event", "title", "spread"), rows)
    return "\n".join(lines) + "\n"


def to_latex(comparison: Comparison) -> str:
    """The overview as a ``booktabs`` table; the best mean is bold."""
    tables = comparison.metrics
    arrows = {"higher": r" $\uparrow$", "lower": r" $\downarrow$", "neither": ""}
    heads = [_tex(table.metric) + arrows.get(table.better, "") for table in tables]
    lines = [r"\begin{tabular}{l" + "r" * len(tables) + "}", r"\toprule"]
    lines += [" & ".join(["method", *heads]) + r" \\", r"\midrule"]
    for row, method in enumerate(comparison.methods):
        values = []
        for table in tables:
            cell = table.cells[row]
            shown = "--" if cell.value.mean is None else number(cell.value.mean)
            if method in table.best:
                shown = rf"\textbf{{{shown}}}"
            values.append(shown + ("$^*$" if holds(cell) else ""))
        lines.append(" & ".join([_tex(method), *values]) + r" \\")
    lines += [r"\bottomrule", r"\end{tabular}", f"% {legend(comparison)}"]
    lines += [f"% {table.metric}: {table.signature}" for table in tables if table.signature]
    return "\n".join(lines) + "\n"


def write_reports(comparison: Comparison, folder: Path) -> tuple[Path, ...]:
    """Writes ``comparison.{json,csv,md,tex,html}`` and ``matrix.csv`` into a folder."""
    from eval.report_html import to_html

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in (
        ("comparison.json", to_json(comparison)),
        ("comparison.csv", to_csv(comparison)),
        ("matrix.csv", to_matrix_csv(comparison)),
        ("comparison.md", to_markdown(comparison)),
        ("comparison.tex", to_latex(comparison)),
        ("comparison.html", to_html(comparison)),
    ):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="")
        written.append(path)
    return tuple(written)


def _overview(comparison: Comparison, mark: str) -> list[tuple[str, ...]]:
    rows = []
    for row, method in enumerate(comparison.methods):
        values = []
        for table in comparison.metrics:
            shown = number(table.cells[row].value.mean)
            if method in table.best:
                shown = f"{mark}{shown}{mark}"
            values.append(shown + (r"\*" if holds(table.cells[row]) else ""))
        rows.append((method, *values))
    return rows


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


_TEX = str.maketrans(
    {mark: f"\\{mark}" for mark in "_%&#${}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def _csv(rows: list[tuple[Any, ...]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def _pipes(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"

    rule = "|" + "|".join([":--", *["--:"] * (len(header) - 1)]) + "|"
    return [line(header), rule, *map(line, rows)]


def _tex(text: str) -> str:
    return text.translate(_TEX)
