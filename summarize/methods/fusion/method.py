"""Fusion: claims joined, selected by their support, and each written as one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

import numpy as np

from summarize.methods.budget import Limit, limit_of
from summarize.methods.candidates import Candidate, Pool, pool_of
from summarize.methods.filters import is_english
from summarize.methods.fusion.blemish import unblemished
from summarize.methods.fusion.casing import Casing
from summarize.methods.fusion.choice import Choice
from summarize.methods.fusion.compress import compress
from summarize.methods.fusion.fuse import fuse
from summarize.methods.fusion.pairs import pairs
from summarize.methods.fusion.realize import realize
from summarize.methods.fusion.rewritten import Rewritten
from summarize.methods.fusion.sides import both_sides
from summarize.methods.fusion.style import Style, style_of
from summarize.methods.fusion.voices import both_said
from summarize.methods.fusion.worth import Worth
from summarize.methods.opening import happened
from summarize.methods.ranker import Ranker
from summarize.methods.vectors import Floats
from summarize.records import Budget, Document, Draft, Event, Statement
from summarize.text.tokens import count_words

_ROUNDS = 4
_ROOM = 6
_LOOK = 12
_TIGHT = 100.0


class Fusion:
    """Claims with their provenance, joined where they say the same, each written as one sentence.

    Sentences are shortened by what stands beside their main clause, sentences of several articles
    that say the same are fused along the cheapest path of their word graph, what two speakers say
    is given to both, and the sides of a conflict stand in one sentence.  What is printed is chosen
    as :class:`~summarize.methods.ranker.Ranker` does, and two sentences of one voice that follow
    each other may become one.  Nobody's words lose their speaker, and no figure, hedge or
    negation its sentence; where nothing better is found a sentence stays what it is, as all do
    where the budget holds all of the event.

    Papers: Filippova, Multi-Sentence Compression: Finding Shortest Paths in Word Graphs, COLING
    2010; Boudin and Morin, Keyphrase Extraction for N-best Reranking in Multi-Sentence
    Compression, NAACL 2013; on cuts, Knight and Marcu, Summarization beyond Sentence Extraction,
    Artificial Intelligence 139, 2002, whose parser a shallow reading stands in for.

    Cost: linear in the words, and a word graph for each of the 40 best sentences: some 60 ms for
    five articles.

    Args:
        brevity: What a stretch may be worth a word, against what stays, and still be cut, 0 to 10;
            0 cuts little but times of saying.
        rewriting: Factor on the score of a sentence that was shortened or fused, 1 to 5.
        novelty: Exponent of the part of a sentence's word pairs that is new, 0 to 5.
        length: Exponent of the sentence's words that its score is multiplied by, -1 to 1.
        redundancy: The highest cosine between two chosen sentences, in [0, 1].
    """

    name: ClassVar[str] = "fusion"

    def __init__(
        self,
        brevity: float = 3.0,
        rewriting: float = 1.48,
        novelty: float = 1.25,
        length: float = 0.1,
        redundancy: float = 0.35,
    ) -> None:
        self.brevity = brevity
        self.rewriting = rewriting
        self.novelty = novelty
        self.length = length
        self.redundancy = redundancy

    def summarize(self, event: Event, budget: Budget) -> Draft:
        """The draft for ``event``; raises ``InputError`` for a budget that is none."""
        return self.write(event, Ranker().rank(pool_of(event)), budget)

    def write(self, event: Event, scores: Floats, budget: Budget) -> Draft:
        """The draft by ``scores``, the ranker's or another's."""
        pool = pool_of(event)
        limit = limit_of(budget, pool.total_words)
        if not len(pool):
            return Draft(event.event_id, self.name, ())
        ample = limit.in_words and pool.total_words <= limit.size
        style = style_of(event, pool)
        written: Pool = pool
        if not ample:
            written, scores = self._written(event, pool, scores, style.casing)
        scores = unblemished(pool, scores)
        new = [a is not b for a, b in zip(pool.candidates, written.candidates, strict=True)]
        scores = np.where(new, scores * self.rewriting, scores)
        worth = scores * np.maximum(written.words, 1) ** self.length
        choice = Choice(written, worth, happened(written), self.novelty, self.redundancy)
        return Draft(event.event_id, self.name, _filled(choice, limit, style))

    def _written(
        self, event: Event, pool: Pool, scores: Floats, casing: Casing
    ) -> tuple[Rewritten, Floats]:
        """The pool as it would be printed: compressed, fused, with both sides of conflicts."""
        worth = Worth(pool)
        english = [_is_english(document) for document in pool.documents]
        shorter = Rewritten(
            pool,
            [
                self._shorter(candidate, pool, worth, self.brevity)
                if english[candidate.document] and not candidate.fault
                else candidate.statement
                for candidate in pool.candidates
            ],
        )
        if not all(english):
            return shorter, scores
        statements = fuse(shorter, worth, scores)
        sides = both_sides(
            event,
            shorter,
            pool,
            scores,
            casing,
            lambda number: self._shorter(pool.candidates[number], pool, worth, _TIGHT),
        )
        made = {**both_said(event, shorter), **sides}
        joined, values = pairs(shorter, scores, casing, made.keys())
        scores = scores.copy()
        for index, value in values.items():
            scores[index] = value
        for index, statement in (*made.items(), *joined.items()):
            statements[index] = statement
        return Rewritten(shorter, statements), scores

    def _shorter(self, candidate: Candidate, pool: Pool, worth: Worth, brevity: float) -> Statement:
        dated = pool.documents[candidate.document].article.date is not None
        return compress(candidate.statement, worth, brevity, dated=dated)


def _filled(choice: Choice, limit: Limit, style: Style) -> tuple[Statement, ...]:
    """What is printed: as much as is chosen with room for the words that merging saves."""
    best = _printed(choice, limit, style, 0, merge=limit.in_words)
    used = _words(best)
    if not limit.in_words:
        return best
    room, step = 0, limit.size - used
    for _ in range(_ROUNDS):
        if limit.size - used < _ROOM or not step:
            break
        printed = _printed(choice, limit, style, room + step, merge=True)
        total = _words(printed)
        if total > limit.size:
            step //= 2
            continue
        room += step
        if total > used:
            best, used = printed, total
        step = min(step, limit.size - used)
    if used >= limit.least:
        return best
    apart = _printed(choice, limit, style, 0, merge=False)
    return apart if _words(apart) > used else best


def _printed(
    choice: Choice, limit: Limit, style: Style, room: int, *, merge: bool
) -> tuple[Statement, ...]:
    """The statements chosen within ``room`` words more than the limit, as they are printed."""
    return realize(choice.within(replace(limit, size=limit.size + room)), style, merge=merge)


def _words(statements: Sequence[Statement]) -> int:
    return sum(count_words(statement.text) for statement in statements)


def _is_english(document: Document) -> bool:
    """Whether the rules, which are for English, may be applied to an article."""
    return is_english(" ".join(sentence.text for sentence in document.sentences[:_LOOK]))
