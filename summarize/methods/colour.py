"""Quotations that lend colour: a good part of a sentence, told by one article only."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from summarize.methods.candidates import Pool
from summarize.methods.vectors import Floats

_QUOTED = re.compile(r"[“\"«]([^”\"»]*)[”\"»]")
_PART = 0.35
_ALIKE = 0.3


def colour(pool: Pool, best_elsewhere: Floats) -> NDArray[np.bool_]:
    """Which sentences of ``pool`` are colour, ``(n,)``; none where outlets are not known.

    People who summarize undated pages for reading quote such sentences often, and a method that
    learned from them does too; of dated news a reader first wants to know what happened.

    Args:
        pool: The sentences.
        best_elsewhere: The highest cosine of each to a sentence of another article, ``(n,)``.

    Cost: linear in characters.
    """
    found = np.zeros(len(pool), dtype=np.bool_)
    named = sum(bool(document.article.source) for document in pool.documents)
    if 2 * named < len(pool.documents):
        return found
    for index in np.flatnonzero(best_elsewhere < _ALIKE):
        text = pool.candidates[index].statement.text
        quoted = [match[1] for match in _QUOTED.finditer(text)]
        found[index] = sum(map(len, quoted)) >= _PART * len(text)
    return found
