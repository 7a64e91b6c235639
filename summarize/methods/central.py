"""How central each sentence of each article is to its event."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from summarize.methods.candidates import pool_of
from summarize.methods.prior import article_prior, position_prior
from summarize.records import Event

STRENGTH = 0.9
"""Of the priors: how much the place in the article and the article's own centrality count."""


def centrality(event: Event) -> Mapping[tuple[str, int], float]:
    """The cosine of each sentence to the centroid of the event, weighed by its place.

    Args:
        event: The event, with its claims.

    Returns:
        A value of at least 0 for each article id and place in the article, of the articles that
        are read (Radev et al., Centroid-Based Summarization of Multiple Documents, 2004).

    Cost: linear in the words of the event, once shared with the extractive methods.
    """
    pool = pool_of(event)
    if not len(pool):
        return {}
    prior = position_prior(pool, STRENGTH) * article_prior(pool, STRENGTH)
    vectors = pool.vectors.tfidf
    values = np.asarray(vectors @ (vectors.T @ prior)).ravel() * prior
    return {
        (candidate.sentence.article_id, candidate.position): float(value)
        for candidate, value in zip(pool.candidates, values, strict=True)
    }
