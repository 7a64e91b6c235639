from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from summarize.events.evidence import weigh_dates
from summarize.events.neighbours import Edges
from summarize.events.noise import crowding
from summarize.records import Document

Make = Callable[..., Document]


CALM = "The council of Kabela put off the vote on the harbour."


def weights(
    make: Make,
    *days: str | None,
    window: int | None = None,
    crowd: float = 1.0,
    texts: tuple[str, ...] = (),
) -> list[float]:
    """What is left of a likeness of 1 to an article of the first day."""
    told = [*texts, *[CALM] * len(days)]
    documents = [make(f"a{n}", told[n], published=day) for n, day in enumerate(days)]
    seconds = np.arange(1, len(days))
    edges = Edges(np.zeros(len(seconds), int), seconds, np.ones(len(seconds)))
    kept = weigh_dates(edges, documents, window, 0.02, crowd)
    found = dict(zip(kept.second.tolist(), kept.weight.tolist(), strict=True))
    return [found.get(at, 0.0) for at in seconds.tolist()]


def test_likeness_fades_with_the_days_between(make: Make) -> None:
    days = ["2021-01-01", "2021-01-04", "2021-01-10", "2021-02-01", "2021-06-01", "2024-01-01"]
    found = weights(make, *days)
    assert found[0] == 1.0
    assert all(later < earlier for earlier, later in pairwise(found))
    assert 0.3 < found[-1] < 0.4


def test_a_long_story_among_others_keeps_most_of_its_likeness(make: Make) -> None:
    days = ("2021-01-01", "2021-06-01", "2024-01-01")
    assert weights(make, *days, crowd=0.0) == pytest.approx([0.8, 0.8])
    assert weights(make, *days, crowd=0.5)[1] == pytest.approx(0.675 * 0.8)


def test_deaths_of_different_years_are_different_events(make: Make) -> None:
    deadly = "A bomb killed 12 people in the market of Kabela on Friday."
    days = ("2021-01-01", "2021-01-02", "2024-01-01")
    found = weights(make, *days, crowd=0.0, texts=(deadly,))
    assert found[0] == 1.0
    assert found[1] == pytest.approx(0.55 * 0.6)


def test_a_batch_is_crowded_where_strangers_are_alike() -> None:
    first, second = np.triu_indices(40, k=1)
    alike = Edges(first, second, np.full(len(first), 0.12))
    assert crowding(40, alike) == 1.0
    pairs = Edges(np.arange(0, 40, 2), np.arange(1, 40, 2), np.full(20, 0.6))
    assert crowding(40, pairs) == 0.0
    nothing = np.empty(0, int)
    assert crowding(0, Edges(nothing, nothing, nothing)) == 0.0


def test_without_a_date_nothing_is_lost(make: Make) -> None:
    assert weights(make, "2021-01-01", None, "2023-01-01")[0] == 1.0
    assert weights(make, None, None) == [1.0]


def test_a_window_forbids(make: Make) -> None:
    assert weights(make, "2021-01-01", "2021-01-03", "2021-01-09", window=5)[1] == 0.0
