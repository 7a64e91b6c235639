"""The records that cross from one room to the next.

Every record is a frozen, slotted dataclass.  Offsets are Unicode character
offsets, ``[start, end)``, into the text of an article exactly as it was read;
no stage ever re-numbers them.  Missing values are ``None``, never 0 or "".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Kind = Literal["direct", "indirect", "mixed", "according_to", "narrated"]
Modality = Literal["asserted", "hedged", "denied"]


class Span(NamedTuple):
    """Character offsets ``[start, end)`` into the text of one article."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its outlet published it.

    ``published`` is ISO 8601, a date or a date with a time in UTC without
    offset, so that it sorts as text.  ``inferred`` names the fields that were
    not in the data but read out of the page itself.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: str | None = None
    url: str = ""
    event: str | None = None
    inferred: tuple[str, ...] = ()

    @property
    def date(self) -> dt.date | None:
        """The day of publication, if it is known."""
        return dt.date.fromisoformat(self.published[:10]) if self.published else None


@dataclass(frozen=True, slots=True)
class Reject:
    """A row of the input that could not be used, and why."""

    file: str
    line: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that the data already holds together, with their references."""

    id: str
    article_ids: tuple[str, ...]
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Removal:
    """A stretch of a page that is not part of the story, and the rule that says so."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """``DAMASCUS, Nov. 19 (Xinhua) --``: where, when and by which agency."""

    span: Span
    place: str = ""
    date: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; ``text`` is the article's text at its offsets."""

    article_id: str
    index: int
    start: int
    end: int
    text: str
    paragraph: int

    @property
    def span(self) -> Span:
        """The offsets of the sentence in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """An article that has been cleaned and split: what every later stage reads.

    ``article`` has its title, outlet and date filled in from the page where the
    data had none (see ``Article.inferred``).  ``sentences`` cover the story only.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    removed: tuple[Removal, ...] = ()
    dateline: Dateline | None = None

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.article.id


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: ``at least 31 members`` is (31, "member", ">=")."""

    span: Span
    value: float
    unit: str = ""
    relation: Literal["=", ">=", "<=", "~"] = "="


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: the words in the text, where they stand, and the resolved name.

    ``span`` is ``None`` where the speaker stands in another sentence and is only
    resolved.  An unnamed speaker keeps the whole descriptor as its name.
    """

    text: str
    span: Span | None
    name: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said to be so, in one article.

    ``chain`` runs from who first said it to who passed it on inside the text; the
    outlet that published it is known from the article and not repeated.  A
    narrated claim, which the outlet makes in its own voice, has no speaker.
    ``time`` is the ISO day the content speaks of.
    """

    article_id: str
    sentence: int
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    kind: Kind = "narrated"
    modality: Modality = "asserted"
    time: str | None = None
    quantities: tuple[Quantity, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of an article that a sentence stands on; ``text`` is quoted exactly."""

    article_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What was put into a sentence so that it stays true out of its place.

    ``start`` and ``end`` are offsets into the sentence of the summary, ``was`` is
    what the article says there ("" for an addition).  The kind ``fused`` marks words
    that stand in another sentence of the evidence.
    """

    start: int
    end: int
    was: str
    kind: Literal["speaker", "name", "date", "cue", "label", "cut", "fused"]


@dataclass(frozen=True, slots=True)
class Flag:
    """One kind of error seen in a sentence: where, and what speaks against it."""

    type: str
    span: Span
    message: str
    severity: float
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker holds of one sentence; ``score`` is in [0, 1], 1 is faithful."""

    score: float
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """What the guard did with a sentence that something was wrong with.

    ``why`` names the kinds of fault, the types of flags first; ``was`` is the text before
    ("" where it was kept), ``note`` says in words what was wrong and what was done.
    """

    action: Literal["kept", "repaired", "replaced", "dropped"]
    why: tuple[str, ...]
    was: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a summary, with who says it and what it stands on.

    A statement that an outlet makes in its own voice has no speaker.
    """

    text: str
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    chain: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    verdict: Verdict | None = None
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a method returns for one event; ``dropped`` is what the guard took out of it."""

    event_id: str
    method: str
    sentences: tuple[Statement, ...]
    notes: Mapping[str, Any] = field(default_factory=dict)
    dropped: tuple[Statement, ...] = ()

    @property
    def text(self) -> str:
        """The sentences, one after the other."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a conflict: the value, who stands for it, and where."""

    value: str
    speaker: str | None
    article_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims about the same thing that cannot both hold."""

    about: str
    values: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """What happened on one day, with its evidence."""

    date: str
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One article as the list of sources shows it."""

    article_id: str
    source: str
    title: str
    date: str | None
    url: str
    used: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A verified draft with everything a reader needs to judge it.

    ``backing`` has an entry for each sentence of the summary: where other outlets say it
    too; empty where that was not looked for.
    """

    event_id: str
    title: str
    method: str
    summary: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    claims: tuple[Statement, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    start: str | None = None
    end: str | None = None
    scores: Mapping[str, float | None] = field(default_factory=dict)
    signatures: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[Statement, ...] = ()
    backing: tuple[tuple[Evidence, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """One number: run x event x method x metric; ``value`` is ``None`` where missing."""

    event_id: str
    method: str
    metric: str
    value: float | None
