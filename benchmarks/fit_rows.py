"""Labelled summaries and injected errors as rows of features, for ``fit_consistency.py``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from injected import CONTROLS, cases

from eval.consistency.cuts import clues
from eval.consistency.features import features
from eval.consistency.held import Held
from eval.consistency.sources import sources_of
from eval.consistency.typed import flags_of, held_sentences
from summarize.text.sentences import split

ONE_SENTENCE = (
    "aggrefact_xsum",
    "xsumfaith",
    "qags_xsum",
    "cliff_xsum",
    "goyal21_xsum",
    "frank_xsum",
)
FOLDS = 5


@dataclass(frozen=True)
class Row:
    """One labelled summary: where it is from, its fold, its label, features a sentence."""

    data: str
    fold: int
    label: int
    sentences: tuple[dict[str, float], ...]


def labelled(folder: Path) -> list[Row]:
    """Every labelled pair of the sets for fitting."""
    rows = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            rows.append(_row(path.stem, row["docs"], row["summary"], row["label"]))
    return rows


def injected(folder: Path, each: int) -> list[Row]:
    """Errors and controls put into sentences of clusters.

    Controls are not taken for copies, so that what is learnt is how edited truth looks.
    """
    events = events_of(folder)
    made = sorted(cases(events, each, seed=7), key=lambda case: case.docs)
    return [
        _row(
            f"injected_{case.kind}",
            case.docs,
            case.summary,
            int(case.kind in CONTROLS),
            forgiving=False,
        )
        for case in made
    ]


def events_of(folder: Path) -> list[tuple[str, ...]]:
    """The articles of each cluster, at most five, without stubs."""
    path = folder / "mds" / "multinews_sample100" / "clusters.jsonl"
    events = []
    for line in path.open(encoding="utf-8"):
        docs = tuple(d["text"] for d in json.loads(line)["docs"] if len(d["text"]) > 300)[:5]
        if docs:
            events.append(docs)
    return events


def _row(
    data: str, docs: Sequence[str], summary: str, label: int, *, forgiving: bool = True
) -> Row:
    sources = sources_of(tuple(docs))
    found = tuple(
        {**features(held, flags_of(held)), **clues(held)}
        for held in held_sentences(sources, summary, split(summary), forgiving=forgiving)
        if isinstance(held, Held)
    )
    fold = int(hashlib.md5(docs[0][:300].encode()).hexdigest()[:8], 16) % FOLDS
    return Row(data, fold, label, found)


def belongs(row: Row, profile: str) -> bool:
    """Whether a row is fitted for a profile."""
    if row.data.startswith("injected_") or profile == "multi":
        return True
    if row.data.startswith("bump"):
        return profile == "extractive"
    return (row.data in ONE_SENTENCE) == (profile == "abstractive")
