"""Sentences of several articles that say the same, fused into one.

The paths of the word graph are ranked by cost, length and the keyphrases that they hold (Boudin
and Morin, Keyphrase Extraction for N-best Reranking in Multi-Sentence Compression, NAACL
2013), and by how fluent the event's own trigrams find them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from summarize.claims.sentence.shallow import Shallow
from summarize.methods.candidates import Pool
from summarize.methods.filters import fault
from summarize.methods.fusion.cuts import Cut, apply
from summarize.methods.fusion.ngrams import Trigrams
from summarize.methods.fusion.paths import cheapest
from summarize.methods.fusion.reading import reading
from summarize.methods.fusion.splice import Splice, faithful, splice_of
from summarize.methods.fusion.wordgraph import word_graph
from summarize.methods.fusion.worth import Worth
from summarize.methods.vectors import Floats
from summarize.records import Statement
from summarize.text.tokens import count_words

NEAR = 0.3
MOST = 4
BASES = 40
PATHS = 40
_SHORTEST = 8
_LENGTH = 0.7
_FLUENCY = 0.3


class Fuser:
    """Finds for a sentence those that say the same, and the best path through all of them.

    Args:
        pool: The sentences of the event, compressed.
        worth: What stretches are worth.
    """

    def __init__(self, pool: Pool, worth: Worth) -> None:
        self._pool = pool
        self._worth = worth
        self._read: dict[int, Shallow] = {}
        self._trigrams: Trigrams | None = None

    def fused(self, index: int) -> Statement | None:
        """Sentence ``index`` with what another says better; ``None`` where nothing is."""
        others = self._alike(index)
        if not others:
            return None
        members = [index, *others]
        sentences = [self._reading(member) for member in members]
        graph = word_graph(sentences)
        base = self._pool.candidates[index].statement
        best, most = None, self._score(sentences[0])
        for _, path in cheapest(graph, PATHS):
            splice = splice_of(graph, path)
            if splice is None or splice.base != 0 or not faithful(splice, sentences):
                continue
            text = splice.text(sentences)
            words = count_words(text)
            if words < _SHORTEST or words > count_words(base.text) or fault(text):
                continue
            score = self._score(reading(text))
            if score > most:
                best, most = splice, score
        if best is None:
            return None
        return self._spliced(base, best, sentences, members)

    def _spliced(
        self, base: Statement, splice: Splice, sentences: Sequence[Shallow], members: Sequence[int]
    ) -> Statement | None:
        own = sentences[0]
        put = splice.put(sentences)
        cut = Cut(own.ends[splice.first - 1], own.ends[splice.last - 1], "fused", put)
        made = apply(base, [cut], "fused")
        if made.text == base.text:
            return None
        other = self._pool.candidates[members[splice.other]].statement
        return replace(made, evidence=(*made.evidence, *other.evidence))

    def _alike(self, index: int) -> list[int]:
        """Sentences of other articles, same voice, near in words; the nearest first."""
        pool, own = self._pool, self._pool.candidates[index]
        if "Q" in self._reading(index).tags:
            return []
        tfidf = pool.vectors.tfidf
        cosine = np.asarray((tfidf @ tfidf[index].T).todense()).ravel()
        near = [int(i) for i in np.argsort(-cosine, kind="stable")[: 4 * MOST] if cosine[i] >= NEAR]
        found = []
        for i in near:
            other = pool.candidates[i]
            if other.document == own.document or other.fault or i == index:
                continue
            if other.statement.speaker != own.statement.speaker:
                continue
            if other.statement.chain != own.statement.chain or "Q" in self._reading(i).tags:
                continue
            found.append(i)
        return found[: MOST - 1]

    def _reading(self, index: int) -> Shallow:
        known = self._read.get(index)
        if known is None:
            known = self._read[index] = reading(self._pool.candidates[index].statement.text)
        return known

    def _score(self, s: Shallow) -> float:
        """What a sentence is worth a word, and how fluent it is."""
        if self._trigrams is None:
            self._trigrams = Trigrams(
                self._reading(i).low for i in range(len(self._pool.candidates))
            )
        fluency = math.exp(_FLUENCY * self._trigrams.fluency(s.low))
        return self._worth.of(s.text) * fluency / math.pow(count_words(s.text), _LENGTH)


def fuse(pool: Pool, worth: Worth, scores: Floats) -> list[Statement]:
    """The statements of a pool, the best of them fused with what other articles say.

    Cost: a word graph for each of the 40 best sentences.
    """
    fuser = Fuser(pool, worth)
    statements = [candidate.statement for candidate in pool.candidates]
    able = np.flatnonzero(pool.eligible)
    for index in able[np.argsort(-scores[able], kind="stable")[:BASES]]:
        if pool.candidates[int(index)].fault:
            continue
        made = fuser.fused(int(index))
        if made is not None:
            statements[int(index)] = made
    return statements
