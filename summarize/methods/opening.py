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
    """The chosen sentences in reading order, that of the first day first which says what happened.

    Of the sentences from articles of the first day, or from those without one, the best is put in
    front of the others where it says clearly better what happened than the one that stands there,
    but never in front of the first of an article if it is none itself.  Sentences on which another
    leans, or which lean themselves, stay where they are.

    Cost: linear in the chosen sentences and the openings of the articles.
    """
    order = sorted(chosen)
    days = [_day(pool, index) for index in order]
    first = [index for index, day in zip(order, days, strict=True) if day == days[0]]
    if len(first) < 2:
        return tuple(order)
    told = np.where(pool.words[first] >= _WHOLE, happened(pool, first), 0.0)
    if pool.position[first[0]] == 0:
        told = np.where(pool.position[first] == 0, told, 0.0)
    best = int(np.argmax(told))
    if told[0] >= ENOUGH * told[best] or _leads(pool, first[best], order):
        return tuple(order)
    return (first[best], *(index for index in order if index != first[best]))


def _day(pool: Pool, index: int) -> str:
    published = pool.documents[pool.candidates[index].document].article.published
    return (published or "")[:10]


def _leads(pool: Pool, index: int, order: Sequence[int]) -> bool:
    """Whether a sentence leans on the one before it, or the next chosen one on it."""
    following = index + 1 + pool.candidates[index].more
    return not pool.eligible[index] or (following in order and not pool.eligible[following])
