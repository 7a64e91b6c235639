"""Which words of a sentence are to be doubted: boosted trees over single words.

They were fitted to words that somebody, or a rule, put in the place of others in true
summaries (``benchmarks/fit_words.py``), which says where an error stands; labels of whole
summaries do not.  What the worst words of a sentence come to is then seen by the judgements
of whole summaries.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from eval.consistency.checker import CheckedFlag
from eval.consistency.forest import STEPS
from eval.consistency.held import Held
from eval.consistency.places import FEATURES, word_features

if TYPE_CHECKING:
    import numpy as np

_SUM = 6.0


@dataclass(frozen=True, slots=True, eq=False)
class Doubter:
    """Trees whose leaves add up to the log odds that a word is wrong.

    ``column`` is what a node looks at, -1 in a leaf, whose ``value`` counts; a feature up to
    ``limit`` of ``STEPS`` goes to ``left``, any other to ``right``.
    """

    bias: float
    roots: np.ndarray
    column: np.ndarray
    limit: np.ndarray
    left: np.ndarray
    right: np.ndarray
    value: np.ndarray

    def judge(self, words: np.ndarray) -> list[float]:
        """The chance of each word, by its features in steps, that it is wrong, in [0, 1].

        Cost: the depth of the trees times words times trees, in array steps.
        """
        import numpy as np

        if not len(words):
            return []
        rows = np.arange(len(words))[:, None]
        at = np.broadcast_to(self.roots, (len(words), len(self.roots)))
        while True:
            column = self.column[at]
            inside = column >= 0
            if not inside.any():
                break
            below = words[rows, column] <= self.limit[at]
            at = np.where(inside, np.where(below, self.left[at], self.right[at]), at)
        odds = self.bias + self.value[at].sum(axis=1)
        return [1 / (1 + math.exp(-z)) for z in odds.tolist()]


def in_steps(words: Sequence[Sequence[float]]) -> np.ndarray:
    """Features of words in whole steps, as the trees see them."""
    import numpy as np

    values = np.asarray(words, float).reshape(-1, len(FEATURES))
    return np.asarray(np.floor(values * STEPS + 0.5), np.int16)


def doubts(held: Held, flags: Sequence[CheckedFlag]) -> Mapping[str, float]:
    """What the words of a sentence that are most likely wrong come to, in [0, 1]."""
    return doubts_of(doubter().judge(in_steps(word_features(held, flags)[1])))


def doubts_of(chances: Sequence[float]) -> dict[str, float]:
    """The greatest chance, the mean of the three greatest, and what all add up to."""
    worst = sorted(chances, reverse=True)
    added = sum(-math.log(1 - min(chance, 0.999)) for chance in chances)
    return {
        "doubt": worst[0] if worst else 0.0,
        "doubt_three": sum(worst[:3]) / 3,
        "doubt_all": min(1.0, added / _SUM),
    }


def worst_doubt(sentences: Sequence[Mapping[str, float]]) -> float:
    """What counts of a whole summary: its worst sentence, by three words."""
    return max((sentence["doubt_three"] for sentence in sentences), default=0.0)


@cache
def doubter() -> Doubter:
    """The fitted one."""
    import numpy as np

    path = resources.files("summarize") / "data" / "doubt.npz"
    with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
        parts = ("roots", "column", "limit", "left", "right", "value")
        return Doubter(float(held["bias"]), *(held[part] for part in parts))
