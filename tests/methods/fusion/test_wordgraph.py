"""The word graph, its cheapest paths against networkx, and the trigram model."""

from __future__ import annotations

import math
from itertools import pairwise

import networkx as nx
import pytest

from summarize.methods.fusion.ngrams import Trigrams
from summarize.methods.fusion.paths import cheapest
from summarize.methods.fusion.reading import reading
from summarize.methods.fusion.wordgraph import END, START, WordGraph, word_graph

SENTENCES = (
    "The suspects are described as tall men, about 25 to 30 years of age.",
    "The robbers were all described as tall men between 25 and 30 years old.",
    "Police say that the robbers are described as men between 20 and 30 years of age.",
)


@pytest.fixture(scope="module")
def graph() -> WordGraph:
    return word_graph([reading(sentence) for sentence in SENTENCES])


def test_every_sentence_is_a_path(graph: WordGraph) -> None:
    for sentence, path in zip(SENTENCES, graph.paths, strict=True):
        words = [graph.nodes[node].word for node in path[1:-1]]
        assert words == reading(sentence).low
        for one, other in pairwise(path):
            assert other in graph.after[one]


def test_a_word_is_shared_only_beside_one_that_agrees(graph: WordGraph) -> None:
    shared = {node.word for node in graph.nodes[2:] if len(node.at) > 1}
    assert {"described", "men", "robbers"} <= shared
    assert "25" not in shared


def test_no_sentence_stands_on_a_node_twice() -> None:
    twice = reading("The army said the army had taken the town and the army left.")
    graph = word_graph([twice, twice])
    for path in graph.paths:
        assert len(set(path)) == len(path)


def test_paths_are_those_of_networkx(graph: WordGraph) -> None:
    outside = nx.DiGraph()
    for one, following in enumerate(graph.after):
        for other in following:
            outside.add_edge(one, other, weight=graph.weight(one, other))
    expected = nx.shortest_simple_paths(outside, START, END, weight="weight")
    costs = []
    for path, _ in zip(expected, range(10), strict=False):
        costs.append(sum(outside[a][b]["weight"] for a, b in pairwise(path)))
    found = list(cheapest(graph, 10))
    assert [cost for cost, _ in found] == pytest.approx(costs)
    assert len({path for _, path in found}) == len(found)


def test_fluency_is_that_of_the_trigrams() -> None:
    model = Trigrams([["the", "army", "left"], ["the", "army", "came"]])
    assert model.fluency(["the", "army", "left"]) == pytest.approx(math.log(0.5) / 4)
    assert model.fluency(["the", "army", "left"]) > model.fluency(["army", "the", "left"])
    assert model.fluency(["unseen"]) < model.fluency(["army"])
