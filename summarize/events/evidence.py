"""What the days of publication say about whether two articles tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.neighbours import Edges
from summarize.records import Document

_SAME_STORY_DAYS = 3
_FADING_DAYS = 14
_LEAST = 0.6


def weigh_dates(
    edges: Edges, documents: Sequence[Document], window_days: int | None, floor: float
) -> Edges:
    """Edges between articles that are days apart count less, down to 0.6 of their weight.

    Args:
        edges: The pairs that are alike.
        documents: The articles, some of them without a date: these lose nothing.
        window_days: Articles further apart than this are never one event's pair;
            ``None`` for no such limit.
        floor: Pairs that fall below this similarity are left out.
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
    fading = np.exp(-np.maximum(gap - _SAME_STORY_DAYS, 0) / _FADING_DAYS)
    factor = np.where(np.isnan(gap), 1.0, np.maximum(fading, _LEAST))
    if window_days is not None:
        factor[gap > window_days] = 0.0
    weight = edges.weight * factor
    kept = weight >= floor
    return Edges(edges.first[kept], edges.second[kept], weight[kept])
