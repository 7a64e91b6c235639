"""The command line: options in, one call, output out.  The work is done elsewhere."""

from __future__ import annotations

import click

from summarize import console
from summarize.cli import jobs, listings, pairs, runs, stages


class _Commands(click.Group):
    """The commands in the order in which they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which they were added."""
        return list(self.commands)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="summarize")
def cli() -> None:
    """Multi-document news summaries that keep who said what.

    Start with:  summarize init news && summarize run news/summarize.yaml
    """


for _command in (
    *(jobs.init, jobs.validate, jobs.run),
    *(stages.group, stages.attribute),
    *(pairs.check, pairs.calibrate, pairs.rouge),
    *(runs.score, runs.compare, runs.show),
    *(listings.methods, listings.metrics, listings.checkers, listings.schema, listings.doctor),
):
    cli.add_command(_command)


def main() -> None:
    """Runs the command line and exits with the code that the interfaces fix."""
    console.set_encodings()
    with console.exit_codes():
        cli.main(standalone_mode=False)
