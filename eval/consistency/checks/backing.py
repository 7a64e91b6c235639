"""The source sentences that hold what somebody is said to have said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from eval.consistency.held import Held
from eval.consistency.sources import Sources, SourceSentence
from eval.consistency.tokens import Token, rarity, tokenize
from summarize.records import Claim

_SELF = re.compile(r"\b(?:he|she|it|they|his|her|its|their|him|them)\b", re.I)
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
            and (self.keys is None or holds(self.held, self.source, claim, self.keys))
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


def content_of(sources: Sources, source: SourceSentence, claim: Claim) -> list[Token]:
    """The content words that a claim has in a source sentence."""
    doc = sources.docs[source.place.doc]
    return [
        token
        for span in claim.content
        if span.start < source.place.end and source.place.start < span.end
        for token in tokenize(span.of(doc))
        if token.content
    ]


def speaks_of_self(sources: Sources, source: SourceSentence, claim: Claim) -> bool:
    """Whether a claim has a pronoun where its speaker is meant: "the firm said it had paid".

    "The firm had paid" then names the firm, but not as who says so.
    """
    doc = sources.docs[source.place.doc]
    return any(
        _SELF.search(span.of(doc)) is not None
        for span in claim.content
        if span.start < source.place.end and source.place.start < span.end
    )


def holds(held: Held, source: SourceSentence, claim: Claim, keys: frozenset[str]) -> bool:
    """Whether the shared words stand in the content of the claim, not around it."""
    inside = {token.key for token in content_of(held.sources, source, claim)}
    shared = keys & source.keys
    if claim.speaker is not None and speaks_of_self(held.sources, source, claim):
        shared -= {token.key for token in tokenize(claim.speaker.text)} - inside
    worth = sum(rarity(key) for key in sorted(shared))
    return worth > 0 and sum(rarity(key) for key in sorted(shared & inside)) >= 0.5 * worth
