"""Bursts of one long story: groups join over the days that part single articles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from summarize.events.grouping import cluster
from summarize.events.linkage import Rule, agglomerate, reunite
from summarize.events.neighbours import Edges
from summarize.records import Document

RULE = Rule(least=0.1, share=1.0)


def edges(*pairs: tuple[int, int, float]) -> Edges:
    first, second, weight = (np.array(column) for column in zip(*pairs, strict=True))
    return Edges(first, second, weight)


def test_groups_join_that_are_as_alike_as_each_is_in_itself() -> None:
    found = edges((0, 1, 0.3), (2, 3, 0.3), (0, 2, 0.3), (0, 3, 0.3), (1, 2, 0.3), (1, 3, 0.3))
    assert reunite([[0, 1], [2, 3]], found, RULE) == [[0, 1, 2, 3]]
    less = replace(found, weight=np.array([0.6, 0.6, 0.12, 0.12, 0.12, 0.12]))
    assert reunite([[0, 1], [2, 3]], less, RULE) == [[0, 1], [2, 3]]


def test_single_articles_stay_as_they_are() -> None:
    found = edges((0, 1, 0.9), (1, 2, 0.9), (2, 3, 0.9))
    assert reunite([[0], [1], [2, 3]], found, RULE) == [[0], [1], [2, 3]]


def test_events_of_an_earlier_run_never_become_one() -> None:
    found = edges(*((a, b, 0.5) for a in range(4) for b in range(a + 1, 4)))
    assert reunite([[0, 1], [2, 3]], found, RULE, [1, 1, 2, 2]) == [[0, 1], [2, 3]]
    assert reunite([[0, 1], [2, 3]], found, RULE, [1, 1, None, None]) == [[0, 1, 2, 3]]


def test_without_edges_nothing_changes() -> None:
    nothing = Edges(np.empty(0, int), np.empty(0, int), np.empty(0))
    assert reunite(agglomerate(3, nothing, RULE), nothing, RULE) == [[0], [1], [2]]


def test_a_window_holds_for_groups_too(ferries: list[Document]) -> None:
    early = [replace(one, article=replace(one.article, id=f"{one.id}b")) for one in ferries[:3]]
    late = [
        replace(one, article=replace(one.article, published="2022-05-03")) for one in ferries[:3]
    ]
    assert len(cluster([*early, *late])) == 1
    assert len(cluster([*early, *late], window_days=30)) == 2
