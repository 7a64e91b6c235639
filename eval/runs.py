"""Reads the scores of a run directory, with what is needed to compare and show them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarize.errors import InputError
from summarize.records import Score


@dataclass(frozen=True, slots=True)
class RunScores:
    """The scores of one run.

    Args:
        name: What the run is called in tables.
        scores: Event x method x metric.
        signatures: How each metric was computed.
        better: ``higher``, ``lower`` or ``neither`` by metric; default ``higher``.
        inputs: Hashes of what was summarized, by name.
        costs: What each method cost, by kind (``seconds``, ...).
        titles: The titles of the events.
        summaries: The text of each summary, by method and event.
    """

    name: str
    scores: tuple[Score, ...]
    signatures: Mapping[str, str] = field(default_factory=dict)
    better: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str | None] = field(default_factory=dict)
    costs: Mapping[str, Mapping[str, float | None]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    summaries: Mapping[tuple[str, str], str] = field(default_factory=dict)


def read_run(folder: Path) -> RunScores:
    """Reads ``scores.jsonl`` and ``scores.summary.json``, and titles and texts if there.

    Raises:
        InputError: The folder has no scores, or a file in it is damaged.
    """
    path = folder / "scores.jsonl"
    if not path.is_file():
        raise InputError(
            f"{folder} has no scores.jsonl", f"score it first: summarize score {folder}"
        )
    scores = tuple(
        Score(row["event_id"], row["method"], row["metric"], row["value"])
        for row in _rows(path, ("event_id", "method", "metric", "value"))
    )
    summary = _summary(folder / "scores.summary.json")
    metrics = summary.get("metrics", {})
    texts: dict[tuple[str, str], str] = {}
    for file in sorted((folder / "summaries").glob("*.jsonl")):
        for row in _rows(file, ("event_id", "method", "text")):
            texts[row["method"], row["event_id"]] = row["text"]
    events = folder / "events.jsonl"
    titles = {row["event_id"]: row["title"] for row in _rows(events, ("event_id", "title"))}
    return RunScores(
        name=folder.resolve().name,
        scores=scores,
        signatures={name: entry.get("signature", "") for name, entry in metrics.items()},
        better={name: entry.get("better", "higher") for name, entry in metrics.items()},
        inputs=summary.get("inputs", {}),
        costs=summary.get("costs", {}),
        titles=titles,
        summaries=texts,
    )


def _rows(path: Path, fields: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(
                    f"{path}:{number}: not JSON: {error.msg}", "run the job again"
                ) from error
            lacking = [name for name in fields if not isinstance(row, dict) or name not in row]
            if lacking:
                raise InputError(f"{path}:{number}: lacks '{lacking[0]}'", "run the job again")
            yield row


def _summary(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise InputError(f"{path}: not JSON: {error.msg}", "score the run again") from error
    if not isinstance(loaded, dict):
        raise InputError(f"{path}: not a JSON object", "score the run again")
    return loaded
