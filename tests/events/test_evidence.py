from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from summarize.events.evidence import weigh_dates
from summarize.events.neighbours import Edges
from summarize.records import Document

Make = Callable[..., Document]


def weights(make: Make, *days: str | None, window: int | None = None) -> list[float]:
    """What is left of a likeness of 1 to an article of the first day."""
    documents = [make(f"a{n}", "Text.", published=day) for n, day in enumerate(days)]
    seconds = np.arange(1, len(days))
    edges = Edges(np.zeros(len(seconds), int), seconds, np.ones(len(seconds)))
    kept = weigh_dates(edges, documents, window, 0.02)
    found = dict(zip(kept.second.tolist(), kept.weight.tolist(), strict=True))
    return [found.get(at, 0.0) for at in seconds.tolist()]


def test_likeness_fades_with_the_days_between(make: Make) -> None:
    days = ["2021-01-01", "2021-01-04", "2021-01-10", "2021-02-01", "2021-06-01", "2024-01-01"]
    found = weights(make, *days)
    assert found[0] == 1.0
    assert all(later < earlier for earlier, later in pairwise(found))
    assert 0.3 < found[-1] < 0.4


def test_without_a_date_nothing_is_lost(make: Make) -> None:
    assert weights(make, "2021-01-01", None, "2023-01-01")[0] == 1.0
    assert weights(make, None, None) == [1.0]


def test_a_window_forbids(make: Make) -> None:
    assert weights(make, "2021-01-01", "2021-01-03", "2021-01-09", window=5)[1] == 0.0
