"""Finished runs: scored again, side by side, and read."""

from __future__ import annotations

from pathlib import Path

import click

from summarize import console
from summarize.cli.options import PATH


@click.command()
@click.argument("run_directory", metavar="RUN", type=PATH)
def score(run_directory: Path) -> None:
    """Score the run directory RUN (again)."""
    from summarize.run.rescore import rescore

    with console.progress() as reporter:
        console.data(rescore(run_directory, reporter))


@click.command()
@click.argument("runs", metavar="RUN...", nargs=-1, required=True, type=PATH)
@click.option("--baseline", metavar="METHOD", help="What the others are compared with.")
@click.option("--out", type=PATH, help="Also write tables and a page into this folder.")
@click.option(
    "--fail-under",
    multiple=True,
    metavar="[METHOD:]METRIC=VALUE",
    help="Exit 4 where a mean is below it.",
)
def compare(
    runs: tuple[Path, ...], baseline: str | None, out: Path | None, fail_under: tuple[str, ...]
) -> None:
    """Methods and runs side by side, with paired tests."""
    from summarize.run.comparison import compare_runs

    compare_runs(runs, baseline, out, fail_under, console.stdout().print)


@click.command()
@click.argument("run_directory", metavar="RUN", type=PATH)
@click.argument("event", required=False)
@click.option("--method", help="Whose brief; by default the one that the run is read by.")
def show(run_directory: Path, event: str | None, method: str | None) -> None:
    """Read a brief, or without EVENT the list of events."""
    from summarize.run.reading import brief_or_list

    console.stdout().print(brief_or_list(run_directory, event, method))
