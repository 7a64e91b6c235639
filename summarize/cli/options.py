"""What several commands share: their options, and where their rows go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

PATH = click.Path(path_type=Path)
OUT = click.option("--out", type=PATH, help="Write to this file instead of standard output.")

CHECKER = click.option(
    "--checker",
    default="typed",
    show_default=True,
    metavar="NAME[:MODEL][,KEY=VALUE]",
    help="See: summarize checkers",
)


def write(rows: Iterable[Mapping[str, Any]], out: Path | None) -> None:
    """Writes rows as JSON Lines, to ``out`` or to standard output."""
    from summarize.run.store import write_stream

    write_stream(rows, out)
