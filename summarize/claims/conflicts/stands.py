"""Voices on the two sides of one question, and the conflict between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.claims.conflicts.saying import Saying
from summarize.records import Conflict, Position

_GAP_HOURS = 30.0


@dataclass(frozen=True, slots=True)
class Stand:
    """One voice on one side of a question about one thing."""

    saying: Saying
    thing: str
    side: bool
    value: str


def both_sides(stands: Sequence[Stand], about: str) -> Iterator[Conflict]:
    """One conflict a stretch of time; each voice stands where it stood last."""
    for part in _slices(stands):
        last: dict[str, Stand] = {}
        for stand in part:
            last[stand.saying.voice] = stand
        if len({stand.side for stand in last.values()}) < 2:
            continue
        ordered = sorted(last.values(), key=lambda stand: (not stand.side, stand.saying.order))
        yield Conflict(about, tuple(_position(part, stand) for stand in ordered))


def _slices(stands: Sequence[Stand]) -> Iterator[list[Stand]]:
    """The claims of one time; articles without a date go with the last."""
    known = [moment for stand in stands if (moment := stand.saying.hours) is not None]
    latest = max(known, default=0.0)

    def moment_of(stand: Stand) -> float:
        moment = stand.saying.hours
        return latest if moment is None else moment

    part: list[Stand] = []
    for stand in sorted(stands, key=moment_of):
        if part and moment_of(stand) - moment_of(part[-1]) > _GAP_HOURS:
            yield part
            part = []
        part.append(stand)
    if part:
        yield part


def _position(part: Sequence[Stand], stand: Stand) -> Position:
    same = [s for s in part if s.saying.voice == stand.saying.voice and s.side == stand.side]
    evidence = tuple(dict.fromkeys(s.saying.evidence for s in same))
    return Position(
        same[0].value,
        stand.saying.who,
        tuple(dict.fromkeys(item.article_id for item in evidence)),
        evidence,
    )
