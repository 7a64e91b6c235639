"""Measuring summaries, and the score files of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from eval.aggregate import summarize_scores
from eval.example import Example
from summarize import catalog
from summarize.records import Draft, Event, Score
from summarize.rows import score_row
from summarize.run.keys import digest
from summarize.run.recipe import Use
from summarize.run.store import RunDirectory

Measured = dict[str, dict[str, float | None]]
"""Values by the label of their metric and their own name."""


def measure(metrics: Sequence[Use], draft: Draft, event: Event) -> Measured:
    """Every metric of one summary, in the order of the config.

    Where two entries measure what has the same name, as two checkers do, the second has its
    label behind it: ``consistency@nli``.
    """
    example = Example(event.event_id, draft.method, draft.sentences, event, event.references)
    found: Measured = {}
    taken: set[str] = set()
    for use in metrics:
        values = use.make(catalog.metrics()).measure(example)
        found[use.label] = {
            f"{name}@{use.label}" if name in taken else name: value
            for name, value in values.items()
        }
        taken.update(found[use.label])
    return found


def flat(measured: Mapping[str, Mapping[str, float | None]]) -> dict[str, float | None]:
    """The values by their own names."""
    return {name: value for values in measured.values() for name, value in values.items()}


def signatures(
    metrics: Sequence[Use], measured: Mapping[str, Any], loaded: Sequence[str] | None = None
) -> dict[str, str]:
    """The signature behind every value of a summary.

    Args:
        metrics: The metrics that were measured.
        measured: Their values.
        loaded: The house's own list of labels; values that depend on it are signed with it.
    """
    registry = catalog.metrics()
    found = {}
    for use in metrics:
        metric = use.make(registry)
        for name in measured.get(use.label, ()):
            bare = name.removesuffix(f"@{use.label}")
            own = loaded is not None and bare in getattr(metric, "by_house_style", ())
            found[name] = metric.signature() + (f"|labels:{digest(loaded)[:8]}" if own else "")
    return found


def write_scores(
    directory: RunDirectory,
    metrics: Sequence[Use],
    measured: Mapping[tuple[str, str], Measured],
    inputs: Mapping[str, str | None],
    seed: int,
    loaded: Sequence[str] | None = None,
) -> dict[str, Any]:
    """Writes ``scores.jsonl`` and ``scores.summary.json``.

    Args:
        directory: The run.
        metrics: The metrics that were measured.
        measured: Values by event id and method, in the order to be written.
        inputs: Hashes of what was summarized, by which runs are held to be comparable.
        seed: Seed of the intervals.
        loaded: The house's own list of labels, if it has one.

    Returns:
        What ``scores.summary.json`` holds.
    """
    scores = [
        Score(event_id, method, metric, value)
        for (event_id, method), values in measured.items()
        for metric, value in flat(values).items()
    ]
    signed: dict[str, str] = {}
    better: dict[str, str] = {}
    for values in measured.values():
        signed |= signatures(metrics, values, loaded)
        for use in metrics:
            directions = getattr(use.make(catalog.metrics()), "better", {})
            for name in values.get(use.label, ()):
                bare = name.removesuffix(f"@{use.label}")
                if name in directions or bare in directions:
                    better[name] = directions.get(name) or directions[bare]
    summary = summarize_scores(scores, signed, better=better, inputs=inputs, seed=seed)
    directory.write_rows("scores.jsonl", (score_row(score) for score in scores))
    directory.write_json("scores.summary.json", summary)
    return summary
