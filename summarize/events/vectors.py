"""One sparse vector an article, whose dot product with another says how alike they are."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from summarize.events.background import background
from summarize.events.terms import Terms

# Share in the similarity and power of the rarity: all words, names, lead and title.
_BLOCKS = ((0.6, 1.5), (0.2, 1.0), (0.2, 1.5))
_AT_HOME = 0.45
_FEW = 10


def vectorise(articles: Iterable[Terms], worth: Mapping[str, float] | None = None) -> Any:
    """The vectors of a batch.

    The vector of an article is three blocks, one each for all words, the names and the
    lead.  In a block a stem weighs ``log(1 + mentions) * rarity ** power``; the block is
    brought to unit length and weighed by the square root of its share, so that the dot
    product is a weighted mean of three cosines in [0, 1].  Rarity is the logarithm of
    the inverse share of articles that hold the stem, in the background and the batch
    together; in a language that the background does not know, in the batch alone.

    Args:
        articles: The terms of each article; read once.
        worth: Factors on the rarity of stems, of those that have one (see
            :func:`summarize.events.themes.theme`).

    Returns:
        A ``scipy.sparse.csr_array`` of float32, a row an article.

    Cost: linear in the number of words.
    """
    vocabulary: dict[str, int] = {}
    blocks: list[_Block] = [_Block() for _ in _BLOCKS]
    for article in articles:
        for block, weights in zip(
            blocks, (article.words, article.names, article.lead), strict=True
        ):
            block.add(weights, vocabulary)
    return _assemble(blocks, vocabulary, worth or {})


class _Block:
    """One kind of weights of all articles, row after row."""

    __slots__ = ("columns", "ends", "weights")

    def __init__(self) -> None:
        self.columns = array("i")
        self.weights = array("f")
        self.ends = array("q", [0])

    def add(self, weights: Mapping[str, float], vocabulary: dict[str, int]) -> None:
        self.columns.extend([vocabulary.setdefault(stem, len(vocabulary)) for stem in weights])
        self.weights.extend(weights.values())
        self.ends.append(len(self.columns))


def _assemble(
    blocks: Sequence[_Block], vocabulary: Mapping[str, int], worth: Mapping[str, float]
) -> Any:
    from scipy import sparse

    size = len(vocabulary)
    number = len(blocks[0].ends) - 1
    known = background()
    columns = np.frombuffer(blocks[0].columns, np.int32)
    sizes: Any = np.diff(np.frombuffer(blocks[0].ends, np.int64))
    rows = np.repeat(np.arange(number), sizes)
    counts = np.fromiter((known.counts.get(stem, 0) for stem in vocabulary), np.float64, size)
    is_home = _share(counts[columns] > 0, rows, number) >= _AT_HOME
    batch = np.bincount(columns, minlength=size)
    abroad = np.bincount(columns[~is_home[rows]], minlength=size)
    rarity = np.log((known.articles + number + 1) / (counts + batch + 0.5))
    strange = np.log((number - is_home.sum() + _FEW) / (abroad + 0.5))
    factor = np.fromiter((worth.get(stem, 1.0) for stem in vocabulary), np.float64, size)
    rarity, strange = rarity * factor, strange * factor
    matrices = []
    has_names = np.diff(np.frombuffer(blocks[1].ends, np.int64)) > 0
    for index, (block, (share, power)) in enumerate(zip(blocks, _BLOCKS, strict=True)):
        columns = np.frombuffer(block.columns, np.int32)
        ends = np.frombuffer(block.ends, np.int64)
        sizes = np.diff(ends)
        rows = np.repeat(np.arange(number), sizes)
        rare = np.where(is_home[rows], rarity[columns], strange[columns]).clip(0)
        values = np.log1p(np.frombuffer(block.weights, np.float32)) * rare**power
        length = np.sqrt(np.bincount(rows, values**2, minlength=number))
        shares = np.full(number, share)
        if index == 0:
            shares[~has_names] += _BLOCKS[1][0]
        scale = np.sqrt(shares) / np.where(length > 0, length, 1)
        data = (values * scale[rows]).astype(np.float32)
        matrices.append(sparse.csr_array((data, columns, ends), shape=(number, size)))
    return sparse.hstack(matrices, format="csr")


def _share(flags: Any, rows: Any, number: int) -> Any:
    total = np.bincount(rows, minlength=number)
    return np.bincount(rows, flags, minlength=number) / np.maximum(total, 1)
