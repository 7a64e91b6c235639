"""Scoring a run directory again, from nothing but what lies in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from summarize.brief.json import brief_from
from summarize.claims.annotate import annotate
from summarize.console import Reporter
from summarize.rows import draft_from
from summarize.run.comparison import write_index
from summarize.run.earlier import load_events
from summarize.run.pages import brief_names, write_brief
from summarize.run.recipe import Recipe
from summarize.run.scores import Measured, measure, write_scores
from summarize.run.store import RunDirectory, dumps


def rescore(path: Path, reporter: Reporter) -> str:
    """Measures every summary of a run again and rewrites its score files and briefs.

    Args:
        path: The run directory; summaries may have been changed or added by hand.
        reporter: Told of every event.

    Returns:
        What ``scores.summary.json`` now holds, as JSON.

    Raises:
        InputError: There is no run at that place, or it is incomplete.
    """
    directory = RunDirectory.open(path)
    manifest = directory.read_json("manifest.json")
    recipe = Recipe.from_row(manifest["recipe"])
    before = directory.read_json("scores.summary.json")
    drafts = {
        method: {row["event_id"]: draft_from(row) for row in directory.read_rows(name)}
        for method in directory.methods()
        if directory.has(name := directory.summaries_name(method))
    }
    measured: dict[tuple[str, str], Measured] = {}
    reporter.stage("scoring")
    for event in load_events(directory):
        annotated = annotate(replace(event, labels=recipe.labels), recipe.alias_table())
        for method, found in drafts.items():
            draft = found.get(event.event_id)
            if draft is None:
                continue
            values = measure(recipe.metrics, draft, annotated)
            measured[event.event_id, method] = values
            *_, name = brief_names(directory, recipe, event.event_id, method)
            if directory.has(name):
                brief = brief_from(directory.read_json(name))
                write_brief(directory, recipe, annotated, brief, values)
        reporter.advance()
    order = sorted(measured, key=lambda key: list(drafts).index(key[1]))
    summary = write_scores(
        directory,
        recipe.metrics,
        {key: measured[key] for key in order},
        before["inputs"],
        before["seed"],
        recipe.loaded,
    )
    write_index(directory, manifest["name"], manifest["compare"])
    return dumps(summary, indent=1)
