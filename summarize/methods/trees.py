"""A forest of regression trees as arrays: what the ranker ships and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarize.methods.vectors import Floats, Ints

_BLOCK = 1024


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Trees one after the other; a node without children is a leaf and points at itself.

    ``roots`` says where each tree starts, ``split`` which feature a node looks at, ``threshold``
    up to which value a row goes ``left`` (else ``right``), ``value`` what a leaf says.
    """

    features: tuple[str, ...]
    roots: Ints
    split: Ints
    threshold: NDArray[np.float32]
    left: Ints
    right: Ints
    value: NDArray[np.float32]

    def predict(self, rows: Floats) -> Floats:
        """The mean of all trees for each row, ``(n,)``; cost: rows x trees x depth."""
        blocks = [self._sum(rows[at : at + _BLOCK]) for at in range(0, len(rows), _BLOCK)]
        return np.concatenate([np.zeros(0), *blocks]) / max(1, len(self.roots))

    def _sum(self, rows: Floats) -> Floats:
        """The sum of all trees for each row: every row walks down every tree at once."""
        n, width = rows.shape
        given = rows.astype(np.float32).ravel()
        node = np.repeat(self.roots, n)
        going = np.arange(len(node))
        places = np.tile(np.arange(n) * width, len(self.roots))
        children = np.stack((self.right, self.left), axis=1).ravel()
        leaf = self.left == np.arange(len(self.left))
        at = node
        while len(at):
            done = leaf[at]
            if done.any():
                node[going[done]] = at[done]
                on = np.flatnonzero(~done)
                at, going, places = at[on], going[on], places[on]
            at = children[2 * at + (given[places + self.split[at]] <= self.threshold[at])]
        total = np.zeros(n)
        for values in self.value[node].reshape(len(self.roots), n):
            total += values
        return total

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The forest as arrays of small types, as they are stored."""
        return {
            "features": np.array(self.features),
            "roots": self.roots.astype(np.int32),
            "split": self.split.astype(np.uint8),
            "threshold": self.threshold,
            "left": self.left.astype(np.int32),
            "right": self.right.astype(np.int32),
            "value": self.value,
        }


@cache
def forest() -> Forest:
    """The forest that ships with the package."""
    path = resources.files("summarize") / "data" / "ranker.npz"
    with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
        return Forest(
            tuple(str(name) for name in stored["features"]),
            stored["roots"].astype(np.int64),
            stored["split"].astype(np.int64),
            stored["threshold"],
            stored["left"].astype(np.int64),
            stored["right"].astype(np.int64),
            stored["value"],
        )
