"""What there is: methods, metrics, checkers, the schema, versions."""

from __future__ import annotations

import click

from summarize import console


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def methods(as_json: bool) -> None:
    """The methods of summarization, with their parameters."""
    _catalog("methods", as_json)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def metrics(as_json: bool) -> None:
    """The metrics, with their parameters."""
    _catalog("metrics", as_json)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def checkers(as_json: bool) -> None:
    """The checkers of factual consistency, with their parameters."""
    _catalog("checkers", as_json)


@click.command()
def schema() -> None:
    """The JSON Schema of a config, for editors."""
    from summarize.config import schema as config_schema
    from summarize.run.store import dumps

    console.data(dumps(config_schema(), indent=2))


@click.command()
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
