"""Extremely randomized trees over a whole summary of one article (Geurts et al. 2006).

They see what the additive model cannot: that a jump between two places matters more in a
short sentence, or a new name less where little is copied.  Each feature enters as its mean,
its worst and its least value over the sentences that are not verbatim, in steps of 1/250.
The trees come from ``benchmarks/fit_forest.py`` and lie in ``summarize/data/consistency.npz``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

STEPS = 250
_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Forest:
    """Binary trees, node after node, each left child right behind its parent.

    ``column`` is what a node looks at, -1 in a leaf; values up to ``limit`` go left, others
    ``jump`` nodes on.  In a leaf ``limit`` is the share of consistent summaries, in 1/255.
    """

    names: tuple[str, ...]
    roots: tuple[int, ...]
    column: tuple[int, ...]
    limit: tuple[int, ...]
    jump: tuple[int, ...]

    def judge(self, sentences: Sequence[Mapping[str, float]]) -> float:
        """The chance that a summary is consistent, in [0, 1].

        Args:
            sentences: The features of its sentences that are not verbatim; at least one.

        Cost: a few tens of comparisons a tree.
        """
        values = summed(sentences, self.names)
        column, limit, jump = self.column, self.limit, self.jump
        total = 0
        for node in self.roots:
            at = node
            while column[at] >= 0:
                at += 1 if values[column[at]] <= limit[at] else jump[at]
            total += limit[at]
        return total / (255 * len(self.roots))


def summed(sentences: Sequence[Mapping[str, float]], names: Sequence[str]) -> list[int]:
    """The features of a summary: means, maxima and minima, then its length; whole steps."""
    columns = [[sentence[name] for sentence in sentences] for name in names]
    size = len(sentences)
    values = [
        *(sum(column) / size for column in columns),
        *map(max, columns),
        *map(min, columns),
        min(1.0, size / _LENGTH),
    ]
    return [int(STEPS * min(1.0, max(0.0, value)) + 0.5) for value in values]


@cache
def forests() -> Mapping[str, Forest]:
    """The trees of each profile that has some."""
    import numpy as np

    path = resources.files("summarize") / "data" / "consistency.npz"
    with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
        names = tuple(map(str, held["names"]))
        return {
            profile: Forest(
                names,
                *(
                    tuple(held[f"{profile}_{part}"].tolist())
                    for part in ("roots", "column", "limit", "jump")
                ),
            )
            for profile in map(str, held["profiles"])
        }
