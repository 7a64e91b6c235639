"""ILP and submodular choice against trying all sets."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np
import pytest
import scipy.optimize

from summarize.methods.budget import limit_of
from summarize.methods.candidates import Pool, pool_of
from summarize.methods.concepts import Concepts, concepts
from summarize.methods.ilp import Ilp
from summarize.methods.selection import Selection
from summarize.methods.submodular import Submodular
from summarize.records import Budget, Event

_WORDS = [
    "harbour",
    "storm",
    "wall",
    "ship",
    "school",
    "power",
    "train",
    "mayor",
    "fire",
    "crew",
    "flood",
    "coast",
    "pier",
]


def small(event_of: Callable[..., Event], seed: int) -> Event:
    draw = random.Random(seed)
    texts = []
    for _ in range(3):
        lines = []
        for _ in range(4):
            chosen = draw.sample(_WORDS, draw.randint(4, 8))
            lines.append(f"The {' '.join(chosen)} was seen.")
        texts.append(" ".join(lines))
    return event_of(texts)


def best_set(pool: Pool, size: int, value: Callable[[tuple[int, ...]], float]) -> float:
    found = 0.0
    selection = Selection(pool, limit_of(Budget(words=size), pool.total_words))
    for count in range(1, len(pool) + 1):
        for subset in combinations(range(len(pool)), count):
            if pool.words[list(subset)].sum() > size or not pool.eligible[list(subset)].all():
                continue
            if any(selection.clash(a, b) for a, b in combinations(subset, 2)):
                continue
            found = max(found, value(subset))
    return found


@pytest.mark.parametrize("seed", range(6))
def test_ilp_finds_the_best_set(event_of: Callable[..., Event], seed: int) -> None:
    pool = pool_of(small(event_of, seed))
    given = concepts(pool)
    selection = Selection(pool, limit_of(Budget(words=30), pool.total_words))
    among = np.flatnonzero(selection.open())
    chosen, notes = Ilp(gap=0.0).solve(selection, given, among)
    assert given.covered(chosen) == pytest.approx(best_set(pool, 30, given.covered), rel=1e-4)
    assert notes["status"] == "optimal"
    assert notes["gap"] <= 1e-4


@pytest.mark.parametrize("seed", range(6))
def test_ilp_keeps_its_gap(event_of: Callable[..., Event], seed: int) -> None:
    pool = pool_of(small(event_of, seed))
    given = concepts(pool)
    selection = Selection(pool, limit_of(Budget(words=30), pool.total_words))
    among = np.flatnonzero(selection.open())
    chosen, notes = Ilp(gap=0.2).solve(selection, given, among)
    assert notes["gap"] <= 0.2
    assert notes["status"] == ("optimal" if notes["gap"] <= 1e-4 else "within the gap")
    bound = best_set(pool, 30, given.covered)
    assert given.covered(chosen) >= (1 - notes["gap"]) * bound * (1 - 1e-6)


def test_ilp_reports_its_gap_in_the_notes(storm: Event) -> None:
    notes = Ilp().summarize(storm, Budget(words=50)).notes
    assert set(notes) == {"status", "gap", "value"}


def plain_greedy(method: Submodular, selection: Selection, given: Concepts) -> tuple[int, ...]:
    while (mask := selection.open()).any():
        now = method.value(given, selection.chosen)
        gains = np.full(len(mask), -np.inf)
        for index in np.flatnonzero(mask):
            after = method.value(given, tuple(sorted((*selection.chosen, int(index)))))
            words = selection.pool.words[index] ** method.scaling
            gains[index] = (after - now) * selection.pool.weight[index] / words
        selection.add(int(np.argmax(np.round(gains, 9))))
    return selection.chosen


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("curve", [0.0, 0.5])
def test_submodular_is_lazy_but_greedy(
    event_of: Callable[..., Event], seed: int, curve: float
) -> None:
    pool = pool_of(small(event_of, seed))
    given = concepts(pool)
    method = Submodular(curve=curve)
    limit = limit_of(Budget(words=30), pool.total_words)
    lazy, plain = Selection(pool, limit), Selection(pool, limit)
    method.lazy_greedy(lazy, given)
    plain_greedy(method, plain, given)
    assert method.value(given, lazy.chosen) == pytest.approx(method.value(given, plain.chosen))


@pytest.mark.parametrize("seed", range(6))
def test_submodular_keeps_its_bound(event_of: Callable[..., Event], seed: int) -> None:
    pool = pool_of(small(event_of, seed))
    given = concepts(pool)
    method = Submodular()
    selection = Selection(pool, limit_of(Budget(words=30), pool.total_words))
    method.lazy_greedy(selection, given)
    best = best_set(pool, 30, lambda chosen: method.value(given, chosen))
    single = max(method.value(given, (index,)) for index in range(len(pool)))
    reached = max(method.value(given, selection.chosen), single)
    assert reached >= (1 - 1 / np.e) / 2 * best
    assert method.value(given, selection.chosen) <= best + 1e-9


def test_a_search_that_ends_at_its_nodes_says_so(
    storm: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = scipy.optimize.milp

    def stopped(**given: Any) -> Any:
        asked.append(given["options"]["node_limit"])
        result = real(**given)
        result.status, result.mip_node_count = 1, asked[-1]
        return result

    monkeypatch.setattr(scipy.optimize, "milp", stopped)
    notes = Ilp(nodes=7).summarize(storm, Budget(words=50)).notes
    assert asked == [7]
    assert notes["status"] == "node limit"
