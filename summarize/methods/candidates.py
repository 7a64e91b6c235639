"""The candidate sentences of an event: built once, shared by all methods that read it."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from summarize.methods.filters import LEANING, SPARE, fault, is_english
from summarize.methods.labels import label_weight
from summarize.methods.order import reading_order
from summarize.methods.trim import trim
from summarize.methods.units import units
from summarize.methods.vectors import Floats, Ints, Vectors
from summarize.records import Document, Event, Evidence, Sentence, Speaker, Statement
from summarize.text.tokens import content_stems, count_words


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence of an article that is read.

    ``more`` is how many sentences after it are printed with it (see :mod:`.units`),
    ``document`` is the place of its article in reading order, ``position`` the place of the
    sentence in its article, both from 0; ``words`` counts the statement, which is what would be
    printed; ``fault`` says why it should not be (see :mod:`summarize.methods.filters`).
    """

    sentence: Sentence
    statement: Statement
    more: int
    document: int
    position: int
    words: int
    stems: tuple[str, ...]
    fault: str


class Pool:
    """All sentences of the articles that are read, in reading order, with their vectors.

    Sentences with a fault stay in, since they say what the event is about, but are not
    ``eligible``.  Where no sentence of the event is without a fault, all that have words are.
    A pool keeps no hold on its event.
    """

    def __init__(self, event: Event) -> None:
        self.event_id = event.event_id
        self.title = event.title
        self.documents: tuple[Document, ...] = reading_order(event)
        self.candidates: tuple[Candidate, ...] = tuple(_candidates(event, self.documents))
        self.references: tuple[str, ...] = event.references

    def __len__(self) -> int:
        return len(self.candidates)

    @cached_property
    def words(self) -> Ints:
        """The words of each statement, ``(n,)``."""
        return np.array([candidate.words for candidate in self.candidates], dtype=np.int64)

    @cached_property
    def document(self) -> Ints:
        """The article of each sentence, ``(n,)``."""
        return np.array([candidate.document for candidate in self.candidates], dtype=np.int64)

    @cached_property
    def position(self) -> Ints:
        """The place of each sentence in its article, ``(n,)``."""
        return np.array([candidate.position for candidate in self.candidates], dtype=np.int64)

    @cached_property
    def eligible(self) -> NDArray[np.bool_]:
        """Which sentences may stand in a summary, ``(n,)``."""
        good = self._having(frozenset(("",)))
        return good if good.any() else self.words > 0

    @cached_property
    def spare(self) -> NDArray[np.bool_]:
        """Which may if nothing better is left to use the budget, ``(n,)``."""
        return self._having(SPARE)

    @cached_property
    def leaning(self) -> NDArray[np.bool_]:
        """Which may, to the same end, right after the sentence before them, ``(n,)``."""
        result: NDArray[np.bool_] = self._having(LEANING) & (self.position > 0)
        return result

    def _having(self, faults: frozenset[str]) -> NDArray[np.bool_]:
        return np.array([c.fault in faults for c in self.candidates], dtype=bool)

    @cached_property
    def weight(self) -> Floats:
        """The factor on the score of each sentence for its loaded labels, ``(n,)``."""
        return np.array([label_weight(c.statement) for c in self.candidates], dtype=float)

    @cached_property
    def vectors(self) -> Vectors:
        """The vectors of the sentences, built when they are first asked for."""
        return Vectors([candidate.stems for candidate in self.candidates], self.document)

    @cached_property
    def total_words(self) -> int:
        """The words of all articles that are read: what a share is a part of."""
        return sum(count_words(candidate.sentence.text) for candidate in self.candidates)


_pools: WeakKeyDictionary[Event, Pool] = WeakKeyDictionary()


def pool_of(event: Event) -> Pool:
    """The pool of ``event``; built at the first call and kept as long as the event lives.

    Cost: linear in the words of the event.
    """
    pool = _pools.get(event)
    if pool is None:
        pool = _pools[event] = Pool(event)
    return pool


def _candidates(event: Event, documents: tuple[Document, ...]) -> list[Candidate]:
    prepared = _standalone(event)
    speakers = _speakers(event)
    found = []
    for place, document in enumerate(documents):
        english = is_english(" ".join(sentence.text for sentence in document.sentences[:40]))
        for unit in units(document.sentences):
            sentences = document.sentences[unit.first : unit.last + 1]
            key = (document.id, sentences[0].index)
            statement = _verbatim(sentences, *speakers.get(key, (None, ())))
            reason = "" if unit.whole else "half quotation"
            if prepared is not None:
                reason = "" if key in prepared else "cannot stand alone"
                if key in prepared:
                    statement = _widened(prepared[key], statement)
            if unit.inside and statement.speaker is None:
                reason = "inside a quotation"
            if english:
                statement = trim(statement)
            found.append(
                Candidate(
                    sentences[0],
                    statement,
                    unit.last - unit.first,
                    place,
                    unit.first,
                    count_words(statement.text),
                    content_stems(statement.text),
                    reason or fault(statement.text, english),
                )
            )
    return found


def _standalone(event: Event) -> Mapping[tuple[str, int], Statement] | None:
    """What stands alone, by the room that knows; ``None`` where it is not installed yet."""
    if importlib.util.find_spec("summarize.claims.standalone") is None:
        return None
    module = importlib.import_module("summarize.claims.standalone")
    prepared: Mapping[tuple[str, int], Statement] = module.standalone(event)
    return prepared


def _speakers(event: Event) -> dict[tuple[str, int], tuple[str | None, tuple[str, ...]]]:
    """Speaker and chain of each sentence in which one speaker's claim stands.

    Of several, the one whose content covers most of the sentence.
    """
    widest: dict[tuple[str, int], tuple[int, Speaker, tuple[str, ...]]] = {}
    for claim in event.claims:
        if claim.speaker is None:
            continue
        key = (claim.article_id, claim.sentence)
        covered = sum(span.end - span.start for span in claim.content)
        if key not in widest or covered > widest[key][0]:
            widest[key] = (covered, claim.speaker, claim.chain)
    return {key: (speaker.name, chain) for key, (_, speaker, chain) in widest.items()}


def _verbatim(
    sentences: Sequence[Sentence], speaker: str | None, chain: tuple[str, ...]
) -> Statement:
    """The sentences as they stand in the article."""
    parts = [sentences[0].text]
    for before, sentence in pairwise(sentences):
        new = sentence.paragraph != before.paragraph
        parts.append(sentence.text[1:] if new else sentence.text)
    text = " ".join(" ".join(parts).split())
    return Statement(text, tuple(map(_evidence, sentences)), speaker, chain)


def _widened(standing: Statement, verbatim: Statement) -> Statement:
    """``standing``, with the rest of its quotation where it would break off in the middle."""
    more = verbatim.evidence[1:]
    if not more or fault(standing.text) != "half quotation":
        return standing
    rest = verbatim.text.removeprefix(" ".join(verbatim.evidence[0].text.split())).strip()
    known = {(evidence.article_id, evidence.start) for evidence in standing.evidence}
    new = [evidence for evidence in more if (evidence.article_id, evidence.start) not in known]
    return replace(standing, text=f"{standing.text} {rest}", evidence=(*standing.evidence, *new))


def _evidence(sentence: Sentence) -> Evidence:
    return Evidence(sentence.article_id, sentence.start, sentence.end, sentence.text)
