"""Claims as cards: what a language model is given of an event, each with an id it can cite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarize.claims.same import same_claims
from summarize.methods.addressed import addressed
from summarize.methods.budget import Limit
from summarize.methods.candidates import Candidate, Pool, pool_of
from summarize.methods.lexrank import LexRank
from summarize.methods.order import reading_order
from summarize.methods.selection import Selection, greedy
from summarize.records import Document, Event, Evidence

REDUNDANCY = 0.7
"""Cosine of two cards: what says the same in other words is worth a card, a copy is not."""

MORE = 3
"""Sentences of other articles that a card may stand on, too."""


@dataclass(frozen=True, slots=True)
class Card:
    """One claim.

    ``text`` is the sentence as it may stand alone, ``chain`` who said it and who passed it on,
    ``outlets`` who published it or the same elsewhere, ``date`` the day of publication.
    """

    id: str
    text: str
    chain: tuple[str, ...]
    outlets: tuple[str, ...]
    date: str | None
    evidence: tuple[Evidence, ...]

    def row(self) -> dict[str, Any]:
        """The card as the model sees it; what is not known is left out."""
        row: dict[str, Any] = {"id": self.id}
        if self.date:
            row["date"] = self.date
        if self.outlets:
            row["outlets"] = list(self.outlets)
        if self.chain:
            row["speaker"] = self.chain[0]
        if len(self.chain) > 1:
            row["via"] = list(self.chain[1:])
        return {**row, "text": self.text}


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of an event, in reading order, and how many sentences spoke to the model."""

    cards: tuple[Card, ...]
    addressed: int
    words: int


def deal(event: Event, words: int) -> Deck:
    """The claims of an event that matter most, as cards.

    Args:
        event: The event, with its claims.
        words: How many words the texts of all cards may have together.

    Returns:
        Cards of the sentences that LexRank puts first, without near-copies; one that another
        voice bears out names that outlet and stands on its sentence as well.  Ids run in
        reading order.  Cost: that of LexRank.
    """
    pool = pool_of(event)
    documents = {document.id: document for document in reading_order(event)}
    barred = addressed(list(documents.values()))
    if not len(pool):
        return Deck((), 0, pool.total_words)
    selection = Selection(pool, Limit(words, "words"), REDUNDANCY)
    selection.able = pool.eligible & ~_barred(pool, barred)
    ranks, _ = LexRank().rank(pool)
    greedy(selection, ranks)
    elsewhere = _elsewhere(event, documents)
    cards = [
        _card(f"c{number}", pool.candidates[index], documents, elsewhere)
        for number, index in enumerate(selection.chosen, start=1)
    ]
    return Deck(tuple(cards), len(barred), pool.total_words)


def _barred(pool: Pool, barred: frozenset[tuple[str, int]]) -> Any:
    import numpy as np

    found = [
        any(
            (candidate.sentence.article_id, candidate.sentence.index + more) in barred
            for more in range(candidate.more + 1)
        )
        for candidate in pool.candidates
    ]
    return np.array(found, dtype=bool)


def _card(
    name: str,
    candidate: Candidate,
    documents: Mapping[str, Document],
    elsewhere: Mapping[tuple[str, int], tuple[tuple[str, int], ...]],
) -> Card:
    statement = candidate.statement
    place = candidate.sentence.article_id, candidate.sentence.index
    own = documents[place[0]].article
    others = [other for other in elsewhere.get(place, ()) if other[0] in documents]
    sources = [own.source, *(documents[article].article.source for article, _ in others)]
    more = []
    for article, index in others[:MORE]:
        sentence = documents[article].sentences[index]
        more.append(Evidence(article, sentence.start, sentence.end, sentence.text))
    return Card(
        name,
        statement.text,
        statement.chain,
        tuple(dict.fromkeys(source for source in sources if source)),
        own.published[:10] if own.published else None,
        tuple(dict.fromkeys((*statement.evidence, *more))),
    )


def _elsewhere(
    event: Event, documents: Mapping[str, Document]
) -> dict[tuple[str, int], tuple[tuple[str, int], ...]]:
    """For the sentence of a claim the sentences of other articles that say the same."""
    found: dict[tuple[str, int], dict[tuple[str, int], None]] = {}
    for group in same_claims(event):
        places = [(claim.article_id, claim.sentence) for claim in group]
        for place in places:
            others = (other for other in places if other[0] != place[0] and other[0] in documents)
            found.setdefault(place, {}).update(dict.fromkeys(others))
    return {place: tuple(others) for place, others in found.items()}
