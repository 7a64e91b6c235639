"""Puts runs side by side, or says everything that keeps them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from eval.runs import RunScores
from summarize.errors import InputError
from summarize.records import Score


def join_runs(runs: Sequence[RunScores]) -> RunScores:
    """All runs as one.

    A method that more than one run holds is called ``run/method``.

    Raises:
        InputError: Inputs or signatures differ, or no event is common; the hint lists
            every difference.
    """
    if not runs:
        raise InputError("no run to compare", "give one run directory or more")
    named = _distinct_names(runs)
    differences = [
        line for other in named[1:] for line in _differences(named[0], other)
    ] + _signature_differences(named)
    if differences:
        raise InputError("these runs cannot be compared", "\n".join(differences))
    methods = Counter(
        method for run in named for method in dict.fromkeys(score.method for score in run.scores)
    )
    joined = [_relabelled(run, methods) for run in named]
    return RunScores(
        name=" + ".join(run.name for run in joined),
        scores=tuple(score for run in joined for score in run.scores),
        signatures={name: value for run in joined for name, value in run.signatures.items()},
        better={name: value for run in joined for name, value in run.better.items()},
        inputs=joined[0].inputs,
        costs={method: cost for run in joined for method, cost in run.costs.items()},
        titles={event: title for run in joined for event, title in run.titles.items()},
        summaries={key: text for run in joined for key, text in run.summaries.items()},
    )


def _distinct_names(runs: Sequence[RunScores]) -> list[RunScores]:
    seen: Counter[str] = Counter()
    named = []
    for run in runs:
        seen[run.name] += 1
        count = seen[run.name]
        named.append(run if count == 1 else replace(run, name=f"{run.name}#{count}"))
    return named


def _differences(first: RunScores, other: RunScores) -> list[str]:
    pair = f"{first.name} and {other.name}"
    common = [name for name in first.inputs if other.inputs.get(name) and first.inputs[name]]
    lines = [
        f"{pair}: {name} differ ({_short(first.inputs[name])}, {_short(other.inputs[name])})"
        for name in common
        if first.inputs[name] != other.inputs[name]
    ]
    ours = {score.event_id for score in first.scores}
    theirs = {score.event_id for score in other.scores}
    if lines:
        return lines
    if not ours & theirs:
        return [f"{pair}: no event in common"]
    if not common and ours != theirs:
        only = sorted(ours ^ theirs)
        return [f"{pair}: {len(only)} events are in one run only, such as '{only[0]}'"]
    return []


def _signature_differences(runs: Sequence[RunScores]) -> list[str]:
    lines = []
    known: dict[str, RunScores] = {}
    for run in runs:
        for metric in dict.fromkeys(score.metric for score in run.scores):
            first = known.setdefault(metric, run)
            theirs, ours = first.signatures.get(metric, ""), run.signatures.get(metric, "")
            if theirs != ours:
                lines.append(f"{metric}: {first.name} has '{theirs}', {run.name} has '{ours}'")
    return lines


def _relabelled(run: RunScores, methods: Counter[str]) -> RunScores:
    def label(method: str) -> str:
        return f"{run.name}/{method}" if methods[method] > 1 else method

    return replace(
        run,
        scores=tuple(
            Score(score.event_id, label(score.method), score.metric, score.value)
            for score in run.scores
        ),
        costs={label(method): cost for method, cost in run.costs.items()},
        summaries={(label(method), event): text for (method, event), text in run.summaries.items()},
    )


def _short(digest: str | None) -> str:
    return (digest or "-")[:12]
