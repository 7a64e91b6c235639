"""A comparison for papers: Markdown and LaTeX."""

from __future__ import annotations

from eval.compare import Comparison, MetricTable
from eval.contrasts import Contrast
from eval.report.words import (
    cost_columns,
    detail_columns,
    details,
    heading,
    holds,
    legend,
    measured,
    number,
    trade_columns,
    trade_rows,
)

_TEX = str.maketrans(
    {mark: f"\\{mark}" for mark in "_%&#${}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    | {"<": "$<$", ">": "$>$"}
)
_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|&"})


def to_markdown(comparison: Comparison) -> str:
    """An overview, a table for each metric, trade-offs, cost, and the events that differ most.

    Of those events the summaries of all methods stand one below the other.
    """
    lines = [f"# {comparison.name}", "", legend(comparison), ""]
    lines += _pipes(("method", *map(heading, comparison.metrics)), _overview(comparison, "**"))
    for table in measured(comparison):
        lines += ["", f"## {heading(table)}", ""]
        lines += _pipes(detail_columns(comparison), details(table))
        lines += ["", f"`{table.signature}`" if table.signature else "no signature"]
    for trade in comparison.tradeoffs:
        lines += ["", f"## {trade.y} against {trade.x}", ""]
        lines += _pipes(trade_columns(trade), trade_rows(trade))
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
    for contrast in comparison.contrasts:
        lines += ["", f"### {contrast.event_id}", *_contrast(comparison, contrast)]
    return "\n".join(lines) + "\n"


def to_latex(comparison: Comparison) -> str:
    """``booktabs`` tables: the overview, in which the best mean is bold, and one a metric."""
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
    for table in measured(comparison):
        lines += ["", *_tex_details(comparison, table)]
    return "\n".join(lines) + "\n"


def _tex_details(comparison: Comparison, table: MetricTable) -> list[str]:
    """One metric: mean, interval, difference, corrected p, wins and n of every method."""
    rows = [detail_columns(comparison), *details(table)]
    head, *body = [" & ".join(_tex(_dashes(cell)) for cell in row) + r" \\" for row in rows]
    return [
        f"% {table.metric}: {table.signature or 'no signature'}",
        r"\begin{tabular}{l" + "r" * (len(rows[0]) - 1) + "}",
        r"\toprule",
        head,
        r"\midrule",
        *body,
        r"\bottomrule",
        r"\end{tabular}",
    ]


def _dashes(cell: str) -> str:
    """A lone hyphen as the dash that a table shows for what is missing."""
    return "--" if cell == "-" else cell


def _contrast(comparison: Comparison, contrast: Contrast) -> list[str]:
    """What each method wrote about one event, and the values that it got for it."""
    lines = ["", contrast.title.translate(_MARKS)] if contrast.title else []
    for method in comparison.methods:
        values = ", ".join(
            f"{table.metric} {number(contrast.values[table.metric].get(method))}"
            for table in measured(comparison)
        )
        text = " ".join(contrast.summaries.get(method, "-").split())
        lines += ["", f"**{method}** ({values})", "", f"> {text.translate(_MARKS)}"]
    return lines


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


def _pipes(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"

    rule = "|" + "|".join([":--", *["--:"] * (len(header) - 1)]) + "|"
    return [line(header), rule, *map(line, rows)]


def _tex(text: str) -> str:
    return text.translate(_TEX)
