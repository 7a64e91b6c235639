"""The word graph of sentences that say the same: each word a node, shared where it is the same.

Filippova, Multi-Sentence Compression: Finding Shortest Paths in Word Graphs, COLING 2010.
Stricter than there: a word of one sentence is put on a node of another only where a neighbour
agrees too, and a function word or a mark only beside a content word that does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from summarize.claims.sentence.shallow import Shallow

CONTENT = frozenset("NCveUTgK")
START, END = 0, 1


@dataclass(slots=True)
class Node:
    """A word with its letter; ``at`` says, by sentence, which token of it stands here."""

    word: str
    letter: str
    at: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class WordGraph:
    """Nodes, and for each the nodes that follow it in some sentence, in order of number.

    ``paths`` holds the nodes of each sentence, from ``START`` to ``END``.
    """

    nodes: list[Node]
    after: list[list[int]]
    paths: list[list[int]]

    def weight(self, one: int, other: int) -> float:
        """The cost of going from a node to another: small for frequent neighbours.

        The inverse of how strongly the two words are tied, over how often both occur.
        """
        first, second = self.nodes[one].at, self.nodes[other].at
        tied = 0.0
        for sentence, place in first.items():
            distance = second.get(sentence, -1) - place
            if distance > 0:
                tied += 1.0 / distance
        if not tied:
            return 1e6
        both = len(first) + len(second)
        return both / tied / (len(first) * len(second))


def word_graph(sentences: Sequence[Shallow]) -> WordGraph:
    """The graph of some sentences, the first ones first.  Cost: linear in their tokens."""
    nodes = [Node("", "^"), Node("", "$")]
    known: dict[tuple[str, str], list[int]] = {}
    paths: list[list[int]] = []
    for number, s in enumerate(sentences):
        path = [START]
        nodes[START].at[number] = -1
        for j in range(len(s)):
            key = (s.low[j], s.tags[j])
            place = next(
                (
                    node
                    for node in known.get(key, ())
                    if number not in nodes[node].at and _same(nodes[node], sentences, s, j)
                ),
                -1,
            )
            if place < 0:
                place = len(nodes)
                nodes.append(Node(*key))
                known.setdefault(key, []).append(place)
            nodes[place].at[number] = j
            path.append(place)
        nodes[END].at[number] = len(s)
        paths.append([*path, END])
    after: list[set[int]] = [set() for _ in nodes]
    for path in paths:
        for one, other in pairwise(path):
            after[one].add(other)
    return WordGraph(nodes, [sorted(found) for found in after], paths)


def _same(node: Node, sentences: Sequence[Shallow], s: Shallow, j: int) -> bool:
    """Whether token ``j`` may share a node: a neighbour of it stands beside the node, too."""
    for number, place in node.at.items():
        other = sentences[number]
        for step in (-1, 1):
            here, there = j + step, place + step
            if not (0 <= here < len(s) and 0 <= there < len(other)):
                continue
            agrees = s.low[here] == other.low[there] and s.tags[here] == other.tags[there]
            if agrees and (node.letter in CONTENT or s.tags[here] in CONTENT):
                return True
    return False
