"""What the days of publication say about whether two articles tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.neighbours import Edges
from summarize.records import Document

# Likeness fades over two weeks, for updates, and once more over a year: what is still
# alike then is rather the same kind of event.
_FADINGS = ((3, 14, 0.55), (30, 365, 0.6))
_OF_GROUPS = ((3, 14, 0.8),)


def weigh_dates(
    edges: Edges,
    documents: Sequence[Document],
    window_days: int | None,
    floor: float,
    *,
    of_groups: bool = False,
) -> Edges:
    """Edges between articles that are days apart count less, down to a third of their weight.

    Args:
        edges: The pairs that are alike.
        documents: The articles, some of them without a date: these lose nothing.
        window_days: Articles further apart than this are never one event's pair;
            ``None`` for no such limit.
        floor: Pairs that fall below this similarity are left out.
        of_groups: The edges are for groups that have formed, which days part less than single
            articles: down to 0.8 and no further.
    """
    days = np.array(
        [
            document.article.date.toordinal() if document.article.date else np.nan
            for document in documents
        ]
    )
    if len(days) == 0 or np.isnan(days).all():
        return edges
    gap: Any = np.abs(days[edges.first] - days[edges.second])
    factor = np.ones(len(gap))
    for free, days_to_fade, least in _OF_GROUPS if of_groups else _FADINGS:
        factor *= np.maximum(np.exp(-np.maximum(gap - free, 0) / days_to_fade), least)
    factor[np.isnan(gap)] = 1.0
    if window_days is not None:
        factor[gap > window_days] = 0.0
    weight = edges.weight * factor
    kept = weight >= floor
    return Edges(edges.first[kept], edges.second[kept], weight[kept])
