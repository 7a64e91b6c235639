"""A comparison for papers: Markdown and LaTeX."""

from __future__ import annotations

from eval.compare import Comparison
from eval.report.words import (
    cost_columns,
    detail_columns,
    details,
    heading,
    holds,
    legend,
    number,
)

_TEX = str.maketrans(
    {mark: f"\\{mark}" for mark in "_%&#${}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


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
