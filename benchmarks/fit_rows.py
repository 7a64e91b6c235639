"""Labelled summaries and injected errors as rows of features, for ``fit_consistency.py``."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
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
_ALIKE = 0.25


@dataclass(frozen=True)
class Row:
    """One labelled summary: where it is from, its fold, its label, features a sentence."""

    data: str
    fold: int
    label: int
    sentences: tuple[dict[str, float], ...]


def labelled(folder: Path) -> list[Row]:
    """Every labelled pair of the sets for fitting."""
    read = [
        (path.stem, json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.open(encoding="utf-8")
    ]
    folds = folds_of([row["docs"][0] for _, row in read])
    return [
        _row(data, row["docs"], row["summary"], row["label"], folds[row["docs"][0]])
        for data, row in read
    ]


def folds_of(texts: Sequence[str]) -> dict[str, int]:
    """The fold of each article; articles that share much of their text are in the same.

    The sets overlap: all of QAGS-XSum stands in AggreFact-XSum, in another form.
    """
    groups: dict[str, str] = {text: text for text in texts}

    def first(text: str) -> str:
        while groups[text] != text:
            text = groups[text]
        return text

    owners: dict[int, list[str]] = {}
    sizes: dict[str, int] = {}
    for text in sorted(groups):
        plain = re.sub(r"-[lr][rsc]b-", " ", text.lower())
        words = re.findall(r"[a-z0-9]+", plain)
        grams = {zlib.crc32(" ".join(words[i : i + 12]).encode()) for i in range(len(words) - 12)}
        chosen = [gram for gram in sorted(grams) if gram % 8 == 0]
        sizes[text] = len(chosen)
        shared: dict[str, int] = {}
        for gram in chosen:
            for other in owners.setdefault(gram, []):
                shared[other] = shared.get(other, 0) + 1
            owners[gram].append(text)
        for other, count in sorted(shared.items()):
            if count > _ALIKE * min(sizes[text], sizes[other]):
                groups[first(text)] = first(other)
    return {text: _hashed(first(text)) for text in groups}


def _hashed(text: str) -> int:
    return int(hashlib.md5(text[:300].encode()).hexdigest()[:8], 16) % FOLDS


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
            _hashed(case.docs[0]),
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
    data: str,
    docs: Sequence[str],
    summary: str,
    label: int,
    fold: int,
    *,
    forgiving: bool = True,
) -> Row:
    sources = sources_of(tuple(docs))
    found = tuple(
        {**features(held, flags_of(held)), **clues(held)}
        for held in held_sentences(sources, summary, split(summary), forgiving=forgiving)
        if isinstance(held, Held)
    )
    return Row(data, fold, label, found)


def belongs(row: Row, profile: str) -> bool:
    """Whether a row is fitted for a profile."""
    if row.data.startswith("injected_") or profile == "multi":
        return True
    if row.data.startswith("bump"):
        return profile == "extractive"
    return (row.data in ONE_SENTENCE) == (profile == "abstractive")
