"""The articles of one story, and how long its summary may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from summarize.records.articles import Document
from summarize.records.claims import Claim


@dataclass(frozen=True, slots=True)
class SetAside:
    """An article of an event that is not summarized, and why."""

    article_id: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Event:
    """The articles of one story.

    ``copies`` lists groups of article ids that are one voice: wire copies and
    near-duplicates, the first of each being the one that is read.  ``names`` maps
    every name form found to the name it was resolved to.  ``labels`` are the words
    that no brief says in its own voice, ``None`` for the list that ships.  Compared by
    identity, so that what is computed from an event can be kept beside it.
    """

    event_id: str
    title: str
    documents: tuple[Document, ...]
    start: str | None = None
    end: str | None = None
    claims: tuple[Claim, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    copies: tuple[tuple[str, ...], ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    references: tuple[str, ...] = ()
    labels: frozenset[str] | None = None

    @property
    def unread(self) -> frozenset[str]:
        """The ids of articles that say nothing of their own: set aside, or copies."""
        copies = (copy for group in self.copies for copy in group[1:])
        return frozenset((*(item.article_id for item in self.set_aside), *copies))

    def document(self, article_id: str) -> Document:
        """The document of this event with that id; ``KeyError`` if there is none."""
        for document in self.documents:
            if document.article.id == article_id:
                return document
        raise KeyError(article_id)


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a summary may be: exactly one of the three is set.

    ``words`` and ``sentences`` are counts, ``share`` is a part of the event's
    words in (0, 1].
    """

    words: int | None = None
    sentences: int | None = None
    share: float | None = None
