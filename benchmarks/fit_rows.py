"""Labelled summaries and injected errors as rows of features, for ``fit_consistency.py``."""

from __future__ import annotations

import hashlib
import json
import random
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from fit_words import EDITED, changed, edited
from injected import CONTROLS, cases

from eval.consistency.cuts import clues
from eval.consistency.deeds import deeds
from eval.consistency.doubt import in_steps
from eval.consistency.features import features
from eval.consistency.held import Held
from eval.consistency.places import word_features
from eval.consistency.sources import sources_of
from eval.consistency.typed import flags_of, held_sentences
from summarize.records import Span
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
COPIES, PERSON_COPIES = 2, 4
_ALIKE = 0.25


@dataclass(frozen=True)
class Row:
    """One labelled summary: where it is from, its fold, its label, features a sentence.

    ``words`` holds those of each sentence's words, ``wrong`` which of them are wrong, where
    that is known.
    """

    data: str
    fold: int
    label: int
    sentences: tuple[dict[str, float], ...]
    words: tuple[np.ndarray, ...]
    wrong: tuple[np.ndarray, ...] | None


def labelled(folder: Path) -> list[Row]:
    """Every labelled pair of the sets for fitting."""
    read, folds = _read(folder), _folds(folder)
    true = {row["docs"][0]: row["summary"] for data, row in read if _is_true(data, row)}
    found = []
    for data, row in read:
        doc = row["docs"][0]
        wrong: list[Span] | None = [] if row["label"] else None
        if data.startswith("bump") and not row["label"] and doc in true:
            wrong = changed(true[doc], row["summary"])
        found.append(_row(data, row["docs"], row["summary"], row["label"], folds[doc], wrong))
    return found


def exchanged(folder: Path) -> list[Row]:
    """Sentences of summaries held to be consistent, with one thing exchanged by rule."""
    read = sorted(_read(folder), key=lambda pair: (pair[1]["docs"][0], pair[0]))
    docs = sorted({row["docs"][0] for _, row in read})
    folds = _folds(folder)
    chance = random.Random(5)
    found = []
    for data, row in read:
        number = (PERSON_COPIES if data.startswith("bump") else COPIES) if row["label"] else 0
        for text, span in edited(row["docs"], row["summary"], chance.choice(docs), number, chance):
            found.append(_row(EDITED, row["docs"], text, 0, folds[row["docs"][0]], [span]))
    return found


def judged_entities(folder: Path) -> list[Row]:
    """The names, days and figures of summaries of which somebody said whether a source has them."""
    folds, found = _folds(folder), []
    for row in json.loads((folder / "xent_train.json").read_text(encoding="utf-8")):
        spans = {
            Span(entity["start"], entity["end"]): entity["label"] != "Non-hallucinated"
            for entity in row["entities"]
        }
        own = _row("xent", [row["source"]], row["prediction"], 0, folds[row["source"]], list(spans))
        wrong = [span for span, label in spans.items() if label]
        bad = _row("xent", [row["source"]], row["prediction"], 0, folds[row["source"]], wrong)
        inside = own.wrong or ()
        words = tuple(w[keep] for w, keep in zip(own.words, inside, strict=True))
        marks = tuple(m[keep] for m, keep in zip(bad.wrong or (), inside, strict=True))
        found.append(Row("xent", own.fold, 0, (), words, marks))
    return found


@cache
def _folds(folder: Path) -> dict[str, int]:
    """The fold of every article that something is learnt from."""
    named = json.loads((folder / "xent_train.json").read_text(encoding="utf-8"))
    texts = [row["docs"][0] for _, row in _read(folder)]
    return folds_of([*texts, *(row["source"] for row in named)])


def _read(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    return [
        (path.stem, json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.open(encoding="utf-8")
    ]


def _is_true(data: str, row: dict[str, Any]) -> bool:
    return data.startswith("bump") and bool(row["label"])


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
            None,
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
    wrong: Sequence[Span] | None,
    *,
    forgiving: bool = True,
) -> Row:
    sources = sources_of(tuple(docs))
    sentences, words, marked = [], [], []
    spans = split(summary)
    for span, held in zip(
        spans, held_sentences(sources, summary, spans, forgiving=forgiving), strict=True
    ):
        if not isinstance(held, Held):
            continue
        if data == EDITED and not any(span.overlaps(part) for part in wrong or ()):
            continue
        flags = flags_of(held)
        seen = {} if data == EDITED else {**features(held, flags), **clues(held), **deeds(held)}
        sentences.append(seen)
        tokens, values = word_features(held, flags)
        words.append(in_steps(values))
        places = [Span(span.start + token.start, span.start + token.end) for token in tokens]
        marked.append(
            np.array([any(one.overlaps(part) for part in wrong or ()) for one in places], bool)
        )
    known = None if wrong is None else tuple(marked)
    return Row(data, fold, label, tuple(sentences), tuple(words), known)


def belongs(row: Row, profile: str) -> bool:
    """Whether a row is fitted for a profile."""
    if row.data.startswith("injected_") or profile == "multi":
        return True
    if row.data.startswith("bump"):
        return profile == "extractive"
    return (row.data in ONE_SENTENCE) == (profile == "abstractive")
