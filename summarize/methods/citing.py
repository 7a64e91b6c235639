"""From sentences that cite claims to statements: evidence, speakers, and what stands on nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.claims.names.identity import plain
from summarize.methods.claim_cards import Card
from summarize.methods.grounding import FLOOR, Ground, ground, ground_of
from summarize.methods.prompting import Cited
from summarize.records import Event, Evidence, Statement
from summarize.text.sentences import split

ENOUGH = FLOOR
"""Share of a sentence's weight that the claims it cites must hold: what any evidence must."""

MOST = 6
"""Evidence spans of one sentence."""


def stated(cited: Sequence[Cited], cards: Mapping[str, Card], event: Event) -> list[Statement]:
    """The sentences of an answer, with what they stand on.

    Args:
        cited: Sentences with ids of cards.
        cards: The cards by id.
        event: The event, with its claims.

    Returns:
        A statement for each sentence.  Evidence is that of the cited claims, as far as they hold
        the sentence's words; where they do not, what the articles themselves have; and none where
        they have nothing: citing an id proves nothing.  The speaker is the one of the claims that
        the sentence names, with all who passed it on.  A sentence that names somebody else keeps
        that name, and one that names nobody has none, so that the guard sees what is wrong.
    """
    parts = [(part, one.ids) for one in cited for part in _parts(one.text)]
    known = ground_of(event)
    found = ground([text for text, _ in parts], event)
    return [
        _stated(statement, [cards[name] for name in ids], known)
        for statement, (_, ids) in zip(found, parts, strict=True)
    ]


def _parts(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in split(text)]


def _stated(found: Statement, cards: Sequence[Card], known: Ground) -> Statement:
    kept = [card for card in cards if known.share(found.text, [card.text]) > 0]
    texts = [text for card in kept for text in (card.text, *(e.text for e in card.evidence))]
    if kept and known.share(found.text, texts) >= ENOUGH and not known.obeys(found.text):
        evidence = [one for card in kept for one in card.evidence]
        chain = _chain(found, kept)
    else:
        evidence = list(found.evidence)
        chain = found.chain
    spans: dict[tuple[str, int, int], Evidence] = {}
    for one in evidence:
        spans.setdefault((one.article_id, one.start, one.end), one)
    return Statement(found.text, tuple(spans.values())[:MOST], chain[0] if chain else None, chain)


def _chain(found: Statement, cards: Sequence[Card]) -> tuple[str, ...]:
    """The chain of the claim whose speaker the sentence names, else what the sentence says."""
    for card in cards:
        if card.chain and found.speaker and plain(found.speaker) == plain(card.chain[0]):
            return card.chain
    return found.chain
