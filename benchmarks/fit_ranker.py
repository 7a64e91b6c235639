"""Fit the ranker's trees on Multi-News clusters, and report it by cross-validation.

    python benchmarks/fit_ranker.py [--data ../shared/data] [--write]

Reads ``mds/multinews_sample100/clusters.jsonl`` (marked "fit").  The target of a sentence is the
part of its word pairs, and at a discount of its words, that the reference holds.  Without
``--write`` nothing is changed; with it ``summarize/data/ranker.npz`` is.  No text of the data gets
into the coefficients: they are thresholds on counts and cosines.
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from methods_quality import load_events, rouge_of

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.features import features
from summarize.methods.ranker import Ranker
from summarize.methods.trees import Forest
from summarize.records import Budget
from summarize.text.tokens import stem, words

WORDS = 226
FOLDS = 5
UNIGRAM = 0.08
TREES = 80
LEAF = 25
SHARE = 0.7


def grams(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    stems = [stem(word) for word in words(text)]
    return stems, list(pairwise(stems))


def targets(pool: Pool, reference: str) -> np.ndarray[Any, Any]:
    singles, pairs = (set(one) for one in grams(reference))
    found = []
    for candidate in pool.candidates:
        own, own_pairs = grams(candidate.statement.text)
        single = sum(one in singles for one in own) / max(5, len(own))
        pair = sum(one in pairs for one in set(own_pairs)) / max(5, len(own_pairs))
        found.append(pair + UNIGRAM * single)
    return np.array(found)


def fit(rows: Any, target: Any, seed: int = 0) -> Any:
    from sklearn.ensemble import ExtraTreesRegressor

    return ExtraTreesRegressor(
        TREES, min_samples_leaf=LEAF, max_features=SHARE, random_state=seed
    ).fit(rows, target)


def as_forest(model: Any, names: tuple[str, ...]) -> Forest:
    parts: dict[str, list[Any]] = {k: [] for k in ("split", "threshold", "left", "right", "value")}
    roots, offset = [], 0
    for estimator in model.estimators_:
        tree = estimator.tree_
        count = tree.node_count
        own = np.arange(count) + offset
        leaf = tree.children_left < 0
        parts["split"].append(np.where(leaf, 0, tree.feature))
        # Rows are compared as float32, so a threshold is rounded down to what float32 holds.
        narrow = tree.threshold.astype(np.float32)
        narrow = np.where(
            narrow > tree.threshold, np.nextafter(narrow, np.float32(-np.inf)), narrow
        )
        parts["threshold"].append(np.where(leaf, np.float32(0), narrow))
        parts["left"].append(np.where(leaf, own, tree.children_left + offset))
        parts["right"].append(np.where(leaf, own, tree.children_right + offset))
        parts["value"].append(tree.value[:, 0, 0].astype(np.float32))
        roots.append(offset)
        offset += count
    whole = {key: np.concatenate(value) for key, value in parts.items()}
    return Forest(names, np.array(roots), **whole)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--data", type=Path, default=root / "../shared/data")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    events = [
        event
        for event in load_events(args.data / "mds/multinews_sample100/clusters.jsonl")
        if len(pool_of(event))
    ]
    pools = [pool_of(event) for event in events]
    found = [features(pool) for pool in pools]
    names = tuple(found[0])
    rows = [np.column_stack([one[name] for name in names]) for one in found]
    target = [targets(pool, event.references[0]) for pool, event in zip(pools, events, strict=True)]
    used = [pool.eligible | pool.spare for pool in pools]

    def training(which: Any) -> tuple[Any, Any]:
        return (
            np.vstack([rows[k][used[k]] for k in which]),
            np.concatenate([target[k][used[k]] for k in which]),
        )

    ranker, budget = Ranker(), Budget(words=WORDS)
    for seed in range(3):
        order = np.random.RandomState(seed).permutation(len(events))
        scores = []
        for fold in range(FOLDS):
            held_out = order[fold::FOLDS]
            model = fit(*training([k for k in order if k not in set(held_out)]))
            for k in held_out:
                draft = ranker.choose(pools[k], model.predict(rows[k]), budget)
                scores.append(rouge_of(events[k], draft))
        # A cluster of which nothing is left after cleaning counts with 0.
        mean = 100 * np.sum(scores, axis=0) / 100
        print(f"{FOLDS}-fold cross-validation, split {seed}: R1 {mean[0]:.2f}  R2 {mean[1]:.2f}")
    if args.write:
        forest = as_forest(fit(*training(range(len(events)))), names)
        path = root / "summarize/data/ranker.npz"
        np.savez_compressed(path, **forest.arrays())
        print(f"{path.name}: {len(forest.roots)} trees, {len(forest.split)} nodes")


if __name__ == "__main__":
    main()
