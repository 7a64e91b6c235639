from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest

from summarize.events import group
from summarize.events.bridges import find_bridges, settle, without
from summarize.events.neighbours import Edges, nearest
from summarize.events.terms import terms
from summarize.events.vectors import vectorise
from summarize.records import Document

Make = Callable[..., Document]
BREACH = (
    "The dam above Orvel broke on Monday, and the Tessa flooded forty houses in Lower Orvel."
    " Mayor Ana Ruiz of Orvel said that twelve people were missing."
)


def roundup(make: Make, ferries: list[Document]) -> Document:
    stories = [ferries[0], ferries[3]]
    return make("zz", "\n\n".join(one.article.text for one in stories), published="2021-05-03")


def homes(documents: list[Document]) -> dict[str, str]:
    return {one.id: event.event_id for event in group(documents) for one in event.documents}


def test_a_roundup_does_not_glue_the_events_that_it_tells_of(
    make: Make, ferries: list[Document]
) -> None:
    documents = [ferries[1], ferries[4], make("dam", BREACH), roundup(make, ferries)]
    vectors = vectorise(terms(one) for one in documents)
    edges = nearest(vectors, 0.02)
    assert find_bridges(vectors, edges, 0.1).tolist() == [3]
    for seed in range(4):
        found = homes(random.Random(seed).sample(documents, 4))
        assert len({found["lake1"], found["strait1"], found["dam"]}) == 3


def test_in_events_of_one_kind_nobody_is_a_bridge(ferries: list[Document]) -> None:
    vectors = vectorise(terms(one) for one in ferries)
    assert find_bridges(vectors, nearest(vectors, 0.02), 0.1).size == 0


def brute(matrix: np.ndarray, least: float) -> list[int]:
    """What the definition says, pair by pair."""
    found = []
    for at, row in enumerate(matrix):
        near = [j for j in np.argsort(-row, kind="stable") if j != at and row[j] >= 1.5 * least][:8]
        near = [j for j in near if row[j] >= 0.5 * row[near[0]]]
        if any(matrix[a, b] < 0.2 * min(row[a], row[b]) for a in near for b in near if a < b):
            found.append(at)
    return found


@pytest.mark.parametrize("seed", range(5))
def test_bridges_are_those_of_the_definition(seed: int) -> None:
    from scipy import sparse

    draw = np.random.default_rng(seed)
    rows = draw.random((30, 12)) * (draw.random((30, 12)) < 0.25)
    rows[:, 0] += 0.01
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    vectors = sparse.csr_array(rows.astype(np.float32))
    matrix = (vectors @ vectors.T).toarray().astype(float)
    np.fill_diagonal(matrix, 0)
    first, second = np.nonzero(np.triu(matrix, 1) >= 0.02)
    edges = Edges(first, second, matrix[first, second])
    found = find_bridges(vectors, edges, 0.1).tolist()
    assert found == brute(matrix, 0.1)
    assert 0 < len(found) < 30
    # edges that were cut off are looked up, so that the nearest alone decide
    strong = edges.weight >= 0.15
    fewer = Edges(first[strong], second[strong], edges.weight[strong])
    assert find_bridges(vectors, fewer, 0.1).tolist() == found


def test_a_bridge_goes_to_the_group_most_like_it_or_stays_alone() -> None:
    edges = Edges(np.array([0, 0, 1, 2]), np.array([1, 4, 4, 4]), np.array([0.9, 0.3, 0.3, 0.25]))
    kept = without(edges, np.array([4]))
    assert (kept.first.tolist(), kept.second.tolist()) == ([0], [1])
    groups = [[0, 1], [2], [3], [4]]
    assert settle(groups, [4], edges, 0.1) == [[0, 1, 4], [2], [3]]
    assert settle(groups, [4], edges, 0.4) == groups
    assert settle([[0, 1], [2], [3, 4]], [4], edges, 0.1, [None] * 3 + [0, 0]) == [
        [0, 1],
        [2],
        [3, 4],
    ]
