"""Claims as cards: what a language model is given of an event, each with an id it can cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarize.claims.conflicts import find_conflicts
from summarize.claims.same import same_claims
from summarize.methods.addressed import addressed
from summarize.methods.budget import Limit
from summarize.methods.candidates import Candidate, Pool, pool_of
from summarize.methods.lexrank import LexRank
from summarize.methods.order import reading_order
from summarize.methods.selection import Selection, greedy
from summarize.methods.vectors import Floats
from summarize.records import Conflict, Document, Event, Evidence

REDUNDANCY = 0.7
"""Cosine of two cards: what says the same in other words is worth a card, a copy is not."""

FOR_CONFLICTS = 0.5
"""Part of the words that may go to the sides of conflicts before all else."""

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
    """The cards of an event, in reading order.

    ``conflicts`` are rows that say where cards contradict each other; ``addressed`` is how many
    sentences spoke to the model, ``words`` how long the articles are.
    """

    cards: tuple[Card, ...]
    conflicts: tuple[Mapping[str, Any], ...]
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
        return Deck((), (), len(barred), pool.total_words)
    selection = Selection(pool, Limit(words, "words"), REDUNDANCY)
    selection.able = pool.eligible & ~_barred(pool, barred)
    ranks, _ = LexRank().rank(pool)
    conflicts = find_conflicts(event)
    _oppose(selection, ranks, conflicts)
    greedy(selection, ranks)
    elsewhere = _elsewhere(event, documents)
    cards = [
        _card(f"c{number}", pool.candidates[index], documents, elsewhere)
        for number, index in enumerate(selection.chosen, start=1)
    ]
    rows = tuple(_rows(conflicts, cards))
    return Deck(tuple(cards), rows, len(barred), pool.total_words)


def _oppose(selection: Selection, ranks: Floats, conflicts: Sequence[Conflict]) -> None:
    """Takes a sentence for each side of a conflict first: sides are alike but for the one thing."""
    pool = selection.pool
    for conflict in conflicts:
        sides = [_best(selection, ranks, position.evidence) for position in conflict.values]
        new = [side for side in dict.fromkeys(sides) if side not in (None, *selection.chosen)]
        cost = sum(int(pool.words[side]) for side in new if side is not None)
        if None not in sides and selection.used + cost <= FOR_CONFLICTS * selection.limit.size:
            for side in new:
                if side is not None:
                    selection.add(side)


def _best(selection: Selection, ranks: Floats, evidence: Sequence[Evidence]) -> int | None:
    """The sentence of highest rank that may be taken and holds a part of some evidence."""
    held = [
        index
        for index, candidate in enumerate(selection.pool.candidates)
        if selection.able[index]
        and any(
            one.article_id == candidate.sentence.article_id
            and one.start < candidate.sentence.end
            and candidate.sentence.start < one.end
            for one in evidence
        )
    ]
    return max(held, key=lambda index: (ranks[index], -index), default=None)


def _rows(conflicts: Sequence[Conflict], cards: Sequence[Card]) -> Iterator[Mapping[str, Any]]:
    """Where the articles contradict each other, with the cards of each side; two at least."""
    at: dict[str, list[tuple[Evidence, str]]] = {}
    for card in cards:
        for one in card.evidence:
            at.setdefault(one.article_id, []).append((one, card.id))
    for conflict in conflicts:
        sides = []
        for position in conflict.values:
            ids = [
                name
                for one in position.evidence
                for held, name in at.get(one.article_id, [])
                if held.start < one.end and one.start < held.end
            ]
            if ids:
                side: dict[str, Any] = {"value": position.value}
                if position.speaker:
                    side["speaker"] = position.speaker
                sides.append({**side, "claims": list(dict.fromkeys(ids))})
        if len(sides) > 1:
            yield {"about": conflict.about, "sides": sides}


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
