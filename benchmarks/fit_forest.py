"""Trees over the features of whole summaries, for ``fit_consistency.py``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier

from eval.consistency.forest import Forest, summed

TREES, LEAF, SHARE = 120, 5, 0.25


class Judged(Protocol):
    """What is fitted: a label and the features of each sentence."""

    @property
    def label(self) -> int:
        """1 for a consistent summary."""

    @property
    def sentences(self) -> tuple[dict[str, float], ...]:
        """The features of those that are not verbatim."""


def matrix(rows: Sequence[Judged], names: Sequence[str]) -> np.ndarray:
    """One line a summary."""
    return np.array([summed(row.sentences, names) for row in rows], dtype=np.float32)


def fit_forest(rows: Sequence[Judged], weight: np.ndarray, names: Sequence[str]) -> Forest:
    """Trees for these summaries; those without sentences to judge are left out."""
    kept = np.array([bool(row.sentences) for row in rows])
    used = [row for row in rows if row.sentences]
    trees = ExtraTreesClassifier(
        TREES, min_samples_leaf=LEAF, max_features=SHARE, random_state=0
    ).fit(matrix(used, names), [row.label for row in used], sample_weight=weight[kept])
    roots: list[int] = []
    column: list[int] = []
    limit: list[int] = []
    jump: list[int] = []
    for estimator in trees.estimators_:
        roots.append(len(column))
        _append(estimator.tree_, column, limit, jump)
    return Forest(tuple(names), tuple(roots), tuple(column), tuple(limit), tuple(jump))


def _append(tree: Any, column: list[int], limit: list[int], jump: list[int]) -> None:
    start = len(column)
    for node in range(tree.node_count):  # in depth-first order, left before right
        if tree.children_left[node] < 0:
            share = tree.value[node][0]
            column.append(-1)
            limit.append(round(255 * float(share[1] / share.sum())))
            jump.append(0)
            continue
        if tree.children_left[node] != node + 1:
            raise AssertionError("a left child follows its parent")
        column.append(int(tree.feature[node]))
        limit.append(int(np.floor(tree.threshold[node])))
        jump.append(int(tree.children_right[node]) - node)
    assert len(column) == start + tree.node_count


def write_forests(forests: dict[str, Forest], path: Path) -> None:
    """Writes the trees of all profiles; the same trees give the same bytes."""
    first = next(iter(forests.values()))
    arrays: dict[str, np.ndarray] = {
        "names": np.array(first.names),
        "profiles": np.array(sorted(forests)),
    }
    for profile, forest in sorted(forests.items()):
        arrays[f"{profile}_roots"] = np.array(forest.roots, np.int32)
        arrays[f"{profile}_column"] = np.array(forest.column, np.int16)
        arrays[f"{profile}_limit"] = np.array(forest.limit, np.uint8)
        arrays[f"{profile}_jump"] = np.array(forest.jump, np.uint16)
    np.savez_compressed(path, allow_pickle=False, **arrays)
