"""Quotations that lend colour: sentences of which a good part stands in quotation marks."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from summarize.methods.candidates import Pool

_QUOTED = re.compile(r"[“\"«]([^”\"»]*)[”\"»]")
_PART = 0.35


def colour(pool: Pool) -> NDArray[np.bool_]:
    """Which sentences of ``pool`` are colour, ``(n,)``; none where outlets are not known.

    People who summarize undated pages for reading quote such sentences often, and a method that
    learned from them does too; of dated news a reader first wants to know what happened.  Who
    was quoted with what stands in the brief in any case.

    Args:
        pool: The sentences.

    Cost: linear in characters.
    """
    named = sum(bool(document.article.source) for document in pool.documents)
    if 2 * named < len(pool.documents):
        return np.zeros(len(pool), dtype=np.bool_)
    texts = (candidate.statement.text for candidate in pool.candidates)
    return np.array(
        [sum(len(match[1]) for match in _QUOTED.finditer(t)) >= _PART * len(t) for t in texts],
        dtype=np.bool_,
    )
