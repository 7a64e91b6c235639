"""What a reader gets, and what was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from summarize.records.summaries import Evidence, Statement


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
    too; empty where that was not looked for.  ``agreed`` is what independent voices say
    alike, recorded as conflicts are, with a position for each voice.
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
    agreed: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """One number: run x event x method x metric; ``value`` is ``None`` where missing."""

    event_id: str
    method: str
    metric: str
    value: float | None
