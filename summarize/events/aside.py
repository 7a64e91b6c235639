"""Articles of an event that are not summarized: pages without a story, strangers."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.grouping import cluster
from summarize.events.terms import terms
from summarize.events.vectors import vectorise
from summarize.records import Document, SetAside

NO_STORY = "not an article"
_MAIN = 0.6
_HALF = 0.5
_LIMIT = 0.15


def without_story(document: Document) -> str | None:
    """Why there is nothing to summarize in a document, or ``None`` if there is."""
    if document.sentences:
        return None
    rules = Counter(removal.rule for removal in document.removed)
    if not rules:
        return f"{NO_STORY}: there is no sentence in it"
    rule = min(rules, key=lambda name: (-rules[name], name))
    return f"{NO_STORY}: all of it is {rule.replace('_', ' ').replace('-', ' ')}"


def strangers(documents: Sequence[Document]) -> tuple[SetAside, ...]:
    """Articles of another story, in an event that somebody has put together.

    One is set aside only where the articles, grouped by themselves, make one main group
    of at least three fifths with this one left alone, and where nothing is half as much
    like it as the articles of the group are like each other.

    Cost: quadratic in the articles of the event, which a user has put together.
    """
    if len(documents) < 3:
        return ()
    groups = cluster(documents)
    main = max(groups, key=len)
    if len(main) < _MAIN * len(documents):
        return ()
    vectors = vectorise(terms(document) for document in documents)
    nearest = [_nearest(vectors, at) for at in range(len(documents))]
    limit = min(_LIMIT, _HALF * statistics.median(nearest[at] for at in main))
    reason = "another story: it has little in common with the rest"
    alone = sorted(group[0] for group in groups if len(group) == 1)
    return tuple(SetAside(documents[at].id, reason) for at in alone if nearest[at] < limit)


def _nearest(vectors: Any, at: int) -> float:
    alike = (vectors @ vectors[[at]].T).toarray().ravel()
    return float(np.delete(alike, at).max())
