"""A comparison in the terminal: an overview, then a table for each metric."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from eval.compare import Comparison, MetricTable
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

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

_WIDTH = 100
_GAP = 3
_WORDS = frozenset({"method", "event", "title"})


def to_terminal(comparison: Comparison, detail: bool = True) -> Group:
    """What rich prints.

    Args:
        comparison: What to show.
        detail: Show, below the overview of means, the intervals, differences, corrected p
            and wins of each metric that has a value.
    """
    from rich.console import Group
    from rich.text import Text

    parts: list[Table | Text] = [_overview(comparison, part) for part in _side_by_side(comparison)]
    if detail:
        for table in measured(comparison):
            parts.append(_table(heading(table), detail_columns(comparison), details(table)))
            parts.append(Text(f"{table.signature or 'no signature'}\n", style="dim"))
    parts += [
        _table(f"{trade.y} against {trade.x}", trade_columns(trade), trade_rows(trade))
        for trade in comparison.tradeoffs
    ]
    kinds = cost_columns(comparison)
    if kinds:
        rows = [
            (method, *(number(cost.get(kind)) for kind in kinds))
            for method, cost in comparison.costs.items()
        ]
        parts.append(_table("cost", ("method", *kinds), rows))
    if comparison.contrasts:
        rows = [
            (contrast.event_id, contrast.title or "-", number(contrast.spread))
            for contrast in comparison.contrasts
        ]
        parts.append(_table("methods differ most on", ("event", "title", "spread"), rows))
    parts.append(Text(legend(comparison), style="dim"))
    return Group(*parts)


def _side_by_side(comparison: Comparison) -> Iterator[tuple[MetricTable, ...]]:
    """The metrics in parts whose tables are narrow enough to be read whole."""
    first = max(map(len, comparison.methods), default=0) + _GAP
    part: list[MetricTable] = []
    width = first
    for table in comparison.metrics:
        needed = max(len(heading(table)), 7) + _GAP
        if part and width + needed > _WIDTH:
            yield tuple(part)
            part, width = [], first
        part.append(table)
        width += needed
    if part:
        yield tuple(part)


def _overview(comparison: Comparison, tables: tuple[MetricTable, ...]) -> Table:
    from rich.text import Text

    rows: list[tuple[str | Text, ...]] = []
    for row, method in enumerate(comparison.methods):
        cells = []
        for table in tables:
            cell = table.cells[row]
            shown = number(cell.value.mean) + ("*" if holds(cell) else "")
            cells.append(Text(shown, style="bold" if method in table.best else ""))
        rows.append((method, *cells))
    return _table("", ("method", *map(heading, tables)), rows)


def _table(title: str, header: tuple[str, ...], rows: Sequence[tuple[str | Text, ...]]) -> Table:
    """Strings are shown as they are: square brackets in them are no styles."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=Text(title) if title else None,
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for position, name in enumerate(header):
        words = name in _WORDS
        table.add_column(
            Text(name),
            justify="left" if words else "right",
            no_wrap=name != "title" and position > 0,
        )
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
    return table
