"""Anybody's summaries: checked against their sources, compared with references."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from summarize import console
from summarize.cli.options import CHECKER, OUT, PATH, write


@click.command()
@click.argument("pairs")
@CHECKER
@click.option("--calibration", type=PATH, help="Take the threshold that 'calibrate' wrote.")
@OUT
def check(pairs: str, checker: str, calibration: Path | None, out: Path | None) -> None:
    """Check rows {"id", "docs", "summary"} for consistency."""
    from summarize.run.pairs import check_rows

    write(check_rows(pairs, checker, calibration), out)


@click.command()
@click.argument("labelled")
@CHECKER
@click.option("--out", type=PATH, required=True, help="Where the threshold is written.")
def calibrate(labelled: str, checker: str, out: Path) -> None:
    """Fit a checker's threshold to rows with a "label", 1 or 0."""
    from summarize.run.pairs import calibrate_threshold

    console.say(calibrate_threshold(labelled, checker, out))


@click.command()
@click.argument("pairs")
@click.option("--preset", help="One of the published recipes; see: summarize metrics")
@click.option("--tokenizer", type=click.Choice(["ascii", "unicode"]), help="unicode: any script.")
@click.option("--stem/--no-stem", default=None, help="The Porter stemmer, on or off.")
@click.option(
    "--references",
    type=click.Choice(["mean", "max"]),
    help="The mean over the references, or the best of them.",
)
@OUT
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
        write(rows, out)
    console.data(result)
    if warning:
        console.say(warning)
