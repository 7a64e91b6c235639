"""The counting inside ROUGE: n-gram overlap and longest common subsequences.

Longest common subsequences are computed bit-parallel (Allison and Dix 1986, Hyyrö
2004): a column of the dynamic-programming table is one Python integer whose bit
``i`` says that the table does not grow from row ``i`` to ``i + 1``.  Where
rouge-score reads one subsequence back out of the full table, the same path is
followed here on those integers, so that ties fall the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from eval.rouge.text import Prepared


class PRF(NamedTuple):
    """Precision, recall and their harmonic mean, each in [0, 1]."""

    p: float
    r: float
    f: float

    @classmethod
    def of(cls, hits: float, hypothesis: int, reference: int) -> PRF:
        """From the number of matches and the two totals; all 0 where a total is 0."""
        if not hits or not hypothesis or not reference:
            return cls(0.0, 0.0, 0.0)
        precision, recall = hits / hypothesis, hits / reference
        return cls(precision, recall, 2 * precision * recall / (precision + recall))


def overlap(hypothesis: Counter[Any], reference: Counter[Any]) -> PRF:
    """Clipped matches of two bags of units: ROUGE-N and R-SU4.  Cost: linear."""
    common = hypothesis.keys() & reference.keys()
    hits = sum(map(min, map(hypothesis.__getitem__, common), map(reference.__getitem__, common)))
    return PRF.of(hits, hypothesis.total(), reference.total())


def lcs_length(tokens: Sequence[str], other: Prepared) -> int:
    """Length of the longest common subsequence.

    Cost: one step for each token that both texts hold; a step is a few operations
    on integers of as many bits as the other text has tokens.
    """
    masks = other.masks
    size = len(other.tokens)
    full = (1 << size) - 1
    row = full
    for mask in map(masks.get, tokens):
        if mask is not None:
            hit = row & mask
            row = (row + hit) | (row - hit)
    return size - (row & full).bit_count()


def lcs(hypothesis: Prepared, reference: Prepared) -> PRF:
    """ROUGE-L over the whole text, sentence breaks ignored."""
    hits = lcs_length(hypothesis.tokens, reference)
    return PRF.of(hits, len(hypothesis.tokens), len(reference.tokens))


def union_lcs(hypothesis: Prepared, reference: Prepared) -> PRF:
    """Summary-level ROUGE-L: the union of subsequences, sentence by sentence (Lin 2004, 3.2).

    A token counts no more often than it stands in the summary, as in ROUGE-1.5.5
    and rouge-score.
    """
    found = Counter(common_tokens(hypothesis.sentences, reference))
    counts = hypothesis.grams(1)
    hits = sum(map(min, found.values(), map(counts.__getitem__, found)))
    return PRF.of(hits, len(hypothesis.tokens), len(reference.tokens))


def distinct_lcs(hypothesis: Prepared, reference: Prepared) -> PRF:
    """``rouge-l`` of the package ``rouge`` 1.0.1, which LongBench uses.

    Its sets hold every word once, over all sentences; ties between subsequences fall
    the other way than in rouge-score; F has 1e-8 added to its denominator.
    """
    hits = len(set(common_tokens(reference.sentences, hypothesis)))
    if not hits:
        return PRF(0.0, 0.0, 0.0)
    precision, recall = hits / len(hypothesis.grams(1)), hits / len(reference.grams(1))
    return PRF(precision, recall, 2 * precision * recall / (precision + recall + 1e-8))


def common_tokens(columns: Sequence[Sequence[str]], indexed: Prepared) -> list[str]:
    """The tokens of ``indexed`` that lie on a common subsequence with some sentence.

    Args:
        columns: The sentences of one text.
        indexed: The other text; each of its positions is given at most once.
    """
    index = indexed.sentence_masks
    unions = [0] * len(indexed.sentences)
    for sentence in columns:
        matches: dict[int, list[tuple[int, int]]] = {}
        for position, token in enumerate(sentence):
            for number, mask in index.get(token, ()):
                matches.setdefault(number, []).append((position, mask))
        for number, columns_hit in matches.items():
            unions[number] |= _trace(columns_hit, len(sentence), len(indexed.sentences[number]))
    tokens = []
    for sentence, union in zip(indexed.sentences, unions, strict=True):
        while union:
            low = union & -union
            tokens.append(sentence[low.bit_length() - 1])
            union ^= low
    return tokens


def _trace(columns: list[tuple[int, int]], width: int, height: int) -> int:
    """The rows of one longest common subsequence, as bits.

    ``columns`` are those in which anything matches, with the matching rows.  From
    the last cell: a match is taken; else the path goes one column back where the
    table grows in this row, and one row up where it does not.  All columns without
    a match between two that have one act as a single one.
    """
    full = (1 << height) - 1
    row = full
    grows = []
    for _, mask in columns:
        hit = row & mask
        row = ((row + hit) | (row - hit)) & full
        grows.append(full ^ row)
    taken, below, after = 0, full, width
    for (position, mask), grow in zip(reversed(columns), reversed(grows), strict=True):
        if position + 1 != after:
            below = (1 << (grow & below).bit_length()) - 1
        height = ((mask | grow) & below).bit_length()
        if not height:
            break
        top = 1 << (height - 1)
        if mask & top:
            taken |= top
            below = top - 1
        else:
            below = (top << 1) - 1
        after = position
    return taken
