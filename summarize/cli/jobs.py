"""The main job: a config to start from, its check, and the run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from summarize import console
from summarize.cli.options import PATH


@click.command()
@click.argument("directory", type=PATH, default=Path())
def init(directory: Path) -> None:
    """Write a starter config and a sample corpus into DIRECTORY."""
    from summarize.run.start import write_starter

    config = write_starter(directory)
    console.say(f"wrote {config} and a sample corpus beside it")
    console.say(f"next: summarize run {config}")


@click.command()
@click.argument("config", type=PATH)
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="Change one key.")
def validate(config: Path, overrides: tuple[str, ...]) -> None:
    """Check all of a job and run nothing."""
    from summarize.config import load
    from summarize.run.plan import Plan

    plan = Plan.of(load(config, overrides))
    files = console.counted(len(plan.files), "input file")
    methods = console.counted(len(plan.recipe.methods), "method")
    console.say(f"{config} is valid: {files}, {methods}")


@click.command()
@click.argument("config", type=PATH)
@click.option("--out", type=PATH, help="The run directory (default: a new one in outputs/).")
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="Change one key.")
@click.option("--dry-run", is_flag=True, help="Print the plan and stop.")
@click.option("--fresh", is_flag=True, help="Reuse nothing.")
@click.option("--limit", type=click.IntRange(1), help="Only the first N events.")
@click.option("--only", metavar="PATTERN", help="Only events whose id matches, such as 'e1*'.")
@click.option("--jobs", type=click.IntRange(1), help="Number of worker processes.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def run(
    config: Path,
    out: Path | None,
    overrides: tuple[str, ...],
    dry_run: bool,
    fresh: bool,
    limit: int | None,
    only: str | None,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Run the job of CONFIG: group, summarize, verify, score."""
    from summarize.config import load
    from summarize.run.closing import closing_error, closing_json, closing_lines
    from summarize.run.job import Options, run_job
    from summarize.run.plan import Plan

    loaded = load(config, overrides)
    if dry_run:
        console.data("\n".join(Plan.of(loaded).lines()))
        return
    options = Options(out, fresh, limit, only, jobs, tuple(sys.argv[1:]))
    with console.progress() as reporter:
        report = run_job(loaded, options, reporter)
    if as_json:
        console.data(closing_json(report))
    for line in closing_lines(report):
        console.say(line)
    if problem := closing_error(report):
        raise problem
