"""How alike articles are by what a sentence encoder makes of them, beside the words they share.

Encoders bring together what is said in other words, or in another language; names and figures,
which tell two events of a kind apart, they take less note of.  So their likeness is one part of
the whole, and words stay the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from summarize.events.neighbours import NEAREST, Edges, similarities
from summarize.models.encoder import Encoder
from summarize.records import Document

SHARE = 0.3
"""Part of the encoder in the likeness of two articles."""

_SENTENCES = 8
_SCALE = 0.6
_LEAF = 256
_TREES = 6
_SEED = 20
# News that has nothing in common: how alike an encoder finds it is where its scale begins.
_YARDSTICK = (
    "A ferry with ninety people on board sank off the northern coast in heavy seas on Tuesday.",
    "The central bank left its main interest rate unchanged, as most economists had expected.",
    "The striker scored twice in the second half to send his club into the final of the cup.",
    "Researchers have found the bones of a small dinosaur that lived in forests near the pole.",
    "A court sentenced the former minister to four years in prison for taking bribes.",
    "The phone maker showed a new model with a larger screen and a battery that lasts two days.",
    "Thousands of teachers walked out over pay, and most schools in the capital stayed shut.",
    "The actress, known for her roles in three comedies, has given birth to a daughter.",
    "Health officials urged people to get vaccinated after cases of measles were reported.",
    "Two by-elections will be held in May, after the resignation of members of parliament.",
)


def encode(documents: Sequence[Document], encoder: Encoder) -> Any:
    """The vectors of articles, of their titles and first sentences, ``(n, d)`` of length 1.

    Cost: one pass of the model over each article; some 20 ms for a small one on one core.
    """
    return encoder.encode([_head(document) for document in documents])


def blend(words: Any, edges: Edges, rows: Any, strangers: float, floor: float) -> Edges:
    """Edges with both likenesses: those that words found, and those that meaning finds.

    Args:
        words: What :func:`summarize.events.vectors.vectorise` returns.
        edges: The pairs that are alike by their words.
        rows: What :func:`encode` returns for the same articles.
        strangers: How alike the encoder finds what has nothing in common.
        floor: Pairs below this similarity are left out.

    Cost: near linear; candidates come from random projections (Dasgupta and Freund, "Random
    projection trees and low dimensional manifolds", 2008), not from all pairs.
    """
    number = len(rows)
    one, two = _candidates(rows)
    keys = np.unique(np.concatenate([edges.first * number + edges.second, one * number + two]))
    one, two = keys // number, keys % number
    meaning = np.einsum("ij,ij->i", rows[one], rows[two]).astype(np.float64)
    scaled = np.clip((meaning - strangers) / (1.0 - strangers), 0.0, 1.0)
    weight = (1.0 - SHARE) * similarities(words, one, two) + SHARE * _SCALE * scaled
    kept = weight >= floor
    return Edges(one[kept], two[kept], weight[kept])


def strangeness(encoder: Encoder) -> float:
    """How alike an encoder finds news that has nothing in common: the highest of usual values."""
    rows = encoder.encode(_YARDSTICK)
    alike = (rows @ rows.T)[np.triu_indices(len(rows), k=1)]
    return float(min(0.95, max(0.0, alike.mean() + 2.0 * alike.std())))


def _head(document: Document) -> str:
    told = " ".join(sentence.text for sentence in document.sentences[:_SENTENCES])
    title = document.article.title.strip()
    return f"{title}. {told}" if title else told


def _candidates(rows: Any) -> tuple[Any, Any]:
    """Pairs ``first < second`` in which one is among the nearest of the other, in some tree."""
    number = len(rows)
    draw = np.random.default_rng(_SEED)
    found: list[Any] = [np.empty(0, np.int64)]
    for _ in range(_TREES if number > _LEAF else 1):
        leaves = [np.arange(number)]
        while leaves:
            leaf = leaves.pop()
            if len(leaf) > _LEAF:
                side = rows[leaf] @ draw.standard_normal(rows.shape[1]).astype(np.float32)
                order = leaf[np.argsort(side, kind="stable")]
                leaves += [order[: len(order) // 2], order[len(order) // 2 :]]
            elif len(leaf) > 1:
                found.append(_pairs(rows[leaf], leaf, number))
    keys = np.unique(np.concatenate(found))
    return keys // number, keys % number


def _pairs(rows: Any, leaf: Any, number: int) -> Any:
    """The keys of the nearest pairs of one leaf."""
    alike = rows @ rows.T
    np.fill_diagonal(alike, -np.inf)
    most = min(NEAREST, len(leaf) - 1)
    nearest = np.argsort(-alike, axis=1, kind="stable")[:, :most]
    one, two = np.repeat(leaf, most), leaf[nearest].ravel()
    return np.minimum(one, two) * number + np.maximum(one, two)
