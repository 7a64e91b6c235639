"""The events on which methods differ most: where reading pays."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from eval.aggregate import Wide
from eval.runs import RunScores

_MOST_DIFFERENT = 10


@dataclass(frozen=True, slots=True)
class Contrast:
    """An event on which the methods differ much: the values and texts of each."""

    event_id: str
    title: str
    spread: float
    values: Mapping[str, Mapping[str, float | None]]
    summaries: Mapping[str, str]


def find_contrasts(wide: Wide, run: RunScores, methods: tuple[str, ...]) -> tuple[Contrast, ...]:
    """The ten events with the largest spread between methods.

    The spread of an event is the mean over metrics of highest minus lowest value, in
    standard deviations of the metric.  Metrics without a better end count only if
    there are no others.
    """
    if len(methods) < 2:
        return ()
    metrics: dict[str, list[int]] = {}
    for index, (metric, _) in enumerate(wide.columns):
        metrics.setdefault(metric, []).append(index)
    directed = [metric for metric in metrics if run.better.get(metric, "higher") != "neither"]
    ranked = []
    scales = {metric: _deviation(wide, metrics[metric]) for metric in directed or metrics}
    for event, row in zip(wide.events, wide.table, strict=True):
        spreads = []
        for metric, scale in scales.items():
            values = [row[index] for index in metrics[metric] if row[index] is not None]
            known = [value for value in values if value is not None]
            if len(known) > 1 and scale:
                spreads.append((max(known) - min(known)) / scale)
        if spreads and any(spreads):
            ranked.append((sum(spreads) / len(spreads), event, row))
    ranked.sort(key=lambda item: (-item[0], item[1]))
    return tuple(
        Contrast(
            event,
            run.titles.get(event, ""),
            spread,
            {
                metric: {wide.columns[index][1]: row[index] for index in indexes}
                for metric, indexes in metrics.items()
            },
            {
                method: run.summaries[method, event]
                for method in methods
                if (method, event) in run.summaries
            },
        )
        for spread, event, row in ranked[:_MOST_DIFFERENT]
    )


def _deviation(wide: Wide, indexes: list[int]) -> float:
    values = [row[index] for row in wide.table for index in indexes]
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return 0.0
    mean = sum(known) / len(known)
    return math.sqrt(sum((value - mean) ** 2 for value in known) / len(known))
