"""The graph methods against networkx, on graphs written out."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.methods.candidates import Pool, pool_of
from summarize.methods.lexrank import LexRank
from summarize.methods.pagerank import pagerank
from summarize.methods.prior import article_prior, position_prior
from summarize.methods.textrank import TextRank, overlap_product
from summarize.methods.vectors import count_matrix
from summarize.records import Event


def expected(weights: np.ndarray, damping: float, prior: np.ndarray) -> np.ndarray:
    graph = nx.from_numpy_array(weights)
    jump = dict(enumerate(prior / prior.sum()))
    ranks = nx.pagerank(
        graph, alpha=damping, personalization=jump, weight="weight", tol=1e-13, max_iter=2000
    )
    return np.array([ranks[node] for node in range(len(weights))])


def textrank_weights(pool: Pool) -> np.ndarray:
    sets = [frozenset(candidate.stems) for candidate in pool.candidates]
    return np.array(
        [
            [
                0.0
                if a == b
                else len(sets[a] & sets[b]) / np.log1p([len(sets[a]), len(sets[b])]).sum()
                for b in range(len(sets))
            ]
            for a in range(len(sets))
        ]
    )


@pytest.mark.parametrize("damping", [0.3, 0.85, 0.95])
@pytest.mark.parametrize("position", [0.0, 0.9])
def test_lexrank_is_pagerank_of_the_cosines(storm: Event, damping: float, position: float) -> None:
    pool = pool_of(storm)
    cosines = (pool.vectors.tfidf @ pool.vectors.tfidf.T).toarray()
    np.fill_diagonal(cosines, 0.0)
    prior = position_prior(pool, position) * article_prior(pool, position)
    ranks, _ = LexRank(damping, position).rank(pool)
    assert np.abs(ranks - expected(cosines, damping, prior)).max() < 1e-6


@pytest.mark.parametrize("damping", [0.3, 0.85])
def test_textrank_is_pagerank_of_the_overlaps(storm: Event, damping: float) -> None:
    pool = pool_of(storm)
    ranks, _ = TextRank(damping, position=0.0).rank(pool)
    even = np.ones(len(pool))
    assert np.abs(ranks - expected(textrank_weights(pool), damping, even)).max() < 1e-6


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 9), max_size=7), min_size=1, max_size=9),
    st.floats(0.05, 0.95),
)
def test_pagerank_of_any_overlap_graph(rows: list[list[int]], damping: float) -> None:
    binary = count_matrix([sorted(set(row)) for row in rows])
    sizes = [len(set(row)) for row in rows]
    weights = (binary @ binary.T).toarray()
    total = np.log1p(sizes)[:, None] + np.log1p(sizes)[None, :]
    weights = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
    np.fill_diagonal(weights, 0.0)
    ranks, _ = pagerank(overlap_product(binary), len(rows), damping)
    assert ranks.sum() == pytest.approx(1.0)
    assert np.abs(ranks - expected(weights, damping, np.ones(len(rows)))).max() < 1e-6


def test_no_nodes_no_ranks() -> None:
    ranks, iterations = pagerank(lambda vector: vector, 0, 0.85)
    assert len(ranks) == 0
    assert iterations == 0
