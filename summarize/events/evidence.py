"""What the days of publication say about whether two articles tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.headlines import lead_toll
from summarize.events.neighbours import Edges
from summarize.records import Document

# Days that cost nothing, days to fade by, and what is left: over two weeks, for updates, and once
# more over a year, where what is still alike is rather the same kind of event.
_FADINGS = ((3, 14), (30, 365))
_LEFT = (0.8, 1.0)
_LEFT_AMONG_LOOKALIKES = (0.55, 0.6)


def weigh_dates(
    edges: Edges,
    documents: Sequence[Document],
    window_days: int | None,
    floor: float,
    crowd: float = 1.0,
) -> Edges:
    """Edges between articles that are days apart count less, down to a third of their weight.

    How much less depends on what else could be meant.  Where most of a batch is on one theme,
    years of attacks in one town, and where one of the two articles opens with a number of dead,
    a likeness across a year is that of two events of a kind; else it is rather one long story.

    Args:
        edges: The pairs that are alike.
        documents: The articles, some of them without a date: these lose nothing.
        window_days: Articles further apart than this are never one event's pair;
            ``None`` for no such limit.
        floor: Pairs that fall below this similarity are left out.
        crowd: How much of the batch is on one theme, in [0, 1] (see ``noise``).
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
    deadly = np.array([lead_toll(document) is not None for document in documents])
    kind = np.maximum(crowd, deadly[edges.first] | deadly[edges.second])
    factor = np.ones(len(gap))
    for (free, fade), left, least in zip(_FADINGS, _LEFT, _LEFT_AMONG_LOOKALIKES, strict=True):
        remains = np.exp(-np.maximum(gap - free, 0) / fade)
        factor *= np.maximum(remains, left + (least - left) * kind)
    factor[np.isnan(gap)] = 1.0
    if window_days is not None:
        factor[gap > window_days] = 0.0
    weight = edges.weight * factor
    kept = weight >= floor
    return Edges(edges.first[kept], edges.second[kept], weight[kept])
