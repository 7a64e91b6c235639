from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from summarize.events.linkage import Rule, agglomerate
from summarize.events.neighbours import Edges


def edges_of(matrix: np.ndarray) -> Edges:
    first, second = np.triu_indices(len(matrix), 1)
    weight = matrix[first, second]
    kept = weight > 0
    return Edges(first[kept], second[kept], weight[kept])


@given(st.integers(2, 24), st.integers(0, 10_000))
def test_without_cohesion_it_is_average_linkage(number: int, seed: int) -> None:
    matrix = np.random.default_rng(seed).uniform(0.01, 0.99, (number, number))
    matrix = (matrix + matrix.T) / 2
    distance = 1 - matrix
    np.fill_diagonal(distance, 0)
    labels = fcluster(linkage(squareform(distance, checks=False), "average"), 0.5, "distance")
    expected = sorted([i for i in range(number) if labels[i] == g] for g in set(labels))
    assert agglomerate(number, edges_of(matrix), Rule(0.5, 0.0, 0.0)) == expected


def two_blocks(inside: float, across: float) -> np.ndarray:
    matrix = np.full((8, 8), across)
    matrix[:4, :4] = matrix[4:, 4:] = inside
    return matrix


def test_cohesive_groups_stay_apart_where_loose_ones_join() -> None:
    rule = Rule(0.1, 0.8, 3.0)
    assert len(agglomerate(8, edges_of(two_blocks(0.6, 0.25)), rule)) == 2
    assert len(agglomerate(8, edges_of(two_blocks(0.3, 0.25)), rule)) == 1


def test_a_third_joins_a_pair_that_is_like_it_on_both_sides() -> None:
    def groups(near: float, far: float) -> int:
        matrix = np.array([[0, 0.5, far], [0.5, 0, near], [far, near, 0]])
        return len(agglomerate(3, edges_of(matrix), Rule()))

    assert groups(0.4, 0.4) == groups(0.4, 0.15) == 1
    assert groups(0.4, 0.05) == groups(0.4, 0.0) == 2


def test_given_groups_stay_whole_and_apart() -> None:
    matrix = np.full((6, 6), 0.9)
    groups = agglomerate(6, edges_of(matrix), Rule(), [0, 0, 1, 1, None, None])
    assert len(groups) == 2
    assert any({0, 1} <= set(group) for group in groups)
    assert any({2, 3} <= set(group) for group in groups)
    empty = np.zeros((4, 4))
    assert agglomerate(4, edges_of(empty), Rule(), [0, None, 0, None]) == [[0, 2], [1], [3]]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_without_edges_everyone_is_alone(number: int) -> None:
    nothing = Edges(np.empty(0, int), np.empty(0, int), np.empty(0))
    assert agglomerate(number, nothing, Rule()) == [[index] for index in range(number)]
