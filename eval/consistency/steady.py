"""A linear judgement over a whole summary in which no fault can speak for it.

Its coefficients have the sign that they must have: what is not copied, cut or flagged can
only lower the judgement.  It is fitted to summaries of one sentence, which are reworded
most, and holds for those that copy as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from eval.consistency.forest import STEPS, summed


@dataclass(frozen=True, slots=True)
class Steady:
    """``means`` and ``worst`` weigh the features as :func:`summed` gives them."""

    names: tuple[str, ...]
    means: tuple[float, ...]
    worst: tuple[float, ...]
    length: float
    bias: float

    def judge(self, sentences: Sequence[Mapping[str, float]]) -> float:
        """The log odds that a summary is consistent; at least one sentence not verbatim."""
        values = summed(sentences, self.names)
        size = len(self.names)
        weighed = zip((*self.means, *self.worst), values[: 2 * size], strict=True)
        return self.bias + (sum(w * v for w, v in weighed) + self.length * values[-1]) / STEPS


@cache
def steady() -> Steady:
    """The fitted one."""
    from eval.consistency.coefficients import STEADY

    features = STEADY["features"]
    return Steady(
        tuple(features),
        tuple(mean for mean, _ in features.values()),
        tuple(worst for _, worst in features.values()),
        STEADY["length"],
        STEADY["bias"],
    )
