"""The calibrated score: an additive model over the features of a sentence.

``log p`` of a sentence is ``-log(1 + exp(-z))`` with ``z`` a sum over features of a linear
part, a square root and a hinge at one half; flags can only lower it.  A summary has
``log p = sum(log p of its sentences) / sqrt(n)``, over the ``n`` sentences that are not
verbatim, so that one bad sentence tells but long summaries are not damned.  The scale is
bent so that 0.5 is where the profile parts consistent from inconsistent.  The coefficients
come from ``benchmarks/fit_consistency.py``.  For summaries of one article the score of the
whole is then weighed with those of trees and of a linear judgement that were fitted to whole
summaries, and of trees that doubt single words.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

_COPIED = 0.4
"""Summaries with a larger share of tokens in copied stretches are extractive."""


Mix = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Profile:
    """The coefficients for one kind of summary.

    ``weights`` holds, for each feature, those of its value, of its square root and of
    what it exceeds 0.5 by.  ``mix`` puts the judgement of the trees
    (:mod:`eval.consistency.forest`) and the steady one (:mod:`eval.consistency.steady`)
    beside the score that the sentences have together, and what the worst words of a sentence
    come to (:mod:`eval.consistency.doubt`): a constant, the factor of the trees' log odds, that
    of the logarithm of the score, that of the steady log odds, and that of the doubt's.
    """

    name: str
    bias: float
    scale: float
    weights: Mapping[str, tuple[float, float, float]]
    mix: Mix | None = None

    def log_score(self, features: Mapping[str, float]) -> float:
        """The logarithm of a sentence's score, at most 0."""
        z = self.bias
        for name, (linear, root, hinge) in self.weights.items():
            value = features[name]
            if value:
                z += linear * value + root * math.sqrt(abs(value))
                if value > 0.5:
                    z += hinge * (value - 0.5)
        return -self.scale * (math.log1p(math.exp(-z)) if z > -30 else -z)


@cache
def profiles() -> Mapping[str, Profile]:
    """All profiles by name."""
    from eval.consistency.coefficients import PROFILES

    return {
        name: Profile(name, entry["bias"], entry["scale"], entry["weights"], entry.get("mix"))
        for name, entry in PROFILES.items()
    }


def choose(docs: int, features: Sequence[Mapping[str, float]]) -> Profile:
    """The profile for a summary of ``docs`` articles with these sentences.

    Several articles make it ``multi``, where attribution counts most; of one article it is
    ``extractive`` or ``abstractive`` by how much is copied in stretches of three words.
    """
    if docs > 1:
        return profiles()["multi"]
    copied = [1 - found["uncopied_3"] for found in features]
    if copied and sum(copied) / len(copied) < _COPIED:
        return profiles()["abstractive"]
    return profiles()["extractive"]


def joined(logs: Sequence[float]) -> float:
    """The logarithm of a summary's score from those of its sentences that are not verbatim."""
    return sum(logs) / math.sqrt(len(logs)) if logs else 0.0


def mixed(mix: Mix, chance: float, log: float, steady: float, doubt: float) -> float:
    """The score of a summary by four judgements, in (0, 1).

    Args:
        mix: What each counts for.
        chance: That it is consistent, by the trees, in [0, 1].
        log: The logarithm of the score that its sentences have together.
        steady: The steady log odds.
        doubt: How likely the worst words of a sentence are wrong, in [0, 1].
    """
    z = mix[0] + mix[1] * _odds(chance) + mix[2] * max(log, _DEEPEST)
    return 1 / (1 + math.exp(-z - mix[3] * steady + mix[4] * _odds(doubt)))


def _odds(chance: float) -> float:
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return math.log(chance / (1 - chance))


_LEAST, _DEEPEST = 0.01, -6.0
