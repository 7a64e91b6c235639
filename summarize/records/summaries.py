"""Sentences of summaries, with what they stand on and what was done to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from summarize.records.articles import Span


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
