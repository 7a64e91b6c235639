"""The candidate sentences of an event: built once, shared by all methods that read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from summarize.claims.standalone import standalone
from summarize.methods.colour import colour_weight
from summarize.methods.filters import LEANING, SPARE, fault, is_english
from summarize.methods.happenings import happenings
from summarize.methods.labels import label_weight
from summarize.methods.names import Names
from summarize.methods.opposed import Sides, sides_of
from summarize.methods.order import reading_order
from summarize.methods.scenes import scenes
from summarize.methods.trim import trim
from summarize.methods.units import units
from summarize.methods.vectors import Floats, Ints, Matrix, Vectors, count_matrix
from summarize.records import Document, Event, Evidence, Sentence, Statement
from summarize.text.reading import uncollected
from summarize.text.tokens import count_words

FEW = 3
"""From how many articles on a sentence can stand aside of what they have in common."""

ASIDE = 0.35
"""Part of a sentence's stems that other articles must have, too."""

ASIDE_WEIGHT = 0.45
"""Factor on the score of a sentence that has less: the first of an article yields to its second."""


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
        self.labels = event.labels
        self.documents: tuple[Document, ...] = reading_order(event)
        self.names = Names(event.names)
        self.candidates: tuple[Candidate, ...] = tuple(
            _candidates(event, self.documents, self.names)
        )
        self.references: tuple[str, ...] = event.references
        self.sides: Sides = sides_of(event)
        self.likenesses: dict[int, tuple[NDArray[np.bool_], Floats, Floats, Floats]] = {}

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
        """The factor on the score of each sentence, ``(n,)``.

        It counts against loaded labels, against quotations in dated news, and against
        what stands aside of the event: a scene or a digression of which no other article has a
        word.
        """
        weight = np.array(
            [label_weight(c.statement, self.labels) for c in self.candidates], dtype=float
        )
        if self._is_dated_news():
            weight *= [colour_weight(c.statement.text) for c in self.candidates]
        if len(self.documents) >= FEW:
            binary = self.vectors.binary
            elsewhere = binary @ (self.vectors.spread(binary) > 1).astype(float)
            apart = elsewhere < ASIDE * np.diff(binary.indptr)
            weight = np.where(apart, ASIDE_WEIGHT * weight, weight)
        return weight

    def _is_dated_news(self) -> bool:
        """Whether most outlets are known, and a day: not pages that somebody has collected."""
        articles = [document.article for document in self.documents]
        known = sum(bool(article.source) for article in articles)
        return 2 * known >= len(articles) and any(article.published for article in articles)

    @cached_property
    def told(self) -> tuple[frozenset[tuple[int, int]], ...]:
        """The sides of conflicts that each sentence tells (see :mod:`.opposed`)."""
        return tuple(self.sides.told(candidate.statement) for candidate in self.candidates)

    @cached_property
    def vectors(self) -> Vectors:
        """The vectors of the sentences, built when they are first asked for."""
        return Vectors([candidate.stems for candidate in self.candidates], self.document)

    @cached_property
    def happenings(self) -> Matrix:
        """What each sentence tells of, an act and a name a column, ``(n, h)``."""
        terms = self.names.terms
        return count_matrix([happenings(c.statement.text, c.stems, terms) for c in self.candidates])

    @cached_property
    def happenings_by_term(self) -> Matrix:
        """The same by columns."""
        return self.happenings.tocsc()

    def day(self, index: int) -> str:
        """When the article of a sentence appeared, ``YYYY-MM-DD``; empty where it has no date."""
        published = self.documents[self.candidates[index].document].article.published
        return (published or "")[:10]

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


@uncollected
def _candidates(event: Event, documents: tuple[Document, ...], names: Names) -> list[Candidate]:
    prepared = standalone(event)
    beside = frozenset(scenes(documents, prepared))
    found = []
    for place, document in enumerate(documents):
        english = is_english(" ".join(sentence.text for sentence in document.sentences[:12]))
        for unit in units(document.sentences):
            sentences = document.sentences[unit.first : unit.last + 1]
            standing = prepared.get((document.id, sentences[0].index))
            reason = "" if unit.whole else "half quotation"
            if standing is None:
                reason = "cannot stand alone"
                statement = _verbatim(sentences)
            elif unit.last > unit.first:
                statement = _widened(standing, _verbatim(sentences))
            else:
                statement = standing
            if unit.inside and statement.speaker is None:
                reason = "inside a quotation"
            if english and (document.id, sentences[0].index) in beside:
                reason = reason or "scene"
            if english:
                statement = trim(statement)
            words = count_words(statement.text)
            found.append(
                Candidate(
                    sentences[0],
                    statement,
                    unit.last - unit.first,
                    place,
                    unit.first,
                    words,
                    names.stems(statement.text),
                    reason or fault(statement.text, english, words),
                )
            )
    return found


def _verbatim(sentences: Sequence[Sentence]) -> Statement:
    """The sentences as they stand in the article."""
    parts = [sentences[0].text]
    for before, sentence in pairwise(sentences):
        new = sentence.paragraph != before.paragraph
        parts.append(sentence.text[1:] if new else sentence.text)
    text = " ".join(" ".join(parts).split())
    return Statement(text, tuple(map(_evidence, sentences)))


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
