"""The command line: options in, one call, output out.  The work is done elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from summarize import console

_PATH = click.Path(path_type=Path)
_OUT = click.option("--out", type=_PATH, help="Write to this file instead of standard output.")


class _Commands(click.Group):
    """The commands in the order in which they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of this file."""
        return list(self.commands)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="summarize")
def cli() -> None:
    """Multi-document news summaries that keep who said what.

    Start with:  summarize init news && summarize run news/summarize.yaml
    """


@cli.command()
@click.argument("directory", type=_PATH, default=Path())
def init(directory: Path) -> None:
    """Write a starter config and a sample corpus into DIRECTORY."""
    from summarize.run.start import write_starter

    config = write_starter(directory)
    console.say(f"wrote {config} and a sample corpus beside it")
    console.say(f"next: summarize run {config}")


@cli.command()
@click.argument("config", type=_PATH)
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="Change one key.")
def validate(config: Path, overrides: tuple[str, ...]) -> None:
    """Check all of a job and run nothing."""
    from summarize.config import load
    from summarize.run.plan import Plan

    plan = Plan.of(load(config, overrides))
    files = console.counted(len(plan.files), "input file")
    methods = console.counted(len(plan.recipe.methods), "method")
    console.say(f"{config} is valid: {files}, {methods}")


@cli.command()
@click.argument("config", type=_PATH)
@click.option("--out", type=_PATH, help="The run directory (default: a new one in outputs/).")
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


@cli.command()
@click.argument("articles")
@click.option("--config", type=_PATH, help="Take the settings of 'group' from this config.")
@_OUT
def group(articles: str, config: Path | None, out: Path | None) -> None:
    """Group ARTICLES by event: a row {"id", "event_id"} an article."""
    from summarize.run.stages import group_rows

    _write(group_rows(articles, config, console.say), out)


@cli.command()
@click.argument("articles")
@click.option("--all", "narrated", is_flag=True, help="Also what outlets say in their own voice.")
@_OUT
def attribute(articles: str, narrated: bool, out: Path | None) -> None:
    """Say who says what in ARTICLES: a row an article."""
    from summarize.run.stages import attribute_rows

    _write(attribute_rows(articles, narrated, console.say), out)


_CHECKER = click.option(
    "--checker",
    default="typed",
    show_default=True,
    metavar="NAME[:MODEL][,KEY=VALUE]",
    help="See: summarize checkers",
)


@cli.command()
@click.argument("pairs")
@_CHECKER
@click.option("--calibration", type=_PATH, help="Take the threshold that 'calibrate' wrote.")
@_OUT
def check(pairs: str, checker: str, calibration: Path | None, out: Path | None) -> None:
    """Check rows {"id", "docs", "summary"} for consistency."""
    from summarize.run.pairs import check_rows

    _write(check_rows(pairs, checker, calibration), out)


@cli.command()
@click.argument("labelled")
@_CHECKER
@click.option("--out", type=_PATH, required=True, help="Where the threshold is written.")
def calibrate(labelled: str, checker: str, out: Path) -> None:
    """Fit a checker's threshold to rows with a "label", 1 or 0."""
    from summarize.run.pairs import calibrate_threshold

    console.say(calibrate_threshold(labelled, checker, out))


@cli.command()
@click.argument("pairs")
@click.option("--preset", help="One of the published recipes; see: summarize metrics")
@click.option("--tokenizer", type=click.Choice(["ascii", "unicode"]), help="unicode: any script.")
@click.option("--stem/--no-stem", default=None, help="The Porter stemmer, on or off.")
@click.option(
    "--references",
    type=click.Choice(["mean", "max"]),
    help="The mean over the references, or the best of them.",
)
@_OUT
def rouge(
    pairs: str,
    preset: str | None,
    tokenizer: Any,
    stem: bool | None,
    references: Any,
    out: Path | None,
) -> None:
    """ROUGE of rows {"id", "hypothesis", "references"}."""
    from summarize.run.pairs import rouge_pairs

    result, rows, warning = rouge_pairs(pairs, preset, tokenizer, stem, references)
    if out is not None:
        _write(rows, out)
    console.data(result)
    if warning:
        console.say(warning)


@cli.command()
@click.argument("run_directory", metavar="RUN", type=_PATH)
def score(run_directory: Path) -> None:
    """Score the run directory RUN (again)."""
    from summarize.run.rescore import rescore

    with console.progress() as reporter:
        console.data(rescore(run_directory, reporter))


@cli.command()
@click.argument("runs", metavar="RUN...", nargs=-1, required=True, type=_PATH)
@click.option("--baseline", metavar="METHOD", help="What the others are compared with.")
@click.option("--out", type=_PATH, help="Also write tables and a page into this folder.")
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


@cli.command()
@click.argument("run_directory", metavar="RUN", type=_PATH)
@click.argument("event", required=False)
@click.option("--method", help="Whose brief; by default the one that the run is read by.")
def show(run_directory: Path, event: str | None, method: str | None) -> None:
    """Read a brief, or without EVENT the list of events."""
    from summarize.run.reading import brief_or_list

    console.stdout().print(brief_or_list(run_directory, event, method))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def methods(as_json: bool) -> None:
    """The methods of summarization, with their parameters."""
    _catalog("methods", as_json)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def metrics(as_json: bool) -> None:
    """The metrics, with their parameters."""
    _catalog("metrics", as_json)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def checkers(as_json: bool) -> None:
    """The checkers of factual consistency, with their parameters."""
    _catalog("checkers", as_json)


@cli.command()
def schema() -> None:
    """The JSON Schema of a config, for editors."""
    from summarize.config import schema as config_schema
    from summarize.run.store import dumps

    console.data(dumps(config_schema(), indent=2))


@cli.command()
def doctor() -> None:
    """Versions, extras, and models found on disk."""
    from summarize.run.doctor import findings

    console.data("\n".join(findings()))


def _catalog(group_name: str, as_json: bool) -> None:
    from summarize import catalog, listing

    registry = getattr(catalog, group_name)()
    if as_json:
        console.data(listing.as_json(registry))
    else:
        console.stdout().print(listing.as_table(registry))


def _write(rows: Any, out: Path | None) -> None:
    from summarize.run.store import write_stream

    write_stream(rows, out)


def main() -> None:
    """Runs the command line and exits with the code that the interfaces fix."""
    console.set_encodings()
    with console.exit_codes():
        cli.main(standalone_mode=False)
