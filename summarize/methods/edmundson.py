"""Edmundson: cue words, key words, title words and location, weighed together."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

import numpy as np

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.extract import extract
from summarize.methods.vectors import Floats
from summarize.records import Budget, Draft, Event
from summarize.text.tokens import content_stems

_BONUS = frozenset(
    content_stems(
        "announced declared confirmed agreed decided ordered signed killed arrested charged died "
        "won lost approved rejected banned launched resigned elected collapsed first last most "
        "largest worst key major official officials police government court report statement"
    )
)
_STIGMA = frozenset(
    content_stems("perhaps maybe hardly impossible joked recalled loves hopes feels thinks")
)


class Edmundson:
    """A weighted sum of four methods: cue words, key words, title words and location.

    Cue words raise or lower a sentence by fixed lists (for English news), key words are the
    frequent words of the event, title words those of the event's and the article's title, and
    location is the place in the article.  Each method is scaled to [0, 1] over the event.

    Paper: Edmundson, New Methods in Automatic Extracting, JACM 16(2), 1969, who found key words
    to add nothing to the other three.

    Cost: linear in words.

    Args:
        cue: Weight of cue words, from 0.
        key: Weight of key words, from 0.
        title: Weight of title words, from 0.
        location: Weight of the place in the article, from 0.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "edmundson"

    def __init__(
        self,
        cue: float = 1.0,
        key: float = 0.0,
        title: float = 1.0,
        location: float = 1.0,
        redundancy: float = 0.35,
    ) -> None:
        self.cue = cue
        self.key = key
        self.title = title
        self.location = location
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        pool = pool_of(event)
        scores = (
            self.cue * _scaled(_cue(pool))
            + self.key * _scaled(_key(pool))
            + self.title * _scaled(_title(pool))
            + self.location / (1.0 + pool.position)
        )
        return extract(pool, self.name, scores, budget, self.redundancy)


def _scaled(values: Floats) -> Floats:
    if not len(values) or values.max() <= values.min():
        return np.zeros(len(values))
    result: Floats = (values - values.min()) / (values.max() - values.min())
    return result


def _cue(pool: Pool) -> Floats:
    return np.array(
        [
            sum((one in _BONUS) - (one in _STIGMA) for one in candidate.stems)
            / max(1, len(candidate.stems))
            for candidate in pool.candidates
        ]
    )


def _key(pool: Pool) -> Floats:
    counts = Counter(one for candidate in pool.candidates for one in candidate.stems)
    return np.array(
        [
            sum(counts[one] for one in candidate.stems) / max(1, len(candidate.stems))
            for candidate in pool.candidates
        ],
        dtype=float,
    )


def _title(pool: Pool) -> Floats:
    event = frozenset(content_stems(pool.title))
    titles = [event | frozenset(content_stems(d.article.title)) for d in pool.documents]
    return np.array(
        [
            len(titles[candidate.document].intersection(candidate.stems)) / max(1, len(event))
            for candidate in pool.candidates
        ]
    )
