"""What a stretch of a sentence is worth: how much of it the articles come back to."""

from __future__ import annotations

from collections import Counter

import numpy as np

from summarize.methods.candidates import Pool


class Worth:
    """The weight of each stem of an event.

    A stem weighs the logarithm of its occurrences times the part of the articles that have it,
    so that what several articles tell outweighs what one of them dwells on.

    Args:
        pool: The sentences of the event.  Cost: linear in its words.
    """

    def __init__(self, pool: Pool) -> None:
        counts: Counter[str] = Counter()
        articles: dict[str, set[int]] = {}
        for candidate in pool.candidates:
            counts.update(candidate.stems)
            for stem in candidate.stems:
                articles.setdefault(stem, set()).add(candidate.document)
        number = max(1, len(pool.documents))
        self._names = pool.names
        self._weights = {
            stem: float(np.log1p(count)) * len(articles[stem]) / number
            for stem, count in counts.items()
        }

    def of(self, text: str, without: frozenset[str] = frozenset()) -> float:
        """The summed weight of the stems of ``text``, each once, but for those in ``without``."""
        stems = frozenset(self._names.stems(text)) - without
        return sum(self._weights.get(stem, 0.0) for stem in sorted(stems))

    def stems(self, text: str) -> frozenset[str]:
        """The stems of ``text``, with the names of the event in one form."""
        return frozenset(self._names.stems(text))
