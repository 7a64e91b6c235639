"""Methods and runs side by side: for the terminal, for a folder, and for a run's own report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rich.console import Group

from eval.compare import Comparison, compare
from eval.gate import check_gates, parse_gate
from eval.report import write_reports
from eval.report.html import to_html
from eval.report.terminal import to_terminal
from eval.runs import RunScores, read_run
from summarize.run.store import RunDirectory, file_name


def compare_runs(
    paths: Sequence[Path],
    baseline: str | None,
    out: Path | None,
    fail_under: Sequence[str],
    show: Callable[[Group], None],
) -> None:
    """What ``summarize compare`` does: shows and writes the tables, then holds the thresholds.

    Args:
        paths: Run directories.
        baseline: A method; by default the one of the first run's config.
        out: A folder that the tables and the page are also written into.
        fail_under: Thresholds such as ``rouge2=0.12``.
        show: Takes the tables for the terminal.

    Raises:
        InputError: A run cannot be read, or they cannot be joined.
        GateError: A threshold was not met.
    """
    gates = [parse_gate(text) for text in fail_under]
    runs = [_with_costs(path) for path in paths]
    settings = RunDirectory.open(paths[0]).read_json("manifest.json").get("compare")
    comparison = _compare(runs, settings, baseline)
    show(to_terminal(comparison))
    if out is not None:
        write_reports(comparison, out)
    means = {
        table.metric: {cell.method: cell.value.mean for cell in table.cells}
        for table in comparison.metrics
    }
    check_gates(means, gates)


def write_index(directory: RunDirectory, name: str, settings: Mapping[str, Any] | None) -> None:
    """Writes ``report/index.html`` of a run; it links to the pages of its events.

    Seconds stay out of it, so that equal inputs give equal bytes.
    """
    run = replace(read_run(directory.path), name=name)
    if not run.scores:
        return
    comparison = _compare([run], settings, None)
    pages = {event: f"{quote(file_name(event))}.html" for event in comparison.wide.events}
    directory.write_text("report/index.html", to_html(comparison, pages))


def _compare(
    runs: Sequence[RunScores], settings: Mapping[str, Any] | None, baseline: str | None
) -> Comparison:
    chosen = dict(settings or {})
    if baseline is not None:
        chosen["baseline"] = baseline
    return compare(runs, **chosen)


def _with_costs(path: Path) -> RunScores:
    manifest = RunDirectory.open(path).read_json("manifest.json")
    seconds = manifest.get("method_seconds", {})
    return replace(
        read_run(path), costs={method: {"seconds": value} for method, value in seconds.items()}
    )
