"""Which sentence says what happened: early, borne out by other articles' openings and titles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.vectors import Floats

ENOUGH = 0.85
"""Part of the highest value from which a sentence counts as saying what happened."""

_EARLY = (1.0, 0.85, 0.7)
_SUPPORT = 2.0
_TITLE = 3
_OWN = 0.5
_WHOLE = 10
"""Words from which a sentence can say what happened, and to whom."""


def happened(pool: Pool, among: Sequence[int] | None = None) -> Floats:
    """How well each sentence says what happened, ``(n,)``; 0 behind the third of an article.

    The mean part of each title's stems that it holds, half of that for its own, and twice its
    mean cosine to the nearest of the first three sentences of each other article; less for the
    second and third sentence.

    Args:
        pool: The sentences of the event.
        among: The sentences that are asked for, ``(k,)``; all if it is ``None``.

    Cost: linear in the sentences that are asked for, for each article.
    """
    rows = np.arange(len(pool)) if among is None else np.array(among, dtype=np.int64)
    place, document = pool.position, pool.document[rows]
    documents = len(pool.documents)
    early = np.array([_EARLY[p] if p < len(_EARLY) else 0.0 for p in place[rows]])
    openings = np.flatnonzero(place < len(_EARLY))
    tfidf = pool.vectors.tfidf
    near = np.asarray((tfidf[rows] @ tfidf[openings].T).todense())
    support = np.zeros(len(rows))
    for number in range(documents):
        own = pool.document[openings] == number
        if own.any():
            support += np.where(document == number, 0.0, near[:, own].max(axis=1))
    titled = np.zeros(len(rows))
    for number, one in enumerate(pool.documents):
        title = frozenset(pool.names.stems(one.article.title))
        if len(title) >= _TITLE:
            shared = [
                len(title.intersection(pool.candidates[row].stems)) / len(title) for row in rows
            ]
            half = (document == number) & (documents > 1)
            titled += np.where(half, _OWN, 1.0) * np.array(shared)
    titled /= max(1, documents)
    result: Floats = early * (titled + _SUPPORT * support / max(1, documents - 1))
    return result


def opened(pool: Pool, chosen: Sequence[int]) -> tuple[int, ...]:
    """The chosen sentences by date and position, the article first that says what happened.

    Of the articles of the first day, or of those without one, that comes first whose first chosen
    sentence says clearly better what happened than that of the one which stands there; the
    sentences of an article stay together and in order.

    Cost: linear in the chosen sentences and the openings of the articles.
    """
    order = sorted(chosen)
    days = [pool.day(index) for index in order]
    first = [index for index, day in zip(order, days, strict=True) if day == days[0]]
    heads = list({int(pool.document[n]): n for n in reversed(first)}.values())[::-1]
    if len(heads) < 2:
        return tuple(order)
    told = np.where(pool.words[heads] >= _WHOLE, happened(pool, heads), 0.0)
    best = int(np.argmax(told))
    if told[0] >= ENOUGH * told[best]:
        return tuple(order)
    lead = pool.document[heads[best]]
    return tuple(sorted(order, key=lambda index: (pool.document[index] != lead, index)))
