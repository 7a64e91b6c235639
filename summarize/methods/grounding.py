"""Evidence and speakers for sentences that somebody else wrote.

A model, a server or another program gives plain sentences.  Here each gets the source
sentences that it stands on and the speaker that it names, so that it can be verified and
printed like any other.  Alignment by weighted overlap goes back to the oracle alignments of
summaries with their sources; what is known of a sentence (names, numbers) weighs more.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

import numpy as np

from summarize.methods.addressed import addressed
from summarize.methods.names import Names
from summarize.methods.order import reading_order
from summarize.methods.sayers import Sayers
from summarize.methods.terms import terms_of, weights_of
from summarize.methods.vectors import Floats, Ints
from summarize.records import Event, Evidence, Sentence, Statement

SPANS = 3
"""Source sentences that one written sentence may stand on."""

FLOOR = 0.35
"""Share of a sentence's weight that its sources must hold together."""

FIRST = 0.2
"""Share that the first of them must hold by itself."""

LEAST = 2
"""Terms that the first of them must hold, if the sentence has as many."""

MORE = 0.15
"""Share that each further one must add."""

_NEAR = 0.1
"""Of sources that hold nearly as much as the best, the one that says the least else is taken."""


class Ground:
    """The sentences of the articles of an event that are read, by the terms they hold.

    Args:
        event: The event, with its claims.

    It keeps no hold on the event.  Cost: linear in the articles; a look-up costs the postings
    of a sentence's terms.
    """

    def __init__(self, event: Event) -> None:
        self.sayers = Sayers(event)
        self._names = Names(event.names)
        documents = reading_order(event)
        barred = addressed(documents)
        self._sentences: list[Sentence] = []
        self._orders: list[frozenset[str]] = []
        for document in documents:
            for sentence in document.sentences:
                if (document.id, sentence.index) in barred:
                    self._orders.append(frozenset(terms_of(sentence.text, self._names)))
                else:
                    self._sentences.append(sentence)
        postings: dict[str, list[int]] = {}
        self._terms: list[frozenset[str]] = []
        for number, sentence in enumerate(self._sentences):
            terms = terms_of(sentence.text, self._names)
            self._terms.append(frozenset(terms))
            for term in terms:
                postings.setdefault(term, []).append(number)
        self._postings: dict[str, Ints] = {
            term: np.array(numbers, dtype=np.int64) for term, numbers in postings.items()
        }
        self._sizes = np.array([len(terms) for terms in self._terms], dtype=np.float64)

    def sources(self, text: str) -> tuple[Sentence, ...]:
        """The source sentences that a written one stands on, the strongest first.

        Empty where they hold too little of it together.
        """
        terms = terms_of(text, self._names)
        weights = self._weigh(text, terms)
        total = math.fsum(weights.values())
        if not total or self.obeys(text):
            return ()
        least = min(LEAST, len(terms))
        left = dict(weights)
        chosen: list[int] = []
        held = 0.0
        while len(chosen) < SPANS:
            best, gain = self._best(left, len(terms), chosen)
            needed = MORE if chosen else FIRST
            if best is None or gain < needed * total:
                break
            said = self._terms[best]
            if not chosen and len(said.intersection(terms)) < least:
                break
            chosen.append(best)
            held += gain
            left = {term: weight for term, weight in left.items() if term not in said}
        if held < FLOOR * total:
            return ()
        return tuple(self._sentences[number] for number in chosen)

    def obeys(self, text: str) -> bool:
        """Whether a sentence is rather what an article orders a machine to write than what it says.

        So where such an order holds more of it than any sentence that tells something.
        """
        if not self._orders:
            return False
        terms = terms_of(text, self._names)
        weights = self._weigh(text, terms)
        ordered = max(
            math.fsum(weight for term, weight in weights.items() if term in order)
            for order in self._orders
        )
        told = self._best(weights, len(terms), ())[1]
        return ordered > told and ordered >= FIRST * math.fsum(weights.values())

    def share(self, text: str, others: Sequence[str]) -> float:
        """The share of a sentence's weight that some texts hold together, in [0, 1]."""
        weights = self._weigh(text, terms_of(text, self._names))
        held = {term for other in others for term in terms_of(other, self._names)}
        total = math.fsum(weights.values())
        return math.fsum(w for term, w in weights.items() if term in held) / total if total else 0.0

    def _weigh(self, text: str, terms: tuple[str, ...]) -> Mapping[str, float]:
        """Rarity among the source sentences; a term that none has is as rare as can be."""
        size = max(1, len(self._sentences))
        counted = weights_of(text, terms, self._names)
        return {
            term: counted[term] * math.log1p(size / len(self._postings.get(term, (1,))))
            for term in terms
        }

    def _best(
        self, weights: Mapping[str, float], size: int, chosen: Sequence[int]
    ) -> tuple[int | None, float]:
        """The source sentence that holds most of some terms, and how much."""
        found = [(term, weight) for term, weight in weights.items() if term in self._postings]
        if not found:
            return None, 0.0
        numbers = np.concatenate([self._postings[term] for term, _ in found])
        shares: Floats = np.repeat(
            [weight for _, weight in found], [len(self._postings[term]) for term, _ in found]
        )
        gains = np.bincount(numbers, weights=shares, minlength=len(self._sentences))
        gains[list(chosen)] = 0.0
        # Of two that hold the same, the one that says less besides is meant.
        score = gains * (1.0 - _NEAR * np.minimum(1.0, self._sizes / (4.0 * size)))
        best = int(np.argmax(score))
        return best, float(gains[best])


_grounds: WeakKeyDictionary[Event, Ground] = WeakKeyDictionary()


def ground_of(event: Event) -> Ground:
    """The ground of ``event``; built at the first call and kept as long as the event lives."""
    known = _grounds.get(event)
    if known is None:
        known = _grounds[event] = Ground(event)
    return known


def ground(sentences: Sequence[str], event: Event) -> tuple[Statement, ...]:
    """Sentences that somebody else wrote, as statements.

    Args:
        sentences: The sentences of one summary, in order; their words are not changed.
        event: The event, with its claims and names.

    Returns:
        One statement for each.  ``evidence`` holds up to three source sentences of the articles
        that are read, the strongest first, but none that orders a machine about; it is empty
        where they do not hold a third of the sentence's weight together: words weigh by their
        rarity in the event, names and numbers twice that.  ``speaker`` and ``chain`` are what the
        sentence itself says ("police said"), in the names of the event; a sentence that names
        nobody has none.

    Cost: the articles once for each event, then less than a millisecond a sentence.
    """
    known = ground_of(event)
    found = []
    for text, claim in zip(sentences, known.sayers.read(sentences), strict=True):
        sources = known.sources(text)
        places = [(source.article_id, source.index) for source in sources]
        chain = known.sayers.speaker(claim, places) if claim is not None else ()
        evidence = tuple(
            Evidence(source.article_id, source.start, source.end, source.text) for source in sources
        )
        found.append(Statement(text, evidence, chain[0] if chain else None, chain))
    return tuple(found)
