"""Sparse sentence vectors of one event, built once and shared by all methods."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = Any
"""A ``scipy.sparse.csr_matrix``; scipy ships without types."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Vectors:
    """Term vectors of ``n`` sentences over the ``v`` stems that occur in them.

    Args:
        stems: The content stems of each sentence, in order.
        documents: The article of each sentence, as a number from 0.

    Nothing here is ``n x n``: a similarity to all sentences is one sparse product.  Cost: time and
    space linear in the number of tokens.
    """

    def __init__(self, stems: Sequence[tuple[str, ...]], documents: Ints) -> None:
        self.stems = stems
        self.documents = documents

    @cached_property
    def counts(self) -> Matrix:
        """How often each stem occurs in each sentence, ``(n, v)``."""
        return _counted(*self._ids)

    @cached_property
    def binary(self) -> Matrix:
        """Whether each stem occurs in each sentence, ``(n, v)``."""
        return _with_data(self.counts, np.ones_like(self.counts.data))

    @cached_property
    def sizes(self) -> Ints:
        """How many stems occur in each sentence, ``(n,)``."""
        sizes: Ints = np.diff(self.counts.indptr)
        return sizes

    @cached_property
    def idf(self) -> Floats:
        """``1 + ln(n / n_t)`` of each stem, over the sentences, ``(v,)``."""
        frequency = np.bincount(self.counts.indices, minlength=self.counts.shape[1])
        return 1.0 + np.log(max(1, len(self.stems)) / np.maximum(frequency, 1))

    @cached_property
    def tfidf(self) -> Matrix:
        """TF-IDF with rows of length 1 (rows without stems stay 0), ``(n, v)``."""
        data = self.counts.data * self.idf[self.counts.indices]
        return normalize(_with_data(self.counts, data))

    @cached_property
    def binary_by_term(self) -> Matrix:
        """:attr:`binary` by columns."""
        return self.binary.tocsc()

    @cached_property
    def tfidf_by_term(self) -> Matrix:
        """:attr:`tfidf` by columns."""
        return self.tfidf.tocsc()

    @cached_property
    def bigrams(self) -> Matrix:
        """Whether each pair of neighbouring content stems occurs in each sentence."""
        from scipy.sparse import csr_matrix

        ids, starts, size = self._ids
        rows = np.repeat(np.arange(len(self.stems)), np.diff(starts))
        inside = rows[1:] == rows[:-1]
        keys, columns = np.unique((ids[:-1] * size + ids[1:])[inside], return_inverse=True)
        shape = (len(self.stems), max(1, len(keys)))
        ones = np.ones(len(columns))
        matrix = csr_matrix((ones, (rows[1:][inside], columns)), shape=shape)
        return _with_data(matrix, np.ones_like(matrix.data))

    @cached_property
    def _ids(self) -> tuple[Ints, Ints, int]:
        return _numbered(self.stems)

    @cached_property
    def by_document(self) -> Matrix:
        """Term counts of each article, ``(articles, v)``."""
        return (self._member @ self.counts).tocsr()

    @cached_property
    def _member(self) -> Matrix:
        """Which sentences are of which article, ``(articles, n)``."""
        from scipy.sparse import csr_matrix

        n = len(self.stems)
        articles = int(self.documents.max()) + 1 if n else 0
        return csr_matrix((np.ones(n), (self.documents, np.arange(n))), shape=(articles, n))

    def spread(self, matrix: Matrix) -> Floats:
        """In how many articles each column of ``matrix`` (``n`` rows) occurs."""
        held = (self._member @ matrix).tocsr()
        return np.bincount(held.indices, minlength=matrix.shape[1]).astype(float)


def count_matrix(rows: Sequence[Sequence[Any]]) -> Matrix:
    """Counts of hashable features: a row a sequence, columns in order of first occurrence."""
    return _counted(*_numbered(rows))


def _numbered(rows: Sequence[Sequence[Any]]) -> tuple[Ints, Ints, int]:
    """The features of all rows as numbers, where each row starts, and how many there are."""
    flat = chain.from_iterable
    known = {feature: number for number, feature in enumerate(dict.fromkeys(flat(rows)))}
    ids = list(map(known.__getitem__, flat(rows)))
    starts = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    return np.array(ids, dtype=np.int64), starts, max(1, len(known))


def _counted(ids: Ints, starts: Ints, size: int) -> Matrix:
    from scipy.sparse import csr_matrix

    # The arrays are copied, since adding up duplicates happens in place.
    given = (np.ones(len(ids)), ids.copy(), starts.copy())
    matrix = csr_matrix(given, shape=(len(starts) - 1, size))
    matrix.sum_duplicates()
    return matrix


def normalize(matrix: Matrix) -> Matrix:
    """``matrix`` with its rows scaled to length 1; empty rows stay as they are."""
    squares = np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()
    lengths = np.sqrt(squares)
    lengths[lengths == 0] = 1.0
    return _with_data(matrix, matrix.data / np.repeat(lengths, np.diff(matrix.indptr)))


def _with_data(matrix: Matrix, data: Floats) -> Matrix:
    """The pattern of ``matrix`` with other values; the pattern is shared, not copied."""
    from scipy.sparse import csr_matrix

    return csr_matrix((data, matrix.indices, matrix.indptr), shape=matrix.shape, copy=False)
