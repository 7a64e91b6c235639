"""The source sentences that hold what somebody is said to have said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from eval.consistency.held import Held
from eval.consistency.sources import SourceSentence
from eval.consistency.tokens import rarity, tokenize
from summarize.records import Claim

SHARED = 0.6
"""The part of the content, by weight, that a source sentence needs to back it."""


@dataclass(frozen=True)
class Backing:
    """A source sentence that holds the content of a summary sentence.

    With ``keys``, only claims that have the shared words in their content are its claims.
    """

    held: Held
    source: SourceSentence
    share: float
    keys: frozenset[str] | None = None

    @cached_property
    def claims(self) -> list[Claim]:
        """Its claims on the content; its whole article is read for them."""
        found = self.held.sources.claims_at(self.source.index)
        return [
            claim
            for claim in found
            if claim.speaker is not None
            and (self.keys is None or _holds(self.held, self.source, claim, self.keys))
        ]


def find_backing(held: Held, keys: frozenset[str]) -> list[Backing]:
    """The source sentences that hold most of ``keys``, best first."""
    total = sum(map(rarity, sorted(keys)))
    if not total:
        return []
    counted: dict[int, float] = {}
    for key in sorted(keys):
        worth = rarity(key)
        for index in held.sources.postings.get(key, ()):
            counted[index] = counted.get(index, 0.0) + worth
    best = max(counted.values(), default=0.0)
    if best < SHARED * total:
        return []
    sentences = held.sources.sentences
    chosen = sorted(
        (index for index, worth in counted.items() if worth >= max(0.85 * best, SHARED * total)),
        key=lambda i: (-round(counted[i], 9), sentences[i].number, sentences[i].text, i),
    )
    return [Backing(held, sentences[i], counted[i] / total, keys) for i in chosen[:5]]


def _holds(held: Held, source: SourceSentence, claim: Claim, keys: frozenset[str]) -> bool:
    """Whether the shared words stand in the content of the claim, not around it."""
    doc = held.sources.docs[source.place.doc]
    inside = {
        token.key
        for span in claim.content
        if span.start < source.place.end and source.place.start < span.end
        for token in tokenize(span.of(doc))
        if token.content
    }
    shared = keys & source.keys
    worth = sum(rarity(key) for key in sorted(shared))
    return worth > 0 and sum(rarity(key) for key in sorted(shared & inside)) >= 0.5 * worth
