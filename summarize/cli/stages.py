"""Single stages over articles: events, and who says what."""

from __future__ import annotations

from pathlib import Path

import click

from summarize import console
from summarize.cli.options import OUT, PATH, write


@click.command()
@click.argument("articles")
@click.option("--config", type=PATH, help="Take the settings of 'group' from this config.")
@OUT
def group(articles: str, config: Path | None, out: Path | None) -> None:
    """Group ARTICLES by event: a row {"id", "event_id"} an article."""
    from summarize.run.stages import group_rows

    write(group_rows(articles, config, console.say), out)


@click.command()
@click.argument("articles")
@click.option("--all", "narrated", is_flag=True, help="Also what outlets say in their own voice.")
@OUT
def attribute(articles: str, narrated: bool, out: Path | None) -> None:
    """Say who says what in ARTICLES: a row an article."""
    from summarize.run.stages import attribute_rows

    write(attribute_rows(articles, narrated, console.say), out)
