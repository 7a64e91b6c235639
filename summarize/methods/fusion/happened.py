"""Which sentence says what happened: early, borne out by other articles' openings and titles."""

from __future__ import annotations

import numpy as np

from summarize.methods.candidates import Pool
from summarize.methods.vectors import Floats

ENOUGH = 0.85
"""Part of the highest value from which a sentence counts as saying what happened."""

_EARLY = (1.0, 0.85, 0.7)
_SUPPORT = 2.0
_TITLE = 3
_OWN = 0.5


def happened(pool: Pool) -> Floats:
    """How well each sentence says what happened, ``(n,)``; 0 behind the third of an article.

    The mean part of each title's stems that it holds, half of that for its own, and twice its
    mean cosine to the nearest of the first three sentences of each other article; less for the
    second and third sentence.

    Cost: linear in the sentences for each article.
    """
    n, documents = len(pool), len(pool.documents)
    early = np.array([_EARLY[p] if p < len(_EARLY) else 0.0 for p in pool.position])
    openings = np.flatnonzero(early)
    tfidf = pool.vectors.tfidf
    near = np.asarray((tfidf @ tfidf[openings].T).todense())
    support = np.zeros(n)
    for document in range(documents):
        own = pool.document[openings] == document
        if own.any():
            best = near[:, own].max(axis=1)
            support += np.where(pool.document == document, 0.0, best)
    titled = np.zeros(n)
    for document, one in enumerate(pool.documents):
        title = frozenset(pool.names.stems(one.article.title))
        if len(title) >= _TITLE:
            shared = [len(title.intersection(c.stems)) / len(title) for c in pool.candidates]
            own = (pool.document == document) & (documents > 1)
            titled += np.where(own, _OWN, 1.0) * np.array(shared)
    titled /= max(1, documents)
    result: Floats = early * (titled + _SUPPORT * support / max(1, documents - 1))
    return result
