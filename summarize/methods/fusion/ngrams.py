"""How fluent a row of words is, by the trigrams of the event's own sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

_DISCOUNT = 0.4


class Trigrams:
    """A trigram model with stupid backoff over the sentences of one event.

    Brants et al., Large Language Models in Machine Translation, EMNLP 2007.

    Args:
        sentences: The words of each sentence, in lower case.  Cost: linear in the words.
    """

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._total = 0
        for words in sentences:
            row = ("^", "^", *words, "$")
            self._total += len(row)
            for size in (1, 2, 3):
                self._counts.update(row[i : i + size] for i in range(len(row) - size + 1))

    def fluency(self, words: Sequence[str]) -> float:
        """The mean logarithm of the score of each word, 0 at best."""
        row = ("^", "^", *words, "$")
        scores = [self._score(row[i - 2 : i + 1]) for i in range(2, len(row))]
        return math.fsum(map(math.log, scores)) / len(scores)

    def _score(self, words: tuple[str, ...]) -> float:
        weight = 1.0
        while len(words) > 1:
            count = self._counts[words]
            if count:
                return weight * count / self._counts[words[:-1]]
            weight *= _DISCOUNT
            words = words[1:]
        return weight * max(self._counts[words], 0.5) / max(1, self._total)
